// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace supersynk {

/// A service as of the Desktop Notifications Specification, on the session bus.
class FakeNotifications final : public QDBusVirtualObject
{
public:
    static constexpr uint kId = 42; ///< Of each message.

    struct Message
    {
        uint replaced = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    /// Offers the service; returns whether that is possible.
    [[nodiscard]] bool begin()
    {
        return m_bus.isConnected() && m_bus.registerVirtualObject(kPath, this)
            && m_bus.registerService(kService);
    }
    /// Takes the service away, as on a desktop without one.
    [[nodiscard]] bool end()
    {
        m_bus.unregisterObject(kPath);
        return m_bus.unregisterService(kService);
    }

    void click(uint id)
    {
        QDBusMessage signal = QDBusMessage::createSignal(kPath, kService, QStringLiteral("ActionInvoked"));
        signal << id << QStringLiteral("default");
        m_bus.send(signal);
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &connection) override
    {
        const QVariantList values = call.arguments();
        if (call.member() != QLatin1StringView("Notify") || values.size() != 8)
            return false;
        messages.append({.replaced = values[1].toUInt(),
                         .title = values[3].toString(),
                         .text = values[4].toString(),
                         .actions = values[5].toStringList(),
                         .hints = qdbus_cast<QVariantMap>(values[6])});
        connection.send(call.createReply(kId));
        return true;
    }

    QList<Message> messages;

private:
    const QString kService = QStringLiteral("org.freedesktop.Notifications");
    const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
    QDBusConnection m_bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
};

} // namespace supersynk
