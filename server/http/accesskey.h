// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/requesthead.h"

#include <QByteArray>

namespace supersynk {

/// The secret that every request must show as `Authorization: Bearer KEY` (RFC 6750, section 2.1), if there
/// is one. Only its digest is kept, and compared in a time that tells nothing about it.
class AccessKey
{
public:
    /// An empty \a key means that none is needed.
    explicit AccessKey(const QByteArray &key = {});

    [[nodiscard]] bool isNeeded() const { return !m_digest.isEmpty(); }
    [[nodiscard]] bool admits(const RequestHead &head) const;

private:
    QByteArray m_digest;
};

} // namespace supersynk
