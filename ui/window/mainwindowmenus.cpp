// SPDX-License-Identifier: GPL-3.0-only
// The menus of a MainWindow, and the dialogs that they open.
#include "ui/window/mainwindow.h"

#include "ui/assistant/assistantdialog.h"
#include "ui/block/blockmenu.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/desktop/aboutdialog.h"
#include "ui/desktop/trayandclosing.h"
#include "ui/floorplan/floorplancontrol.h"
#include "ui/help/manualdialog.h"
#include "ui/naming/namingactions.h"
#include "ui/say/saymenu.h"
#include "ui/simulation/simulationdialog.h"
#include "ui/status/qrdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/wall/wall.h"
#include "ui/watch/preferences.h"
#include "ui/window/replaymode.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

constexpr auto kColors = "window/colors"_L1;

QString textWithoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

void MainWindow::buildServerMenu()
{
    m_start->setShortcut(Qt::Key_F5);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_copyAddress->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_start, &QAction::triggered, m_serverPanel, &ServerPanel::start);
    connect(m_stop, &QAction::triggered, this, [this] { stopServer({}); });
    connect(m_copyAddress, &QAction::triggered, m_serverPanel, &ServerPanel::copyAddress);
    m_qrCode->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Q);
    connect(m_qrCode, &QAction::triggered, this, &MainWindow::showQrCode);

    QMenu *menu = menuBar()->addMenu(tr("&Server"));
    menu->setToolTipsVisible(true);
    menu->addActions({m_start, m_stop, m_copyAddress, m_qrCode});
    menu->addSeparator();
    connect(menu->addAction(tr("Simulate &Headsets…")), &QAction::triggered, this,
            &MainWindow::showSimulation);
    menu->addSeparator();
    buildKeepAwake();
    buildPreferences();
    const QList<QAction *> settings{m_trayAndClosing->notifyAction(), m_trayAndClosing->soundAction(),
                                    m_keepAwake, m_editPreferences};
    menu->addAction(m_serverPanel->timeoutAction());
    menu->addActions(settings);
    m_serverPanel->settingsMenu().addActions(settings);
    menu->addSeparator();
    m_quit->setShortcut(QKeySequence::Quit);
    m_quit->setMenuRole(QAction::QuitRole);
    menu->addAction(m_quit);
    connect(m_quit, &QAction::triggered, this, [this] {
        bringToFront(); // closing may ask a question, also from the tray
        close();
    });
}

void MainWindow::buildKeepAwake()
{
    m_keepAwake->setCheckable(true);
    m_keepAwake->setChecked(loadKeepAwake(m_store));
    m_keepAwake->setToolTip(tr("The computer does not fall asleep by itself while clients are connected. Its "
                               "screen may turn off."));
    m_sleepGuard.setOn(m_keepAwake->isChecked());
    connect(m_keepAwake, &QAction::toggled, this, [this](bool isOn) { m_sleepGuard.setOn(isOn); });
    connect(m_keepAwake, &QAction::triggered, this, [this](bool isOn) {
        storeKeepAwake(m_store, isOn);
        m_collector.recordSetting(isOn ? tr("The computer stays awake while clients are connected.")
                                       : tr("The computer may fall asleep while clients are connected."));
    });
}

void MainWindow::allowSleep()
{
    m_keepAwake->setChecked(false);
}

void MainWindow::buildSessionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("Sess&ion"));
    m_recording.fillMenu(*menu);
    menu->addSeparator();
    m_replay->addActions(*menu);
}

void MainWindow::buildClientsMenu()
{
    m_channelPanel->addContextAction(m_naming->nameAction());
    for (QAction *action : {m_qrCode, m_say->menuAction(), m_block->menuAction()})
        m_channelPanel->addContextAction(action);
    QMenu *menu = menuBar()->addMenu(tr("&Clients"));
    menu->setToolTipsVisible(true);
    menu->addAction(m_naming->nameAction());
    m_naming->fillMenu(*menu->addMenu(tr("Names and &Expected Clients")));
    menu->addSeparator();
    menu->addActions(m_channelPanel->copyActions());
    menu->addSeparator();
    menu->addMenu(m_say);
    menu->addMenu(m_block);
    menu->addActions(m_channelPanel->purgeActions());
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QAction *filter = menu->addAction(tr("&Filter"));
    filter->setShortcut(QKeySequence::Find);
    connect(filter, &QAction::triggered, m_channelPanel, &ChannelPanel::focusFilter);
    menu->addSeparator();
    menu->addActions(m_channelPanel->viewActions());
    QMenu *columns = menu->addMenu(tr("C&olumns"));
    columns->setToolTipsVisible(true);
    columns->addActions(m_channelPanel->tree().columnActions());
    menu->addSeparator();
    menu->addActions(
        {m_workspace->showBeside(), m_workspace->showBelow(), m_floorPlan->action(), m_wall->toggleAction()});
    buildColorMenu(*menu);
}

void MainWindow::buildColorMenu(QMenu &menu)
{
    using Choice = ColorScheme::Choice;
    const Choice stored = ColorScheme::choiceOf(m_store.value(kColors).toInt());
    m_colorScheme.setChoice(stored);
    m_theme = menu.addMenu(tr("&Theme"));
    auto *group = new QActionGroup(m_theme);
    for (const auto &[choice, text] : {std::pair{Choice::System, tr("&As the Desktop")},
                                       {Choice::Light, tr("&Light")},
                                       {Choice::Dark, tr("&Dark")}}) {
        QAction *action = group->addAction(m_theme->addAction(text));
        action->setCheckable(true);
        action->setChecked(choice == stored);
        connect(action, &QAction::triggered, this, [this, choice = choice, name = textWithoutMnemonic(text)] {
            m_colorScheme.setChoice(choice);
            m_store.setValue(kColors, static_cast<int>(choice));
            m_collector.recordSetting(tr("Theme: %1").arg(name));
        });
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *manual = menu->addAction(tr("&Manual"));
    manual->setShortcut(QKeySequence::HelpContents);
    connect(manual, &QAction::triggered, this, &MainWindow::showManual);
    connect(menu->addAction(tr("&Why Is My Headset Not Here?")), &QAction::triggered, this,
            &MainWindow::showAssistant);
    menu->addSeparator();
    QAction *about = menu->addAction(tr("&About Supersynk"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    QAction *aboutQt = menu->addAction(tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, this, [this] { QMessageBox::aboutQt(this); });
}

void MainWindow::updateActions(const ServerState &state)
{
    const bool isUp = state.phase == Phase::Running || state.phase == Phase::Starting;
    m_start->setEnabled(!isUp);
    m_stop->setEnabled(isUp);
    m_copyAddress->setEnabled(state.phase == Phase::Running);
    m_qrCode->setEnabled(state.phase == Phase::Running);
}

void MainWindow::showQrCode()
{
    auto *dialog = findChild<QrDialog *>();
    if (!dialog) {
        dialog = new QrDialog(m_settings.page, m_settings.accessKey, this);
        const auto setUrls = [this, dialog] {
            dialog->setUrls(m_serverPanel->url(), m_serverPanel->secureUrl());
        };
        connect(m_serverPanel, &ServerPanel::urlChanged, dialog, setUrls);
        setUrls();
    }
    dialog->setChannel(m_channelPanel->selectedChannel());
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showSimulation()
{
    if (!m_simulationDialog)
        m_simulationDialog = std::make_unique<SimulationDialog>(m_simulation, m_store, this);
    m_simulationDialog->show();
    m_simulationDialog->raise();
    m_simulationDialog->activateWindow();
}

void MainWindow::showManual()
{
    auto *dialog = findChild<ManualDialog *>();
    if (!dialog)
        dialog = new ManualDialog(*menuBar(), this);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showAssistant()
{
    auto *dialog = findChild<AssistantDialog *>();
    if (!dialog) {
        const auto facts = [this] {
            return factsOf(m_server, m_network, *m_serverPanel, m_names, m_monitor.totals().uptime);
        };
        dialog = new AssistantDialog(facts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_serverPanel, &ServerPanel::statusChanged, dialog, &AssistantDialog::refresh);
        connect(dialog, &AssistantDialog::startRequested, m_serverPanel, &ServerPanel::start);
        connect(dialog, &AssistantDialog::addressChosen, m_serverPanel, &ServerPanel::chooseAddress);
        connect(dialog, &AssistantDialog::letInRequested, m_block,
                [this](const QByteArray &address) { m_block->letIn({.address = address}); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_commit, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace supersynk
