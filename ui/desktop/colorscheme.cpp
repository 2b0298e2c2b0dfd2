// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/colorscheme.h"

#include "ui/look/look.h"
#include "ui/look/palettes.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QMetaEnum>
#include <QPalette>
#include <QStyleHints>

namespace supersynk {
namespace {

/// Passes the choice to the platform theme, from Qt 6.8 on.
void requestFromTheme([[maybe_unused]] std::optional<bool> dark)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QGuiApplication::styleHints()->setColorScheme(!dark       ? Qt::ColorScheme::Unknown
                                                      : *dark ? Qt::ColorScheme::Dark
                                                              : Qt::ColorScheme::Light);
#endif
}

} // namespace

ColorScheme::Choice ColorScheme::choiceOf(int number)
{
    const bool isOne = QMetaEnum::fromType<Choice>().valueToKey(number) != nullptr;
    return isOne ? static_cast<Choice>(number) : Choice::System;
}

ColorScheme::ColorScheme(QObject *parent)
    : QObject(parent)
{
    connect(&m_portal, &PortalScheme::changed, this, &ColorScheme::apply);
}

void ColorScheme::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

std::optional<bool> ColorScheme::wantsDark() const
{
    if (m_choice == Choice::System)
        return m_portal.prefersDark();
    return m_choice == Choice::Dark;
}

void ColorScheme::apply()
{
    const auto dark = wantsDark();
    requestFromTheme(m_choice == Choice::System ? std::nullopt : dark);
    QApplication::setPalette(QPalette()); // the palette of the desktop
    const bool isDesktopDark = isDark(QGuiApplication::palette());
    if (hasDeskStyle() || (dark && isDesktopDark != *dark))
        QApplication::setPalette(dark.value_or(isDesktopDark) ? darkPalette() : lightPalette());
}

} // namespace supersynk
