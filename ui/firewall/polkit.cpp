// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/polkit.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QMap>

using namespace Qt::StringLiterals;

namespace supersynk {

/// The subject of a polkit request, (sa{sv}).
struct PolkitSubject
{
    QString kind;
    QVariantMap details;
};

QDBusArgument &operator<<(QDBusArgument &argument, const PolkitSubject &subject)
{
    argument.beginStructure();
    argument << subject.kind << subject.details;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PolkitSubject &subject)
{
    argument.beginStructure();
    argument >> subject.kind >> subject.details;
    argument.endStructure();
    return argument;
}

namespace {

using Details = QMap<QString, QString>;

/// The reply is (bba{ss}): allowed, allowed with a password, details.
bool isAllowedBy(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        return QDBusError(reply).type() == QDBusError::ServiceUnknown; // on any other error: not allowed
    bool isAllowed = false;
    bool isAllowedWithPassword = false;
    Details details;
    const auto argument = reply.arguments().value(0).value<QDBusArgument>();
    argument.beginStructure();
    argument >> isAllowed >> isAllowedWithPassword >> details;
    argument.endStructure(); // else the structure is never freed
    return isAllowed;
}

} // namespace

void askPolkit(QObject &context, const QString &action, const std::function<void(bool isAllowed)> &callback)
{
    qDBusRegisterMetaType<PolkitSubject>();
    qDBusRegisterMetaType<Details>();
    const QDBusConnection bus = QDBusConnection::systemBus();
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.PolicyKit1"_s, u"/org/freedesktop/PolicyKit1/Authority"_s,
        u"org.freedesktop.PolicyKit1.Authority"_s, u"CheckAuthorization"_s);
    const PolkitSubject subject{u"system-bus-name"_s, {{u"name"_s, bus.baseService()}}};
    constexpr uint kNoInteraction = 0;
    call << QVariant::fromValue(subject) << action << QVariant::fromValue(Details()) << kNoInteraction
         << QString() /* can't be cancelled */;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), &context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context,
                     [callback](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         callback(isAllowedBy(finished->reply()));
                     });
}

} // namespace supersynk
