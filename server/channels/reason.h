// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <utility>

namespace supersynk {

/// Why something is refused. Answers and the log say it in English, see sentenceOf(). The window translates
/// the text, which is known to ui/activity/refusaltext, and fills in the same arguments.
struct Reason
{
    Reason() = default;
    Reason(QByteArray text, QByteArrayList arguments = {})
        : text(std::move(text))
        , arguments(std::move(arguments))
    {}

    QByteArray text;          ///< A literal: an English sentence, in which %1 and %2 stand for the arguments.
    QByteArrayList arguments; ///< What no translator knows: numbers, and words that a client has sent.
};

/// The text of \a reason, with its arguments filled in.
[[nodiscard]] QByteArray sentenceOf(const Reason &reason);

/// \a foreign, cut to some 200 bytes, where no character is broken, with an ellipsis that says so.
[[nodiscard]] QByteArray excerpt(const QByteArray &foreign);

} // namespace supersynk
