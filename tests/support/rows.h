// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QTest>

namespace supersynk::test {

/// A row for a table whose two columns are QByteArray. Strings with a NUL in them need their size.
inline void addRow(const char *name, const QByteArray &first, const QByteArray &second)
{
    QTest::newRow(name) << first << second;
}

} // namespace supersynk::test
