// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

/// A node as Superklub writes it: "id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball;color=red".
namespace supersynk {

/// A number in the C locale; nothing if it is none, or not finite.
[[nodiscard]] inline std::optional<double> parseNumber(QByteArrayView text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// \a N comma-separated numbers.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<double, N>> parseNumbers(QByteArrayView text)
{
    std::array<double, N> numbers{};
    for (std::size_t i = 0; i < N; ++i) {
        const qsizetype comma = text.indexOf(',');
        if ((comma < 0) != (i == N - 1))
            return std::nullopt;
        const auto number = parseNumber(text.first(comma < 0 ? text.size() : comma));
        if (!number)
            return std::nullopt;
        numbers[i] = *number;
        text = text.sliced(comma + 1);
    }
    return numbers;
}

/// Calls \a take(name, value) for all tokens of a node that have a name.
template <typename Take>
void forEachNodeToken(QByteArrayView text, Take take)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(';');
        const QByteArrayView token = text.first(end < 0 ? text.size() : end);
        text = text.sliced(token.size() + (end < 0 ? 0 : 1));
        const qsizetype equals = token.indexOf('=');
        if (equals >= 0)
            take(token.first(equals).trimmed(), token.sliced(equals + 1).trimmed());
    }
}

} // namespace supersynk
