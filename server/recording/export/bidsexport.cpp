// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/bidsexport.h"

#include "server/base/version.h"
#include "server/motion/motionreader.h"
#include "server/recording/export/exporttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QByteArrayView kReadme =
    "Recorded by Supersynk. Each client of a channel is a subject; participants.tsv has its channel and the\n"
    "client_id that it posted, and what the operator called it, if it had a label. Times count from a "
    "client's first message, whose time is in *_scans.tsv.\n"
    "Positions are in metres and rotations are quaternions, in the coordinates of the application.\n"
    "Motion identifies people: treat these files as personal data.\n";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::BidsExport)
};

/// What labels may have.
QString labelOf(const QByteArray &text)
{
    QString label;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            label += c;
    }
    return label;
}

/// A field of a table: "n/a" for nothing, and without tabs and line breaks.
QByteArray fieldOf(const QByteArray &text)
{
    const QByteArray field = QString::fromUtf8(text).simplified().toUtf8();
    return field.isEmpty() ? "n/a"_ba : field;
}

QString acquisitionTime(Instant time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time - seconds).count();
    const QDateTime date = QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), Qt::UTC);
    return date.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u".%1Z"_s.arg(micros, 6, 10, QChar(u'0'));
}

/// The row of a column in channels.tsv.
QByteArray channelRow(const MotionColumn &column)
{
    const QByteArray name = fieldOf(column.name);
    const QByteArray point = fieldOf(column.node);
    const QByteArray axis(1, column.axis);
    switch (column.kind) {
    case MotionColumn::Kind::Position:
        return name + '\t' + axis + "\tPOS\t" + point + "\tm\tscene\n";
    case MotionColumn::Kind::Rotation:
        return name + "\tquat_" + axis + "\tORNT\t" + point + "\tn/a\tscene\n";
    case MotionColumn::Kind::Other:
        break;
    }
    return name + "\tn/a\tMISC\tn/a\tn/a\tn/a\n";
}

qint64 countOf(const ExportedClient &client, MotionColumn::Kind kind)
{
    return std::ranges::count(client.columns.columns(), kind, &MotionColumn::kind);
}

/// Messages a second; 0 of a single one.
double rateOf(const ExportedClient &client)
{
    const std::chrono::duration<double> duration = client.last - client.first;
    return duration.count() > 0 ? static_cast<double>(client.bodies - 1) / duration.count() : 0;
}

} // namespace

void BidsExport::begin(const ExportContents &contents)
{
    const auto field = [&](const char *name) {
        const auto found = contents.session.find(name);
        return found == contents.session.end() ? QByteArray() : found->second;
    };
    m_contents = &contents;
    m_task = labelOf(field("task"));
    if (m_task.isEmpty())
        m_task = u"session"_s;
    m_session = labelOf(field("session"));
    addDataset();

    const bool haveLabels = contents.haveLabels();
    QByteArray participants = "participant_id\tchannel\tclient_id";
    participants += haveLabels ? "\tlabel\n" : "\n";
    m_files.resize(contents.clients.size());
    int number = 0;
    for (std::size_t i = 0; i < contents.clients.size(); ++i) {
        const ExportedClient &client = contents.clients[i];
        if (client.columns.columns().empty())
            continue;
        const QString subject = u"sub-%1"_s.arg(++number, 2, 10, QChar(u'0'));
        participants += subject.toUtf8() + '\t' + fieldOf(client.key) + '\t' + fieldOf(client.id);
        participants += haveLabels ? '\t' + fieldOf(client.label) + '\n' : "\n"_ba;
        addSubject(client, subject);
        m_files[i] = m_output.addFile(pathOf(subject, u"_motion.tsv"_s));
    }
    addText(u"participants.tsv"_s, participants);
}

void BidsExport::addBody(std::size_t client, const ChannelEvent &event)
{
    if (!m_files[client])
        return;
    const ExportedClient &from = m_contents->clients[client];
    m_row.resize(0);
    appendSeconds(m_row, event.time - from.first);
    from.columns.fill(readMotion(event.body), m_numbers);
    for (const double number : m_numbers) {
        m_row.append('\t');
        if (std::isnan(number))
            m_row.append("n/a");
        else
            appendNumber(m_row, number);
    }
    m_output.add(*m_files[client], m_row.append('\n'));
}

QStringList BidsExport::notes() const
{
    const auto without = std::ranges::count_if(m_contents->clients, [](const ExportedClient &client) {
        return client.bodies > 0 && client.columns.columns().empty();
    });
    if (without == 0)
        return {};
    return {Text::tr("Clients without numbers, which were left out: %1.").arg(without)};
}

QString BidsExport::pathOf(const QString &subject, const QString &ending) const
{
    const QString session = m_session.isEmpty() ? QString() : u"ses-"_s + m_session;
    const QString folder = subject + u'/' + (session.isEmpty() ? session : session + u'/');
    const QString name = session.isEmpty() ? subject : subject + u'_' + session;
    if (ending == "_scans.tsv"_L1)
        return folder + name + ending;
    return folder + u"motion/"_s + name + u"_task-%1_tracksys-headset"_s.arg(m_task) + ending;
}

void BidsExport::addJson(const QString &path, const QJsonObject &object)
{
    addText(path, QJsonDocument(object).toJson());
}

void BidsExport::addText(const QString &path, const QByteArray &text)
{
    m_output.add(m_output.addFile(path), text);
}

void BidsExport::addDataset()
{
    const auto study = m_contents->session.find("study");
    const QString name =
        study == m_contents->session.end() ? u"Supersynk session"_s : QString::fromUtf8(study->second);
    const QJsonObject maker{{u"Name"_s, u"Supersynk"_s}, {u"Version"_s, QStringLiteral(SUPERSYNK_VERSION)}};
    addJson(u"dataset_description.json"_s,
            {{u"Name"_s, name},
             {u"BIDSVersion"_s, u"1.10.0"_s},
             {u"DatasetType"_s, u"raw"_s},
             {u"License"_s, u"n/a"_s},
             {u"Authors"_s, QJsonArray{u"n/a"_s}},
             {u"GeneratedBy"_s, QJsonArray{maker}}});
    addText(u"README"_s, kReadme.toByteArray());
    const auto described = [](const QString &text) { return QJsonObject{{u"Description"_s, text}}; };
    QJsonObject columns{{u"channel"_s, described(u"The channel in which the client posted"_s)},
                        {u"client_id"_s, described(u"The client_id that it posted"_s)}};
    if (m_contents->haveLabels())
        columns.insert(u"label"_s, described(u"What the operator called the client"_s));
    addJson(u"participants.json"_s, columns);
}

void BidsExport::addSubject(const ExportedClient &client, const QString &subject)
{
    addJson(pathOf(subject, u"_motion.json"_s), motionJson(client));

    QByteArray channels = "name\tcomponent\ttype\ttracked_point\tunits\treference_frame\n"
                          "latency\tn/a\tLATENCY\tn/a\ts\tn/a\n";
    for (const MotionColumn &column : client.columns.columns())
        channels += channelRow(column);
    addText(pathOf(subject, u"_channels.tsv"_s), channels);
    const QJsonObject scene{{u"scene"_s, QJsonObject{{u"Description"_s, u"As the application posts it"_s}}}};
    addJson(
        pathOf(subject, u"_channels.json"_s),
        {{u"reference_frame"_s,
          QJsonObject{{u"Description"_s, u"The coordinate system of the scene"_s}, {u"Levels"_s, scene}}}});
    addText(pathOf(subject, u"_events.tsv"_s), events(client));

    const QString motion = pathOf(subject, u"_motion.tsv"_s);
    addText(pathOf(subject, u"_scans.tsv"_s),
            "filename\tacq_time\n" + motion.mid(motion.indexOf("motion/"_L1)).toUtf8() + '\t'
                + acquisitionTime(client.first).toUtf8() + '\n');
}

QJsonObject BidsExport::motionJson(const ExportedClient &client) const
{
    const double rate = rateOf(client);
    QJsonObject json{
        {u"TaskName"_s, m_task},
        {u"SamplingFrequency"_s, std::max(std::round(rate), 1.0)},
        {u"RecordingDuration"_s, std::chrono::duration<double>(client.last - client.first).count()},
        {u"TrackingSystemName"_s, u"headset"_s},
        {u"TrackedPointsCount"_s, static_cast<qint64>(client.columns.nodeCount())},
        {u"MotionChannelCount"_s, static_cast<qint64>(client.columns.columns().size() + 1)},
        {u"POSChannelCount"_s, countOf(client, MotionColumn::Kind::Position)},
        {u"ORNTChannelCount"_s, countOf(client, MotionColumn::Kind::Rotation)},
        {u"MISCChannelCount"_s, countOf(client, MotionColumn::Kind::Other)},
        {u"LATENCYChannelCount"_s, 1},
        {u"MissingValues"_s, u"n/a"_s},
        {u"SoftwareVersions"_s, QStringLiteral("Supersynk " SUPERSYNK_VERSION)}};
    if (rate > 0)
        json.insert(u"SamplingFrequencyEffective"_s, rate);
    return json;
}

QByteArray BidsExport::events(const ExportedClient &client) const
{
    QByteArray events = "onset\tduration\ttrial_type\tvalue\n";
    for (const Marker &marker : m_contents->markers) {
        const bool isOfAnother = (!marker.key.isEmpty() && marker.key != client.key)
            || (!marker.clientId.isEmpty() && marker.clientId != client.id);
        if (isOfAnother)
            continue;
        appendSeconds(events, marker.time - client.first);
        events += "\tn/a\t" + fieldOf(marker.label.toUtf8()) + '\t' + fieldOf(marker.text.toUtf8()) + '\n';
    }
    return events;
}

} // namespace supersynk
