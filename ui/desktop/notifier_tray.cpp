// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/notifier.h"

#include <utility>

namespace supersynk {

Notifier::Notifier(Show showInTray, QObject *parent)
    : QObject(parent)
    , m_showInTray(std::move(showInTray))
{}

void Notifier::notify(const QString &title, const QString &text, bool isAudible)
{
    m_showInTray(title, text, isAudible);
}

void Notifier::actionInvoked(uint)
{}

} // namespace supersynk
