// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"
#include "ui/eventfiles/eventline.h"

#include <QFile>

namespace supersynk {

/// That \a client has joined "room", \a after the Unix epoch.
inline LoggedEvent loggedJoin(const QByteArray &client, std::chrono::milliseconds after = {})
{
    return loggedEvent({.time = Instant(after),
                        .kind = EventKind::Joined,
                        .channel = "room",
                        .clientId = client,
                        .address = QStringLiteral("10.0.0.7")});
}

inline LoggedEvent loggedStart()
{
    return loggedEvent({.kind = EventKind::ProgramStarted});
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace supersynk
