// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

namespace supersynk {

/// The complete text of a name or a body from the network. QString::fromUtf8() would drop a leading byte
/// order mark, so that two names become one. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

/// Whether \a c would deceive a reader: it ends a line, changes the direction of text, or is invisible.
[[nodiscard]] bool isDeceptive(char32_t c);

} // namespace supersynk
