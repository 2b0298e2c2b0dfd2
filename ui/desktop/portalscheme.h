// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <optional>

namespace supersynk {

/// Whether the desktop prefers dark colours, from its portal (org.freedesktop.appearance, color-scheme). Qt
/// reads this itself from 6.5 on. Without a portal, the preference stays unknown.
class PortalScheme final : public QObject
{
    Q_OBJECT

public:
    explicit PortalScheme(QObject *parent = nullptr);

    /// Nothing if the desktop has no preference, or has not answered yet.
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group);

private:
    void requestScheme();
    void setScheme(unsigned scheme);

    std::optional<bool> m_prefersDark;
};

} // namespace supersynk
