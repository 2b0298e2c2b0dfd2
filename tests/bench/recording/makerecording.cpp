// SPDX-License-Identifier: GPL-3.0-only
//
// makerecording FILE.mcap [CLIENTS [HERTZ [SECONDS]]]
//
// Writes a recording of simulated headsets, 30 at 90 Hz for an hour unless told otherwise, as fast as it can:
// for measurements of what reads recordings. One in 200 messages is late; there is a marker a minute and a
// gap in the middle.
#include "server/recording/recordingwriter.h"
#include "server/simulation/headset.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

int argument(int argc, char **argv, int at, int otherwise)
{
    return argc > at ? std::atoi(argv[at]) : otherwise;
}

bool write(RecordingWriter &writer, int clients, int hertz, int seconds)
{
    constexpr Instant kBegin{std::chrono::seconds(1'700'000'000)};
    constexpr int kLateEvery = 200;
    std::vector<Headset> headsets;
    for (int i = 1; i <= clients; ++i)
        headsets.emplace_back(i);

    bool isWritten = writer.begin({{"study", "benchmark"}, {"task", "walk"}})
        && writer.addClientTimeout(std::chrono::seconds(5), kBegin);
    for (const Headset &headset : headsets)
        isWritten = isWritten
            && writer.add({.kind = ChannelEvent::Kind::Joined, .key = "room", .clientId = headset.clientId()},
                          kBegin);
    std::uint64_t count = 0;
    for (int tick = 0; isWritten && tick < hertz * seconds; ++tick) {
        const auto elapsed = std::chrono::microseconds(1'000'000LL * tick / hertz);
        for (std::size_t i = 0; isWritten && i < headsets.size(); ++i) {
            const Instant time = kBegin + elapsed + std::chrono::microseconds(7 * i);
            const bool isLate = ++count % kLateEvery == 0;
            isWritten = writer.add({.kind = isLate ? ChannelEvent::Kind::LateBody : ChannelEvent::Kind::Body,
                                    .key = "room",
                                    .clientId = headsets[i].clientId(),
                                    .body = headsets[i].body(elapsed),
                                    .clientTime = std::chrono::duration<double>(elapsed).count()},
                                   time);
        }
        if (tick % (hertz * 60) == 0)
            isWritten = isWritten && writer.add(Marker{.label = u"minute"_s}, kBegin + elapsed);
        if (tick == hertz * seconds / 2)
            isWritten = isWritten && writer.addGap(100, kBegin + elapsed);
    }
    return isWritten && writer.finish({{"study", "benchmark"}, {"task", "walk"}});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("makerecording FILE.mcap [CLIENTS [HERTZ [SECONDS]]]\n", stderr);
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        std::fprintf(stderr, "%s\n", qPrintable(file.errorString()));
        return 1;
    }
    RecordingWriter writer(file);
    return write(writer, argument(argc, argv, 2, 30), argument(argc, argv, 3, 90),
                 argument(argc, argv, 4, 3600))
        ? 0
        : 1;
}
