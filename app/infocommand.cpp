// SPDX-License-Identifier: GPL-3.0-only
#include "app/infocommand.h"

#include "app/recordingtime.h"
#include "server/base/counted.h"
#include "server/recording/recordingfile.h"
#include "server/recording/recordingreader.h"
#include "ui/text/plaintext.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString countText(std::uint64_t count)
{
    return QLocale(QLocale::English).toString(qulonglong(count));
}

/// On one line, without characters that a terminal would obey.
QString shown(QString text)
{
    makeVisible(text);
    return text;
}

void printRow(const QString &name, const QString &value)
{
    printLine(name.leftJustified(12) + value);
}

QString timeText(Instant time)
{
    const qint64 millis = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(millis).toString(u"yyyy-MM-dd HH:mm:ss.zzz t"_s);
}

void printFile(const QString &file, const RecordingReader &reader)
{
    const QLocale english(QLocale::English);
    printRow(u"File"_s, QDir::toNativeSeparators(file));
    printRow(u"Size"_s, english.formattedDataSize(QFileInfo(file).size(), 1, QLocale::DataSizeSIFormat));
    if (reader.isFinished())
        printRow(u"Ended"_s, u"in order"_s);
    else if (isBeingRecorded(file))
        printRow(u"Ended"_s, u"no: it is being recorded"_s);
    else
        printRow(u"Ended"_s, u"no: it was cut off; supersynk repair mends it"_s);
    printRow(u"From"_s, timeText(reader.begin()));
    printRow(u"Until"_s, timeText(reader.end()));
    printRow(u"Duration"_s, elapsedText(reader.end() - reader.begin()));
}

void printSession(const RecordingReader &reader)
{
    for (const auto &[field, name] : {std::pair{"study", u"Study"_s},
                                      {"participant", u"Participant"_s},
                                      {"group", u"Group"_s},
                                      {"session", u"Session"_s},
                                      {"task", u"Task"_s},
                                      {"notes", u"Notes"_s},
                                      {"consent", u"Consent"_s},
                                      {"supersynk_version", u"Supersynk"_s}}) {
        const auto found = reader.session().find(field);
        if (found != reader.session().end() && !found->second.isEmpty())
            printRow(name, shown(QString::fromUtf8(found->second)));
    }
}

void printClients(const RecordingReader &reader)
{
    std::map<QByteArray, std::size_t> channels;
    std::uint64_t bodies = 0;
    std::uint64_t late = 0;
    for (const RecordedClient &client : reader.clients()) {
        ++channels[client.key];
        bodies += client.bodies;
        late += client.lateBodies;
    }
    printRow(u"Messages"_s, u"%1, of which late: %2"_s.arg(countText(bodies), countText(late)));
    printRow(u"Channels"_s, countText(channels.size()));
    printRow(u"Clients"_s, countText(reader.clients().size()));
    for (const RecordedClient &client : reader.clients()) {
        printLine(u"  %1/%2: %3, of which late: %4"_s.arg(visibleText(client.key), visibleText(client.id),
                                                          counted(client.bodies, u"message"),
                                                          countText(client.lateBodies)));
    }
}

/// The markers, and what is missing.
void printEvents(RecordingReader &reader)
{
    QStringList markers;
    QStringList gaps;
    reader.seek(reader.begin(), RecordingReader::Reads::AllButBodies);
    while (const auto event = reader.next()) {
        const QString at = u"  "_s + elapsedText(timeOf(*event) - reader.begin()) + u"  "_s;
        if (const auto *marker = std::get_if<Marker>(&*event)) {
            QString line = at + shown(marker->label);
            if (!marker->text.isEmpty())
                line += u": "_s + shown(marker->text);
            markers += line;
        } else if (const auto *gap = std::get_if<RecordingGap>(&*event)) {
            gaps += at + counted(gap->dropped, u"message") + u" dropped"_s;
        }
    }
    for (const auto &[name, lines] : {std::pair(u"Markers"_s, markers), {u"Gaps"_s, gaps}}) {
        printRow(name, countText(static_cast<std::uint64_t>(lines.size())));
        for (const QString &line : lines)
            printLine(line);
    }
    if (reader.damagedChunks() > 0)
        printRow(u"Damaged"_s, counted(reader.damagedChunks(), u"unreadable part"));
}

int run(const QString &file, const QCommandLineParser &)
{
    auto opened = RecordingReader::open(file);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        printProblem(*problem);
        return kExitFailed;
    }
    auto &reader = std::get<RecordingReader>(opened);
    printFile(file, reader);
    printSession(reader);
    printClients(reader);
    printEvents(reader);
    return 0;
}

} // namespace

Command infoCommand()
{
    return {.name = u"info"_s,
            .description =
                u"Says what is in a recording: when, the session, channels, clients, messages, late ones, "
                "markers, gaps, and whether it was cut off."_s,
            .run = run};
}

} // namespace supersynk
