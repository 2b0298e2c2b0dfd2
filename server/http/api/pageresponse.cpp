// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/pageresponse.h"

#include "server/http/wire/headerfields.h"
#include "server/http/wire/syntax.h"
#include "server/page/pagefiles.h"

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The page loads nothing from elsewhere and has no inline script; no other page may frame it.
constexpr QByteArrayView kFields =
    "Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Vary: Accept-Encoding\r\n";

const PageFile *fileFor(const Request &request, const ApiContext &context)
{
    if (!context.page || request.target.resource != RequestTarget::Resource::PageFile)
        return nullptr;
    return context.page->find(normalizedPath(request.head.target));
}

/// Whether a coding in a member of Accept-Encoding has the weight 0: "gzip;q=0" (RFC 9110, section 12.4.2).
bool isRefused(QByteArrayView weight)
{
    const QByteArrayView number = bytes::trimmed(weight);
    return number.size() > 2 && bytes::equalIgnoringCase(number.first(2), "q=") && number[2] == '0'
        && number.toByteArray().mid(2).toDouble() == 0;
}

/// By the weak comparison (RFC 9110, section 13.1.2), which ignores the W/ of \a tag.
bool isListed(QByteArrayView tag, QByteArrayView tags)
{
    return syntax::lists(tags, tag) || syntax::lists(tags, tag.sliced(2)) || syntax::lists(tags, "*");
}

bool acceptsGzip(QByteArrayView codings)
{
    while (!codings.isEmpty()) {
        const qsizetype comma = bytes::find(codings, ',');
        const QByteArrayView member = comma < 0 ? codings : codings.first(comma);
        const qsizetype semicolon = bytes::find(member, ';');
        const QByteArrayView coding = semicolon < 0 ? member : member.first(semicolon);
        if (bytes::equalIgnoringCase(bytes::trimmed(coding), "gzip"))
            return semicolon < 0 || !isRefused(member.sliced(semicolon + 1));
        codings = comma < 0 ? QByteArrayView() : codings.sliced(comma + 1);
    }
    return false;
}

} // namespace

bool isForPage(const Request &request, const ApiContext &context)
{
    return fileFor(request, context) != nullptr;
}

Response showPage(const Request &request, const ApiContext &context, Instant)
{
    const PageFile &file = *fileFor(request, context);
    bool isKnown = false;
    bool isGzipAccepted = false;
    forEachField(request.head, [&](const HeaderField &field) {
        if (bytes::equalIgnoringCase(field.name, "If-None-Match"))
            isKnown = isKnown || isListed(file.tag, field.value);
        else if (bytes::equalIgnoringCase(field.name, "Accept-Encoding"))
            isGzipAccepted = isGzipAccepted || acceptsGzip(field.value);
    });

    Response response;
    response.caching = "no-cache"; // asks each time, and mostly gets 304
    response.fields = kFields.toByteArray();
    response.fields.append("ETag: ").append(file.tag);
    response.fields.append("\r\nCross-Origin-Resource-Policy: ");
    response.fields.append(file.isLibrary ? "cross-origin\r\n" : "same-origin\r\n");
    response.isCheck = true; // no part of a session's traffic
    if (isKnown) {
        response.status = 304;
        return response;
    }
    response.contentType = file.contentType;
    if (isGzipAccepted)
        response.fields += "Content-Encoding: gzip\r\n";
    response.body = isGzipAccepted ? file.gzipped : file.bytes;
    return response;
}

} // namespace supersynk
