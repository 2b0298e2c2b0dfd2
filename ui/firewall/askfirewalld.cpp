// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/askfirewalld.h"

#include "ui/firewall/firewalldzone.h"
#include "ui/firewall/polkit.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Ports in firewalld's format, a(ss).
std::vector<FirewalldZone::Port> portsFrom(const QVariant &value)
{
    std::vector<FirewalldZone::Port> ports;
    if (!value.canConvert<QDBusArgument>())
        return ports;
    const auto argument = value.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        FirewalldZone::Port port;
        argument.beginStructure();
        argument >> port.range >> port.protocol;
        argument.endStructure();
        ports.push_back(port);
    }
    argument.endArray();
    return ports;
}

QVariantMap mapFrom(const QVariant &value)
{
    return value.canConvert<QDBusArgument>() ? qdbus_cast<QVariantMap>(value.value<QDBusArgument>())
                                             : value.toMap();
}

/// One query to firewalld: the adapter's zone, the zone's settings, and the ports of its services. Before
/// version 1.0 firewalld is asked port by port. Deletes itself when done.
class FirewalldQuery final : public QObject
{
public:
    FirewalldQuery(QString adapter, QList<quint16> ports,
                   std::function<void(const std::optional<FirewallState> &)> callback, QObject *parent)
        : QObject(parent)
        , m_adapter(std::move(adapter))
        , m_ports(std::move(ports))
        , m_callback(std::move(callback))
    {}

    void start()
    {
        callZone(u"getZoneOfInterface"_s, {m_adapter}, [this](const QDBusMessage &reply) {
            m_zone.name = firstOf(reply).toString();
            if (isNotRunning(reply))
                answer(std::nullopt);
            else if (m_zone.name.isEmpty()) // the adapter is in the default zone
                askDefaultZone();
            else
                askPermission();
        });
    }

private:
    using ReplyHandler = std::function<void(const QDBusMessage &reply)>;

    void call(QLatin1StringView interface, const QString &method, const QVariantList &arguments,
              ReplyHandler handler)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            u"org.fedoraproject.FirewallD1"_s, u"/org/fedoraproject/FirewallD1"_s, interface, method);
        call.setAutoStartService(false);
        call.setArguments(arguments);
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [handler = std::move(handler)](QDBusPendingCallWatcher *finished) {
                    finished->deleteLater();
                    handler(finished->reply());
                });
    }

    void callZone(const QString &method, const QVariantList &arguments, ReplyHandler handler)
    {
        call("org.fedoraproject.FirewallD1.zone"_L1, method, arguments, std::move(handler));
    }

    void callMain(const QString &method, const QVariantList &arguments, ReplyHandler handler)
    {
        call("org.fedoraproject.FirewallD1"_L1, method, arguments, std::move(handler));
    }

    void askDefaultZone()
    {
        callMain(u"getDefaultZone"_s, {}, [this](const QDBusMessage &reply) {
            m_zone.name = firstOf(reply).toString();
            askPermission();
        });
    }

    /// Reading the zone without permission would ask the operator for a password.
    void askPermission()
    {
        askPolkit(*this, u"org.fedoraproject.FirewallD1.config.info"_s, [this](bool isAllowed) {
            m_zone.isReadable = isAllowed && !m_zone.name.isEmpty();
            if (m_zone.isReadable)
                askSettings();
            else
                answer(firewalldState(m_zone, m_ports));
        });
    }

    void askSettings()
    {
        callZone(u"getZoneSettings2"_s, {m_zone.name}, [this](const QDBusMessage &reply) {
            if (reply.type() != QDBusMessage::ReplyMessage) {
                askNextPort(m_ports);
                return;
            }
            const QVariantMap settings = mapFrom(firstOf(reply));
            m_zone.target = settings.value(u"target"_s).toString();
            m_zone.ports = portsFrom(settings.value(u"ports"_s));
            m_zone.rules = settings.value(u"rules_str"_s).toStringList();
            askNextService(settings.value(u"services"_s).toStringList());
        });
    }

    void askNextService(QStringList services)
    {
        if (services.isEmpty()) {
            answer(firewalldState(m_zone, m_ports));
            return;
        }
        const QString service = services.takeFirst();
        callMain(u"getServiceSettings2"_s, {service}, [this, services](const QDBusMessage &reply) {
            for (const auto &port : portsFrom(mapFrom(firstOf(reply)).value(u"ports"_s)))
                m_zone.ports.push_back(port);
            askNextService(services);
        });
    }

    void askNextPort(QList<quint16> ports)
    {
        if (ports.isEmpty()) {
            answer(firewalldState(m_zone, m_ports));
            return;
        }
        const QString port = QString::number(ports.takeFirst());
        callZone(u"queryPort"_s, {m_zone.name, port, u"tcp"_s},
                 [this, port, ports](const QDBusMessage &reply) {
                     if (reply.type() != QDBusMessage::ReplyMessage) {
                         m_zone.isReadable = false;
                         answer(firewalldState(m_zone, m_ports));
                         return;
                     }
                     if (firstOf(reply).toBool())
                         m_zone.ports.push_back({port, u"tcp"_s});
                     askNextPort(ports);
                 });
    }

    static bool isNotRunning(const QDBusMessage &reply)
    {
        const QDBusError::ErrorType error = QDBusError(reply).type();
        return error == QDBusError::ServiceUnknown || error == QDBusError::Disconnected
            || reply.errorName() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1;
    }

    static QVariant firstOf(const QDBusMessage &reply)
    {
        const bool isAnswer = reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty();
        return isAnswer ? reply.arguments().constFirst() : QVariant();
    }

    void answer(const std::optional<FirewallState> &state)
    {
        deleteLater();
        m_callback(state);
    }

    const QString m_adapter;
    const QList<quint16> m_ports;
    const std::function<void(const std::optional<FirewallState> &)> m_callback;
    FirewalldZone m_zone;
};

} // namespace

void askFirewalld(QObject &context, const QString &adapter, const QList<quint16> &ports,
                  const std::function<void(const std::optional<FirewallState> &)> &callback)
{
    if (!QDBusConnection::systemBus().isConnected()) { // Qt never finishes calls without a bus
        callback(std::nullopt);
        return;
    }
    auto *query = new FirewalldQuery(adapter, ports, callback, &context);
    query->start();
}

} // namespace supersynk
