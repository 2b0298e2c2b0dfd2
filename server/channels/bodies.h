// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <memory>
#include <utility>
#include <vector>

namespace supersynk {

/// The JSON array of an answer. A small array is copied at once. A large one shares the bodies, and is joined
/// later: outside the lock, and once there is room for it.
class Bodies
{
public:
    /// In bytes. From this size on, sharing costs less than copying.
    static constexpr qsizetype kLarge = 64 * 1024;
    /// Free bytes in front of a joined array, so that a header can be prepended without moving the array.
    static constexpr qsizetype kHeadroom = 768;

    Bodies() = default;
    Bodies(QByteArray array) // NOLINT(google-explicit-constructor): any array converts
        : m_array(std::move(array))
    {}
    /// \a size is that of the joined array.
    Bodies(std::vector<QByteArray> parts, qsizetype size)
        : m_large(std::make_unique<Large>(std::move(parts), size))
    {}

    [[nodiscard]] bool areJoined() const { return !m_large; }
    /// The size of the joined array, in bytes.
    [[nodiscard]] qsizetype size() const { return areJoined() ? m_array.size() : m_large->size; }
    /// The array, if areJoined().
    [[nodiscard]] const QByteArray &array() const & { return m_array; }
    [[nodiscard]] QByteArray array() && { return std::move(m_array); }

    /// Appends the array.
    void appendTo(QByteArray &bytes) const;
    /// The array, joined now if it is large.
    [[nodiscard]] QByteArray joined() const;

private:
    struct Large
    {
        Large(std::vector<QByteArray> bodies, qsizetype arraySize)
            : parts(std::move(bodies))
            , size(arraySize)
        {}
        std::vector<QByteArray> parts;
        qsizetype size;
    };

    QByteArray m_array;
    std::unique_ptr<Large> m_large; // a pointer keeps the common small array cheap to move
};

} // namespace supersynk
