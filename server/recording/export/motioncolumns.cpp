// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/motioncolumns.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>

namespace supersynk {
namespace {

constexpr std::size_t kNodeColumns = 7;

/// Where \a name is in \a entries. Bodies of a client mostly have the same names in the same order, so it is
/// looked for at \a hint first.
template <typename Entry>
std::optional<std::size_t> placeOf(const QByteArray &name, const std::vector<Entry> &entries,
                                   const QHash<QByteArray, std::size_t> &places, std::size_t hint)
{
    if (hint < entries.size() && entries[hint].name == name)
        return hint;
    const auto found = places.constFind(name);
    return found == places.cend() ? std::nullopt : std::optional(*found);
}

QByteArray uniqueName(const QByteArray &name, QSet<QByteArray> &taken)
{
    QByteArray unique = name;
    for (int i = 2; taken.contains(unique); ++i)
        unique = name + '_' + QByteArray::number(i);
    taken.insert(unique);
    return unique;
}

} // namespace

void MotionColumns::add(const Motion &motion)
{
    const auto hasRoom = [this](std::size_t columns) {
        const bool has = m_nodes.size() * kNodeColumns + m_numbers.size() + columns <= kMost;
        m_hasLeftOut = m_hasLeftOut || !has;
        return has;
    };
    for (std::size_t i = 0; i < motion.nodes.size(); ++i) {
        const Motion::Node &node = motion.nodes[i];
        auto place = placeOf(node.name, m_nodes, m_nodePlaces, i);
        if (!place && hasRoom(kNodeColumns)) {
            place = m_nodes.size();
            m_nodes.push_back({.name = node.name});
            m_nodePlaces.insert(node.name, *place);
        }
        if (place) {
            m_nodes[*place].hasPosition |= node.position.has_value();
            m_nodes[*place].hasRotation |= node.rotation.has_value();
        }
    }
    for (std::size_t i = 0; i < motion.numbers.size(); ++i) {
        const QByteArray &name = motion.numbers[i].first;
        if (!placeOf(name, m_numbers, m_numberPlaces, i) && hasRoom(1)) {
            m_numberPlaces.insert(name, m_numbers.size());
            m_numbers.push_back({.name = name});
        }
    }
}

void MotionColumns::layOut()
{
    QSet<QByteArray> taken;
    for (const QByteArrayView name : kReserved)
        taken.insert(name.toByteArray());
    const auto addAxes = [&](const QByteArray &node, const char *what, QByteArrayView axes,
                             MotionColumn::Kind kind) {
        const std::size_t first = m_columns.size();
        for (const char axis : axes) {
            const QByteArray name = (node.isEmpty() ? node : node + '_') + what + axis;
            m_columns.push_back({uniqueName(name, taken), kind, node, axis});
        }
        return first;
    };
    m_columns.clear();
    for (Node &node : m_nodes) {
        if (node.hasPosition)
            node.position = addAxes(node.name, "pos_", "xyz", MotionColumn::Kind::Position);
        if (node.hasRotation)
            node.rotation = addAxes(node.name, "rot_", "xyzw", MotionColumn::Kind::Rotation);
    }
    for (Number &number : m_numbers) {
        number.column = m_columns.size();
        m_columns.push_back({.name = uniqueName(number.name, taken)});
    }
}

void MotionColumns::fill(const Motion &motion, std::vector<double> &row) const
{
    row.assign(m_columns.size(), std::numeric_limits<double>::quiet_NaN());
    const auto set = [&row](std::size_t first, const auto &values) {
        std::ranges::copy(values, row.begin() + static_cast<std::ptrdiff_t>(first));
    };
    for (std::size_t i = 0; i < motion.nodes.size(); ++i) {
        const Motion::Node &node = motion.nodes[i];
        const auto place = placeOf(node.name, m_nodes, m_nodePlaces, i);
        if (!place)
            continue;
        if (node.position)
            set(m_nodes[*place].position, *node.position);
        if (node.rotation)
            set(m_nodes[*place].rotation, *node.rotation);
    }
    for (std::size_t i = 0; i < motion.numbers.size(); ++i) {
        const auto &[name, value] = motion.numbers[i];
        if (const auto place = placeOf(name, m_numbers, m_numberPlaces, i))
            row[m_numbers[*place].column] = value;
    }
}

} // namespace supersynk
