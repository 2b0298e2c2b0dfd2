// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace supersynk {

class Names;

/// Which of the expected clients are here, in whatever channel.
struct Attendance
{
    int expected = 0;
    int here = 0;              ///< Of the expected ones.
    int others = 0;            ///< That are here, but are not expected.
    QList<QByteArray> missing; ///< Ids, in the order of the file of names.

    bool operator==(const Attendance &) const = default;
};

/// \a here are the ids of all present clients.
[[nodiscard]] Attendance attendanceOf(const Names &names, const QSet<QByteArray> &here);

} // namespace supersynk
