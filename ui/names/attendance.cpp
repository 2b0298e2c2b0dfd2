// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/attendance.h"

#include "ui/names/names.h"

namespace supersynk {

Attendance attendanceOf(const Names &names, const QSet<QByteArray> &here)
{
    Attendance attendance;
    for (const QByteArray &id : names.expected()) {
        ++attendance.expected;
        if (here.contains(id))
            ++attendance.here;
        else
            attendance.missing.append(id);
    }
    attendance.others = static_cast<int>(here.size()) - attendance.here;
    return attendance;
}

} // namespace supersynk
