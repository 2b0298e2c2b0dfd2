// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// The folders of the program, from the ground up. A file may include headers of its own folder and of those
/// before it.
const QStringList kRooms{
    u"server/base"_s,
    u"server/json"_s,
    u"server/motion"_s,
    u"server/network"_s,
    u"server/channels"_s,
    u"server/recording/mcap"_s,
    u"server/recording"_s,
    u"server/recording/report"_s,
    u"server/recording/export"_s,
    u"server/recording/replay"_s,
    u"server/page"_s,
    u"server/http/wire"_s,
    u"server/http/tls"_s,
    u"server/http/metrics"_s,
    u"server/http/api"_s,
    u"server/http/connections"_s,
    u"server"_s, // the facade
    u"server/simulation"_s,
    u"server/sleep"_s,
    u"ui/text"_s,
    u"ui/look"_s,
    u"ui/widgets"_s,
    u"ui/names"_s,
    u"ui/watch"_s,
    u"ui/firewall"_s,
    u"ui/status"_s,
    u"ui/welcome"_s,
    u"ui/help"_s,
    u"ui/clients"_s,
    u"ui/naming"_s,
    u"ui/inspector"_s,
    u"ui/map"_s,
    u"ui/floorplan"_s,
    u"ui/timeline"_s,
    u"ui/activity"_s,
    u"ui/eventfiles"_s,
    u"ui/replay"_s,
    u"ui/simulation"_s,
    u"ui/export"_s,
    u"ui/recording"_s,
    u"ui/block"_s,
    u"ui/say"_s,
    u"ui/assistant"_s,
    u"ui/preferences"_s,
    u"ui/wall"_s,
    u"ui/desktop"_s,
    u"ui/window"_s,
    u"app"_s,
};

/// What the window and the program may include of the server's inside: values, and no store that locks; the
/// recorder, the player, and what reads a recording.
const QStringList kFacade{
    u"server/channels/blocked.h"_s,
    u"server/channels/instant.h"_s,
    u"server/channels/journalentry.h"_s,
    u"server/channels/limits.h"_s,
    u"server/channels/message.h"_s,
    u"server/channels/peer.h"_s,
    u"server/channels/reason.h"_s,
    u"server/channels/refusalgroup.h"_s,
    u"server/channels/snapshot.h"_s,
    u"server/recording/clientlabels.h"_s,
    u"server/recording/export/exportsettings.h"_s,
    u"server/recording/export/recordingexport.h"_s,
    u"server/recording/marker.h"_s,
    u"server/recording/recorder.h"_s,
    u"server/recording/recordingfile.h"_s,
    u"server/recording/recordingreader.h"_s,
    u"server/recording/recordingsettings.h"_s,
    u"server/recording/recordingstate.h"_s,
    u"server/recording/recordingtimeline.h"_s,
    u"server/recording/replay/player.h"_s,
    u"server/recording/replay/playerstate.h"_s,
    u"server/recording/replay/replaysettings.h"_s,
    u"server/recording/report/writereport.h"_s,
};

QString roomOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

bool isInsideOfServer(const QString &header)
{
    return header.startsWith("server/http/"_L1) || header.startsWith("server/channels/"_L1)
        || header.startsWith("server/recording/"_L1) || header.startsWith("server/page/"_L1);
}

/// What is wrong with \a header being included by \a file; nothing if it may be.
std::optional<QString> faultOf(const QString &file, const QString &header)
{
    const qsizetype from = kRooms.indexOf(roomOf(file));
    const qsizetype to = kRooms.indexOf(roomOf(header));
    if (to < 0)
        return u"%1 includes %2, which is no path from the top of the tree"_s.arg(file, header);
    if (to > from)
        return u"%1 includes %2, which is in a higher folder"_s.arg(file, header);
    const bool isOutside = !file.startsWith("server/"_L1);
    if (isOutside && isInsideOfServer(header) && !kFacade.contains(header))
        return u"%1 includes %2 behind the facade of the server"_s.arg(file, header);
    return std::nullopt;
}

/// The sources of the program, by their paths from the top of the tree.
std::map<QString, QString> sources()
{
    std::map<QString, QString> texts;
    const QDir top(QStringLiteral(SUPERSYNK_SOURCE));
    for (const QString &folder : {u"server"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                texts.emplace(top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return texts;
}

} // namespace

/// The arrows between the folders, and what all share.
class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRoomIncludesOneAboveIt()
    {
        static const QRegularExpression include(u"^\\s*#\\s*include \"([^\"]+)\""_s,
                                                QRegularExpression::MultilineOption);
        QStringList faults;
        int includes = 0;
        for (const auto &[path, text] : sources()) {
            if (!kRooms.contains(roomOf(path)))
                faults += u"%1 is in no folder of kRooms"_s.arg(path);
            for (auto matches = include.globalMatch(text); matches.hasNext(); ++includes) {
                const QString header = matches.next().captured(1);
                if (header.endsWith(".moc"_L1))
                    continue;
                if (const auto fault = faultOf(path, header))
                    faults += *fault;
            }
        }
        QVERIFY(includes > 500); // they have been read
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Two types of one name would break the one-definition rule, which no linker reports.
    void typesHaveNamesOfTheirOwn()
    {
        static const QRegularExpression type(
            u"^(?:namespace ([\\w:]+)|(?:class|struct|enum class|enum) (\\w+))[^;=\\n]*$"_s,
            QRegularExpression::MultilineOption);
        std::map<QString, QStringList> headers;
        for (const auto &[path, text] : sources()) {
            QString space;
            for (auto matches = type.globalMatch(text); path.endsWith(".h"_L1) && matches.hasNext();) {
                const auto match = matches.next();
                if (match.capturedLength(1) > 0)
                    space = match.captured(1);
                else
                    headers[space + u"::"_s + match.captured(2)] += path;
            }
        }
        QVERIFY(headers.size() > 300); // they have been read
        for (const auto &[name, paths] : headers)
            QVERIFY2(paths.size() == 1, qPrintable(name + u": "_s + paths.join(u", "_s)));
    }
};

SUPERSYNK_TEST(TestRooms)
#include "tst_rooms.moc"
