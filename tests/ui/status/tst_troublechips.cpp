// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/troublechips.h"

#include "server/server.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTroubleChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chips.emplace();
        m_chips->resize(2000, 30);
        m_chips->show();
    }

    void textsSayWhatIsWrong_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("text");
        QTest::newRow("late") << Verdict::Late << u"18 % late"_s;
        QTest::newRow("uneven") << Verdict::Uneven << u"uneven for 0:42"_s;
        QTest::newRow("clock") << Verdict::ClockRestarted << u"clock restarted 0:42 ago"_s;
        QTest::newRow("senders") << Verdict::TwoSenders << u"two senders"_s;
        QTest::newRow("silent") << Verdict::Silent << u"silent for 0:42"_s;
        QTest::newRow("lost") << Verdict::Lost << u"lost 0:42 ago"_s;
    }

    void textsSayWhatIsWrong()
    {
        QFETCH(Verdict, verdict);
        const Instant since{1h};
        const QString text = troubleText({.verdict = verdict, .since = since, .share = 0.18}, since + 42s);
        QTEST(text, "text");
    }

    void longTimesHaveHours()
    {
        QCOMPARE(troubleText({.verdict = Verdict::Lost, .since = Instant{}}, Instant{} + 3661s),
                 u"lost 1:01:01 ago"_s);
    }

    void aTroubleOfTheFutureBeganNow() // clocks of two threads may differ a little
    {
        QCOMPARE(troubleText({.verdict = Verdict::Silent, .since = Instant{} + 5s}, Instant{}),
                 u"silent for 0:00"_s);
    }

    void eachTroubleIsAChip()
    {
        m_chips->setTroubles(troubles(3));
        QCOMPARE(visible().size(), 3);
        QVERIFY(visible().first()->accessibleName().startsWith("client-0 "_L1));
        m_chips->setTroubles(troubles(1));
        QCOMPARE(visible().size(), 1);
        m_chips->setTroubles({});
        QVERIFY(visible().isEmpty());
    }

    void namesOfTheOperatorAreUsed()
    {
        m_chips->setTroubles(troubles(1));
        m_chips->setNames([](const QByteArray &, const QByteArray &) { return u"Goran"_s; });
        QVERIFY(visible().first()->text().startsWith("Goran "_L1));
    }

    void namesAreNoMnemonics()
    {
        m_chips->setNames([](const QByteArray &, const QByteArray &) { return u"R&D"_s; });
        m_chips->setTroubles(troubles(1));
        QVERIFY(visible().first()->text().startsWith("R&&D "_L1));
    }

    void aClickChoosesTheClient()
    {
        const QSignalSpy chosen(&*m_chips, &TroubleChips::chosen);
        m_chips->setTroubles(troubles(2));
        QTest::mouseClick(visible().at(1), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).toByteArray(), QByteArray("room"));
        QCOMPARE(chosen.first().at(1).toByteArray(), QByteArray("client-1"));
    }

    void thoseWithoutRoomAreCounted()
    {
        const QSignalSpy requested(&*m_chips, &TroubleChips::listRequested);
        m_chips->setTroubles(troubles(9));
        const QList<QToolButton *> shown = visible();
        QCOMPARE(shown.size(), TroubleChips::kMaxChips + 1);
        const auto more = [this] {
            for (QToolButton *button : visible()) {
                if (button->text().startsWith(u'+'))
                    return button;
            }
            return static_cast<QToolButton *>(nullptr);
        };
        QCOMPARE(more()->text(), u"+3"_s);
        m_chips->resize(more()->width() + 2 * shown.first()->width() + 10, 30);
        QTRY_COMPARE(more()->text(), u"+7"_s);
        for (const QToolButton *button : visible())
            QVERIFY(m_chips->rect().contains(button->geometry()));
        QTest::mouseClick(more(), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
    }

    void theWorstIsAlwaysShown()
    {
        m_chips->setTroubles(troubles(3));
        m_chips->resize(40, 30);
        QTRY_VERIFY(visible().size() <= 2);
        QVERIFY(visible().first()->accessibleName().startsWith("client-0 "_L1));
    }

    void oneChipHasTheCauseOfAllThatAreUneven()
    {
        std::vector<Trouble> all = troubles(1);
        for (int i = 0; i < 9; ++i)
            all.push_back({.channel = "room",
                           .clientId = QByteArray::number(i),
                           .verdict = Verdict::Uneven,
                           .since = Server::now()});
        all.push_back({.channel = "room", .clientId = "hana", .verdict = Verdict::Late});
        const QSignalSpy requested(&*m_chips, &TroubleChips::listRequested);
        m_chips->setTroubles(all, u"9 uneven: probably the network"_s);
        const QList<QToolButton *> shown = visible();
        QCOMPARE(shown.size(), 3);
        QVERIFY(shown.at(0)->text().startsWith("client-0 "_L1));
        QCOMPARE(shown.at(1)->text(), u"9 uneven: probably the network"_s);
        QVERIFY(shown.at(2)->text().startsWith("hana "_L1));
        QTest::mouseClick(shown.at(1), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
    }

private:
    static std::vector<Trouble> troubles(int count)
    {
        std::vector<Trouble> all;
        for (int i = 0; i < count; ++i)
            all.push_back({.channel = "room",
                           .clientId = "client-" + QByteArray::number(i),
                           .verdict = Verdict::Silent,
                           .since = Server::now()});
        return all;
    }

    [[nodiscard]] QList<QToolButton *> visible() const
    {
        QList<QToolButton *> shown;
        for (auto *button : m_chips->findChildren<QToolButton *>()) {
            if (!button->isHidden())
                shown.append(button);
        }
        std::ranges::sort(shown, {}, [](const QToolButton *button) { return button->x(); });
        return shown;
    }

    std::optional<TroubleChips> m_chips;
};

SUPERSYNK_TEST(TestTroubleChips)
#include "tst_troublechips.moc"
