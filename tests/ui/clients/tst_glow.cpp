// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/glow.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"

#include <QPalette>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The glow itself, and when rows of the model glow.
class TestGlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void aGlowFadesInAFewStepsAndEnds()
    {
        int steps = 0;
        Glow before = fadingGlow(Glow::Kind::Good, 0ms);
        QCOMPARE(before.level, Glow::kLevels);
        for (auto age = 0ms; age < Glow::kFadeTime; age += 10ms) {
            const Glow glow = fadingGlow(Glow::Kind::Good, age);
            QVERIFY(glow.level > 0 && glow.level <= before.level);
            steps += glow == before ? 0 : 1;
            before = glow;
        }
        QCOMPARE(steps, Glow::kLevels - 1);
        QCOMPARE(fadingGlow(Glow::Kind::Good, Glow::kFadeTime), Glow());
    }

    void aNegativeAgeIsTheFullGlow() { QCOMPARE(fadingGlow(Glow::Kind::Good, -5ms).level, Glow::kLevels); }

    void aGlowRisesTowardsTheEnd()
    {
        QCOMPARE(risingGlow(2s, 2s).level, 1);
        QCOMPARE(risingGlow(1s, 2s).level, Glow::kLevels / 2);
        QCOMPARE(risingGlow(0s, 2s).level, Glow::kLevels);
        QCOMPARE(risingGlow(0s, 0s).level, Glow::kLevels);
    }

    void noGlowHasNoColor() { QVERIFY(!colorOf({}, QPalette()).isValid()); }

    void theColorIsTranslucentAndGrowsWithTheLevel()
    {
        const QColor faint = colorOf({.kind = Glow::Kind::Bad, .level = 1}, QPalette());
        const QColor full = colorOf({.kind = Glow::Kind::Bad, .level = Glow::kLevels}, QPalette());
        QVERIFY(0 < faint.alpha() && faint.alpha() < full.alpha() && full.alpha() < 100);
    }

    void aNewClientGlowsForAWhile()
    {
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        m_store->postRegularly("room", {"alice"}, 32, 100ms);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Good"_s);
    }

    void aSilentClientGlowsAtFirstAndBeforeItIsRemoved()
    {
        m_store->store().setClientTimeout(30s);
        m_store->postRegularly("room", {"alice"}, 40, 100ms);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        m_store->pass(1100ms);
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        m_store->pass(3s);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        m_store->pass(16500ms);
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent 20 s, leaves in 10 s"_s);
    }

    void aReturningClientGlows()
    {
        m_store->postRegularly("room", {"alice"}, 40, 100ms);
        m_store->update();
        m_store->pass(1100ms);
        m_store->update();
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Good"_s);
    }

    void aGlowIsReportedForTheWholeRow()
    {
        m_store->post("room", "alice");
        m_store->update();
        m_store->spy().clear();
        m_store->pass(2s); // two thirds of the fade
        m_store->update();
        const QList<QVariant> &change = m_store->spy().changed.at(0);
        QCOMPARE(change.at(0).toModelIndex().column(), int(ChannelModel::Name));
        QCOMPARE(change.at(1).toModelIndex().column(), ChannelModel::ColumnCount - 1);
    }

    void aDisabledGlowIsNotShown()
    {
        m_store->model().setGlowEnabled(false);
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
    }

private:
    static bool glows(const QModelIndex &row) { return row.data(Qt::BackgroundRole).isValid(); }

    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestGlow)
#include "tst_glow.moc"
