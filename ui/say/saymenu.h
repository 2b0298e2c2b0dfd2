// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/say/saytemplate.h"

#include <QByteArray>
#include <QMenu>

class QSettings;

namespace supersynk {

class Server;

/// What the operator can say into the selected channel: the templates, a message of the moment, and to take
/// it back.
///
/// \a server and \a store outlive the menu.
class SayMenu final : public QMenu
{
    Q_OBJECT

public:
    SayMenu(Server &server, QSettings &store, QWidget *parent);

    /// The selected channel; empty for none.
    void setChannel(const QByteArray &key);
    /// Opens the dialog.
    void showDialog();

Q_SIGNALS:
    /// The message \a text was sent into the channel \a key.
    void said(const QByteArray &key, const QByteArray &text);
    /// It could not be sent.
    void failed(const QString &problem);

private:
    void rebuild();
    void say(const SayTemplate &chosen);
    void setTemplates(const QList<SayTemplate> &templates);
    void updateActions();

    Server &m_server;
    QSettings &m_store;
    QWidget &m_window;
    QByteArray m_channel;
    QList<SayTemplate> m_templates;
    QList<QAction *> m_says; // of the templates
    QAction *m_open;
    QAction *m_takeBack;
};

} // namespace supersynk
