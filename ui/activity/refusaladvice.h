// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/refusalgroup.h"

#include <QByteArray>
#include <QString>

namespace supersynk {

/// What to do about \a refused, in one or two sentences; empty if the reason says it. \a secureUrl is the URL
/// of the server by HTTPS, if there is one.
[[nodiscard]] QString refusalAdvice(const RefusalGroup &refused, const QString &secureUrl = {});

/// The path of the API that a client most likely means by \a path, which does not exist:
/// "/api/channels/lab" for "/channels/lab". "/api/channels/{key}" if nothing is like it.
[[nodiscard]] QByteArray nearestPath(const QByteArray &path);

} // namespace supersynk
