// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <utility>

namespace supersynk {

/// Why something is refused. Answers and the log use the English text, see sentenceOf(). The window
/// translates it (ui/activity/refusaltext lists the texts) and fills in the same arguments.
struct Reason
{
    Reason() = default;
    Reason(QByteArray text, QByteArrayList arguments = {})
        : text(std::move(text))
        , arguments(std::move(arguments))
    {}

    QByteArray text;          ///< A literal: an English sentence with the placeholders %1 and %2.
    QByteArrayList arguments; ///< Not translated: numbers, and words that a client has sent.
};

/// The text of \a reason, with its arguments filled in.
[[nodiscard]] QByteArray sentenceOf(const Reason &reason);

/// \a foreign, cut to about 200 bytes at a character boundary, with an ellipsis if it was longer.
[[nodiscard]] QByteArray excerpt(const QByteArray &foreign);

} // namespace supersynk
