// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/monitorfixture.h"
#include "ui/clients/channelpanel.h"
#include "ui/watch/clientwatch.h"

#include <QMessageBox>
#include <QModelIndex>
#include <QString>

class QAction;

/// A visible ChannelPanel of a server.
class PanelFixture final : public MonitorFixture
{
public:
    PanelFixture();

    [[nodiscard]] supersynk::ChannelPanel &panel() { return m_panel; }
    [[nodiscard]] supersynk::ClientWatch &watch() { return m_watch; }
    [[nodiscard]] supersynk::ChannelTree &tree() { return m_panel.tree(); }

    /// Two clients in a room, one in a lab, all listed.
    [[nodiscard]] bool fill();
    /// The listed names, see modelNames().
    [[nodiscard]] QString names();
    [[nodiscard]] QModelIndex channel(int row);
    [[nodiscard]] QModelIndex client(int channelRow, int row);
    void select(const QModelIndexList &rows);

    [[nodiscard]] QAction &pause() { return *m_panel.viewActions().at(0); }
    [[nodiscard]] QAction &remove() { return *m_panel.purgeActions().at(0); }
    [[nodiscard]] QAction &purgeChannel() { return *m_panel.purgeActions().at(1); }
    [[nodiscard]] QAction &purgeAll() { return *m_panel.purgeActions().at(2); }

    [[nodiscard]] QAction &dismiss() { return *m_panel.purgeActions().at(3); }

    /// The open confirmation; null if there is none.
    [[nodiscard]] QMessageBox *question() { return m_panel.findChild<QMessageBox *>(); }
    /// Answers the confirmation with the button \a text.
    void answer(const QString &text);
    /// The title shown instead of the tree; empty if the tree is shown.
    [[nodiscard]] QString emptyTitle();
    void pressEmptyState(const QString &text);

private:
    supersynk::ClientWatch m_watch{server(), monitor()};
    supersynk::ChannelPanel m_panel{server(), monitor(), m_watch};
};
