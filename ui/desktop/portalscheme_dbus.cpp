// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/portalscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;

/// Older portals wrap the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalScheme::PortalScheme(QObject *parent)
    : QObject(parent)
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return; // QDBusConnection would start a bus
    QDBusConnection::sessionBus().connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                                          SLOT(settingChanged(QString)));
    requestScheme();
}

void PortalScheme::settingChanged(const QString &group)
{
    if (group == kGroup)
        requestScheme();
}

void PortalScheme::requestScheme()
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << kGroup << kKey;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        finished->deleteLater();
        if (reply.isValid())
            setScheme(unwrapped(reply.value().variant()).toUInt());
    });
}

void PortalScheme::setScheme(unsigned scheme)
{
    constexpr unsigned kDark = 1;
    constexpr unsigned kLight = 2;
    const auto before = m_prefersDark;
    if (scheme == kDark || scheme == kLight)
        m_prefersDark = scheme == kDark;
    else
        m_prefersDark.reset();
    if (m_prefersDark != before)
        Q_EMIT changed();
}

} // namespace supersynk
