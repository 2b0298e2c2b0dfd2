// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/recordingapi.h"

#include "server/http/api/api.h"
#include "server/http/wire/serverclock.h"
#include "server/recording/recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

constexpr qsizetype kLongestLine = 200; // in characters, of a field or a label
constexpr qsizetype kLongestText = 10'000;

QLatin1StringView nameOf(Phase phase)
{
    switch (phase) {
    case Phase::Off:
        return "off"_L1;
    case Phase::Starting:
        return "starting"_L1;
    case Phase::Recording:
        return "recording"_L1;
    case Phase::Closing:
        return "closing"_L1;
    case Phase::Failed:
        return "failed"_L1;
    }
    return {};
}

double secondsOf(Instant instant)
{
    return std::chrono::duration<double>(publishedClock().at(instant).time_since_epoch()).count();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOf(std::uint64_t number)
{
    return static_cast<qint64>(number);
}

QJsonArray textsOf(const QList<QByteArray> &keys)
{
    QJsonArray texts;
    for (const QByteArray &key : keys)
        texts.append(QString::fromUtf8(key));
    return texts;
}

Response responseOf(const RecordingState &state, int status)
{
    QJsonObject object{
        {u"phase"_s, QString(nameOf(state.phase))},
        {u"path"_s, textOrNull(state.path)},
        {u"since"_s, state.path.isEmpty() ? QJsonValue() : QJsonValue(secondsOf(state.since))},
        {u"duration"_s, static_cast<qint64>(state.duration.count())},
        {u"bytes"_s, numberOf(state.bytes)},
        {u"messages"_s, numberOf(state.messages)},
        {u"messages_per_second"_s, state.messagesPerSecond},
        {u"clients"_s, numberOf(state.clients)},
        {u"dropped"_s, numberOf(state.dropped)},
        {u"time_left"_s,
         state.timeLeft ? QJsonValue(static_cast<qint64>(state.timeLeft->count())) : QJsonValue()},
        {u"problem"_s, textOrNull(state.problem)},
        {u"warning"_s, textOrNull(state.warning)},
        {u"last_minute"_s,
         state.keepsRecent ? QJsonValue(static_cast<qint64>(state.recentTime.count())) : QJsonValue()},
        {u"channels"_s, textsOf(state.settings.channels)}};
    for (const SessionField &field : kSessionFields)
        object.insert(field.name, state.settings.fields.*field.member);
    Response response = Response::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
    response.status = status;
    return response;
}

/// The JSON object of a request, whose members are taken one after the other. The first thing that is wrong
/// is remembered.
class Members
{
public:
    explicit Members(const QByteArray &body)
    {
        QJsonParseError error;
        const QJsonDocument document =
            QJsonDocument::fromJson(body.trimmed().isEmpty() ? "{}"_ba : body, &error);
        if (document.isObject())
            m_object = document.object();
        else
            m_problem = Reason("The body is not a JSON object: it must begin with {."_ba);
    }

    /// Empty if it is not there.
    [[nodiscard]] QString text(QLatin1StringView name, qsizetype longest)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isString())
            fail("The member %1 is not a string."_ba, name);
        const QString text = value.toString();
        if (text.size() > longest)
            fail("The member %1 is too long."_ba, name);
        return text;
    }
    [[nodiscard]] bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isBool())
            fail("The member %1 is neither true nor false."_ba, name);
        return value.toBool();
    }
    [[nodiscard]] QList<QByteArray> texts(QLatin1StringView name)
    {
        const QJsonValue value = m_object.take(name);
        const QJsonArray array = value.toArray();
        const bool areStrings =
            std::ranges::all_of(array, [](const QJsonValue &member) { return member.isString(); });
        if (!value.isUndefined() && (!value.isArray() || !areStrings))
            fail("The member %1 is not an array of strings."_ba, name);
        QList<QByteArray> texts;
        for (const QJsonValue member : array)
            texts.append(member.toString().toUtf8());
        return texts;
    }
    /// The first fault. A member that was not read is one, since it may be misspelt.
    [[nodiscard]] std::optional<Reason> problem()
    {
        if (!m_problem && !m_object.isEmpty())
            m_problem = Reason("There is no member %1 here."_ba, {m_object.keys().first().toUtf8()});
        return m_problem;
    }

private:
    void fail(const QByteArray &text, QLatin1StringView name)
    {
        if (!m_problem)
            m_problem = Reason(text, {QByteArray(name.data(), name.size())});
    }

    QJsonObject m_object;
    std::optional<Reason> m_problem;
};

} // namespace

Response showRecording(const Request &, const ApiContext &context, Instant)
{
    return responseOf(context.recorder->state(), 200);
}

Response startRecording(const Request &request, const ApiContext &context, Instant)
{
    Members members(request.body);
    RecordingSettings settings = context.recorder->defaults();
    for (const SessionField &field : kSessionFields) {
        const qsizetype longest = field.isText ? kLongestText : kLongestLine;
        if (const QString text = members.text(field.name, longest); !text.isEmpty())
            settings.fields.*field.member = text;
    }
    if (QList<QByteArray> channels = members.texts("channels"_L1); !channels.isEmpty())
        settings.channels = std::move(channels);
    const bool withLastMinute = members.flag("with_last_minute"_L1);
    if (const auto problem = members.problem())
        return Response::problem(400, *problem);
    if (settings.folder.isEmpty()) {
        return Response::problem(409,
                                 "No folder is chosen for recordings: start the server with --record, or "
                                 "choose one in its window."_ba);
    }
    if (context.recorder->start(settings, withLastMinute))
        return responseOf(context.recorder->state(), 202);
    const RecordingState state = context.recorder->state();
    if (state.settings.fields == settings.fields && state.settings.channels == settings.channels)
        return responseOf(state, 200);
    return Response::problem(409, "Another recording runs: end it first, by DELETE."_ba);
}

Response endRecording(const Request &, const ApiContext &context, Instant)
{
    const bool isActive = context.recorder->state().isActive();
    context.recorder->stop();
    return responseOf(context.recorder->state(), isActive ? 202 : 200);
}

Response addMarker(const Request &request, const ApiContext &context, Instant now)
{
    Members members(request.body);
    const Marker marker{.time = now,
                        .label = members.text("label"_L1, kLongestLine),
                        .text = members.text("text"_L1, kLongestText),
                        .key = members.text("channel"_L1, kLongestText).toUtf8(),
                        .clientId = members.text("client_id"_L1, kLongestText).toUtf8()};
    if (const auto problem = members.problem())
        return Response::problem(400, *problem);
    if (marker.label.isEmpty())
        return Response::problem(400, "A marker needs a label."_ba);
    if (!marker.clientId.isEmpty() && marker.key.isEmpty())
        return Response::problem(400, "A client_id needs the channel of the client."_ba);
    const Phase phase = context.recorder->state().phase;
    if (context.recorder->isBehind())
        return Response::unavailable("Too many markers wait for a disk that does not respond."_ba);
    context.recorder->mark(marker);
    const QJsonObject object{{u"time"_s, secondsOf(now)},
                             {u"recorded"_s, phase == Phase::Recording || phase == Phase::Starting}};
    Response response = Response::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
    response.status = 202;
    return response;
}

} // namespace supersynk
