// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <chrono>
#include <cstdint>
#include <vector>

namespace supersynk {

/// How a value is marked. What has been still for a while and then differs catches the eye for a second. What
/// differs again and again, as the numbers of a pose do, would flicker: it is marked quietly instead, and the
/// mark stands still.
enum class ChangeMark : std::uint8_t { None, Changed, KeepsChanging };

/// Any clock that does not go back.
using ChangeTime = std::chrono::duration<std::uint32_t, std::milli>;

/// A value in a body that holds no others: a string, a number, true, false, null, or {} or [].
struct JsonValue
{
    std::uint32_t begin = 0; ///< In bytes.
    std::uint32_t length = 0;
    std::uint64_t path = 0; ///< A hash of the names and numbers that lead to it.
    ChangeTime changed{};   ///< When it last differed, or was first seen.
    ChangeMark mark = ChangeMark::None;
};

/// Two changes that are not further apart than this make one that keeps changing.
inline constexpr ChangeTime kStillTime{1500};
/// How long a mark takes to fade.
inline constexpr ChangeTime kFadeTime{1000};

/// The values of \a json in their order, at less than 4 GiB. Where it is the array of a channel's bodies, \a
/// roots has something for each body that stays the same while others come and go.
[[nodiscard]] std::vector<JsonValue> jsonValues(QByteArrayView json,
                                                const std::vector<std::uint64_t> &roots = {});

/// A body and its values.
struct ValuedJson
{
    QByteArrayView json;
    const std::vector<JsonValue> &values;
};

/// Marks in \a values, which are those of \a json, what differs from \a before at the time \a now. Takes
/// linear time; little more than a look at each value where both have the same structure.
void markChanges(const ValuedJson &before, QByteArrayView json, std::vector<JsonValue> &values,
                 ChangeTime now);

/// How much of the mark of \a value is left at \a now, from 1 to 0: that of a single change fades, that of
/// one that keeps changing stays until it is still.
[[nodiscard]] double markStrength(const JsonValue &value, ChangeTime now);

} // namespace supersynk
