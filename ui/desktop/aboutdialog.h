// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

namespace supersynk {

/// What this program is, what it is made of, and under which licences. What a report of a fault should
/// name can be copied.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a commit is what the program was built from; empty if that is not known.
    explicit AboutDialog(const QString &commit = {}, QWidget *parent = nullptr);

    /// Versions of the program, of its libraries and of the system, one a line, in English.
    [[nodiscard]] static QString versions(const QString &commit);
};

} // namespace supersynk
