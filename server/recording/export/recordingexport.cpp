// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/recordingexport.h"

#include "server/motion/motionreader.h"
#include "server/recording/export/exportwriter.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::uint64_t kEventsPerProgress = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingExport)
};

/// An export from its first to its last pass over the recording.
class Export
{
public:
    Export(RecordingReader reader, const ExportSettings &settings, const ExportProgress &progress)
        : m_reader(std::move(reader))
        , m_settings(settings)
        , m_progress(progress)
        , m_output(settings.target,
                   makesFolder(settings.format) ? ExportOutput::Kind::Folder : ExportOutput::Kind::File)
        , m_writer(makeExportWriter(settings.format, m_output))
        , m_passes(m_writer->needsColumns() ? 2 : 1)
    {
        m_contents.session = m_reader.session();
        m_contents.begin = std::max(m_reader.begin(), settings.from.value_or(m_reader.begin()));
        m_contents.end = std::min(m_reader.end(), settings.until.value_or(m_reader.end()));
        for (const RecordedClient &client : m_reader.clients()) {
            if (!isWanted(client.key, client.id))
                continue;
            m_places.insert({client.key, client.id}, m_contents.clients.size());
            m_contents.clients.push_back(
                {.key = client.key, .id = client.id, .label = m_reader.labels().value(client.id).toUtf8()});
        }
    }

    [[nodiscard]] ExportResult run()
    {
        if (const auto problem = problemOfChoice())
            return {.outcome = ExportResult::Outcome::Failed, .problem = *problem};
        if (!m_output.create())
            return failed();
        if (m_passes > 1 && !gather())
            return {.outcome = ExportResult::Outcome::Cancelled};
        if (!write())
            return m_output.problem() ? failed() : ExportResult{.outcome = ExportResult::Outcome::Cancelled};
        m_writer->finish();
        if (!m_output.finish())
            return failed();
        return result();
    }

private:
    [[nodiscard]] ExportResult failed() const
    {
        return {.outcome = ExportResult::Outcome::Failed, .problem = *m_output.problem()};
    }

    [[nodiscard]] std::optional<QString> problemOfChoice() const
    {
        if (m_reader.messageCount() == 0)
            return Text::tr("The recording is empty.");
        if (m_contents.begin > m_contents.end)
            return Text::tr("The recording has nothing between these times.");
        const auto &clients = m_reader.clients();
        for (const QByteArray &key : m_settings.channels) {
            if (std::ranges::find(clients, key, &RecordedClient::key) == clients.end())
                return Text::tr("The recording has no channel “%1”.").arg(QString::fromUtf8(key));
        }
        for (const QByteArray &id : m_settings.clients) {
            if (std::ranges::find(clients, id, &RecordedClient::id) == clients.end())
                return Text::tr("The recording has no client “%1”.").arg(QString::fromUtf8(id));
        }
        if (!clients.empty() && m_contents.clients.empty())
            return Text::tr("None of these clients is in one of these channels.");
        return std::nullopt;
    }

    [[nodiscard]] bool isWanted(const QByteArray &key, const QByteArray &id) const
    {
        return (m_settings.channels.isEmpty() || m_settings.channels.contains(key))
            && (m_settings.clients.isEmpty() || m_settings.clients.contains(id));
    }

    /// Whether an event that is no body is wanted. Those of the session have neither channel nor client.
    [[nodiscard]] bool isWanted(const RecordedEvent &event) const
    {
        if (const auto *marker = std::get_if<Marker>(&event)) {
            return (marker->key.isEmpty() || m_settings.channels.isEmpty()
                    || m_settings.channels.contains(marker->key))
                && (marker->clientId.isEmpty() || m_settings.clients.isEmpty()
                    || m_settings.clients.contains(marker->clientId));
        }
        if (const auto *it = std::get_if<ChannelEvent>(&event))
            return isWanted(it->key, it->clientId);
        return true;
    }

    /// Calls \a take(event, client) for all wanted events, where client is the place of the client of a body.
    /// False if the export is to end before.
    template <typename Take>
    [[nodiscard]] bool forEachEvent(int pass, Take take)
    {
        m_reader.seek(m_contents.begin);
        const std::chrono::duration<double> duration = m_contents.end - m_contents.begin;
        std::uint64_t count = 0;
        while (const auto event = m_reader.next()) {
            const Instant time = timeOf(*event);
            if (time > m_contents.end)
                break;
            if (count++ % kEventsPerProgress == 0) {
                const std::chrono::duration<double> done = time - m_contents.begin;
                const double share = duration.count() > 0 ? done / duration : 1;
                if (!m_progress((pass + share) / m_passes))
                    return false;
            }
            const auto *body = std::get_if<ChannelEvent>(&*event);
            if (body && !body->isBody())
                body = nullptr;
            if (body) {
                const auto place = m_places.constFind({body->key, body->clientId});
                if (place != m_places.cend())
                    take(*event, body, *place);
            } else if (isWanted(*event)) {
                take(*event, nullptr, std::size_t{0});
            }
            if (m_output.problem())
                return false;
        }
        return true;
    }

    /// The first pass: the columns of the clients.
    [[nodiscard]] bool gather()
    {
        const bool isWhole =
            forEachEvent(0, [this](const RecordedEvent &event, const ChannelEvent *body, std::size_t place) {
                if (const auto *marker = std::get_if<Marker>(&event))
                    m_contents.markers.push_back(*marker);
                if (!body)
                    return;
                ExportedClient &client = m_contents.clients[place];
                const bool isLate = body->kind == ChannelEvent::Kind::LateBody;
                if (isLate && !m_writer->takesLate()) {
                    ++client.lateBodies;
                    return;
                }
                if (client.bodies++ == 0)
                    client.first = body->time;
                client.last = body->time;
                client.lateBodies += isLate ? 1 : 0;
                client.columns.add(readMotion(body->body));
            });
        for (ExportedClient &client : m_contents.clients)
            client.columns.layOut();
        return isWhole;
    }

    [[nodiscard]] bool write()
    {
        std::vector<bool> isThere(m_contents.clients.size());
        m_writer->begin(m_contents);
        const bool isWhole = forEachEvent(
            m_passes - 1, [&](const RecordedEvent &event, const ChannelEvent *body, std::size_t place) {
                if (!body) {
                    m_writer->addEvent(event);
                } else if (body->kind == ChannelEvent::Kind::LateBody && !m_writer->takesLate()) {
                    ++m_lateLeftOut;
                } else {
                    m_writer->addBody(place, *body);
                    ++m_bodies;
                    isThere[place] = true;
                }
            });
        m_clients = static_cast<std::uint64_t>(std::ranges::count(isThere, true));
        return isWhole;
    }

    [[nodiscard]] ExportResult result() const
    {
        ExportResult result{.bodies = m_bodies, .clients = m_clients, .notes = m_writer->notes()};
        if (m_lateLeftOut > 0)
            result.notes += Text::tr("Late messages that were left out, as this format can't mark them: %1.")
                                .arg(m_lateLeftOut);
        if (m_reader.damagedChunks() > 0)
            result.notes += Text::tr("Damaged parts of the recording that were left out: %1.")
                                .arg(m_reader.damagedChunks());
        for (const ExportedClient &client : m_contents.clients) {
            if (client.columns.hasLeftOut())
                result.notes +=
                    Text::tr("The client “%1” posted more than %2 different numbers: the others were "
                             "left out.")
                        .arg(QString::fromUtf8(client.id))
                        .arg(MotionColumns::kMost);
        }
        return result;
    }

    RecordingReader m_reader;
    const ExportSettings &m_settings;
    const ExportProgress &m_progress;
    ExportOutput m_output;
    const std::unique_ptr<ExportWriter> m_writer;
    const int m_passes;
    ExportContents m_contents;
    QHash<std::pair<QByteArray, QByteArray>, std::size_t> m_places; // of clients, by key and id
    std::uint64_t m_bodies = 0;
    std::uint64_t m_clients = 0;
    std::uint64_t m_lateLeftOut = 0;
};

} // namespace

ExportResult exportRecording(const QString &path, const ExportSettings &settings,
                             const ExportProgress &progress)
{
    auto reader = RecordingReader::open(path);
    if (auto *problem = std::get_if<QString>(&reader))
        return {.outcome = ExportResult::Outcome::Failed, .problem = std::move(*problem)};
    return Export(std::get<RecordingReader>(std::move(reader)), settings, progress).run();
}

} // namespace supersynk
