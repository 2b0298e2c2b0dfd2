// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace supersynk {

/// \a body, a JSON object, with \a prefix, in UTF-8, in front of the string in its top-level "client_id"; in
/// all of them if there are several. All other bytes stay as they are.
[[nodiscard]] QByteArray withIdPrefix(const QByteArray &body, const QByteArray &prefix);

} // namespace supersynk
