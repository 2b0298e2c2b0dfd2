// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>

namespace supersynk {

/// Figures as the operator reads them, in the default QLocale. Each with the precision that tells something:
/// a digit that changes with every refresh tells nothing.

/// "999", "1.2k", "12k", "3.4M": rounded down, and never wider than four characters.
[[nodiscard]] QString countText(std::uint64_t count);

/// "10.0", "< 0.1"; a dash for 0, which stands for unknown.
[[nodiscard]] QString rateText(double hertz);
/// \a hertz to the precision in which rateText() shows it: what reads equal is equal.
[[nodiscard]] double roundedRate(double hertz);

/// "10.0 %", "< 0.1 %", "0.0 %" for none: \a share is from 0 to 1.
[[nodiscard]] QString percentText(double share);

/// \a age cut down to the precision in which ageText() shows it: nothing below a second, tenths below ten.
/// What is equal after rounding reads equal.
[[nodiscard]] std::chrono::milliseconds roundedAge(std::chrono::microseconds age);
/// "now", "1.4 s", "42 s", "3:07 min", "1:02:03 h".
[[nodiscard]] QString ageText(std::chrono::milliseconds rounded);

/// "330 bytes", "5.2 kB".
[[nodiscard]] QString sizeText(qint64 bytes);
/// "330 bytes/s", "1.4 MB/s".
[[nodiscard]] QString throughputText(double bytesPerSecond);

/// "0:07", "1:02:03": for a clock that runs.
[[nodiscard]] QString clockText(std::chrono::seconds duration);

/// "AB:CD:…:EF:01": of a fingerprint the two groups at either end, enough to tell two certificates apart at a
/// glance. A short one is not cut.
[[nodiscard]] QString fingerprintText(const QByteArray &fingerprint);

} // namespace supersynk
