// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractItemModel>
#include <QSignalSpy>
#include <QString>

/// The whole tree as text: one line for each row, indented by two spaces for each level, columns separated by
/// " | ".
[[nodiscard]] QString modelText(const QAbstractItemModel &model);

/// The names in the first column, for example "room(alice bob) lab(carol)".
[[nodiscard]] QString modelNames(const QAbstractItemModel &model);

/// Counts the signals of a model since construction or clear().
struct ModelSpy
{
    explicit ModelSpy(QAbstractItemModel &model);

    void clear();
    /// "inserted 1, removed 1, changed 2, layouts 1, resets 1", without zeros.
    [[nodiscard]] QString text() const;

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy layouts;
    QSignalSpy resets;
};
