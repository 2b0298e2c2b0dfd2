// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace supersynk {

/// The look of the whole application: DeskStyle, unless the platform has a style of its own.
///
/// While it exists, the mouse wheel changes a spin box or a combo box only if that has the focus, and does
/// not give it the focus; otherwise it scrolls what is around it. A wheel that scrolls a page would change
/// the settings under the pointer. For the GUI thread.
class Look final : public QObject
{
    Q_OBJECT

public:
    explicit Look(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Whether DeskStyle draws the application.
[[nodiscard]] bool hasDeskStyle();

} // namespace supersynk
