// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/requesttarget.h"

#include "server/http/wire/bytes.h"

#include <QUtf8StringView>

namespace supersynk {
namespace {

constexpr QByteArrayView kChannelPrefix = "/api/channels/";

/// "http://host:port/path" -> "/path"; anything else stays as it is.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    if (target.startsWith('/'))
        return target;
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0)
        return target;
    QByteArrayView rest = target.sliced(scheme + 3);
    while (!rest.isEmpty() && rest.front() != '/' && rest.front() != '?') // RFC 3986, section 3.2
        rest = rest.sliced(1);
    return rest.startsWith('/') ? rest : QByteArrayView("/");
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

/// \a path with one slash at its beginning where it has several.
QByteArrayView withOneSlash(QByteArrayView path)
{
    while (path.size() > 1 && path[0] == '/' && path[1] == '/')
        path = path.sliced(1);
    return path;
}

QByteArrayView pathOf(QByteArrayView target)
{
    return withOneSlash(withoutQuery(withoutAuthority(target)));
}

/// The part of \a path after kChannelPrefix.
QByteArrayView behindChannelPrefix(QByteArrayView path)
{
    return withOneSlash(path.sliced(kChannelPrefix.size() - 1)).sliced(1);
}

RequestTarget::Resource resourceAt(QByteArrayView path)
{
    using enum RequestTarget::Resource;
    if (path == "/api")
        return Version;
    if (path == "/api/info")
        return Info;
    if (path == "/api/status")
        return Status;
    if (path == "/api/channels")
        return Channels;
    if (path == "/metrics")
        return Metrics;
    if (path == "/healthz")
        return Health;
    if (path == "/api/recording")
        return Recording;
    if (path == "/api/recording/markers")
        return Markers;
    if (path == "/" || (path.startsWith('/') && path.lastIndexOf('/') == 0 && path.contains('.')))
        return PageFile;
    return Unknown;
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
    QByteArrayView path = pathOf(target);
    if (!path.startsWith(kChannelPrefix))
        return {.resource = target == "*" ? Server : resourceAt(path)};
    if (path.endsWith('/'))
        return {.resource = Unknown};
    path = behindChannelPrefix(path);

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

QByteArray normalizedPath(QByteArrayView target)
{
    const QByteArrayView path = pathOf(target);
    if (!path.startsWith(kChannelPrefix))
        return path.toByteArray();
    return kChannelPrefix.toByteArray().append(behindChannelPrefix(path));
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
