// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QColor>
#include <QHashFunctions>
#include <QString>

namespace supersynk {

/// What the operator calls a client or a channel.
struct Name
{
    static constexpr int kMaxLabel = 64; ///< Characters, also of a group.

    QString label; ///< Empty for none.
    QColor color;  ///< Invalid for one that is computed from the id.
    QString group;
    bool isExpected = false; ///< The client should be here; see Attendance.

    [[nodiscard]] bool isEmpty() const { return *this == Name(); }
    bool operator==(const Name &) const = default;
};

/// What has a name.
struct NamedThing
{
    enum class Kind { Client, Channel };

    Kind kind = Kind::Client;
    QByteArray id; ///< A client's id, a channel's key: UTF-8 and untrusted.

    bool operator==(const NamedThing &) const = default;
};

[[nodiscard]] inline std::size_t qHash(const NamedThing &thing, std::size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(thing.kind), thing.id);
}

} // namespace supersynk
