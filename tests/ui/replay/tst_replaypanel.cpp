// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replaypanel.h"

#include "server/channels/channelstore.h"
#include "server/recording/recordingtimeline.h"
#include "server/recording/replay/player.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"
#include "ui/names/names.h"
#include "ui/replay/timelineview.h"
#include "ui/replay/transportbar.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The controls of a real player.
class TestReplayPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file.emplace();
        QVERIFY(m_file->write([](RecordingWriter &writer) {
            const auto at = [](std::chrono::milliseconds offset) {
                return RecordingWriter::Time(RecordedFile::kBegin.time_since_epoch() + offset);
            };
            bool isWritten = writer.addClientTimeout(5s, at(0ms));
            for (int i = 0; i <= 100; ++i) {
                isWritten = isWritten && writer.add(RecordedFile::body("maze", "ada", i), at(i * 100ms))
                    && writer.add(RecordedFile::body("maze", "bob", i), at(i * 100ms));
                if (i == 40)
                    isWritten =
                        isWritten && writer.add(Marker{.time = {}, .label = u"Door"_s}, at(i * 100ms));
            }
            QVERIFY(isWritten && writer.addLabels({{"bob", u"Bob, then"_s}}));
        }));
        m_store.emplace();
        m_player.emplace(*m_store, [] { return Instant(1h); });
        m_panel.emplace(*m_player);
        m_panel->resize(1000, 300);
        m_panel->show();
        m_player->open(m_file->path());
        QTRY_COMPARE(m_player->state().phase, PlayerState::Phase::Paused);
        QTRY_COMPARE(timeline().rows().count(), 3);
        QTRY_VERIFY(transport().isEnabled());
    }

    void cleanup()
    {
        m_panel.reset();
        m_player.reset();
        m_store.reset();
        m_file.reset();
    }

    void spaceInTheTimelinePlaysAndPauses()
    {
        timeline().setFocus();
        QTest::keyClick(&timeline(), Qt::Key_Space);
        QTRY_COMPARE(m_player->state().phase, PlayerState::Phase::Playing);
        QTRY_COMPARE(transport().commands().at(2)->text(), u"Pause"_s);
        QTest::keyClick(&timeline(), Qt::Key_Space);
        QTRY_COMPARE(m_player->state().phase, PlayerState::Phase::Paused);
    }

    void timelineSeeks()
    {
        QTest::keyClick(&timeline(), Qt::Key_Right);
        QTRY_COMPARE(m_player->state().position, PlayerState::Offset(1s));
        QTest::keyClick(&timeline(), Qt::Key_End);
        QTRY_COMPARE(m_player->state().position, m_player->state().duration);
    }

    void markersAreReached()
    {
        Q_EMIT transport().markerRequested(1);
        QTRY_COMPARE(m_player->state().position, PlayerState::Offset(4s));
        Q_EMIT transport().markerRequested(-1);
        QTRY_COMPARE(m_player->state().position, PlayerState::Offset(0s));
    }

    void loopGoesToThePlayerAndBack()
    {
        QTest::keyClick(&timeline(), Qt::Key_Right);
        QTRY_COMPARE(m_player->state().position, PlayerState::Offset(1s));
        QTest::keyClick(&timeline(), Qt::Key_A);
        QTRY_VERIFY(m_player->state().loop.has_value());
        QCOMPARE(m_player->state().loop->first, PlayerState::Offset(1s));
        QTRY_VERIFY(timeline().loop()); // told by a queued signal
        Q_EMIT transport().loopToggled(false);
        QTRY_VERIFY(!timeline().loop());
    }

    void onlyCheckedClientsAreReplayed()
    {
        using Clients = QList<std::pair<QByteArray, QByteArray>>;
        QVERIFY(!m_panel->settings().clients); // all
        timeline().setRowChecked(1, false);
        QCOMPARE(m_panel->settings().clients.value(), (Clients{{"maze", "bob"}}));
        timeline().setRowChecked(2, false);
        QCOMPARE(m_panel->settings().clients.value(), Clients());
        QTRY_COMPARE(m_store->clientCount(), std::size_t(0));
        timeline().setRowChecked(0, true);
        QTRY_COMPARE(m_store->clientCount(), std::size_t(2));
    }

    void namesOfThePlayerAreShownAndKept()
    {
        m_player->open(m_player->state().path, {.suffix = {}, .idPrefix = "old-"});
        QTRY_COMPARE(m_panel->settings().idPrefix, "old-"_ba);
        QCOMPARE(m_panel->settings().suffix, ""_ba);
        timeline().setRowChecked(1, false);
        QTRY_COMPARE(m_player->settings().idPrefix, "old-"_ba);
    }

    void replayedClientsAndChannelsHaveTheirNames()
    {
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Channel, "maze"}, {.label = u"Labyrinth"_s}), QString());
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.label = u"Ada"_s}), QString());
        m_panel->setNames(names);
        QCOMPARE(names.channelText("maze-replay"), u"Labyrinth (replay)"_s);
        QCOMPARE(names.clientText("maze-replay", "bob"), u"Bob, then"_s);
        m_player->open(m_player->state().path, {.suffix = "-old", .idPrefix = "old-"});
        QTRY_COMPARE(names.channelText("maze-old"), u"Labyrinth (replay)"_s);
        QCOMPARE(names.clientText("maze-old", "old-ada"), u"Ada"_s);
        QCOMPARE(names.clientText("maze-old", "old-bob"), u"Bob, then"_s);
        m_player->close();
        QTRY_COMPARE(names.channelText("maze-old"), u"maze-old"_s);
        QCOMPARE(names.clientText("maze-old", "old-bob"), u"old-bob"_s);
    }

    void exportIsOffered()
    {
        QSignalSpy requested(&*m_panel, &ReplayPanel::exportRequested);
        const auto buttons = m_panel->findChildren<QPushButton *>();
        const auto button = std::ranges::find(buttons, u"E&xport…"_s, &QPushButton::text);
        QVERIFY(button != buttons.end());
        (*button)->click();
        QCOMPARE(requested.count(), 1);
    }

    void theMapMayShowWhatIsReplayed()
    {
        QSignalSpy chosen(&*m_panel, &ReplayPanel::channelChosen);
        const auto channels = [&chosen] {
            QByteArrayList keys;
            for (const auto &signal : std::as_const(chosen))
                keys.append(signal.at(0).toByteArray());
            return keys;
        };
        m_player->open(m_player->state().path, {.suffix = "-old", .idPrefix = {}});
        QTRY_COMPARE(channels(), QByteArrayList{"maze-old"});
        timeline().setCurrentRow(2);
        timeline().setCurrentRow(0);
        QCOMPARE(channels(), (QByteArrayList{"maze-old", "maze-old"}));
        m_player->close();
        QTRY_COMPARE(channels(), (QByteArrayList{"maze-old", "maze-old", ""}));
    }

    void chosenLaneNamesTheReplayedClient()
    {
        QSignalSpy chosen(&*m_panel, &ReplayPanel::clientChosen);
        timeline().setCurrentRow(2);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toByteArray(), "maze-replay"_ba);
        QCOMPARE(chosen.at(0).at(1).toByteArray(), "bob"_ba);
    }

private:
    TimelineView &timeline() { return m_panel->timeline(); }
    TransportBar &transport() { return *m_panel->findChild<TransportBar *>(); }

    std::optional<RecordedFile> m_file;
    std::optional<ChannelStore> m_store;
    std::optional<Player> m_player;
    std::optional<ReplayPanel> m_panel;
};

SUPERSYNK_TEST(TestReplayPanel)
#include "tst_replaypanel.moc"
