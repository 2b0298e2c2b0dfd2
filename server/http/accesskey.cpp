// SPDX-License-Identifier: GPL-3.0-only
#include "http/accesskey.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace supersynk {
namespace {

constexpr QByteArrayView kScheme = "Bearer ";

QByteArray digestOf(QByteArrayView key)
{
    return QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256);
}

} // namespace

AccessKey::AccessKey(const QByteArray &key)
    : m_digest(key.isEmpty() ? QByteArray() : digestOf(key))
{}

bool AccessKey::admits(const RequestHead &head) const
{
    if (!isNeeded())
        return true;
    const QByteArrayView given = head.authorization.value_or(QByteArrayView());
    if (given.size() < kScheme.size()
        || given.first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0)
        return false;
    const QByteArray digest = digestOf(given.sliced(kScheme.size()).trimmed());
    return CRYPTO_memcmp(digest.constData(), m_digest.constData(), static_cast<std::size_t>(m_digest.size()))
        == 0;
}

} // namespace supersynk
