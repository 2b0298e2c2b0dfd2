// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/recording/recordingfixture.h"
#include "tests/ui/serverfixture.h"
#include "ui/recording/recordingbar.h"
#include "ui/recording/recordingpanel.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = RecordingState::Phase;

class TestRecordingBar : public QObject
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
        m_panel.emplace(m_record, m_marker, m_keep);
        m_panel->resize(1400, 80);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_panel));
    }

    void cleanup() { m_panel.reset(); }

    void quietWithoutARecording()
    {
        m_panel->setState({});
        QCOMPARE(shown(), QStringList{u"Not recording"_s});
        QVERIFY(!notice().isVisible());
    }

    void figuresOfARecording()
    {
        m_panel->setState(runningState());
        QCOMPARE(shown(),
                 (QStringList{u"Recording 00:12:31"_s, u"214 MB"_s, u"30 clients"_s, u"2700/s"_s,
                              u"9 h left"_s, u"0 dropped"_s, u"sub-07_task-maze_run-03"_s}));
        QCOMPARE(childCalled<QLabel>(*m_panel, u"State of the recording"_s)->accessibleDescription(),
                 u"Recording 00:12:31"_s);
    }

    void figuresDoNotMove()
    {
        RecordingState state = runningState();
        state.clients = 1;
        m_panel->setState(state);
        const QList<int> before = places();
        state.duration = 10h + 8min + 8s;
        state.bytes = 88'000'000;
        state.clients = 88;
        state.messagesPerSecond = 8;
        state.timeLeft = 3min;
        m_panel->setState(state);
        m_panel->grab();
        QCOMPARE(places(), before);
    }

    void leastImportantFiguresGoFirst()
    {
        m_panel->setState(runningState());
        const int all = m_panel->findChild<RecordingBar *>()->minimumSizeHint().width();
        QStringList before = shown();
        for (int width = 1400; width >= all; width -= 10) {
            m_panel->resize(width, 80);
            const QStringList now = shown();
            for (const QString &text : now)
                QVERIFY2(before.contains(text), qPrintable(text)); // nothing comes back
            before = now;
        }
        QCOMPARE(before, QStringList{u"Recording 00:12:31"_s});
        m_panel->resize(1400, 80);
        QCOMPARE(shown().size(), 7);
    }

    void nameGoesBeforeTheFigures()
    {
        m_panel->setState(runningState());
        int width = 1400;
        while (shown().size() == 7)
            m_panel->resize(width -= 5, 80);
        QVERIFY(!shown().contains(u"sub-07_task-maze_run-03"_s));
        QVERIFY(shown().contains(u"2700/s"_s));
    }

    void droppedMessagesAlwaysShow()
    {
        RecordingState state = runningState();
        state.dropped = 12;
        m_panel->setState(state);
        m_panel->resize(m_panel->minimumSizeHint().width(), 80);
        QCOMPARE(shown(), (QStringList{u"Recording 00:12:31"_s, u"12 dropped"_s}));
        QVERIFY(notice().text().startsWith("12 messages dropped"_L1));
    }

    void everythingFitsTheSmallestWidth()
    {
        RecordingState state = runningState();
        state.dropped = 12;
        m_panel->setState(state);
        m_panel->resize(m_panel->minimumSizeHint().width(), 80);
        for (const QWidget *child : m_panel->findChild<RecordingBar *>()->findChildren<QWidget *>())
            QVERIFY(!child->isVisible() || child->geometry().right() < m_panel->width());
    }

    void buttonsTriggerTheActions()
    {
        for (QAction *action : {&m_record, &m_marker, &m_keep}) {
            const QSignalSpy triggered(action, &QAction::triggered);
            QTest::keyClick(childCalled<QPushButton>(*m_panel, action->iconText()), Qt::Key_Space);
            QCOMPARE(triggered.count(), 1);
        }
    }

    void buttonsFollowTheActions()
    {
        auto *button = childCalled<QPushButton>(*m_panel, u"Record"_s);
        m_record.setText(u"Stop &Recording"_s);
        m_record.setEnabled(false);
        QCOMPARE(button->text(), u"Stop Recording"_s);
        QVERIFY(!button->isEnabled());
        m_record.setText(u"Record"_s);
        m_record.setEnabled(true);
    }

    void buttonsInANarrowWindowHaveNoText()
    {
        m_panel->setState(runningState());
        m_panel->resize(m_panel->minimumSizeHint().width(), 80);
        auto *button = childCalled<QPushButton>(*m_panel, u"Add Marker"_s);
        QCOMPARE(button->text(), QString());
        QVERIFY(button->toolTip().contains("Add Marker"_L1));
        m_panel->resize(1400, 80);
        QCOMPARE(button->text(), u"Add Marker"_s);
    }

    void warningGoesWithItsCause()
    {
        RecordingState state = runningState();
        state.warning = u"The disk is filling up."_s;
        m_panel->setState(state);
        QVERIFY(notice().isVisible());
        QVERIFY(!dismiss().isVisible());
        m_panel->setState(runningState());
        QVERIFY(!notice().isVisible());
    }

    void failureStaysUntilItIsDismissed()
    {
        RecordingState state = runningState();
        state.phase = Phase::Failed;
        state.problem = u"The disk is full."_s;
        m_panel->setState(state);
        QVERIFY(notice().text().contains("The disk is full."_L1));
        QTest::mouseClick(&dismiss(), Qt::LeftButton);
        QVERIFY(!notice().isVisible());
        m_panel->setState(state); // the same again
        QVERIFY(!notice().isVisible());
    }

    void otherProblemIsShown()
    {
        m_panel->showProblem({Symbol::Failed, u"The last minute could not be kept."_s});
        QCOMPARE(notice().text(), u"The last minute could not be kept."_s);
        QTest::mouseClick(&dismiss(), Qt::LeftButton);
        QVERIFY(!notice().isVisible());
    }

    void nextRecordingBeginsWithoutOldProblems()
    {
        RecordingState state = runningState();
        state.phase = Phase::Failed;
        state.problem = u"The disk is full."_s;
        m_panel->setState(state);
        m_panel->showProblem({Symbol::Failed, u"The last minute could not be kept."_s});
        m_panel->setState(runningState());
        QVERIFY(!notice().isVisible());
    }

private:
    Notice &notice() { return *m_panel->findChild<Notice *>(); }
    QToolButton &dismiss()
    {
        return *childCalled<QToolButton>(*m_panel, u"Hide the message about the recording"_s);
    }

    [[nodiscard]] QList<QLabel *> visibleLabels() const
    {
        QList<QLabel *> labels;
        for (QLabel *label : m_panel->findChild<RecordingBar *>()->findChildren<QLabel *>())
            if (label->isVisible())
                labels.append(label);
        std::ranges::sort(labels, {}, &QWidget::x);
        return labels;
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (const QLabel *label : visibleLabels())
            texts.append(label->text());
        return texts;
    }

    [[nodiscard]] QList<int> places() const
    {
        QList<int> places;
        for (const QLabel *label : visibleLabels())
            places.append(label->x());
        return places;
    }

    EnglishPlurals m_plurals;
    QAction m_record{u"Record"_s};
    QAction m_marker{u"Add Marker"_s};
    QAction m_keep{u"Keep the Last Minute"_s};
    std::optional<RecordingPanel> m_panel;
};

SUPERSYNK_TEST(TestRecordingBar)
#include "tst_recordingbar.moc"
