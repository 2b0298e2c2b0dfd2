// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/desktop/portalscheme.h"

#include <QObject>

namespace supersynk {

/// Light or dark colours for the whole application: those of the desktop, or the operator's choice.
class ColorScheme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// The choice that settings store as \a number; System if it is invalid.
    [[nodiscard]] static Choice choiceOf(int number);

    explicit ColorScheme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

private:
    void apply();
    [[nodiscard]] std::optional<bool> wantsDark() const;

    PortalScheme m_portal;
    Choice m_choice = Choice::System;
};

} // namespace supersynk
