// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/requesthead.h"

#include <QByteArray>

namespace supersynk {

/// The secret that every request must send as `Authorization: Bearer KEY` (RFC 6750, section 2.1), if one is
/// set. Only its digest is kept, and compared in constant time.
///
/// If the operator allows it, clients that cannot set header fields may send it as `?access_token=KEY`,
/// percent- encoded (section 2.3). Either is enough. The server does not enforce that a client must not use
/// both (section 2): an Authorization field of another scheme may be a proxy's.
class AccessKey
{
public:
    /// If \a key is empty, none is needed.
    explicit AccessKey(const QByteArray &key = {}, bool mayBeInUrl = false);

    [[nodiscard]] bool isNeeded() const { return !m_digest.isEmpty(); }
    [[nodiscard]] bool mayBeInUrl() const { return m_mayBeInUrl; }
    [[nodiscard]] bool admits(const RequestHead &head) const;
    /// Whether the request has a key at all.
    [[nodiscard]] bool isTriedBy(const RequestHead &head) const;

private:
    [[nodiscard]] bool is(QByteArrayView given) const;

    QByteArray m_digest;
    bool m_mayBeInUrl;
};

} // namespace supersynk
