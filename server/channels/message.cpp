// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/message.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp> // Boost.JSON is used header-only: its definitions live in this one file

#include <QUtf8StringView>

#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

namespace json = boost::json;

/// A handler for Boost.JSON's parser that keeps only the top-level "client_id". The parser requires all of
/// these functions by these names.
class ClientIdFinder
{
public:
    static constexpr auto max_object_size = static_cast<std::size_t>(-1);
    static constexpr auto max_array_size = static_cast<std::size_t>(-1);
    static constexpr auto max_key_size = static_cast<std::size_t>(-1);
    static constexpr auto max_string_size = static_cast<std::size_t>(-1);

    enum class Found { Nothing, String, SomethingElse };

    Found found = Found::Nothing;
    QByteArray clientId;

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }

    bool on_object_begin(json::error_code &) { return opened(); }
    bool on_object_end(std::size_t, json::error_code &) { return closed(); }
    bool on_array_begin(json::error_code &) { return opened(); }
    bool on_array_end(std::size_t, json::error_code &) { return closed(); }

    bool on_key_part(json::string_view part, std::size_t, json::error_code &)
    {
        if (m_depth == 1)
            append(m_key, part);
        return true;
    }

    bool on_key(json::string_view part, std::size_t, json::error_code &)
    {
        if (m_depth != 1)
            return true;
        if (m_key.isEmpty()) {
            m_expecting = part == "client_id";
        } else {
            append(m_key, part);
            m_expecting = m_key == "client_id";
            m_key.clear();
        }
        if (m_expecting)
            clientId.clear();
        return true;
    }

    bool on_string_part(json::string_view part, std::size_t, json::error_code &)
    {
        if (m_expecting)
            append(clientId, part);
        return true;
    }

    bool on_string(json::string_view part, std::size_t, json::error_code &)
    {
        if (m_expecting) {
            append(clientId, part);
            found = Found::String;
            m_expecting = false;
        }
        return true;
    }

    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code &) { return notAString(); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code &) { return notAString(); }
    bool on_double(double, json::string_view, json::error_code &) { return notAString(); }
    bool on_bool(bool, json::error_code &) { return notAString(); }
    bool on_null(json::error_code &) { return notAString(); }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }

private:
    static void append(QByteArray &to, json::string_view part)
    {
        const QByteArrayView bytes(part.data(), static_cast<qsizetype>(part.size()));
        if (to.isEmpty()) // the common case, without the spare capacity of append()
            to = bytes.toByteArray();
        else
            to.append(bytes);
    }

    bool opened()
    {
        ++m_depth;
        return notAString();
    }

    bool closed()
    {
        --m_depth;
        return true;
    }

    bool notAString()
    {
        if (m_expecting) {
            found = Found::SomethingElse;
            m_expecting = false;
        }
        return true;
    }

    int m_depth = 0;
    bool m_expecting = false; // the next value belongs to "client_id"
    QByteArray m_key;         // the parts of an escaped key so far
};

constexpr QByteArrayView kJsonWhiteSpace = " \t\n\r";

QByteArrayView withoutLeadingWhiteSpace(QByteArrayView text)
{
    while (!text.isEmpty() && kJsonWhiteSpace.contains(text.front()))
        text = text.sliced(1);
    return text;
}

/// A sentence for the mistakes that are common in the field.
std::optional<QByteArray> knownMistake(QByteArrayView body)
{
    const QByteArrayView start = withoutLeadingWhiteSpace(body);
    if (start.isEmpty())
        return "The body is empty: post a JSON object with a \"client_id\"."_ba;
    if (start.first(qMin<qsizetype>(3, start.size())).compare("%7B", Qt::CaseInsensitive) == 0) {
        return "The body is URL-encoded: it begins with %7B instead of {. UnityWebRequest.Post(url, string) "
               "does that; send the JSON as raw bytes with an UploadHandlerRaw."_ba;
    }
    if (start.startsWith("\xEF\xBB\xBF"))
        return "The body begins with a byte order mark: send UTF-8 without one."_ba;
    if (start.front() != '{')
        return "The body is not a JSON object: it must begin with {."_ba;
    return std::nullopt;
}

/// Boost.JSON computes exponents and fails beyond 32 bits, although JSON sets no limit. The numbers do not
/// matter here, so a copy with zeros for the exponents' digits is equivalent: valid if and only if \a body
/// is.
QByteArray withoutExponents(QByteArray body)
{
    bool inString = false;
    bool inExponent = false;
    for (auto c = body.begin(); c != body.end(); ++c) {
        if (inString) {
            if (*c == '\\' && std::next(c) != body.end())
                ++c;
            else if (*c == '"')
                inString = false;
        } else if (inExponent && *c >= '0' && *c <= '9') {
            *c = '0';
        } else {
            inString = *c == '"';
            inExponent = *c == 'e' || *c == 'E' || (inExponent && (*c == '+' || *c == '-'));
        }
    }
    return body;
}

/// Parses \a body and returns the position at which the parser stopped.
std::size_t parse(json::basic_parser<ClientIdFinder> &parser, const QByteArray &body, json::error_code &error)
{
    const auto size = static_cast<std::size_t>(body.size());
    const std::size_t parsed = parser.write_some(false, body.constData(), size, error);
    if (!error && parsed < size)
        error = json::error::extra_data;
    return parsed;
}

Reason describe(const json::error_code &error, QByteArrayView body, std::size_t position,
                std::size_t maxDepth)
{
    if (error == json::error::too_deep)
        return {"The body is nested deeper than %1 levels."_ba, {QByteArray::number(qulonglong(maxDepth))}};
    if (!QUtf8StringView(body).isValidUtf8())
        return "The body is not valid UTF-8."_ba;
    if (error == json::error::incomplete)
        return "The body is not valid JSON: it ends too early."_ba;
    const QByteArray at = QByteArray::number(qulonglong(position));
    if (error == json::error::extra_data)
        return {"The body has more than one JSON value: something follows at byte %1."_ba, {at}};
    return {"The body is not valid JSON at byte %1: %2."_ba,
            {at, QByteArray::fromStdString(error.message())}};
}

} // namespace

std::variant<Message, InvalidMessage> parseMessage(const QByteArray &body, std::size_t maxDepth)
{
    if (auto mistake = knownMistake(body))
        return InvalidMessage{*std::move(mistake)};

    json::parse_options options;
    options.max_depth = maxDepth;
    json::basic_parser<ClientIdFinder> parser(options);
    json::error_code error;
    std::size_t parsed = parse(parser, body, error);
    if (error == json::error::exponent_overflow) {
        parser.reset();
        parser.handler() = {};
        parsed = parse(parser, withoutExponents(body), error);
    }
    if (error)
        return InvalidMessage{describe(error, body, parsed, maxDepth)};

    auto &finder = parser.handler();
    switch (finder.found) {
    case ClientIdFinder::Found::Nothing:
        return InvalidMessage{"client_id is missing: add a string member \"client_id\" to the object."_ba};
    case ClientIdFinder::Found::SomethingElse:
        return InvalidMessage{"client_id is not a string."_ba};
    case ClientIdFinder::Found::String:
        break;
    }
    if (finder.clientId.isEmpty())
        return InvalidMessage{"client_id is empty: give each client an id of its own."_ba};
    return Message{std::move(finder.clientId), body};
}

} // namespace supersynk
