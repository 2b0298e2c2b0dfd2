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
    explicit AboutDialog(QWidget *parent = nullptr);

    /// Versions of the program, of its libraries and of the system, one a line, in English.
    [[nodiscard]] static QString versions();
};

} // namespace supersynk
