// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <cstdint>

namespace supersynk::report {

// Texts in HTML, in the default QLocale.

/// A text of a client or the operator: escaped, as one line in which every character is visible, and cut
/// after some hundred of them.
[[nodiscard]] QString escaped(const QString &text);
[[nodiscard]] QString escapedUtf8(QByteArrayView utf8);

/// What the operator called a client and its id, or the id alone: isolated from the text around.
[[nodiscard]] QString clientHtml(const QString &label, QByteArrayView id);

/// The time of a clock here.
[[nodiscard]] QDateTime localTime(Instant instant);
/// "14:40:06": the time of the clock here, \a behind after \a instant.
[[nodiscard]] QString clockTime(Instant instant, std::chrono::nanoseconds behind = {});
/// "00:11:49", rounded down.
[[nodiscard]] QString offsetText(std::chrono::nanoseconds offset);
/// "250 ms", "4.2 s", "12:05 min", "1:02:03 h".
[[nodiscard]] QString durationText(std::chrono::nanoseconds duration);
[[nodiscard]] QString numberText(std::uint64_t number);
[[nodiscard]] QString decimalText(double number, int digits);
/// A number in SVG: in the C locale, with two digits.
[[nodiscard]] QString svgNumber(double number);

} // namespace supersynk::report
