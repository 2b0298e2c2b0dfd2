// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace supersynk {

/// Names of files for clients: each its own, fit for any file system, without ending.
class ExportNames
{
public:
    /// "CHANNEL_CLIENT", with what file systems forbid replaced.
    [[nodiscard]] QString nameOf(const QByteArray &key, const QByteArray &id);

private:
    QSet<QString> m_taken; // in lower case, since some file systems ignore case
};

} // namespace supersynk
