// SPDX-License-Identifier: GPL-3.0-only
// The settings of a ServerPanel: its port, the client timeout, and those of the next start.
#include "ui/status/serverpanel.h"

#include "ui/status/addressbar.h"
#include "ui/status/timeoutdialog.h"
#include "ui/watch/preferences.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

/// "5 s", "0.25 s".
QString secondsText(std::chrono::milliseconds time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    return ServerPanel::tr("%1 s", "seconds")
        .arg(QLocale().toString(seconds, 'f', QLocale::FloatingPointShortest));
}

} // namespace

ServerSettings ServerPanel::nextSettings() const
{
    ServerSettings next = m_next.value_or(m_settings);
    next.port = m_settings.port;
    next.clientTimeout = m_settings.clientTimeout;
    return next;
}

void ServerPanel::setNextSettings(const std::optional<ServerSettings> &settings)
{
    m_next = settings;
    if (!isUp(m_server.state()))
        adoptNextSettings();
    m_restartNotice->setText(m_next ? tr("The new settings take effect when the server starts again.")
                                    : QString(),
                             Symbol::Restarted);
}

void ServerPanel::adoptNextSettings()
{
    if (!m_next)
        return;
    if (m_next->http != m_settings.http)
        m_usualPort.reset(); // the field is for another port from now on
    m_settings = nextSettings();
    m_next.reset();
    m_restartNotice->setText({});
    m_check.setAccessKey(m_settings.accessKey);
    m_address->setSettings(m_settings);
    nameThePort();
    {
        const QSignalBlocker blocker(m_port); // another minimum may change the value
        m_port->setMinimum(editedPort() == 0 ? 0 : 1);
    }
    setPort(editedPort());
    Q_EMIT settingsAdopted(m_settings);
    arrange();
}

void ServerPanel::nameThePort()
{
    m_portCaption->setText(m_settings.http ? tr("&Port:") : tr("HTTPS &port:"));
}

void ServerPanel::useFreePort()
{
    const quint16 usual = m_usualPort.value_or(editedPort());
    setPort(m_server.state().freePort);
    m_usualPort = usual;
    Q_EMIT settingChanged(tr("Port %1 for this run, not the usual port %2.").arg(editedPort()).arg(usual));
    start();
}

void ServerPanel::goBackToUsualPort()
{
    if (!m_usualPort)
        return;
    const auto goBack = [this] {
        setPort(std::exchange(m_usualPort, std::nullopt).value_or(editedPort()));
        Q_EMIT settingChanged(tr("Back to the usual port %1.").arg(editedPort()));
    };
    if (isUp(m_server.state()))
        m_stop([this, goBack] {
            goBack();
            start();
        });
    else
        goBack();
    showPort(m_server.state());
}

/// Sets the port for the next start without storing it.
void ServerPanel::setPort(quint16 port)
{
    editedPort() = port;
    m_announcedPort = port;
    const QSignalBlocker blocker(m_port);
    m_port->setValue(port);
}

void ServerPanel::portEdited(int port)
{
    editedPort() = static_cast<quint16>(port);
    m_usualPort.reset();
    m_portNotice->setText({});
    if (m_settings.http)
        storePort(m_store, m_settings.port);
}

/// Reports the port that the operator has chosen, once, however many steps it took.
void ServerPanel::announcePort()
{
    const quint16 former = std::exchange(m_announcedPort, editedPort());
    if (former == m_announcedPort)
        return;
    announce(tr("The port is %1 from the next start on, not %2.").arg(m_announcedPort).arg(former),
             [this, former] { m_port->setValue(former); });
}

quint16 &ServerPanel::editedPort()
{
    return m_settings.http ? m_settings.port : m_settings.tls.port;
}

quint16 ServerPanel::shownPort(const ServerState &state)
{
    if (state.phase != Phase::Running)
        return editedPort();
    return m_settings.http ? state.port : state.tlsPort;
}

void ServerPanel::editTimeout()
{
    auto *dialog = new TimeoutDialog(
        m_settings.clientTimeout, [this] { return m_server.snapshot(); }, this);
    connect(dialog, &TimeoutDialog::applied, this, &ServerPanel::setTimeout);
    dialog->open();
}

void ServerPanel::setTimeout(std::chrono::milliseconds timeout)
{
    const auto former = std::exchange(m_settings.clientTimeout, timeout);
    m_server.setClientTimeout(timeout);
    storeClientTimeout(m_store, timeout);
    const auto undo = [this, former] { setTimeout(former); };
    const int dropped = clientsDroppedBy(timeout, m_server.snapshot());
    if (dropped == 0)
        return announce(
            tr("The client timeout is %1 now, not %2.").arg(secondsText(timeout), secondsText(former)), undo);
    announce(tr("The client timeout is %1 now, not %2: %n client(s) may be dropped.", nullptr, dropped)
                 .arg(secondsText(timeout), secondsText(former)),
             undo, Symbol::Warning);
    m_undoEnd.stop(); // clients keep timing out, so Undo stays
}

/// Reports a change, and offers \a undo.
void ServerPanel::announce(const QString &sentence, const std::function<void()> &undo, Symbol symbol)
{
    m_undo = undo;
    m_changeNotice->setText(sentence, symbol);
    m_undoEnd.start();
    Q_EMIT settingChanged(sentence);
}

} // namespace supersynk
