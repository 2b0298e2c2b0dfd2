// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/event.h"

#include <QPushButton>

class QMenu;

namespace supersynk {

/// Chooses kinds of events in a menu of check boxes, which stays open while boxes are toggled.
class KindButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit KindButton(QWidget *parent = nullptr);

    [[nodiscard]] EventKinds kinds() const { return m_kinds; }
    void setKinds(EventKinds kinds);

Q_SIGNALS:
    void kindsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addAllAction();
    void addKindActions();
    void updateTexts();

    EventKinds m_kinds = EventKinds().set();
    QMenu *m_menu;
    QAction *m_all = nullptr;
    QList<QAction *> m_actions; // by kind
};

} // namespace supersynk
