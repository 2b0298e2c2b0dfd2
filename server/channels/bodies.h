// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace supersynk {

/// The JSON array that an answer is. A small one is joined at once. Of a large one, the bodies are shared as
/// they are, and joined where no lock is held and where it is known that there is room.
class Bodies
{
public:
    /// From this size on, in bytes, sharing costs less than copying.
    static constexpr qsizetype kLarge = 64 * 1024;
    /// Room in front of an array that is joined, in bytes: what is prepended to it goes there, without moving
    /// the rest.
    static constexpr qsizetype kHeadroom = 768;

    Bodies() = default;
    Bodies(QByteArray array) // NOLINT(google-explicit-constructor): any array is one, or any text
        : m_array(std::move(array))
    {}
    /// \a size: of the array, joined.
    Bodies(std::vector<QByteArray> parts, qsizetype size)
        : m_parts(std::move(parts))
        , m_size(size)
    {}

    [[nodiscard]] bool areJoined() const { return m_parts.empty(); }
    /// Of the array, joined.
    [[nodiscard]] qsizetype size() const { return areJoined() ? m_array.size() : m_size; }
    /// The array, if they are joined.
    [[nodiscard]] const QByteArray &array() const & { return m_array; }
    [[nodiscard]] QByteArray array() && { return std::move(m_array); }

    /// Appends the array.
    void appendTo(QByteArray &bytes) const;
    /// The array, whether it is large or not.
    [[nodiscard]] QByteArray joined() const;

private:
    QByteArray m_array;
    std::vector<QByteArray> m_parts; // large bodies; empty otherwise
    qsizetype m_size = 0;
};

} // namespace supersynk
