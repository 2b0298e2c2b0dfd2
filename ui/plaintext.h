// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

namespace supersynk {

/// Keys and ids are chosen by whoever can reach the server, so none is shown as it comes.
///
/// Returns \a utf8 as one line in which everything is visible: control characters as their pictures (␀ ␊),
/// what would reorder or hide text as �, spaces at either end as ␣. Cut after \a maxLength characters, with
/// an ellipsis that says so.
[[nodiscard]] QString visibleText(QByteArrayView utf8, qsizetype maxLength = 128);

/// The same for a text of several lines. Line breaks and spaces stay what they are; a line is cut after
/// \a maxLine characters, with an ellipsis: laying out a single one of 64 thousand takes Qt half a second.
[[nodiscard]] QString visibleLines(QByteArrayView utf8, qsizetype maxLine = 1000);

/// \a text for a tool tip, which would otherwise be taken for HTML if it looked like it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace supersynk
