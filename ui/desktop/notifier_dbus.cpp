// SPDX-License-Identifier: GPL-3.0-only
//
// Uses the Desktop Notifications Specification instead of QSystemTrayIcon: it works on desktops without a
// tray.
#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

const auto kService = u"org.freedesktop.Notifications"_s;
const auto kPath = u"/org/freedesktop/Notifications"_s;

bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"); // QDBusConnection would start one
}

} // namespace

Notifier::Notifier(Show showInTray, QObject *parent)
    : QObject(parent)
    , m_showInTray(std::move(showInTray))
{
    if (hasBus())
        QDBusConnection::sessionBus().connect(kService, kPath, kService, u"ActionInvoked"_s, this,
                                              SLOT(actionInvoked(uint)));
}

void Notifier::notify(const QString &title, const QString &text, bool isAudible)
{
    if (!hasBus()) {
        m_showInTray(title, text, isAudible);
        return;
    }
    QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    if (isAudible)
        hints.insert(u"sound-name"_s, u"dialog-warning"_s); // of the Sound Naming Specification
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, u"Notify"_s);
    constexpr int kDefaultTimeout = -1; // of the notification service
    call << tr("Supersynk") << m_id << QGuiApplication::desktopFileName() << title
         << text.toHtmlEscaped() // the service reads markup, and clients chose the names
         << QStringList{u"default"_s, tr("Show")} << hints << kDefaultTimeout;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [=, this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        if (reply.isValid())
            m_id = reply.value();
        else
            m_showInTray(title, text, isAudible); // the bus has no notification service
    });
}

void Notifier::actionInvoked(uint id)
{
    if (id == m_id)
        Q_EMIT activated();
}

} // namespace supersynk
