// SPDX-License-Identifier: GPL-3.0-only
//
// The message validator: what it accepts is sent to other clients byte for byte, so each of them must
// be able to read it, alone and within the array of an answer.

#include "server/channels/limits.h"
#include "server/channels/message.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/strictjson.h"

#include <QUtf8StringView>

using namespace supersynk;
using namespace supersynk::fuzz;

namespace {

constexpr std::size_t kMaxDepth = Limits().depth;

/// How deep valid JSON nests, counted without a parser.
std::size_t depthOf(const QByteArray &json)
{
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            require(depth-- > 0, "brackets do not match", json);
        }
    }
    require(depth == 0 && !inString, "brackets do not match", json);
    return deepest;
}

void checkMessage(const Message &message, const QByteArray &body)
{
    require(message.body == body, "the body is not the one posted", body);
    require(!message.clientId.isEmpty(), "the id is empty", body);
    require(QUtf8StringView(message.clientId).isValidUtf8(), "the id is not UTF-8", body);
    require(StrictJson::accepts(body), "what is not JSON is accepted", body);
    const std::size_t depth = depthOf(body);
    require(depth <= kMaxDepth, "the body is too deep", body);

    // The same bodies in the place where others get to see them.
    const QByteArray wrapped = "{\"client_id\":\"x\",\"b\":[" + body + "]}";
    const auto outcome = parseMessage(wrapped, kMaxDepth + 2);
    const auto *outer = std::get_if<Message>(&outcome);
    require(outer, "not accepted within an array", body);
    require(outer->clientId == "x", "an inner client_id counts", body);
    require(std::holds_alternative<InvalidMessage>(parseMessage(wrapped, depth + 1)),
            "the limit of the depth does not hold", body);
    require(std::holds_alternative<InvalidMessage>(parseMessage(body + body, kMaxDepth)),
            "two values are accepted as one", body);
}

void checkRefusal(const QByteArray &detail, const QByteArray &body)
{
    require(!detail.isEmpty() && QUtf8StringView(detail).isValidUtf8(), "refused without a word", body);
    const bool blamesSyntax = detail.contains("not valid") || detail.contains("more than one JSON value");
    require(!blamesSyntax || !StrictJson::accepts(body), "JSON is refused as if it were none", body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = viewOf(data, size).toByteArray();
    const auto outcome = parseMessage(body, kMaxDepth);
    if (const auto *message = std::get_if<Message>(&outcome))
        checkMessage(*message, body);
    else
        checkRefusal(sentenceOf(std::get<InvalidMessage>(outcome).detail), body);
    return 0;
}
