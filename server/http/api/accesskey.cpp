// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/accesskey.h"

#include "server/http/wire/requesttarget.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

#include <optional>

namespace supersynk {
namespace {

constexpr QByteArrayView kScheme = "Bearer ";

QByteArray digestOf(QByteArrayView key)
{
    return QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256);
}

/// The token after the scheme; nothing for another scheme.
std::optional<QByteArrayView> bearerToken(QByteArrayView authorization)
{
    if (authorization.size() < kScheme.size()
        || authorization.first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return authorization.sliced(kScheme.size()).trimmed();
}

/// A plus stays a plus, as a key has no blanks.
std::optional<QByteArray> tokenInUrl(QByteArrayView target)
{
    const auto encoded = queryParameter(target, "access_token");
    return encoded ? percentDecoded(*encoded) : std::nullopt;
}

} // namespace

AccessKey::AccessKey(const QByteArray &key, bool mayBeInUrl)
    : m_digest(key.isEmpty() ? QByteArray() : digestOf(key))
    , m_mayBeInUrl(mayBeInUrl)
{}

bool AccessKey::admits(const RequestHead &head) const
{
    if (!isNeeded())
        return true;
    if (const auto token = bearerToken(head.authorization.value_or(QByteArrayView())); token && is(*token))
        return true;
    if (!m_mayBeInUrl)
        return false;
    const auto token = tokenInUrl(head.target);
    return token && is(*token);
}

bool AccessKey::isTriedBy(const RequestHead &head) const
{
    const QByteArrayView none;
    return !bearerToken(head.authorization.value_or(none)).value_or(none).isEmpty()
        || (m_mayBeInUrl && !tokenInUrl(head.target).value_or(QByteArray()).isEmpty());
}

bool AccessKey::is(QByteArrayView given) const
{
    const QByteArray digest = digestOf(given);
    return CRYPTO_memcmp(digest.constData(), m_digest.constData(), static_cast<std::size_t>(m_digest.size()))
        == 0;
}

} // namespace supersynk
