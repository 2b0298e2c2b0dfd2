// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingcontrol.h"

#include "server/recording/recorder.h"
#include "server/recording/recordingreader.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/activity/eventlog.h"
#include "ui/recording/markerentry.h"
#include "ui/recording/sessiondialog.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = RecordingState::Phase;

/// The actions, with a recorder that writes files.
class TestRecordingControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_folder.emplace();
        m_log.emplace();
        m_window.emplace();
        m_window->show();
    }

    void cleanup()
    {
        m_control.reset();
        m_window.reset();
        m_fixture->server().recorder().finish();
        m_log.reset();
        m_fixture.reset();
        m_folder.reset();
    }

    void firstRecordingAsksForTheFolder()
    {
        open();
        m_control->recordAction().trigger();
        QVERIFY(dialog());
        QCOMPARE(m_control->state().phase, Phase::Off);
        childCalled<QLineEdit>(*dialog(), u"Folder for recordings"_s)->setText(m_folder->path());
        childCalled<QLineEdit>(*dialog(), u"Participant"_s)->setText(u"07"_s);
        click(u"&Record"_s);
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        QTRY_COMPARE(m_control->recordAction().iconText(), u"Stop Recording"_s);
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Off);
        QCOMPARE(files(), QStringList{u"sub-07/sub-07_run-01.mcap"_s});
        QTRY_COMPARE(m_control->recordAction().iconText(), u"Record"_s);
    }

    void laterRecordingsStartAtOnce()
    {
        openWithFolder();
        m_control->recordAction().trigger();
        QVERIFY(!dialog());
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Off);
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        m_fixture->server().recorder().finish();
        QCOMPARE(files().size(), 2); // the run has counted up
    }

    /// Even if the operator has never chosen a folder.
    void settingsOfTheCommandLineComeFirst()
    {
        open();
        m_fixture->server().recorder().setDefaults({.folder = m_folder->filePath(u"given"_s)});
        m_control->recordAction().trigger();
        QVERIFY(!dialog());
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        QVERIFY(m_control->state().path.startsWith(m_folder->filePath(u"given"_s)));
    }

    void recordingIsEnteredInTheLog()
    {
        openWithFolder();
        m_control->recordAction().trigger();
        QTRY_COMPARE(kinds(), QList{EventKind::Recording});
        m_control->recordAction().trigger();
        QTRY_COMPARE(kinds(), (QList{EventKind::Recording, EventKind::Recording}));
    }

    void lastMinuteIsKeptInAFile()
    {
        openWithFolder();
        QVERIFY(!m_control->keepAction().isEnabled());
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"ada"_s));
        const QSignalSpy reported(&*m_control, &RecordingControl::reported);
        QTRY_VERIFY_WITH_TIMEOUT(m_control->keepAction().isEnabled(), 10'000);
        m_control->keepAction().trigger();
        QTRY_COMPARE(reported.count(), 1);
        QCOMPARE(files().size(), 1);
        QVERIFY(kinds().contains(EventKind::Recording));
    }

    void lastMinuteCanBeTurnedOff()
    {
        RecordingPreferences chosen;
        chosen.settings.folder = m_folder->path();
        chosen.keepsLastMinute = false;
        storeRecording(m_fixture->store(), chosen);
        open();
        QVERIFY(!m_control->keepAction().isEnabled());
        QVERIFY(m_control->keepAction().toolTip().contains("Session Details"_L1));
    }

    void markerTimeIsThatOfTheKeyPress()
    {
        openWithFolder();
        m_control->setSelected("room", "ada");
        const QSignalSpy marked(&m_fixture->server().recorder(), &Recorder::marked);
        const Instant before = Server::now();
        m_control->markerAction().trigger();
        const Instant after = Server::now();
        QVERIFY(entry());
        QTest::keyClicks(entry()->findChild<QLineEdit *>(), u"Door"_s);
        QTest::keyClick(entry()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(marked.count(), 1);
        const auto marker = marked.first().first().value<Marker>();
        QVERIFY(marker.time >= before && marker.time <= after);
        QCOMPARE(marker.label, u"Door"_s);
        QVERIFY(marker.key.isEmpty() && marker.clientId.isEmpty());
    }

    void secondKeyPressIsAnotherMarker()
    {
        openWithFolder();
        const QSignalSpy marked(&m_fixture->server().recorder(), &Recorder::marked);
        m_control->markerAction().trigger();
        QTest::keyClicks(entry()->findChild<QLineEdit *>(), u"first"_s);
        m_control->markerAction().trigger();
        QTRY_COMPARE(marked.count(), 1);
        QCOMPARE(marked.first().first().value<Marker>().label, u"first"_s);
    }

    void digitsMarkAtOnce()
    {
        RecordingPreferences chosen;
        chosen.settings.folder = m_folder->path();
        chosen.keys[1] = {.label = u"Fell & stood up"_s, .scope = MarkerScope::Client};
        storeRecording(m_fixture->store(), chosen);
        open();
        m_control->setSelected("room", "ada");
        const QSignalSpy marked(&m_fixture->server().recorder(), &Recorder::marked);
        keyAction(Qt::Key_1)->trigger();
        keyAction(Qt::Key_2)->trigger();
        QTRY_COMPARE(marked.count(), 2);
        QCOMPARE(marked.at(0).first().value<Marker>().label, u"Marker 1"_s);
        QCOMPARE(marked.at(1).first().value<Marker>().label, u"Fell & stood up"_s);
        QCOMPARE(marked.at(1).first().value<Marker>().clientId, QByteArray("ada"));
        QTRY_COMPARE(kinds(), (QList{EventKind::Marker, EventKind::Marker})); // without a recording
        QCOMPARE(keyAction(Qt::Key_2)->text(), u"&2  Fell && stood up"_s);
    }

    void markersStandInTheFile_data()
    {
        using Stop = std::function<void(TestRecordingControl &)>;
        QTest::addColumn<Stop>("stop");
        QTest::newRow("by the key") << Stop([](auto &test) { test.m_control->recordAction().trigger(); });
        QTest::newRow("with the server") << Stop([](auto &test) { test.m_fixture->server().stop(); });
        QTest::newRow("by HTTP") << Stop([](auto &test) {
            const std::unique_ptr<QThread> http(
                QThread::create([&] { test.m_fixture->server().recorder().stop(); }));
            http->start();
            http->wait();
        });
    }

    void markersStandInTheFile()
    {
        QFETCH(const std::function<void(TestRecordingControl &)>, stop);
        openWithFolder();
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        keyAction(Qt::Key_9)->trigger();
        m_control->markerAction().trigger();
        QTest::keyClicks(entry()->findChild<QLineEdit *>(), u"The end"_s); // not entered before the stop
        stop(*this);
        QCOMPARE(recordedMarkers(), (QStringList{u"Marker 9"_s, u"The end"_s}));
    }

    void anOpenMarkerNeedsNoText()
    {
        openWithFolder();
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        m_control->markerAction().trigger();
        m_fixture->server().stop();
        QCOMPARE(recordedMarkers(), QStringList{u"Marker"_s});
    }

    void aMarkerThatIsGivenUpDoesNotStandInTheFile()
    {
        openWithFolder();
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        m_control->markerAction().trigger();
        QTest::keyClicks(entry()->findChild<QLineEdit *>(), u"A slip"_s);
        QTest::keyClick(entry(), Qt::Key_Escape);
        m_fixture->server().stop();
        QCOMPARE(recordedMarkers(), QStringList());
    }

    void theKeyThatStopsClosesTheMarker()
    {
        openWithFolder();
        m_control->recordAction().trigger();
        QTRY_COMPARE(m_control->state().phase, Phase::Recording);
        m_control->markerAction().trigger();
        QVERIFY(entry());
        m_control->recordAction().trigger();
        QVERIFY(!entry());
    }

    void unfinishedFilesAreRepairedAtTheStart()
    {
        QFile broken(m_folder->filePath(u"run-01.mcap.part"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no recording");
        broken.close();
        openWithFolder();
        QTRY_COMPARE(kinds(), QList{EventKind::Recording});
        QCOMPARE(m_log->at(0).severity, Severity::Warning); // this one can't be
    }

    void everyActionOfTheMenuHasAKeyOrAMnemonic()
    {
        open();
        QMenu menu;
        m_control->fillMenu(menu);
        QStringList keys;
        for (const QAction *action : menu.actions()) {
            const qsizetype at = action->text().indexOf(u'&');
            QVERIFY2(action->isSeparator() || at >= 0, qPrintable(action->text()));
            if (at >= 0)
                keys.append(action->text().mid(at + 1, 1).toLower());
        }
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    }

private:
    void open() { m_control.emplace(m_fixture->server(), *m_log, m_fixture->store(), *m_window); }

    /// As after the first recording.
    void openWithFolder()
    {
        RecordingPreferences chosen;
        chosen.settings.folder = m_folder->path();
        storeRecording(m_fixture->store(), chosen);
        open();
    }

    [[nodiscard]] SessionDialog *dialog() const { return m_window->findChild<SessionDialog *>(); }
    [[nodiscard]] MarkerEntry *entry() const
    {
        for (MarkerEntry *entry : m_window->findChildren<MarkerEntry *>())
            if (entry->isVisible())
                return entry;
        return nullptr;
    }

    void click(const QString &text)
    {
        for (auto *button : dialog()->findChildren<QPushButton *>())
            if (button->text() == text)
                return button->click();
        QFAIL(qPrintable(text));
    }

    [[nodiscard]] QAction *keyAction(Qt::Key digit) const
    {
        for (QAction *action : m_window->findChildren<QAction *>())
            if (action->shortcut() == QKeySequence(QKeyCombination(Qt::CTRL, digit)))
                return action;
        return nullptr;
    }

    /// The labels of the markers in the file, when the recording has ended.
    [[nodiscard]] QStringList recordedMarkers()
    {
        if (!m_fixture->server().recorder().finish())
            return {u"not finished"_s};
        auto opened = RecordingReader::open(m_folder->filePath(files().constFirst()));
        auto *file = std::get_if<RecordingReader>(&opened);
        if (!file)
            return {u"not readable"_s};
        QStringList labels;
        for (auto event = file->next(); event; event = file->next())
            if (const auto *marker = std::get_if<Marker>(&*event))
                labels.append(marker->label);
        return labels;
    }

    [[nodiscard]] QStringList files() const
    {
        QStringList paths;
        QDirIterator iterator(m_folder->path(), {u"*.mcap"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            paths.append(QDir(m_folder->path()).relativeFilePath(iterator.next()));
        return paths;
    }

    [[nodiscard]] QList<EventKind> kinds()
    {
        m_log->flush();
        QList<EventKind> kinds;
        for (int row = 0; row < m_log->rowCount(); ++row)
            kinds.append(m_log->at(row).kind);
        return kinds;
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<QTemporaryDir> m_folder;
    std::optional<EventLog> m_log;
    std::optional<QWidget> m_window;
    std::optional<RecordingControl> m_control;
};

SUPERSYNK_TEST(TestRecordingControl)
#include "tst_recordingcontrol.moc"
