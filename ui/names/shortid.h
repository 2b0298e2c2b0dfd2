// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <span>

namespace supersynk {

/// The id of a client without a label, everywhere in the window: its first 8 characters if it has more than
/// 16. Safe to show (see visibleText()).
[[nodiscard]] QString shortId(QByteArrayView id);

/// For those of \a ids with the shortId() of another one: a text that tells them apart, such as "…3f01", or
/// the whole id.
[[nodiscard]] QHash<QByteArray, QString> distinctShortIds(std::span<const QByteArray> ids);

} // namespace supersynk
