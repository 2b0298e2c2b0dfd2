// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/refusaltext.h"

#include "server/base/utf8text.h"
#include "ui/activity/refusaladvice.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RefusalText)
};

/// The reasons of server/, for lupdate.
[[maybe_unused]] constexpr std::array kReasons{
    // requests
    QT_TRANSLATE_NOOP("supersynk::Reason", "A chunk is longer than its size says."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A header field is malformed."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A line of the head does not end with CRLF."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A trailer is malformed."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A request with a body can't ask for a WebSocket."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Content-Length and Transfer-Encoding exclude each other."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Content-Length is given twice."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Content-Length is not a number of bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "HTTP/1.0 has no Transfer-Encoding."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "This port is for HTTP, not HTTPS: begin the URL with http://."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "This port is for HTTPS, not HTTP: begin the URL with https://."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Host is given twice."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Host is not a name or an address with a port."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Only Expect: 100-continue is supported."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Only HTTP/1.1 and HTTP/1.0 are supported."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The URL is too long."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body comes in too many chunks."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is larger than %1 bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The header fields are too large."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The only supported Transfer-Encoding is chunked."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The request line is not METHOD TARGET HTTP/1.1."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The size of a chunk does not end with CRLF."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The size of a chunk is not a hexadecimal number."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The line with the size of a chunk is too long."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The trailers are too large."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many header fields."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many trailers."),

    // the API
    QT_TRANSLATE_NOOP("supersynk::Reason", "%1 is not possible here, only %2."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A thread of the server has been stuck for several seconds."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "An access key is needed here: send Authorization: Bearer KEY."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "An access key is needed here: send Authorization: Bearer KEY, or add "
                      "?access_token=KEY to the URL."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The access key is wrong: the server has another one."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The operator has blocked this address."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The operator has blocked this client."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Client-Id is longer than %1 bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "Client-Time is not a finite number: send seconds as a decimal with a point, such as "
                      "12.345."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The channel's key is longer than %1 bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "The channel key or client id in the URL is not percent-encoded UTF-8."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client_id is longer than %1 bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There is no such client in this channel."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There is no such path: channels are at /api/channels/{key}."),

    // recordings
    QT_TRANSLATE_NOOP("supersynk::Reason", "A client_id needs the channel of the client."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A marker needs a label."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Another recording runs: end it first, by DELETE."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Too many markers wait for a disk that does not respond."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "No folder is chosen for recordings: start the server with --record, or choose one in "
                      "its window."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The member %1 is neither true nor false."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The member %1 is not a string."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The member %1 is not an array of strings."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The member %1 is too long."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There is no member %1 here."),

    // bodies
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body begins with a byte order mark: send UTF-8 without one."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "The body has more than one JSON value: something follows at byte %1."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "The body is URL-encoded: it begins with %7B instead of {. UnityWebRequest.Post(url, "
                      "string) does that; send the JSON as raw bytes with an UploadHandlerRaw."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is empty: post a JSON object with a \"client_id\"."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is nested deeper than %1 levels."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is not a JSON object: it must begin with {."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is not valid JSON at byte %1: %2."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is not valid JSON: it ends too early."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The body is not valid UTF-8."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "client_id is empty: give each client an id of its own."),
    QT_TRANSLATE_NOOP("supersynk::Reason",
                      "client_id is missing: add a string member \"client_id\" to the object."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "client_id is not a string."),

    // limits and connections
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client sends requests without reading the answers."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client does not read the answers."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client takes too long to send a body."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client takes too long to send a request."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "QHttpServer does not accept the request line."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client sends something that is not TLS."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The TLS handshake failed: %1."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client closed the connection during the TLS handshake."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client does not accept the certificate."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client offers no secure cipher or key exchange."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The client supports no TLS version from 1.2 up."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A message is a JSON object, such as {\"command\":\"start\"}."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The message must not have a client_id of its own."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The server has no room for so many bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "A live client has the same id."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "The system cannot accept a connection: %1."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many TLS handshakes from this address."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many channels."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many clients."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many clients in this channel."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many connections."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "There are too many connections from this address."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "This channel has no room for so many bytes."),
    QT_TRANSLATE_NOOP("supersynk::Reason", "Too many bytes wait, most of them for this connection."),
};

} // namespace

QString reasonText(const Reason &reason)
{
    const QByteArray text = QCoreApplication::translate("supersynk::Reason", reason.text).toUtf8();
    return textFromUtf8(sentenceOf({text, reason.arguments}));
}

QString refusedText(const RefusalGroup &refused)
{
    constexpr qsizetype kMaxMethod = 12; // letters
    constexpr qsizetype kMaxPath = 48;
    QStringList words;
    if (!refused.request.method.isEmpty())
        words += visibleText(refused.request.method, kMaxMethod);
    if (!refused.request.path.isEmpty()) {
        const QString path = visibleText(refused.request.path, kMaxPath);
        words += refused.hasSeveralPaths ? RefusalText::tr("%1 and other paths").arg(path) : path;
    }
    if (refused.request.status != 0)
        words += QString::number(refused.request.status);
    if (words.isEmpty() && refused.count > 1)
        words += RefusalText::tr("connection", "that was refused several times");
    if (refused.count > 1)
        words += u'×' + QLocale().toString(static_cast<qulonglong>(refused.count));
    return words.join(u' ');
}

QString refusalText(const RefusalGroup &refused)
{
    const QString what = refusedText(refused);
    const QString advice = refusalAdvice(refused);
    QString why = reasonText(refused.reason);
    if (!advice.isEmpty())
        why += u' ' + advice;
    return what.isEmpty() ? why : RefusalText::tr("%1: %2", "what was refused: why").arg(what, why);
}

} // namespace supersynk
