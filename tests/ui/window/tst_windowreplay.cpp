// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recorder.h"
#include "server/recording/replay/player.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/activity/activitypanel.h"
#include "ui/export/exportdialog.h"
#include "ui/map/mapfeed.h"
#include "ui/replay/replayband.h"
#include "ui/replay/replayframe.h"
#include "ui/replay/replaypanel.h"
#include "ui/replay/timelineview.h"
#include "ui/status/serverpanel.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTimeEdit>

#include <cstdlib>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = PlayerState::Phase;

/// Recordings in the whole window.
class TestWindowReplay
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file.emplace();
        QVERIFY(m_file->write([](RecordingWriter &writer) {
            for (int i = 0; i <= 20; ++i) {
                const auto time = RecordedFile::kBegin + i * 500ms;
                QVERIFY(writer.add(RecordedFile::body("maze", "ada", i), time));
                QVERIFY(writer.add(RecordedFile::body("maze", "bob", i), time));
            }
        }));
        QVERIFY(open());
    }

    void cleanup()
    {
        close();
        m_file.reset();
    }

    void nothingIsReplayedAtFirst()
    {
        QVERIFY(!frame().isReplaying());
        QVERIFY(serverPanel().isVisible());
        QVERIFY(!panel().isVisible());
        QVERIFY(!action(u"&Back to Live"_s)->isEnabled());
        QCOMPARE(m_window->windowTitle(), u"Supersynk"_s);
    }

    void menuOpensARecording()
    {
        const QString folder = QFileInfo(m_file->path()).path();
        m_fixture->server().recorder().setDefaults({.folder = folder});
        QTest::keyClick(&*m_window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(m_window->findChild<QFileDialog *>()->directory().path(), folder);
        QVERIFY(choose(m_file->path()));
        QTRY_COMPARE(phase(), Phase::Paused);
        QTRY_VERIFY(isReplayShown());
        QCOMPARE(m_window->windowTitle(), u"Replay of a – Supersynk"_s);
        QVERIFY(band().details().endsWith(u"2 clients · 1 channel"_s));
        QTRY_COMPARE(m_window->focusWidget(), &panel().timeline()); // its keys play and seek
    }

    void escapeTheButtonAndTheMenuGoBackToLive_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Escape") << 0;
        QTest::newRow("button") << 1;
        QTest::newRow("menu") << 2;
    }
    void escapeTheButtonAndTheMenuGoBackToLive()
    {
        QFETCH(const int, way);
        QVERIFY(startWithAlice());
        QVERIFY(openRecording());
        if (way == 0)
            QTest::keyClick(&panel().timeline(), Qt::Key_Escape);
        else if (way == 1)
            band().findChild<QPushButton *>()->click();
        else
            action(u"&Back to Live"_s)->trigger();
        QTRY_COMPARE(phase(), Phase::Closed);
        QTRY_VERIFY(!frame().isReplaying());
        nothingIsReplayedAtFirst();
        QCOMPARE(m_window->focusWidget(), &tree());
    }

    void droppedRecordingsAreOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("recording") << u"a.mcap"_s << true;
        QTest::newRow("cut off") << u"b.mcap.part"_s << true;
        QTest::newRow("in capitals") << u"C.MCAP"_s << true;
        QTest::newRow("other file") << u"a.json"_s << false;
    }
    void droppedRecordingsAreOpened()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isTaken);
        const QString path = QFileInfo(m_file->path()).dir().filePath(name);
        if (path != m_file->path())
            QVERIFY(QFile::copy(m_file->path(), path));
        QMimeData data;
        data.setUrls({QUrl(u"https://example.org/a.mcap"_s), QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&*m_window, &enter);
        QCOMPARE(enter.isAccepted(), isTaken);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&*m_window, &drop);
        if (isTaken)
            QTRY_COMPARE(phase(), Phase::Paused);
        QCOMPARE(m_fixture->server().player().state().path, isTaken ? path : QString());
    }

    void whatIsNoRecordingIsSaidInTheBand()
    {
        QFile file(m_file->path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing") > 0);
        file.close();
        m_fixture->server().player().open(m_file->path(), {});
        QTRY_COMPARE(phase(), Phase::Failed);
        QTRY_COMPARE(band().details(), m_fixture->server().player().state().problem);
        QVERIFY(frame().isReplaying());
        QVERIFY(!panel().isVisible());
        QTest::keyClick(&*m_window, Qt::Key_Escape);
        QTRY_VERIFY(!frame().isReplaying());
    }

    void clientsLeftOutAreInTheNextRecordingAgain()
    {
        QVERIFY(openRecording());
        panel().timeline().setRowChecked(1, false);
        QVERIFY(panel().settings().clients);
        QTest::keyClick(&*m_window, Qt::Key_O, Qt::ControlModifier);
        QVERIFY(choose(m_file->path()));
        QTRY_VERIFY(!panel().settings().clients);
        QTRY_VERIFY(!m_fixture->server().player().settings().clients);
    }

    void laneSelectsTheReplayedClient()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(openRecording());
        QTRY_COMPARE(modelNames(*tree().model()), u"maze-replay(ada bob)"_s);
        panel().timeline().setCurrentRow(2);
        QTRY_COMPARE(tree().currentIndex().data().toString(), u"bob"_s);
    }

    void theReplayIsAsHighAsTheHistory()
    {
        QVERIFY(startWithAlice());
        m_window->resize(1280, 1400);
        auto *history = m_window->findChild<ActivityPanel *>();
        QTRY_VERIFY(history->isVisible());
        auto &rows = *qobject_cast<QSplitter *>(panel().parentWidget());
        QTRY_VERIFY(rows.sizes().at(1) > 0);
        const QList<int> before = rows.sizes();
        QVERIFY(openRecording());
        const auto isNear = [](int height, int other) { return std::abs(height - other) < 20; };
        QTRY_VERIFY(isNear(panel().height(), before.at(1))); // band and header differ a little
        QTest::keyClick(&panel().timeline(), Qt::Key_Escape);
        QTRY_VERIFY(history->isVisible());
        QTRY_VERIFY(isNear(rows.sizes().at(1), before.at(1)));
    }

    void theMapShowsWhatIsReplayed()
    {
        QVERIFY(startWithAlice());
        const auto map = m_window->findChild<MapFeed *>();
        QTRY_COMPARE(map->shownChannel(), "room"_ba);
        QVERIFY(openRecording());
        QTRY_COMPARE(map->shownChannel(), "maze-replay"_ba);
        panel().timeline().setCurrentRow(2);
        QTest::keyClick(&panel().timeline(), Qt::Key_Escape);
        QTRY_COMPARE(map->shownChannel(), "room"_ba);
    }

    void exportIsOfTheLoop()
    {
        QVERIFY(openRecording());
        m_fixture->server().player().setLoop(std::pair(2s, 5s));
        QTRY_VERIFY(m_fixture->server().player().state().loop);
        action(u"&Export Recording…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QTimeEdit *>()->isEnabled());
        const auto times = dialog->findChildren<QTimeEdit *>();
        QCOMPARE(times.at(0)->time(), QTime(0, 0, 2));
        QCOMPARE(times.at(1)->time(), QTime(0, 0, 5));
    }

    void exportWithoutAReplayAsksForTheRecording()
    {
        action(u"&Export Recording…"_s)->trigger();
        QVERIFY(choose(m_file->path()));
        QTRY_VERIFY(m_window->findChild<ExportDialog *>());
        QCOMPARE(phase(), Phase::Closed);
    }

    void reportIsWrittenBesideTheRecording()
    {
        QVERIFY(openRecording());
        action(u"Repor&t of a Recording…"_s)->trigger();
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString target = QFileInfo(m_file->path()).dir().filePath(u"a.html"_s);
        QCOMPARE(dialog->selectedFiles(), QStringList{target});
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(m_window->findChild<QMessageBox *>());
        const auto *outcome = m_window->findChild<QMessageBox *>();
        QCOMPARE(outcome->text(), u"The report was written to %1."_s.arg(target));
        QCOMPARE(outcome->defaultButton()->text(), u"&Open Report"_s);
        QFile report(target);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("bob"));
    }

    void reportOfWhatIsNoRecordingSaysWhy()
    {
        action(u"Repor&t of a Recording…"_s)->trigger();
        QFile file(m_file->path());
        QVERIFY(file.resize(5));
        QVERIFY(choose(m_file->path()));
        QTRY_VERIFY(m_window->findChild<QFileDialog *>());
        QMetaObject::invokeMethod(m_window->findChild<QFileDialog *>(), "accept");
        QTRY_VERIFY(m_window->findChild<QMessageBox *>());
        QCOMPARE(m_window->findChild<QMessageBox *>()->icon(), QMessageBox::Warning);
        QVERIFY(!QFile::exists(QFileInfo(m_file->path()).dir().filePath(u"a.html"_s)));
    }

private:
    bool openRecording()
    {
        m_fixture->server().player().open(m_file->path(), {});
        return QTest::qWaitFor([this] { return phase() == Phase::Paused && isReplayShown(); });
    }

    /// In the file dialog that is open.
    bool choose(const QString &path)
    {
        auto *dialog = m_window->findChild<QFileDialog *>();
        if (!dialog)
            return false;
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        return QTest::qWaitFor([&] { return m_window->findChild<QFileDialog *>() != dialog; });
    }

    bool isReplayShown()
    {
        return frame().isReplaying() && panel().isVisible() && !serverPanel().isVisible()
            && action(u"&Back to Live"_s)->isEnabled();
    }

    Phase phase() { return m_fixture->server().player().state().phase; }
    ReplayFrame &frame() { return *m_window->findChild<ReplayFrame *>(); }
    ReplayBand &band() { return frame().band(); }
    ReplayPanel &panel() { return *m_window->findChild<ReplayPanel *>(); }
    ServerPanel &serverPanel() { return *m_window->findChild<ServerPanel *>(); }

    std::optional<RecordedFile> m_file;
};

SUPERSYNK_TEST(TestWindowReplay)
#include "tst_windowreplay.moc"
