// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/motion/motion.h"

#include <QByteArray>
#include <QHash>

#include <cstddef>
#include <vector>

namespace supersynk {

/// A column of the table of a client's numbers.
struct MotionColumn
{
    enum class Kind { Position, Rotation, Other };

    QByteArray
        name; ///< "head_pos_x", "head_rot_w"; as UXF has "pos_x" for what has no name. No two are equal.
    Kind kind = Kind::Other;
    QByteArray node; ///< Of a position or rotation.
    char axis = 0;   ///< x, y, z or w.
};

/// The numbers of a client as a table, whose columns are gathered from all its bodies before any row is made.
class MotionColumns
{
public:
    /// A table has no more columns than this, about; other numbers are left out.
    static constexpr std::size_t kMost = 4096;
    /// Names that columns of numbers never get, because the tables use them.
    static constexpr QByteArrayView kReserved[] = {"time", "elapsed", "client_time", "late", "latency"};

    /// Makes room for the numbers of \a motion.
    void add(const Motion &motion);
    /// Gives the columns their places: after the last add(), before the first row.
    void layOut();

    [[nodiscard]] const std::vector<MotionColumn> &columns() const { return m_columns; }
    /// How many nodes have columns.
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    /// Whether there are more numbers than columns.
    [[nodiscard]] bool hasLeftOut() const { return m_hasLeftOut; }

    /// Sets \a row to the numbers of \a motion, and to NaN where it has none. Of numbers of the same name the
    /// last one counts, as in JSON.
    void fill(const Motion &motion, std::vector<double> &row) const;

private:
    struct Node
    {
        QByteArray name;
        bool hasPosition = false;
        bool hasRotation = false;
        std::size_t position = 0; // the first column
        std::size_t rotation = 0;
    };
    struct Number
    {
        QByteArray name;
        std::size_t column = 0;
    };

    std::vector<Node> m_nodes;
    std::vector<Number> m_numbers;
    QHash<QByteArray, std::size_t> m_nodePlaces;
    QHash<QByteArray, std::size_t> m_numberPlaces;
    std::vector<MotionColumn> m_columns;
    bool m_hasLeftOut = false;
};

} // namespace supersynk
