// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace supersynk {

/// What the operator calls clients, by their ids.
using ClientLabels = QHash<QByteArray, QString>;

} // namespace supersynk
