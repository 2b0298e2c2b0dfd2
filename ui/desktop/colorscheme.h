// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/desktop/portalscheme.h"

#include <QObject>

namespace supersynk {

/// Light or dark, as the desktop is or as the operator has chosen. Acts on the whole application.
class ColorScheme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// What \a number, of the settings, stands for; System if for nothing.
    [[nodiscard]] static Choice choiceOf(int number);

    explicit ColorScheme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void choose(Choice choice);

private:
    void apply();
    [[nodiscard]] std::optional<bool> wantsDark() const;

    PortalScheme m_portal;
    Choice m_choice = Choice::System;
};

} // namespace supersynk
