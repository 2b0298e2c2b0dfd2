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

/// Makes the same visible in \a line, whose length and spaces stay what they are.
void makeVisible(QString &line);

/// \a text for a tool tip, which would otherwise be taken for HTML if it looked like it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace supersynk
