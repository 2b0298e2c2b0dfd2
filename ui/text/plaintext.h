// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

namespace supersynk {

/// Makes a key or an id safe to show: any program on the network can choose one.
///
/// Returns \a utf8 as one line in which every character is visible: control characters as their pictures (␀
/// ␊), characters that reorder or hide text as �, leading and trailing spaces as ␣. Text over \a maxLength
/// characters is shortened, with an ellipsis.
[[nodiscard]] QString visibleText(QByteArrayView utf8, qsizetype maxLength = 128);

/// The same in place, except that the length and the spaces of \a line stay unchanged.
void makeVisible(QString &line);

/// \a text escaped for a tool tip, which interprets HTML.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace supersynk
