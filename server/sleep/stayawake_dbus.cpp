// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

const auto kProgram = u"Supersynk"_s;

/// A D-Bus service that can keep the computer awake.
struct Service
{
    QDBusConnection bus;
    QDBusMessage call;
    std::function<Undo(const QVariant &answer)> undo;
};

/// A service with Inhibit() and UnInhibit().
struct Inhibitor
{
    QString name;
    QString path;
    QString interface;

    [[nodiscard]] QDBusMessage call(const QString &method) const
    {
        return QDBusMessage::createMethodCall(name, path, interface, method);
    }
};

Service withCookie(const QDBusConnection &bus, const Inhibitor &inhibitor, const QString &reason)
{
    QDBusMessage call = inhibitor.call(u"Inhibit"_s);
    call.setAutoStartService(false); // desktops that provide it have started it
    call << kProgram << reason;
    return {bus, call, [bus, inhibitor](const QVariant &cookie) {
                return [bus, inhibitor, cookie] { bus.send(inhibitor.call(u"UnInhibit"_s) << cookie); };
            }};
}

Service powerManagement(const QDBusConnection &bus, const QString &reason)
{
    return withCookie(bus,
                      {u"org.freedesktop.PowerManagement"_s, u"/org/freedesktop/PowerManagement/Inhibit"_s,
                       u"org.freedesktop.PowerManagement.Inhibit"_s},
                      reason);
}

Service screenSaver(const QDBusConnection &bus, const QString &reason)
{
    return withCookie(bus,
                      {u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                       u"org.freedesktop.ScreenSaver"_s},
                      reason);
}

Service portal(const QDBusConnection &bus, Awake what, const QString &reason)
{
    static const auto kName = u"org.freedesktop.portal.Desktop"_s;
    constexpr uint kSuspend = 4;
    constexpr uint kIdle = 8;
    QDBusMessage call = QDBusMessage::createMethodCall(kName, u"/org/freedesktop/portal/desktop"_s,
                                                       u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    call << QString() /* no window */ << (what == Awake::Screen ? kIdle : kSuspend)
         << QVariantMap{{u"reason"_s, reason}};
    return {bus, call, [bus](const QVariant &request) {
                return [bus, path = request.value<QDBusObjectPath>().path()] {
                    bus.send(QDBusMessage::createMethodCall(kName, path, u"org.freedesktop.portal.Request"_s,
                                                            u"Close"_s));
                };
            }};
}

/// \a what is "sleep" or "idle".
Service logind(const QDBusConnection &bus, const QString &what, const QString &reason)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << what << kProgram << reason << u"block"_s;
    return {bus, call, [](const QVariant &lock) {
                return [lock = lock.value<QDBusUnixFileDescriptor>()]() mutable { lock = {}; }; // closes it
            }};
}

QList<Service> services(Awake what, const QString &reason)
{
    QList<Service> all;
    if (!qEnvironmentVariableIsEmpty(
            "DBUS_SESSION_BUS_ADDRESS")) { // otherwise sessionBus() would start a bus
        const QDBusConnection session = QDBusConnection::sessionBus();
        all += {what == Awake::Screen ? screenSaver(session, reason) : powerManagement(session, reason),
                portal(session, what, reason)};
    }
    const QDBusConnection system = QDBusConnection::systemBus();
    if (what == Awake::Computer)
        all += logind(system, u"sleep"_s, reason);
    return all += logind(system, u"idle"_s, reason);
}

/// Asks the first of \a services; the next one, if it refuses or does not exist.
void askFirst(QObject &context, QList<Service> services, const std::function<void(Undo)> &granted)
{
    if (services.isEmpty())
        return;
    const Service service = services.takeFirst();
    if (!service.bus.isConnected()) { // Qt never answers calls on such a bus
        askFirst(context, services, granted);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(service.bus.asyncCall(service.call), &context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context,
                     [&context, service, services, granted](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         const QDBusMessage reply = finished->reply();
                         if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
                             granted(service.undo(reply.arguments().constFirst()));
                         else
                             askFirst(context, services, granted);
                     });
}

} // namespace

void requestStayAwake(QObject &context, Awake what, const QString &reason,
                      const std::function<void(Undo)> &granted)
{
    askFirst(context, services(what, reason), granted);
}

} // namespace supersynk
