// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/names/name.h"

#include <QDialog>

class QLineEdit;

namespace supersynk {

class ColorChoice;

/// Edits the name of one client or channel. Without a label, its id is shown again.
class NameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a unnamed is what the window shows for \a thing without a label.
    NameDialog(const NamedThing &thing, const Name &name, const QString &unnamed, QWidget *parent = nullptr);

    [[nodiscard]] const NamedThing &thing() const { return m_thing; }
    /// As the fields say.
    [[nodiscard]] Name name() const;

private:
    void build(const QString &unnamed);

    const NamedThing m_thing;
    const Name m_before;
    QLineEdit *m_label;
    QLineEdit *m_group;
    ColorChoice *m_color;
};

} // namespace supersynk
