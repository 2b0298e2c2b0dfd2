// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/requesthead.h"

#include <QByteArray>

namespace supersynk {

/// The secret that every request must show as `Authorization: Bearer KEY` (RFC 6750, section 2.1), if there
/// is one. Only its digest is kept, and compared in a time that tells nothing about it.
///
/// Where the operator allows it, `?access_token=KEY` shows it too (section 2.3), percent-encoded: for clients
/// that can set a URL and no header field. Either is enough. That a client must not use both (section 2)
/// binds the client, and a field of another scheme may be a proxy's.
class AccessKey
{
public:
    /// An empty \a key means that none is needed.
    explicit AccessKey(const QByteArray &key = {}, bool mayBeInUrl = false);

    [[nodiscard]] bool isNeeded() const { return !m_digest.isEmpty(); }
    [[nodiscard]] bool mayBeInUrl() const { return m_mayBeInUrl; }
    [[nodiscard]] bool admits(const RequestHead &head) const;

private:
    [[nodiscard]] bool is(QByteArrayView given) const;

    QByteArray m_digest;
    bool m_mayBeInUrl;
};

} // namespace supersynk
