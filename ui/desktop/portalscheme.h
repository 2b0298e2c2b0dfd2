// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

#include <optional>

namespace supersynk {

/// Whether the desktop is dark, as its portal tells programs (org.freedesktop.appearance, color-scheme). Qt
/// asks for that itself from 6.5 on. Where there is no portal, it never knows.
class PortalScheme final : public QObject
{
    Q_OBJECT

public:
    explicit PortalScheme(QObject *parent = nullptr);

    /// Nothing if the desktop has not said so, or not yet.
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group);

private:
    void ask();
    void set(unsigned scheme);

    std::optional<bool> m_prefersDark;
};

} // namespace supersynk
