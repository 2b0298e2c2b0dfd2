// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/recording/export/oddrecording.h"

#include <QFile>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

using Kind = ChannelEvent::Kind;

ChannelEvent post(const QByteArray &key, const QByteArray &id, QByteArray members,
                  std::optional<double> clientTime = {}, Kind kind = Kind::Body)
{
    QByteArray escaped = id;
    escaped.replace('"', "\\\"");
    return {.kind = kind,
            .key = key,
            .clientId = id,
            .body = "{\"client_id\":\"" + escaped + "\"," + members.replace('\'', '"') + '}',
            .clientTime = clientTime};
}

} // namespace

std::vector<ChannelEvent> oddPosts()
{
    const QByteArray nodes =
        "'data':['id=head;pos=0.1,1.62,-0.3;rot=0,0,0,1','id=left hand;pos=1e-7,2,3;grip=0.5']";
    std::vector<ChannelEvent> posts{
        post("lab", "ann", nodes, 12.25),
        post("lab", "ann", "'data':['id=head;pos=1,2,3;rot=0,1,0,0']", 12.5),
        post("lab", "ann", "'data':['id=head;pos=9,9,9']", 12.375, Kind::LateBody),
        post("b", "ann", "'head':{'position':[4,5,6],'fov':90}"),
        post("lab", "a/b", nodes),
        post("lab", "..", nodes),
        post("lab", ".", nodes),
        post("lab", "A/b", nodes),
        post("lab", "a-b", nodes), // its file would have the name of that of "a/b"
        post("lab", "é, \"👩‍🚀\"", nodes),
        post("lab", " ", "'x':1"),
        post("lab", "", nodes), // which the server refuses
        post("lab", "con", nodes),
        post("lab", QByteArray(900, 'n'), nodes),
        post("", "empty key", nodes),
        post("lab", "lines", "\n'data' :\r\n\t['id=head;pos=7,8,9'],\n'text':'a\\nb'"),
        post("lab", "huge",
             "'a':1e400,'b':12345678901234567890,'c':-0.0,'d':1.10,'time':5,'time':6,'late':7"),
        post("lab", "silent", "'text':'no number, a \\\"quote\\\" and , commas'"),
        post("lab", "ann", nodes, 13),
    };
    for (std::size_t i = 0; i < posts.size(); ++i)
        posts[i].time = kBegin + static_cast<int>(i) * 100ms;
    return posts;
}

bool writeOddRecording(const QString &path)
{
    QFile file(path);
    RecordingWriter writer(file);
    bool isWritten = file.open(QIODevice::WriteOnly)
        && writer.begin({{"study", "Maze \"1\""}, {"task", "find the exit"}, {"session", "02"}})
        && writer.addClientTimeout(2500ms, kBegin)
        && writer.add({.kind = Kind::Joined, .key = "lab", .clientId = "ann"}, kBegin);
    for (const ChannelEvent &event : oddPosts()) {
        isWritten = isWritten && writer.add(event, event.time);
        if (event.clientId == "..")
            isWritten = isWritten && writer.addGap(7, event.time + 1ms)
                && writer.add(Marker{.label = u"Door, left"_s, .text = u"\"opens\"\nslowly"_s},
                              event.time + 2ms)
                && writer.add(Marker{.label = u"é"_s, .key = "lab", .clientId = "ann"}, event.time + 3ms)
                && writer.flushDue(event.time + 1s);
    }
    return isWritten && writer.add({.kind = Kind::TimedOut, .key = "lab", .clientId = "ann"}, kBegin + 5s)
        && writer.finish({{"study", "Maze \"1\""}, {"task", "find the exit"}, {"session", "02"}});
}

bool writeRecording(const QString &path, const std::vector<ChannelEvent> &posts,
                    const mcap::Metadata &session, const ClientLabels &labels)
{
    QFile file(path);
    RecordingWriter writer(file);
    return file.open(QIODevice::WriteOnly) && writer.begin(session)
        && std::ranges::all_of(posts,
                               [&](const ChannelEvent &event) { return writer.add(event, event.time); })
        && writer.addLabels(labels) && writer.finish(session);
}

} // namespace supersynk::test
