// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/displaystate.h"

#include "tests/support/testmain.h"
#include "ui/text/englishplurals.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestDisplayState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_state = {};
        m_state.begin(false);
        m_state.see(after(100));
        m_state.bodiesSeen(kNoon);
    }

    void itIsLive()
    {
        QCOMPARE(m_state.text(true), u"Live, changes underlined"_s);
        QVERIFY(m_state.isNewerWanted());
    }

    void whoHasLeftHas()
    {
        m_state.see(std::nullopt);
        QCOMPARE(m_state.text(true), u"Has left; the last body"_s);
        QCOMPARE(m_state.text(false), u"Has left"_s);
    }

    void aChannelDoesNotLeave()
    {
        m_state.begin(true);
        m_state.see(std::nullopt);
        QCOMPARE(m_state.text(true), u"Is gone; its last bodies"_s);
        QCOMPARE(m_state.text(false), u"Is gone"_s);
    }

    void aFreezeCountsWhatItMisses()
    {
        m_state.freeze(kNoon);
        QVERIFY(m_state.isFrozen());
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 0 updates since"_s);
        m_state.see(after(107));
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 7 updates since"_s);
        m_state.thaw();
        QVERIFY(!m_state.isFrozen());
        m_state.freeze(kNoon);
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 0 updates since"_s);
    }

    void aClientThatComesBackIsCountedOn()
    {
        m_state.freeze(kNoon);
        m_state.see(std::nullopt);
        m_state.see(after(3));
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 3 updates since"_s);
    }

    void aChannelThatSomebodyLeftCountsNoOneTwice()
    {
        m_state.begin(true);
        m_state.see(after(100));
        m_state.freeze(kNoon);
        m_state.see(after(60));
        m_state.see(after(65));
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 5 updates since"_s);
    }

    void pausedItTellsOfWhen()
    {
        m_state.setPaused(true);
        QVERIFY(!m_state.isNewerWanted());
        QCOMPARE(m_state.text(true), u"Paused; as of 12:00:00"_s);
        m_state.setPaused(false);
        QVERIFY(m_state.isNewerWanted());
    }

    void whoLeavesWhilePausedHasLeftSince()
    {
        m_state.setPaused(true);
        m_state.see(std::nullopt);
        QCOMPARE(m_state.text(true), u"Paused; as of 12:00:00 · has left since"_s);
    }

    void aChannelIsGone()
    {
        m_state.begin(true);
        m_state.bodiesSeen(kNoon);
        m_state.setPaused(true);
        m_state.see(std::nullopt);
        QCOMPARE(m_state.text(true), u"Paused; as of 12:00:00 · gone since"_s);
    }

    void ofSomebodyElseThereIsOneLookWhilePaused()
    {
        m_state.setPaused(true);
        m_state.begin(false);
        QVERIFY(m_state.isNewerWanted());
        m_state.bodiesSeen(kNoon.addSecs(1));
        QVERIFY(!m_state.isNewerWanted());
        QCOMPARE(m_state.text(true), u"Paused; as of 12:00:01"_s);
    }

    void frozenWhilePausedItCountsOn()
    {
        m_state.setPaused(true);
        m_state.see(after(102));
        m_state.freeze(kNoon.addSecs(60)); // the text is of noon
        m_state.see(after(105));
        QCOMPARE(m_state.text(true), u"Frozen at 12:00:00 · 5 updates since"_s);
    }

    void somebodyElseIsNotFrozen()
    {
        m_state.freeze(kNoon);
        m_state.begin(false);
        QVERIFY(!m_state.isFrozen());
    }

private:
    const QTime kNoon{12, 0};

    static std::optional<SubjectStatistics> after(std::uint64_t updates)
    {
        return SubjectStatistics{.clients = 1, .updates = updates};
    }

    EnglishPlurals m_plurals;
    DisplayState m_state;
};

SUPERSYNK_TEST(TestDisplayState)
#include "tst_displaystate.moc"
