// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>

namespace supersynk {

// Numbers formatted for the operator, in the default QLocale. Digits that would change with every refresh are
// left out.

/// "999", "1.2k", "12k", "3.4M": rounded down, at most four characters.
[[nodiscard]] QString countText(std::uint64_t count);

/// "10.0", "< 0.1"; a dash for 0, which means unknown.
[[nodiscard]] QString rateText(double hertz);
/// \a hertz rounded as in rateText(): equal texts have equal values.
[[nodiscard]] double roundedRate(double hertz);

/// "10.0 %", "< 0.1 %", "0.0 %"; \a share is from 0 to 1.
[[nodiscard]] QString percentText(double share);

/// "18 %": \a share, from 0 to 1, in whole percent.
[[nodiscard]] QString wholePercentText(double share);

/// \a age rounded down as in ageText(): 0 below a second, tenths below ten, then seconds. Equal values have
/// equal texts.
[[nodiscard]] std::chrono::milliseconds roundedAge(std::chrono::microseconds age);
/// "now", "1.4 s", "42 s", "3:07 min", "1:02:03 h".
[[nodiscard]] QString ageText(std::chrono::milliseconds rounded);

/// "330 bytes", "5.2 kB".
[[nodiscard]] QString sizeText(qint64 bytes);
/// "330 bytes/s", "1.4 MB/s".
[[nodiscard]] QString throughputText(double bytesPerSecond);

/// "0:07", "1:02:03".
[[nodiscard]] QString clockText(std::chrono::seconds duration);

/// "AB:CD:…:EF:01": the first and last two groups, enough to tell two certificates apart at a glance. A short
/// fingerprint is not shortened.
[[nodiscard]] QString fingerprintText(const QByteArray &fingerprint);

} // namespace supersynk
