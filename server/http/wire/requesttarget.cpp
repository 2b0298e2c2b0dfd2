// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/requesttarget.h"

#include "server/http/wire/bytes.h"

#include <QUtf8StringView>

namespace supersynk {
namespace {

/// "http://host:port/path" -> "/path"; anything else stays as it is.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    if (target.startsWith('/'))
        return target;
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0)
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArrayView("/") : target.sliced(path);
}

QByteArrayView withoutQuery(QByteArrayView target)
{
    const qsizetype query = bytes::find(target, '?');
    return query < 0 ? target : target.first(query);
}

/// Takes the text up to the next \a separator, and the separator.
QByteArrayView takePart(QByteArrayView &text, char separator)
{
    const qsizetype end = bytes::find(text, separator);
    const QByteArrayView part = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return part;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArrayView pathOf(QByteArrayView target)
{
    return withOneSlash(withoutQuery(withoutAuthority(target)));
}

std::optional<QByteArrayView> queryParameter(QByteArrayView target, QByteArrayView name)
{
    (void)takePart(target, '?');
    while (!target.isEmpty()) {
        QByteArrayView value = takePart(target, '&');
        if (takePart(value, '=') == name)
            return value;
    }
    return std::nullopt;
}

RequestTarget parseTarget(QByteArrayView target)
{
    using enum RequestTarget::Resource;
    if (target == "*")
        return {.resource = Server};

    QByteArrayView path = pathOf(target);
    if (path == "/api")
        return {.resource = Api};
    if (path == "/api/info")
        return {.resource = Info};
    if (path == "/api/channels")
        return {.resource = Channels};

    constexpr QByteArrayView kPrefix = "/api/channels/";
    if (!path.startsWith(kPrefix) || path.endsWith('/'))
        return {.resource = Unknown};
    path = withOneSlash(path.sliced(kPrefix.size() - 1)).sliced(1);

    auto decodedKey = percentDecoded(takePart(path, '/'));
    if (path.isEmpty()) {
        if (!decodedKey)
            return {.resource = Malformed};
        return {.resource = Channel, .key = *std::move(decodedKey)};
    }

    if (takePart(path, '/') != "clients" || path.isEmpty() || path.contains('/'))
        return {.resource = Unknown};
    auto decodedId = percentDecoded(path);
    if (!decodedKey || !decodedId)
        return {.resource = Malformed};
    return {.resource = Client, .key = *std::move(decodedKey), .clientId = *std::move(decodedId)};
}

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    const qsizetype escape = bytes::find(text, '%');
    QByteArray decoded = text.first(escape < 0 ? text.size() : escape).toByteArray();
    for (qsizetype i = decoded.size(); i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    if (!QUtf8StringView(decoded).isValidUtf8())
        return std::nullopt;
    return decoded;
}

} // namespace supersynk
