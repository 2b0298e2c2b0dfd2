// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <chrono>
#include <cstdint>
#include <vector>

namespace supersynk {

/// How a value is marked. A value that changes once is highlighted for a second. Highlighting values that
/// keep changing, like the numbers of a pose, would flicker: these get a quiet, steady mark instead.
enum class ChangeMark : std::uint8_t { None, Changed, KeepsChanging };

/// Of any monotonic clock.
using ChangeTime = std::chrono::duration<std::uint32_t, std::milli>;

/// A leaf value in a body: a string, a number, true, false, null, {} or [].
struct JsonValue
{
    std::uint32_t begin = 0; ///< In bytes.
    std::uint32_t length = 0;
    std::uint64_t path = 0; ///< A hash of the names and indices that lead to it.
    ChangeTime changed{};   ///< When it last changed, or was first seen.
    ChangeMark mark = ChangeMark::None;
};

/// A value keeps changing if two of its changes are less than this apart.
inline constexpr ChangeTime kStillTime{1500};
/// How long a mark takes to fade.
inline constexpr ChangeTime kFadeTime{1000};

/// The values of \a json, which has less than 4 GiB, in their order. For the array of a channel's bodies, \a
/// roots has a stable number for each body, as indices shift when clients join and leave.
[[nodiscard]] std::vector<JsonValue> jsonValues(QByteArrayView json,
                                                const std::vector<std::uint64_t> &roots = {});

/// A body and its values.
struct ValuedJson
{
    QByteArrayView json;
    const std::vector<JsonValue> &values;
};

/// Marks the \a values of \a json that differ from \a before, as of \a now. Takes linear time, and is fastest
/// if both have the same structure.
void markChanges(const ValuedJson &before, QByteArrayView json, std::vector<JsonValue> &values,
                 ChangeTime now);

/// How strong the mark of \a value is at \a now, from 1 to 0. A single change fades; the mark of a value that
/// keeps changing is at full strength until it stops.
[[nodiscard]] double markStrength(const JsonValue &value, ChangeTime now);

} // namespace supersynk
