// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

namespace supersynk {

/// The text of a name or a body that somebody else has chosen: all of it, while QString::fromUtf8() drops a
/// byte order mark at the beginning, and so makes two names one. What is not valid UTF-8 becomes U+FFFD.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

/// Whether \a c ends a line, turns the direction of what follows, or is not to be seen: shown as it is, it
/// would deceive a reader.
[[nodiscard]] bool isDeceptive(char32_t c);

} // namespace supersynk
