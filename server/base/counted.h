// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace supersynk {

/// "1 message", "1,234 messages": English, for logs and the command line.
[[nodiscard]] inline QString counted(std::uint64_t count, QStringView noun)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(count)) + u' ' + noun.toString()
        + (count == 1 ? QString() : QString(u's'));
}

/// For the %n of tr(), which is an int.
[[nodiscard]] constexpr int asInt(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace supersynk
