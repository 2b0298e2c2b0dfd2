// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recorder.h"
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/activity/activityplot.h"
#include "ui/recording/markerentry.h"
#include "ui/recording/recordingbar.h"
#include "ui/recording/sessiondialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = RecordingState::Phase;

/// Recording in the whole window, by its keys.
class TestWindowRecording
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_folder.emplace();
        RecordingPreferences chosen;
        chosen.settings.folder = m_folder->path();
        storeRecording(m_fixture->store(), chosen);
        QVERIFY(open());
    }

    void cleanup()
    {
        m_fixture->server().recorder().finish();
        close();
        m_folder.reset();
    }

    void keyRecordsAndStops()
    {
        record();
        QTRY_VERIFY(stateText().startsWith("Recording 00:00"_L1));
        QTest::keyClick(&*m_window, Qt::Key_F9);
        QTRY_COMPARE(phase(), Phase::Off);
        QTRY_COMPARE(stateText(), u"Not recording"_s);
    }

    void dialogsThatAskForARecordingBeginWithTheLatest()
    {
        record();
        QTest::keyClick(&*m_window, Qt::Key_F9);
        QTRY_COMPARE(phase(), Phase::Off);
        const QString latest = m_fixture->server().recorder().state().path;
        QVERIFY(QFile::exists(latest));
        action(u"Repor&t of a Recording…"_s)->trigger();
        const auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->selectedFiles(), QStringList{latest});
    }

    void firstKeyPressOpensTheDialog()
    {
        m_fixture->store().clear();
        QVERIFY(open());
        QTest::keyClick(&*m_window, Qt::Key_F9);
        QVERIFY(m_window->findChild<SessionDialog *>());
        QCOMPARE(phase(), Phase::Off);
    }

    void markerOfADigitIsOnThePlots()
    {
        QTest::keyClick(&*m_window, Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_window->findChild<ActivityPlot *>()->marks().size(), 1);
        QCOMPARE(m_window->findChild<ActivityPlot *>()->marks().first().text, u"Marker 1"_s);
    }

    void markerMayBeAboutTheSelectedClient()
    {
        QVERIFY(startWithAlice());
        channelPanel().select(ClientName{"room", "alice"});
        QTest::keyClick(&*m_window, Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(m_window->findChild<MarkerEntry *>()->findChild<QComboBox *>()->count(), 3);
    }

    void stoppingTheServerWhileRecordingAsks()
    {
        QVERIFY(m_fixture->start());
        record();
        action(u"S&top"_s)->trigger();
        QVERIFY(question());
        QVERIFY(question()->informativeText().contains("recording ends"_L1));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QCOMPARE(m_fixture->server().state().phase, ServerState::Phase::Running);
        QTest::mouseClick(childCalled<QPushButton>(*m_window, u"Stop the server"_s), Qt::LeftButton);
        QVERIFY(question());
        for (auto *button : question()->findChildren<QPushButton *>())
            if (button->text() == u"&Stop Server"_s)
                button->click();
        QTRY_COMPARE(phase(), Phase::Off);
        QCOMPARE(m_fixture->server().state().phase, ServerState::Phase::Stopped);
    }

    void stoppingTheServerWithClientsAsks()
    {
        QVERIFY(startWithAlice());
        QTest::mouseClick(childCalled<QPushButton>(*m_window, u"Stop the server"_s), Qt::LeftButton);
        QVERIFY(question());
        QCOMPARE(question()->text(), u"Stop the server? 1 person is connected."_s);
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
        QTest::keyClick(question(), Qt::Key_Enter);
        QTRY_VERIFY(!question());
        QCOMPARE(m_fixture->server().state().phase, ServerState::Phase::Running);
    }

    void stoppingTheServerWithoutARecordingDoesNotAsk()
    {
        QVERIFY(m_fixture->start());
        action(u"S&top"_s)->trigger();
        QVERIFY(!question());
        QCOMPARE(m_fixture->server().state().phase, ServerState::Phase::Stopped);
    }

    void closingWhileRecordingAsks()
    {
        record();
        QTRY_VERIFY(stateText().startsWith("Recording 00"_L1));
        QVERIFY(!m_window->close());
        QVERIFY(question());
        QVERIFY(m_window->isVisible());
    }

    /// A field would otherwise take the key to edit its text.
    void keysWorkWhileTypingInTheFilter()
    {
        QWidget *filter = childCalled<QLineEdit>(*m_window, u"Filter"_s);
        QVERIFY(filter);
        for (const auto &[key, modifiers] : {std::pair{Qt::Key_K, Qt::ControlModifier},
                                             {Qt::Key_M, Qt::ControlModifier},
                                             {Qt::Key_3, Qt::ControlModifier},
                                             {Qt::Key_F9, Qt::NoModifier}}) {
            QKeyEvent press(QEvent::ShortcutOverride, key, modifiers);
            press.ignore();
            QApplication::sendEvent(filter, &press);
            QVERIFY2(!press.isAccepted(), qPrintable(QString::number(key)));
        }
    }

    void smallWindowHasTheButtonsAndTheState()
    {
        m_window->resize(640, 480);
        record();
        QTRY_VERIFY(stateText().startsWith("Recording 00"_L1));
        const auto *bar = m_window->findChild<RecordingBar *>();
        for (const QWidget *child : bar->findChildren<QWidget *>())
            QVERIFY(!child->isVisible() || child->geometry().right() < bar->width());
        for (const auto *button : bar->findChildren<QPushButton *>())
            QVERIFY(button->isVisible());
    }

private:
    void record()
    {
        QTest::keyClick(&*m_window, Qt::Key_F9);
        QTRY_COMPARE(phase(), Phase::Recording);
    }

    Phase phase() { return m_fixture->server().recorder().state().phase; }
    QString stateText() { return childCalled<QLabel>(*m_window, u"State of the recording"_s)->text(); }
    QMessageBox *question() { return m_window->findChild<QMessageBox *>(); }

    std::optional<QTemporaryDir> m_folder;
};

SUPERSYNK_TEST(TestWindowRecording)
#include "tst_windowrecording.moc"
