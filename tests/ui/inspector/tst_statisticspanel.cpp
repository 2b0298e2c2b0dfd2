// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/statisticspanel.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/steppedclock.h"
#include "ui/inspector/minuteplot.h"

#include <QDateTime>
#include <QLabel>
#include <QTest>

#include <cmath>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStatisticsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
        m_panel.emplace();
    }

    void cleanup() { m_panel.reset(); }

    void statisticsOfAClientAreShown()
    {
        m_panel->setStatistics(kFigures, kJoined + 90s);
        QCOMPARE(read(u"Size"_s), u"330 bytes"_s);
        QCOMPARE(read(u"Rate"_s), u"10.0 Hz"_s);
        QCOMPARE(read(u"Interval"_s), u"100.0 ms"_s);
        QCOMPARE(read(u"Jitter"_s), u"1.5 ms"_s);
        QCOMPARE(read(u"Late requests"_s), u"900 updates, 100 late (10.0 %)"_s);
        QVERIFY(read(u"First seen"_s).startsWith("First seen "_L1));
        QVERIFY(read(u"First seen"_s).endsWith("1:30 min ago"_L1));
        QCOMPARE(read(u"Address"_s), u"From 10.0.0.7"_s);
        QCOMPARE(read(u"User agent"_s), u"User agent: UnityPlayer/2022.3"_s);
    }

    void firstSeenIsWallClockTime()
    {
        if (!SteppedClock::isPossible())
            QSKIP("The clock can't be set here.");
        const SteppedClock clock(2h);
        SubjectStatistics figures = kFigures;
        figures.joined = std::chrono::floor<std::chrono::seconds>(Server::now()) + 500ms;
        m_panel->setStatistics(figures, figures.joined + 90s);
        const auto onTheWall =
            std::chrono::duration_cast<std::chrono::milliseconds>((figures.joined + 2h).time_since_epoch());
        const QTime time = QDateTime::fromMSecsSinceEpoch(onTheWall.count()).time();
        QCOMPARE(read(u"First seen"_s), u"First seen %1, 1:30 min ago"_s.arg(time.toString(u"HH:mm:ss"_s)));
    }

    void newClientIsSeenJustNow()
    {
        m_panel->setStatistics(kFigures, kJoined + 900ms);
        QVERIFY(read(u"First seen"_s).endsWith(", just now"_L1));
    }

    void twoSendersAndClockRestartsAreShown()
    {
        SubjectStatistics figures = kFigures;
        figures.clockRestarts = 2;
        figures.hasTwoSenders = true;
        figures.otherAddress = "10.0.0.6";
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(read(u"Late requests"_s), u"900 updates, 100 late (10.0 %), clock restarted 2 times"_s);
        QCOMPARE(read(u"Address"_s), u"Two senders: 10.0.0.6 and 10.0.0.7"_s);
        QVERIFY(toolTip(u"Address"_s).contains("Two senders: 10.0.0.6 and 10.0.0.7"_L1));
        figures.otherAddress.clear();
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(read(u"Address"_s), u"Two senders: both 10.0.0.7"_s);
    }

    void smallShareIsNotRoundedToNothing()
    {
        SubjectStatistics figures = kFigures;
        figures.rate = 1.0 / 30;
        figures.updates = 4999;
        figures.late = 1;
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(read(u"Rate"_s), u"< 0.1 Hz"_s);
        QCOMPARE(read(u"Late requests"_s), u"4999 updates, 1 late (< 0.1 %)"_s);
    }

    void unknownValuesAreDashes()
    {
        m_panel->setStatistics({.clients = 1, .size = 330, .updates = 1}, Instant());
        QCOMPARE(read(u"Rate"_s), u"–"_s);
        QCOMPARE(read(u"Interval"_s), u"–"_s);
        QCOMPARE(read(u"User agent"_s), u"User agent: none given"_s);
    }

    void channelOfOneClientHasTheToolTipsOfAChannel()
    {
        SubjectStatistics figures = kFigures;
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(toolTip(u"Size"_s), u"Of the latest body"_s);
        figures.isChannel = true;
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(toolTip(u"Size"_s), u"Of the answer to a GET"_s);
    }

    void clearRemovesEverything()
    {
        SubjectMinute minute;
        minute.add(kFigures);
        m_panel->setStatistics(kFigures, kJoined);
        m_panel->setMinute(&minute);
        m_panel->clear();
        for (const QString &name : {u"Size"_s, u"Rate"_s, u"Interval"_s, u"Jitter"_s}) {
            QCOMPARE(read(name), u"–"_s);
            QCOMPARE(toolTip(name), QString());
            QVERIFY(childCalled<MinutePlot>(*m_panel, u"%1 over the last minute"_s.arg(name))
                        ->values()
                        .isEmpty());
        }
        for (const QString &name : {u"First seen"_s, u"Late requests"_s, u"Address"_s, u"User agent"_s})
            QCOMPARE(read(name), QString());
        QCOMPARE(toolTip(u"Address"_s), QString());
        QCOMPARE(toolTip(u"User agent"_s), QString());
    }

    void severalAddressesAreCounted()
    {
        SubjectStatistics figures = kFigures;
        figures.isChannel = true;
        figures.clients = 12;
        figures.addresses = 3;
        figures.userAgents = 2;
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(read(u"Address"_s), u"From 3 addresses"_s);
        QCOMPARE(read(u"User agent"_s), u"2 user agents"_s);
    }

    void hostileUserAgentIsPlainText()
    {
        SubjectStatistics figures = kFigures;
        figures.userAgent = "<b>x</b>\u202e\r\n%1%2";
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(read(u"User agent"_s), u"User agent: <b>x</b>\uFFFD␍␊%1%2"_s);
        QCOMPARE(childCalled<QLabel>(*m_panel, u"User agent"_s)->textFormat(), Qt::PlainText);
    }

    void longUserAgentDoesNotWidenTheWindow()
    {
        m_panel->setStatistics(kFigures, kJoined);
        const int before = m_panel->minimumSizeHint().width();
        SubjectStatistics figures = kFigures;
        figures.userAgent = QByteArray(4000, 'W');
        m_panel->setStatistics(figures, kJoined);
        QCOMPARE(m_panel->minimumSizeHint().width(), before);
    }

    void theLastMinuteIsPlotted()
    {
        SubjectMinute minute;
        minute.add(kFigures);
        minute.add(std::nullopt);
        m_panel->setMinute(&minute);
        const QList<float> values =
            childCalled<MinutePlot>(*m_panel, u"Interval over the last minute"_s)->values();
        QCOMPARE(values.first(), 100.0F);
        QVERIFY(std::isnan(values.last()));
        QCOMPARE(read(u"Interval, most in the last minute"_s), u"max 100.0 ms"_s);
    }

    void withoutHistoryNothingIsPlotted()
    {
        m_panel->setMinute(nullptr);
        QVERIFY(childCalled<MinutePlot>(*m_panel, u"Size over the last minute"_s)->values().isEmpty());
        QCOMPARE(read(u"Size, most in the last minute"_s), QString());
    }

private:
    static constexpr Instant kJoined{std::chrono::hours(100'000)};
    const SubjectStatistics kFigures{.clients = 1,
                                     .joined = kJoined,
                                     .size = 330,
                                     .rate = 10,
                                     .interval = 0.1,
                                     .jitter = 0.0015,
                                     .updates = 900,
                                     .late = 100,
                                     .address = "10.0.0.7",
                                     .addresses = 1,
                                     .userAgent = "UnityPlayer/2022.3",
                                     .userAgents = 1};

    QString read(const QString &name) const
    {
        const auto *label = childCalled<QLabel>(*m_panel, name);
        return label ? label->text() : u"(no %1)"_s.arg(name);
    }

    QString toolTip(const QString &name) const { return childCalled<QLabel>(*m_panel, name)->toolTip(); }

    EnglishPlurals m_plurals;
    std::optional<StatisticsPanel> m_panel;
};

SUPERSYNK_TEST(TestStatisticsPanel)
#include "tst_statisticspanel.moc"
