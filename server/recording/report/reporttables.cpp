// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reporttables.h"

#include "server/recording/report/reportdata.h"
#include "server/recording/report/reporttext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace supersynk::report {
namespace {

using Span = RecordingTimeline::Span;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

QString section(const QString &title, const QString &content)
{
    return u"<section><h2>"_s + title.toHtmlEscaped() + u"</h2>\n"_s + content + u"</section>\n"_s;
}

/// \a titles of columns; those that begin with # have figures.
QString table(const QStringList &titles, const QString &rows)
{
    QString head;
    for (const QString &title : titles) {
        const bool isFigure = title.startsWith(u'#');
        head += (isFigure ? u"<th class=\"figure\">"_s : u"<th>"_s)
            + title.mid(isFigure ? 1 : 0).toHtmlEscaped() + u"</th>"_s;
    }
    return u"<table><thead><tr>"_s + head + u"</tr></thead><tbody>\n"_s + rows + u"</tbody></table>\n"_s;
}

/// Cells are HTML.
QString row(const QStringList &texts, const QStringList &figures)
{
    QString cells;
    for (const QString &text : texts)
        cells += u"<td>"_s + text + u"</td>"_s;
    for (const QString &figure : figures)
        cells += u"<td class=\"figure\">"_s + figure + u"</td>"_s;
    return u"<tr>"_s + cells + u"</tr>\n"_s;
}

QString isolated(const QByteArray &name)
{
    return u"<bdi>"_s + escapedUtf8(name) + u"</bdi>"_s;
}

QString labelOf(const RecordingTimeline &timeline, const RecordingTimeline::Mark &mark)
{
    const auto &lanes = timeline.lanes;
    const auto lane = std::ranges::find(lanes, mark.clientId, &RecordingTimeline::Lane::clientId);
    return lane == lanes.end() ? QString() : lane->label;
}

/// With its line breaks.
QString lines(const QByteArray &text)
{
    QStringList lines;
    for (const QByteArray &line : text.split('\n'))
        lines += escapedUtf8(line.trimmed());
    return lines.join(u'\n');
}

QString clientRow(const RecordingTimeline::Lane &lane, const ClientFigures &figures)
{
    const QString none = u"–"_s;
    const auto there = timeThere(lane);
    const double seconds = std::chrono::duration<double>(there).count();
    const TimeInState silent = timeIn(lane, Span::Kind::Silent);
    const double messages = static_cast<double>(lane.messages);
    const auto began = lane.spans.empty() ? none : offsetText(lane.spans.front().from);
    const auto jitter = std::chrono::duration<double, std::milli>(figures.jitter()).count();
    return row({clientHtml(lane.label, lane.clientId)},
               {began, durationText(there), numberText(lane.messages),
                seconds > 0 ? decimalText(messages / seconds, 1) : none,
                lane.messages > 0
                    ? decimalText(static_cast<double>(lane.late) / messages * 100, 1) + u"\u00a0%"_s
                    : none,
                decimalText(jitter, 1),
                figures.longestGap().count() > 0 ? durationText(figures.longestGap()) + u" "_s
                        + Text::tr("at %1", "a time").arg(offsetText(figures.longestGapAt()))
                                                 : none,
                silent.times > 0 ? Text::tr("%1 in %2", "a duration, a number of times")
                                       .arg(durationText(silent.time))
                                       .arg(silent.times)
                                 : none,
                lane.lost.empty() ? none : numberText(lane.lost.size()),
                figures.path().isEmpty() ? none : decimalText(figures.path().length(), 1)});
}

} // namespace

QString sessionTable(const ReportData &data)
{
    const std::array<std::pair<const char *, QString>, 9> names{{
        {"study", Text::tr("Study")},
        {"participant", Text::tr("Participant")},
        {"group", Text::tr("Group")},
        {"session", Text::tr("Session")},
        {"task", Text::tr("Task")},
        {"run", Text::tr("Run")},
        {"notes", Text::tr("Notes")},
        {"consent", Text::tr("Consent")},
        {"supersynk_version", Text::tr("Recorded by Supersynk")},
    }};
    QString rows;
    for (const auto &[key, name] : names) {
        const auto found = data.timeline.session.find(key);
        if (found != data.timeline.session.end() && !found->second.isEmpty())
            rows += u"<tr><th scope=\"row\">"_s + name.toHtmlEscaped() + u"</th><td>"_s + u"<bdi>"_s
                + lines(found->second) + u"</bdi>"_s + u"</td></tr>\n"_s;
    }
    return rows.isEmpty() ? QString()
                          : section(Text::tr("Session"),
                                    u"<table class=\"fields\"><tbody>\n"_s + rows + u"</tbody></table>\n"_s);
}

QString clientTable(const ReportData &data)
{
    const RecordingTimeline &timeline = data.timeline;
    if (timeline.lanes.empty())
        return {};
    QString rows;
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        if (i == 0 || timeline.lanes[i].key != timeline.lanes[i - 1].key)
            rows += u"<tr class=\"group\"><th colspan=\"11\" scope=\"rowgroup\">"_s
                + Text::tr("Channel %1").toHtmlEscaped().arg(isolated(timeline.lanes[i].key))
                + u"</th></tr>\n"_s;
        rows += clientRow(timeline.lanes[i], data.clients[i]);
    }
    const QString notes = u"<p class=\"note\">"_s
        + Text::tr(
              "Rate: messages per second while the client was there. Late: messages that arrived after a "
              "newer one of the same client. Jitter: the mean deviation of the time between two messages "
              "from its mean. Walked: on the ground, by the head, without jumps of more than %1 m/s.")
              .arg(decimalText(WalkedPath::kMaxSpeed, 0))
              .toHtmlEscaped()
        + u"</p>\n"_s;
    return section(Text::tr("Clients"),
                   table({Text::tr("Client"), u'#' + Text::tr("From"), u'#' + Text::tr("There"),
                          u'#' + Text::tr("Messages"), u'#' + Text::tr("Rate (Hz)"), u'#' + Text::tr("Late"),
                          u'#' + Text::tr("Jitter (ms)"), u'#' + Text::tr("Longest gap"),
                          u'#' + Text::tr("Silent"), u'#' + Text::tr("Lost"), u'#' + Text::tr("Walked (m)")},
                         rows)
                       + notes);
}

QString markerTable(const ReportData &data)
{
    QString rows;
    for (std::size_t i = 0; i < data.timeline.markers.size(); ++i) {
        const RecordingTimeline::Mark &mark = data.timeline.markers[i];
        const QString about = mark.key.isEmpty() ? Text::tr("session").toHtmlEscaped()
            : mark.clientId.isEmpty()
            ? isolated(mark.key)
            : clientHtml(labelOf(data.timeline, mark), mark.clientId) + u" · "_s + isolated(mark.key);
        const QString text = mark.text.isEmpty() ? QString() : u"<bdi>"_s + escaped(mark.text) + u"</bdi>"_s;
        rows += row({QString::number(i + 1), offsetText(mark.time), clockTime(data.timeline.begin, mark.time),
                     u"<bdi>"_s + escaped(mark.label) + u"</bdi>"_s, text, about},
                    {});
    }
    return rows.isEmpty() ? QString()
                          : section(Text::tr("Markers"),
                                    table({Text::tr("No.", "number"), Text::tr("At"), Text::tr("Clock"),
                                           Text::tr("Marker"), Text::tr("Text"), Text::tr("About")},
                                          rows));
}

QString droppedTable(const ReportData &data)
{
    QString rows;
    for (const RecordingTimeline::Gap &gap : data.timeline.gaps)
        rows +=
            row({offsetText(gap.time), clockTime(data.timeline.begin, gap.time)}, {numberText(gap.dropped)});
    return rows.isEmpty()
        ? QString()
        : section(
            Text::tr("Dropped messages"),
            u"<p>"_s
                + Text::tr("The disk was too slow: these messages are missing from the recording. Clients "
                           "were not affected.")
                      .toHtmlEscaped()
                + u"</p>\n"_s
                + table({Text::tr("At"), Text::tr("Clock"), u'#' + Text::tr("Messages")}, rows));
}

} // namespace supersynk::report
