// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QIODevice>

namespace supersynk {

/// Writes all of \a bytes to \a file, which is unbuffered. False if it does not take them, which its
/// errorString() explains: a full disk takes a part first, and only the next write fails with a reason.
[[nodiscard]] inline bool writeAll(QIODevice &file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace supersynk
