// SPDX-License-Identifier: GPL-3.0-only
// The Preferences of a MainWindow.
#include "ui/window/mainwindow.h"

#include "ui/clients/channelpanel.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/preferences/preferencepage.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/preferences/preferencestore.h"
#include "ui/preferences/preferencetext.h"
#include "ui/status/qrdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/window/totalsbar.h"

#include <QAction>
#include <QMenuBar>
#include <QPointer>

namespace supersynk {

void MainWindow::buildPreferences()
{
    m_editPreferences->setShortcut(Qt::CTRL | Qt::Key_Comma);
    m_editPreferences->setMenuRole(QAction::PreferencesRole);
    m_editPreferences->setToolTip(tr("HTTPS, keys, address, limits and more"));
    m_editPreferences->setVisible(false);
    connect(m_editPreferences, &QAction::triggered, this, &MainWindow::showPreferences);
}

void MainWindow::setPreferences(const QList<Preference> &preferences, bool startsServer)
{
    m_preferences = preferences;
    m_startsServer = startsServer;
    m_editPreferences->setVisible(true);
}

void MainWindow::showPreferences()
{
    auto *dialog = findChild<PreferencesDialog *>();
    if (!dialog) {
        const PreferenceValues values{.server = m_serverPanel->nextSettings(),
                                      .startsServer = m_startsServer};
        dialog = new PreferencesDialog(m_preferences, values, linksToMenus(), this);
        connect(dialog, &PreferencesDialog::stored, this, &MainWindow::applyPreferences);
        connect(dialog, &PreferencesDialog::restartRequested, this,
                [this, open = QPointer<PreferencesDialog>(dialog)] {
                    stopServer([this, open] {
                        if (open)
                            open->accept();
                        m_serverPanel->start();
                    });
                });
        const auto showServer = [this, dialog] {
            const bool isUp = m_stop->isEnabled();
            dialog->setRunning(isUp ? std::optional(m_serverPanel->settings()) : std::nullopt,
                               static_cast<int>(m_server.clientCount()));
        };
        connect(&m_server, &Server::stateChanged, dialog, showServer);
        connect(&m_monitor, &Monitor::totalsChanged, dialog, showServer);
        showServer();
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

/// The settings that stand in menus.
QList<PreferenceLink> MainWindow::linksToMenus() const
{
    QList<PreferenceLink> links;
    for (QAction *action :
         {m_serverPanel->timeoutAction(), m_trayAndClosing->notifyAction(), m_trayAndClosing->soundAction(),
          m_keepAwake, m_theme->menuAction(), &m_recording.sessionAction()}) {
        for (QObject *place : action->associatedObjects()) {
            auto *menu = qobject_cast<QMenu *>(place);
            if (menu && menu->menuAction()->associatedObjects().contains(menuBar())) {
                links.append({action, menu});
                break;
            }
        }
    }
    return links;
}

void MainWindow::applyPreferences(const PreferenceValues &earlier, const PreferenceValues &values)
{
    if (const auto problem = storePreferences(m_store, m_preferences, earlier, values)) {
        m_collector.recordSetting(*problem);
        m_totals->showMessage(*problem);
    }
    for (const QString &sentence : changesBetween(m_preferences, earlier, values))
        m_collector.recordSetting(sentence);
    m_startsServer = values.startsServer;
    const bool isOther = needsRestart(m_preferences, {.server = m_serverPanel->settings()}, values);
    m_serverPanel->setNextSettings(isOther ? std::optional(values.server) : std::nullopt);
}

/// Tells the other parts what the server will require.
void MainWindow::adoptSettings(const ServerSettings &settings)
{
    m_settings = settings;
    m_simulation.setAccessKey(settings.accessKey);
    m_channelPanel->setAccessKeyNeeded(!settings.accessKey.isEmpty());
    delete findChild<QrDialog *>(); // its code is of the earlier settings
}

} // namespace supersynk
