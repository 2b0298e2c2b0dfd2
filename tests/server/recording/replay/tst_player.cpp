// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/player.h"

#include "server/channels/channelstore.h"
#include "server/server.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

#include <limits>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = PlayerState::Phase;

/// The player replays in a thread of its own.
class TestPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_file.write([](RecordingWriter &writer) {
            for (int i = 0; i <= 30; ++i) {
                QVERIFY(writer.add(RecordedFile::body("lab", "ann", i), RecordedFile::kBegin + i * 10ms));
                QVERIFY(writer.add(RecordedFile::body("hall", "bob", i), RecordedFile::kBegin + i * 10ms));
            }
        }));
    }
    void init()
    {
        m_store.emplace();
        m_player.emplace(*m_store, &Server::now);
    }
    void cleanup()
    {
        m_player.reset();
        m_store.reset();
    }

    void openingPausesAtTheBeginning()
    {
        QSignalSpy opened(&*m_player, &Player::opened);
        QList<Phase> phases;
        connect(&*m_player, &Player::stateChanged, this, [&](const PlayerState &state) {
            if (phases.isEmpty() || phases.last() != state.phase)
                phases += state.phase;
            if (state.phase == Phase::Paused)
                QCOMPARE(opened.count(), 1);
        });
        m_player->open(m_file.path());
        QTRY_COMPARE(m_player->state().phase, Phase::Paused);
        QTRY_COMPARE(phases, QList({Phase::Opening, Phase::Paused}));
        const PlayerState state = m_player->state();
        QVERIFY(state.position == 0ms && state.duration == 300ms);
        QCOMPARE(state.clients, 2U);
        QCOMPARE(state.path, m_file.path());
        QVERIFY(state.problem.isEmpty());
        QCOMPARE(m_player->timeline()->lanes.size(), 2U);
        QCOMPARE(m_store->clientCount(), 2U);
    }

    void playingReachesTheEndAndPauses()
    {
        open();
        m_player->play();
        QTRY_VERIFY(m_player->state().position == 300ms);
        QTRY_COMPARE(m_player->state().phase, Phase::Paused);
        QVERIFY(m_store->latestBody("lab-replay", "ann")->contains(":30}"));
    }

    void theStateFollowsWhatIsAsked()
    {
        open();
        m_player->setLoop(std::pair(PlayerState::Offset(100ms), PlayerState::Offset(250ms)));
        QTRY_VERIFY(m_player->state().loop.has_value());
        m_player->setSpeed(100);
        QTRY_COMPARE(m_player->state().speed, Player::kMaxSpeed);
        m_player->setSpeed(std::numeric_limits<double>::quiet_NaN());
        QTRY_COMPARE(m_player->state().speed, Player::kMinSpeed);
        m_player->play();
        QTRY_COMPARE(m_player->state().phase, Phase::Playing);
        m_player->pause();
        QTRY_COMPARE(m_player->state().phase, Phase::Paused);
        m_player->setLoop(std::nullopt);
        QTRY_VERIFY(!m_player->state().loop);
        m_player->seek(155ms);
        m_player->step(1);
        QTRY_VERIFY(m_player->state().position == 160ms);
        m_player->setSettings({.clients = {{{"hall", "bob"}}}});
        QTRY_COMPARE(m_player->state().clients, 1U);
        QVERIFY(m_player->state().position == 160ms);
    }

    void theLastOfManySeeksCounts()
    {
        open();
        for (int i = 0; i < 200; ++i)
            m_player->seek((i % 30) * 10ms);
        m_player->seek(120ms);
        QTRY_VERIFY(m_player->state().position == 120ms);
        QVERIFY(m_store->latestBody("lab-replay", "ann")->contains(":12}"));
        m_player->seek(50ms);
        QTRY_VERIFY(m_player->state().position == 50ms);
    }

    void aSeekWithoutARecordingDoesNothing()
    {
        m_player->seek(50ms);
        open();
        m_player->seek(70ms);
        QTRY_VERIFY(m_player->state().position == 70ms);
    }

    void closingRemovesTheClients()
    {
        open();
        m_player->close();
        QTRY_COMPARE(m_player->state().phase, Phase::Closed);
        QCOMPARE(m_store->clientCount(), 0U);
        QVERIFY(!m_player->timeline());
    }

    void thePlayersEndRemovesTheClients()
    {
        open();
        m_player->play();
        m_player.reset();
        QCOMPARE(m_store->clientCount(), 0U);
    }

    void closingCancelsAnOpening()
    {
        m_player->open(m_file.path());
        m_player->close();
        QTRY_COMPARE(m_player->state().phase, Phase::Closed);
        QCOMPARE(m_store->clientCount(), 0U);
    }

    void openingAnotherFileReplacesTheFirst()
    {
        open();
        RecordedFile other;
        QVERIFY(other.write([](RecordingWriter &writer) {
            QVERIFY(writer.add(RecordedFile::body("attic", "cid"), RecordedFile::kBegin));
        }));
        m_player->open(other.path());
        QTRY_COMPARE(m_player->state().path, other.path());
        QTRY_COMPARE(m_player->state().phase, Phase::Paused);
        QVERIFY(m_store->keys() == std::vector{"attic-replay"_ba});
    }

    void whatIsNoRecordingIsExplained()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"notes.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        QSignalSpy opened(&*m_player, &Player::opened);
        m_player->open(path);
        QTRY_COMPARE(m_player->state().phase, Phase::Failed);
        QVERIFY(m_player->state().problem.contains(u"notes.txt"_s));
        QCOMPARE(opened.count(), 0);
    }

    void itWorksWhileTheServerIsStopped()
    {
        Server server;
        server.player().open(m_file.path());
        QTRY_COMPARE(server.clientCount(), 2U);
        QVERIFY(server.channel("lab-replay")->clients.front().isReplayed);
    }

private:
    void open()
    {
        m_player->open(m_file.path());
        QTRY_COMPARE(m_player->state().phase, Phase::Paused);
    }

    RecordedFile m_file;
    std::optional<ChannelStore> m_store;
    std::optional<Player> m_player;
};

SUPERSYNK_TEST(TestPlayer)
#include "tst_player.moc"
