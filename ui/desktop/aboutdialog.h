// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

namespace supersynk {

/// What the program is, the libraries that it uses, and their licences. Versions can be copied for bug
/// reports.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a commit is what the program was built from; empty if unknown.
    explicit AboutDialog(const QString &commit = {}, QWidget *parent = nullptr);

    /// Versions of the program, its libraries and the system, one a line, in English.
    [[nodiscard]] static QString versions(const QString &commit);
};

} // namespace supersynk
