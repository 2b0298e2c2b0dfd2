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

/// A service that keeps the computer awake.
struct Service
{
    QDBusConnection bus;
    QDBusMessage call;
    std::function<Undo(const QVariant &answer)> undo;
};

Service powerManagement(const QDBusConnection &bus, const QString &why)
{
    static const auto kName = u"org.freedesktop.PowerManagement"_s;
    static const auto kPath = u"/org/freedesktop/PowerManagement/Inhibit"_s;
    static const auto kInterface = u"org.freedesktop.PowerManagement.Inhibit"_s;
    QDBusMessage call = QDBusMessage::createMethodCall(kName, kPath, kInterface, u"Inhibit"_s);
    call.setAutoStartService(false); // a desktop that has it runs it
    call << kProgram << why;
    return {bus, call, [bus](const QVariant &cookie) {
                return [bus, cookie] {
                    QDBusMessage end =
                        QDBusMessage::createMethodCall(kName, kPath, kInterface, u"UnInhibit"_s);
                    bus.send(end << cookie);
                };
            }};
}

Service portal(const QDBusConnection &bus, const QString &why)
{
    static const auto kName = u"org.freedesktop.portal.Desktop"_s;
    constexpr uint kSuspend = 4;
    QDBusMessage call = QDBusMessage::createMethodCall(kName, u"/org/freedesktop/portal/desktop"_s,
                                                       u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    call << QString() /* no window */ << kSuspend << QVariantMap{{u"reason"_s, why}};
    return {bus, call, [bus](const QVariant &request) {
                return [bus, path = request.value<QDBusObjectPath>().path()] {
                    bus.send(QDBusMessage::createMethodCall(kName, path, u"org.freedesktop.portal.Request"_s,
                                                            u"Close"_s));
                };
            }};
}

/// \a what is "sleep" or "idle".
Service logind(const QDBusConnection &bus, const QString &what, const QString &why)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << what << kProgram << why << u"block"_s;
    return {bus, call, [](const QVariant &lock) {
                return [lock = lock.value<QDBusUnixFileDescriptor>()]() mutable { lock = {}; }; // closes it
            }};
}

QList<Service> services(const QString &why)
{
    QList<Service> all;
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) { // asking for a bus would start one
        const QDBusConnection session = QDBusConnection::sessionBus();
        all += {powerManagement(session, why), portal(session, why)};
    }
    const QDBusConnection system = QDBusConnection::systemBus();
    return all += {logind(system, u"sleep"_s, why), logind(system, u"idle"_s, why)};
}

/// Asks the first of \a services; the next, if that one refuses or is not there.
void askFirst(QObject &context, QList<Service> services, const std::function<void(Undo)> &agreed)
{
    if (services.isEmpty())
        return;
    const Service service = services.takeFirst();
    if (!service.bus.isConnected()) { // Qt leaves calls on such a bus without an answer
        askFirst(context, services, agreed);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(service.bus.asyncCall(service.call), &context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context,
                     [&context, service, services, agreed](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         const QDBusMessage reply = finished->reply();
                         if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
                             agreed(service.undo(reply.arguments().constFirst()));
                         else
                             askFirst(context, services, agreed);
                     });
}

} // namespace

void askToStayAwake(QObject &context, const QString &why, const std::function<void(Undo)> &agreed)
{
    askFirst(context, services(why), agreed);
}

} // namespace supersynk
