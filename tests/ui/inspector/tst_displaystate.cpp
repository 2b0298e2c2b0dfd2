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
        m_state.reset(false);
        m_state.setStatistics(after(100));
        m_state.setBodiesRead(kNoon);
    }

    void isLiveByDefault() { QCOMPARE(m_state.text(true, false), u"Live, changes underlined"_s); }

    void clientThatLeftIsReported()
    {
        m_state.setStatistics(std::nullopt);
        QCOMPARE(m_state.text(true, false), u"Has left; the last body"_s);
        QCOMPARE(m_state.text(false, false), u"Has left"_s);
    }

    void channelThatIsGoneIsReported()
    {
        m_state.reset(true);
        m_state.setStatistics(std::nullopt);
        QCOMPARE(m_state.text(true, false), u"Is gone; its last bodies"_s);
        QCOMPARE(m_state.text(false, false), u"Is gone"_s);
    }

    void freezeCountsMissedUpdates()
    {
        m_state.freeze(kNoon, false);
        QVERIFY(m_state.isFrozen());
        QCOMPARE(m_state.text(true, false), u"Frozen at 12:00:00 · 0 updates since"_s);
        m_state.setStatistics(after(107));
        QCOMPARE(m_state.text(true, false), u"Frozen at 12:00:00 · 7 updates since"_s);
        m_state.unfreeze();
        QVERIFY(!m_state.isFrozen());
        m_state.freeze(kNoon, false);
        QCOMPARE(m_state.text(true, false), u"Frozen at 12:00:00 · 0 updates since"_s);
    }

    void countContinuesWhenTheClientRejoins()
    {
        m_state.freeze(kNoon, false);
        m_state.setStatistics(std::nullopt);
        m_state.setStatistics(after(3));
        QCOMPARE(m_state.text(true, false), u"Frozen at 12:00:00 · 3 updates since"_s);
    }

    void leavingClientIsNotCountedTwice()
    {
        m_state.reset(true);
        m_state.setStatistics(after(100));
        m_state.freeze(kNoon, false);
        m_state.setStatistics(after(60));
        m_state.setStatistics(after(65));
        QCOMPARE(m_state.text(true, false), u"Frozen at 12:00:00 · 5 updates since"_s);
    }

    void pauseShowsWhenTheBodiesWereRead()
    {
        QVERIFY(m_state.hasReadBodies());
        QCOMPARE(m_state.text(true, true), u"Paused; as of 12:00:00"_s);
    }

    void clientThatLeavesDuringAPauseIsReported()
    {
        m_state.setStatistics(std::nullopt);
        QCOMPARE(m_state.text(true, true), u"Paused; as of 12:00:00 · has left since"_s);
    }

    void channelThatIsGoneDuringAPauseIsReported()
    {
        m_state.reset(true);
        m_state.setBodiesRead(kNoon);
        m_state.setStatistics(std::nullopt);
        QCOMPARE(m_state.text(true, true), u"Paused; as of 12:00:00 · gone since"_s);
    }

    void anotherSubjectHasNoBodiesYet()
    {
        m_state.reset(false);
        QVERIFY(!m_state.hasReadBodies());
        m_state.setBodiesRead(kNoon.addSecs(1));
        QVERIFY(m_state.hasReadBodies());
        QCOMPARE(m_state.text(true, true), u"Paused; as of 12:00:01"_s);
    }

    void freezeDuringAPauseCountsFromWhenTheBodiesWereRead()
    {
        m_state.setStatistics(after(102));
        m_state.freeze(kNoon.addSecs(60), true);
        m_state.setStatistics(after(105));
        QCOMPARE(m_state.text(true, true), u"Frozen at 12:00:00 · 5 updates since"_s);
    }

    void anotherSubjectIsNotFrozen()
    {
        m_state.freeze(kNoon, false);
        m_state.reset(false);
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
