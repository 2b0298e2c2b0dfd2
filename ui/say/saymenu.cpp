// SPDX-License-Identifier: GPL-3.0-only
#include "ui/say/saymenu.h"

#include "server/announcer.h"
#include "server/server.h"
#include "ui/activity/refusaltext.h"
#include "ui/say/saydialog.h"

#include <QAction>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

SayMenu::SayMenu(Server &server, QSettings &store, QWidget *parent)
    : QMenu(tr("&Say"), parent)
    , m_server(server)
    , m_store(store)
    , m_window(*parent)
    , m_templates(loadSayTemplates(store))
    , m_open(new QAction(tr("&Message…"), this))
    , m_takeBack(new QAction(tr("&Take Back"), this))
{
    addSeparator();
    addActions({m_open, m_takeBack});
    connect(m_open, &QAction::triggered, this, &SayMenu::showDialog);
    connect(m_takeBack, &QAction::triggered, this, [this] { m_server.announcer().withdraw(m_channel); });
    connect(&m_server.announcer(), &Announcer::changed, this, &SayMenu::updateActions);
    rebuild();
}

void SayMenu::setChannel(const QByteArray &key)
{
    m_channel = key;
    updateActions();
}

void SayMenu::rebuild()
{
    qDeleteAll(std::exchange(m_says, {})); // not by clear(), which deletes the other actions too
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        const SayTemplate each = m_templates.at(i);
        auto *action = new QAction(QString(each.name).replace(u'&', u"&&"_s), this);
        action->setShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        connect(action, &QAction::triggered, this, [this, each] { say(each); });
        m_says.append(action);
    }
    insertActions(actions().first(), m_says);
    updateActions();
}

void SayMenu::say(const SayTemplate &chosen)
{
    if (const auto problem = m_server.announcer().say(m_channel, chosen.text, chosen.isHeld))
        Q_EMIT failed(reasonText(*problem));
    else
        Q_EMIT said(m_channel, chosen.text);
}

void SayMenu::showDialog()
{
    auto *dialog = m_window.findChild<SayDialog *>();
    if (!dialog) {
        dialog = new SayDialog(m_server, m_templates, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SayDialog::said, this, &SayMenu::said);
        connect(dialog, &SayDialog::templatesChanged, this, &SayMenu::setTemplates);
    }
    dialog->setChannel(m_channel);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void SayMenu::setTemplates(const QList<SayTemplate> &templates)
{
    m_templates = templates;
    storeSayTemplates(m_store, templates);
    rebuild();
}

void SayMenu::updateActions()
{
    const auto keys = m_server.announcer().channels();
    for (QAction *action : std::as_const(m_says))
        action->setEnabled(!m_channel.isEmpty());
    m_takeBack->setEnabled(std::ranges::find(keys, m_channel) != keys.end());
}

} // namespace supersynk
