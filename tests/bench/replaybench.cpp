// SPDX-License-Identifier: GPL-3.0-only
//
// What replaying a recording costs, and how punctual it is:
//     replaybench make FILE SECONDS     writes a recording of 30 headsets with 90 Hz
//     replaybench open FILE             time to gather the timeline
//     replaybench seek FILE             times of 50 seeks all over the file
//     replaybench play FILE SECONDS     how late the bodies of a replay at 1x are posted, CPU time
// Prints lines of figures. Any recording will do.

#include "server/channels/channelstore.h"
#include "server/recording/recordingreader.h"
#include "server/recording/replay/player.h"
#include "server/recording/replay/replay.h"
#include "server/recording/timelinebuilder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <random>
#include <vector>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

Instant now()
{
    return std::chrono::time_point_cast<Instant::duration>(Instant(
        std::chrono::duration_cast<Instant::duration>(std::chrono::steady_clock::now().time_since_epoch())));
}

/// As Superklub's clients post it, some 340 bytes; without the end.
QByteArray bodyOf(const QByteArray &id, double time, std::mt19937 &random)
{
    const auto number = [&random](double value) {
        std::uniform_real_distribution<double> noise(-0.002, 0.002);
        return QByteArray::number(value + noise(random), 'f', 4);
    };
    QByteArray body = "{\"client_id\":\"" + id + "\",\"nodes\":[";
    double phase = 0;
    for (const char *node : {"head", "left_hand", "right_hand"}) {
        if (phase > 0)
            body += ',';
        body += "{\"id\":\"" + QByteArray(node) + "\",\"pos\":[" + number(std::sin(time + phase)) + ','
            + number(1.6 - phase / 4) + ',' + number(std::cos(time * 0.7 + phase)) + "],\"rot\":["
            + number(std::sin(time / 3)) + ',' + number(std::cos(time / 3)) + ',' + number(0.1) + ','
            + number(0.9) + "]}";
        ++phase;
    }
    return body + "],\"frame\":";
}

int make(const QString &path, int seconds)
{
    constexpr int kClients = 30;
    constexpr int kHertz = 90;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    RecordingWriter writer(file);
    const Instant begin(1'700'000'000s);
    bool isWritten = writer.begin({}) && writer.addClientTimeout(kDefaultClientTimeout, begin);
    std::mt19937 random(1);
    std::vector<QByteArray> bodies; // of the first seconds, which repeat
    constexpr int kBodies = 5 * kHertz * kClients;
    for (std::int64_t frame = 0; frame < std::int64_t(seconds) * kHertz && isWritten; ++frame) {
        for (int client = 0; client < kClients; ++client) {
            const QByteArray id = "headset-" + QByteArray::number(client + 1);
            const Instant time =
                begin + (frame * 1'000'000us) / kHertz + client * 1'000'000us / (kHertz * kClients);
            if (frame == 0)
                isWritten =
                    writer.add({.kind = ChannelEvent::Kind::Joined, .key = "lab", .clientId = id}, time);
            const auto place = static_cast<std::size_t>((frame * kClients + client) % kBodies);
            if (place == bodies.size())
                bodies.push_back(bodyOf(id, static_cast<double>(frame) / kHertz + client, random));
            isWritten = isWritten
                && writer.add({.key = "lab",
                               .clientId = id,
                               .body = bodies[place] + QByteArray::number(static_cast<qint64>(frame)) + '}'},
                              time)
                && writer.flushDue(time);
        }
    }
    isWritten = isWritten && writer.finish({});
    std::printf("%lld bytes\n", static_cast<long long>(file.size()));
    return isWritten ? 0 : 1;
}

std::optional<RecordingReader> openReader(const QString &path)
{
    auto opened = RecordingReader::open(path);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        std::fprintf(stderr, "%s\n", qPrintable(*problem));
        return std::nullopt;
    }
    return std::get<RecordingReader>(std::move(opened));
}

std::optional<RecordingTimeline> timelineOf(const RecordingReader &reader)
{
    QElapsedTimer timer;
    timer.start();
    auto timeline = buildTimeline(reader, [](double) { return true; });
    std::printf("timeline of %llu messages, %zu lanes: %lld ms\n",
                static_cast<unsigned long long>(timeline->messages), timeline->lanes.size(),
                static_cast<long long>(timer.elapsed()));
    return timeline;
}

int seek(const QString &path)
{
    auto reader = openReader(path);
    auto timeline = reader ? timelineOf(*reader) : std::nullopt;
    if (!timeline)
        return 1;
    ChannelStore store;
    Replay replay(
        ReplaySource(*std::move(reader), std::make_shared<const RecordingTimeline>(*std::move(timeline))),
        store, {}, now());
    std::mt19937 random(7);
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
        const auto at = std::uniform_real_distribution<double>(0, 1)(random) * replay.duration();
        QElapsedTimer timer;
        timer.start();
        replay.seek(std::chrono::round<Replay::Offset>(at), now());
        (void)replay.nextDue(now()); // reads on
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("seek: median %.1f ms, worst %.1f ms, %zu clients\n", times[times.size() / 2], times.back(),
                replay.clientCount());
    return 0;
}

/// Compares the moments of the bodies with those of the recording.
class Punctuality final : public ChannelTap
{
public:
    void take(std::uint64_t, ChannelEvent event) noexcept override
    {
        const Instant at = now();
        const std::lock_guard lock(m_mutex);
        if (event.kind == ChannelEvent::Kind::Body)
            m_posted.emplace_back(event.body, at);
    }

    void print(const QString &path)
    {
        auto reader = openReader(path);
        const std::lock_guard lock(m_mutex);
        QHash<QByteArray, Instant> recorded;
        const std::size_t expected = m_posted.size() * 2 + 10'000;
        for (auto event = reader->next(); event && std::size_t(recorded.size()) < expected;
             event = reader->next()) {
            if (const auto *body = std::get_if<ChannelEvent>(&*event); body && body->isBody())
                recorded.insert(body->body, body->time);
        }
        std::vector<std::chrono::microseconds> delays;
        for (const auto &[body, at] : m_posted)
            delays.push_back(at - recorded.value(body));
        const auto least = std::ranges::min(delays); // of the moment at which the replay began
        for (auto &delay : delays)
            delay -= least;
        std::ranges::sort(delays);
        const auto within = std::ranges::upper_bound(delays, 5ms) - delays.begin();
        const auto at = [&delays](double share) {
            const auto index = share * static_cast<double>(delays.size() - 1);
            return static_cast<double>(delays[static_cast<std::size_t>(index)].count()) / 1000;
        };
        std::printf("%zu bodies: %.3f %% within 5 ms; median %.2f ms, 99 %% %.2f ms, 99.9 %% %.2f ms, worst "
                    "%.2f ms\n",
                    delays.size(), 100.0 * static_cast<double>(within) / static_cast<double>(delays.size()),
                    at(0.5), at(0.99), at(0.999), at(1));
    }

private:
    std::mutex m_mutex;
    std::vector<std::pair<QByteArray, Instant>> m_posted;
};

int play(const QString &path, int seconds)
{
    ChannelStore store;
    Punctuality punctuality;
    Player player(store, &now);
    QObject::connect(&player, &Player::opened, &player, [&] {
        QTimer::singleShot(500, &player, [&] {
            store.purgeAll();
            store.setTap(&punctuality);
            player.play();
            QTimer::singleShot(seconds * 1000, qApp, &QCoreApplication::quit);
        });
    });
    player.open(path);
    const std::clock_t before = std::clock();
    QCoreApplication::exec();
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    store.setTap(nullptr);
    player.close();
    std::printf("CPU: %.1f %% of a core\n", 100 * cpu / (seconds + 0.5));
    punctuality.print(path);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const QString path = arguments.value(2);
    const int seconds = arguments.value(3).toInt();
    if (what == QLatin1StringView("make") && seconds > 0)
        return make(path, seconds);
    if (what == QLatin1StringView("open")) {
        const auto reader = openReader(path);
        return reader && timelineOf(*reader) ? 0 : 1;
    }
    if (what == QLatin1StringView("seek"))
        return seek(path);
    if (what == QLatin1StringView("play") && seconds > 0)
        return play(path, seconds);
    std::fprintf(stderr, "replaybench make FILE SECONDS | open FILE | seek FILE | play FILE SECONDS\n");
    return 2;
}
