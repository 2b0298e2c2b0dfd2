// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingsession.h"

#include "server/recording/recordingreader.h"
#include "server/recording/recordingtimeline.h"
#include "server/recording/timelinebuilder.h"
#include "tests/server/recording/recorded.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

#include <algorithm>
#include <cmath>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = RecordingState::Phase;

namespace {

constexpr Instant kBegin{1'700'000'000s};
constexpr std::uint64_t kGigabyte = 1'000'000'000;

ChannelEvent happening(ChannelEvent::Kind kind, const QByteArray &key, const QByteArray &id, Instant time,
                       const QByteArray &body = {})
{
    return {.kind = kind, .time = time, .key = key, .clientId = id, .body = body, .address = "10.0.0.7"};
}

ChannelEvent post(const QByteArray &key, const QByteArray &id, Instant time, const QByteArray &text = "x")
{
    return happening(ChannelEvent::Kind::Body, key, id, time,
                     "{\"client_id\":\"" + id + "\",\"t\":\"" + text + "\"}");
}

} // namespace

/// A recording from start to stop, on a disk that the test fills.
class TestRecordingSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_free = 100 * kGigabyte;
        m_settings = {.folder = m_folder->path(), .fields = {.task = u"maze"_s}};
    }

    void whatIsPostedStandsInTheFile()
    {
        RecordingSession session = started({post("lab", "zoe", kBegin - 1s)});
        session.add({.events = {happening(ChannelEvent::Kind::Joined, "lab", "ann", kBegin + 1s),
                                post("lab", "ann", kBegin + 1s, "1"), post("lab", "ann", kBegin + 2s, "2"),
                                happening(ChannelEvent::Kind::TimedOut, "lab", "ann", kBegin + 7s)}});
        session.add(Marker{.time = kBegin + 8s, .label = u"start"_s});
        session.stop(kBegin + 9s);
        QCOMPARE(session.state().phase, Phase::Off);
        QVERIFY(session.state().path.endsWith("task-maze_run-01.mcap"_L1));
        const QByteArrayList messages = messagesIn(session.state().path);
        QCOMPARE(messages.size(), 7); // with the client timeout
        QVERIFY(messages[1].startsWith("/lab/zoe {\"client_id\":\"zoe\""));
        QVERIFY(messages[2].contains("\"kind\":\"joined\""));
        QCOMPARE(messages[3], "/lab/ann {\"client_id\":\"ann\",\"t\":\"1\"}"_ba);
        QVERIFY(messages[5].contains("timed out"));
        QVERIFY(messages[6].startsWith("/markers "));
        QVERIFY(!messages.join().contains("10.0.0.7")); // addresses are left out
    }

    void onlyChosenChannelsAreRecorded()
    {
        m_settings.channels = {"lab"};
        RecordingSession session = started({});
        session.add({.events = {post("lab", "ann", kBegin), post("lobby", "bob", kBegin)}});
        session.stop(kBegin + 1s);
        QCOMPARE(bodiesIn(session.state().path).size(), 1);
    }

    void aNewFileBeginsWithWhatIsPresent()
    {
        m_settings.fileTime = 1min;
        RecordingSession session = started({});
        session.add({.events = {post("lab", "ann", kBegin, "1"), post("lab", "bob", kBegin),
                                happening(ChannelEvent::Kind::Left, "lab", "bob", kBegin)}});
        session.tick(kBegin + 1min);
        const QString second = session.state().path;
        QVERIFY(second.endsWith("task-maze_run-01_split-02.mcap"_L1));
        session.add({.events = {post("lab", "ann", kBegin + 61s, "2")}});
        session.stop(kBegin + 62s);
        QCOMPARE(bodiesIn(second),
                 (QByteArrayList{"/lab/ann {\"client_id\":\"ann\",\"t\":\"1\"}",
                                 "/lab/ann {\"client_id\":\"ann\",\"t\":\"2\"}"}));
        QCOMPARE(bodiesIn(m_folder->filePath(u"task-maze_run-01.mcap"_s)).size(), 2);
    }

    void filesOfAnEarlierRecordingEndNone()
    {
        for (const QString &name : {u"split-02.mcap"_s, u"split-03.mcap.part"_s}) {
            QFile file(m_folder->filePath(u"task-maze_run-01_"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_settings.fileTime = 1min;
        RecordingSession session = started({});
        session.add({.events = {post("lab", "ann", kBegin)}});
        session.tick(kBegin + 1min);
        QCOMPARE(session.state().phase, Phase::Recording);
        QVERIFY(session.state().path.endsWith("task-maze_run-01_split-04.mcap"_L1));
        session.stop(kBegin + 62s);
        QCOMPARE(session.state().phase, Phase::Off);
    }

    void contentsMayBeginBeforeTheStart()
    {
        RecordingSession session = make();
        QVERIFY(session.start({post("lab", "ann", kBegin)}, 5s, kBegin, kBegin + 60s));
        session.add({.events = {post("lab", "ann", kBegin + 1s)}});
        session.tick(kBegin + 61s);
        QCOMPARE(session.state().since, kBegin);
        QCOMPARE(session.state().duration, 61s);
        session.stop(kBegin + 61s);
        QCOMPARE(bodiesIn(session.state().path).size(), 2);
    }

    void clientsThatAreKnownToBePresentAreNotWrittenAgain()
    {
        RecordingSession session = started({post("lab", "ann", kBegin)});
        session.add({.events = {happening(ChannelEvent::Kind::Present, "lab", "ann", kBegin, "{}")}});
        session.stop(kBegin + 1s);
        QCOMPARE(bodiesIn(session.state().path).size(), 1);
    }

    void theStateSaysHowMuchComesIn()
    {
        RecordingSession session = started({});
        for (int second = 0; second < 10; ++second) {
            std::vector<ChannelEvent> events(500, post("lab", "ann", kBegin + second * 1s));
            events.push_back(post("lab", "bob", kBegin + second * 1s));
            session.add({.events = events});
            session.tick(kBegin + second * 1s + 999ms);
        }
        session.tick(kBegin + 10s);
        const RecordingState &state = session.state();
        QCOMPARE(state.clients, 2U);
        QCOMPARE(state.duration, 10s);
        QVERIFY2(std::abs(state.messagesPerSecond - 501) < 5,
                 qPrintable(QString::number(state.messagesPerSecond)));
        QVERIFY(state.bytesPerSecond > 0);
        QVERIFY(state.timeLeft && *state.timeLeft > 24h);
        session.stop(kBegin + 11s);
        QCOMPARE(session.state().messages, 5011U); // with the client timeout
    }

    void aDiskThatLastsForLessThanHalfAnHourWarns()
    {
        m_free = 6 * kGigabyte;
        RecordingSession session = started({});
        QByteArray noise(4'000'000, Qt::Uninitialized); // does not compress
        QRandomGenerator random(1);
        std::generate(noise.begin(), noise.end(), [&random] { return char(random.generate()); });
        for (int second = 1; second <= 4; ++second) {
            session.add(
                {.events = {happening(ChannelEvent::Kind::Body, "lab", "ann", kBegin + second * 1s, noise)}});
            session.tick(kBegin + second * 1s);
        }
        QVERIFY(session.state().timeLeft && *session.state().timeLeft < 30min);
        QVERIFY(!session.state().warning.isEmpty());
    }

    void droppedEventsLeaveAGap()
    {
        RecordingSession session = started({});
        session.add({.events = {post("lab", "ann", kBegin)}, .dropped = 12});
        session.stop(kBegin + 1s);
        QCOMPARE(session.state().dropped, 12U);
        QVERIFY(messagesIn(session.state().path).join().contains("\"dropped\":12"));
    }

    void withoutRoomItDoesNotStart()
    {
        m_free = kGigabyte - 1;
        RecordingSession session = make();
        QVERIFY(!session.start({}, 5s, kBegin, kBegin));
        QCOMPARE(session.state().phase, Phase::Failed);
        QVERIFY(session.state().problem.startsWith("The recording can't begin: "_L1));
        QVERIFY(session.state().problem.contains("1 GB"_L1));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aDiskThatFillsUpWarnsThenEndsItInOrder()
    {
        RecordingSession session = started({});
        QVERIFY(session.state().warning.isEmpty());
        m_free = 4 * kGigabyte;
        session.tick(kBegin + 3s);
        QVERIFY(!session.state().warning.isEmpty());
        session.add({.events = {post("lab", "ann", kBegin)}});
        m_free = kGigabyte / 2 - 1;
        session.tick(kBegin + 6s);
        QCOMPARE(session.state().phase, Phase::Failed);
        QVERIFY(!session.state().problem.isEmpty());
        QCOMPARE(bodiesIn(session.state().path).size(), 1);
    }

#ifdef Q_OS_UNIX
    /// The system takes only so many bytes: as with a full disk, a write is cut off in its middle.
    void aWriteThatFailsLeavesAFileThatIsWhole_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {2000, 2400, 3000, 4000, 6000, 8000})
            QTest::addRow("%d bytes", room) << room;
    }

    void aWriteThatFailsLeavesAFileThatIsWhole()
    {
        QFETCH(const int, room);
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{static_cast<rlim_t>(room), limit.rlim_max};
        RecordingSession session = started({});
        ::setrlimit(RLIMIT_FSIZE, &small);
        int ticks = 0;
        for (; session.state().phase == Phase::Recording && ticks < 1000; ++ticks) {
            const Instant now = kBegin + ticks * 1s;
            session.add({.events = {post("lab", "ann", now, QByteArray::number(ticks * 7919))}});
            session.tick(now + 600ms);
        }
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, before);

        QCOMPARE(session.state().phase, Phase::Failed);
        QCOMPARE(session.state().problem, u"The recording has ended: File too large"_s);
        const QByteArrayList bodies = bodiesIn(session.state().path);
        QVERIFY2(bodies.size() >= ticks - 3, qPrintable(u"%1 of %2"_s.arg(bodies.size()).arg(ticks)));
        QVERIFY(bodies.size() < ticks);
    }
#endif

    void aFolderThatGoesAwayEndsIt()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows keeps the folder of an open file");
#endif
        RecordingSession session = started({});
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        session.tick(kBegin + 3s);
        QCOMPARE(session.state().phase, Phase::Failed);
        QVERIFY(session.state().problem.contains("is gone"_L1));
    }

    void labelsOfRecordedClientsStandInTheFile()
    {
        RecordingSession session = started({});
        session.setLabels({{"ann", u"Ann"_s}, {"zoe", u"Zoé"_s}, {"elsewhere", u"Eve"_s}});
        session.add({.events = {post("lab", "ann", kBegin + 1s), post("lab", "bob", kBegin + 1s)}});
        session.tick(kBegin + RecordingSession::kLabelPeriod);
        session.add({.events = {post("lab", "zoe", kBegin + 40s)}});
        session.setLabels({{"ann", u"Anna"_s}, {"zoe", u"Zoé"_s}, {"elsewhere", u"Eve"_s}});
        session.stop(kBegin + 41s);
        const auto opened = RecordingReader::open(session.state().path);
        QVERIFY(std::holds_alternative<RecordingReader>(opened));
        const auto &reader = std::get<RecordingReader>(opened);
        QCOMPARE(reader.labels(), (ClientLabels{{"ann", u"Anna"_s}, {"zoe", u"Zoé"_s}}));
        const auto timeline = buildTimeline(reader, [](double) { return true; });
        QVERIFY(timeline);
        QCOMPARE(timeline->lanes.at(0).label, u"Anna"_s);
        QCOMPARE(timeline->lanes.at(1).label, QString()); // bob
    }

    void labelsAreThereAfterACrash()
    {
        RecordingSession session = started({});
        session.setLabels({{"ann", u"Ann"_s}});
        session.add({.events = {post("lab", "ann", kBegin + 1s)}});
        session.tick(kBegin + RecordingSession::kLabelPeriod);
        const QString part = session.state().path + u".part"_s;
        const QString cutOff = m_folder->filePath(u"cut-off.mcap.part"_s);
        QVERIFY(QFile::copy(part, cutOff));
        const auto opened = RecordingReader::open(cutOff);
        QVERIFY(std::holds_alternative<RecordingReader>(opened));
        QCOMPARE(std::get<RecordingReader>(opened).labels(), (ClientLabels{{"ann", u"Ann"_s}}));
    }

private:
    RecordingSession make()
    {
        return {m_settings,
                {.published = [](Instant now) { return now; },
                 .freeBytes = [this](const QString &) { return m_free; }}};
    }

    RecordingSession started(const std::vector<ChannelEvent> &present)
    {
        RecordingSession session = make();
        if (!session.start(present, 5s, kBegin, kBegin))
            qWarning() << session.state().problem;
        return session;
    }

    std::optional<QTemporaryDir> m_folder;
    RecordingSettings m_settings;
    std::uint64_t m_free = 0;
};

SUPERSYNK_TEST(TestRecordingSession)
#include "tst_recordingsession.moc"
