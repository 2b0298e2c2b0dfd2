// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractItemModel>
#include <QSignalSpy>
#include <QString>

/// The whole tree as text, to be compared with how it should read: a line for each row, two spaces of
/// indentation for each level, " | " between the columns.
[[nodiscard]] QString modelText(const QAbstractItemModel &model);

/// The names in the first column alone, as "room(alice bob) lab(carol)".
[[nodiscard]] QString modelNames(const QAbstractItemModel &model);

/// What a model has signalled since.
struct ModelSpy
{
    explicit ModelSpy(QAbstractItemModel &model);

    void clear();
    /// "inserted 1, removed 0, changed 2, layouts 0, resets 0", without what is 0.
    [[nodiscard]] QString text() const;

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy layouts;
    QSignalSpy resets;
};
