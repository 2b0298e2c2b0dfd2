// SPDX-License-Identifier: GPL-3.0-only
#include "ui/help/shortcutlist.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ShortcutList)
};

/// Without the mark of the mnemonic and the dots of a dialog.
QString plainName(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString inCell(QString text)
{
    return text.replace(u'|', u"\\|"_s);
}

QStringList rowsOf(const QList<QAction *> &actions)
{
    QStringList rows;
    for (const QAction *action : actions) {
        if (action->menu())
            rows += rowsOf(action->menu()->actions());
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows += u"| %1 | %2 |\n"_s.arg(inCell(keys), inCell(plainName(action->text())));
    }
    return rows;
}

} // namespace

QString shortcutChapter(const QMenuBar &menus)
{
    QString chapter = u"## %1\n\n"_s.arg(Text::tr("Shortcuts"));
    for (const QAction *menu : menus.actions()) {
        const QStringList rows = menu->menu() ? rowsOf(menu->menu()->actions()) : QStringList();
        if (rows.isEmpty())
            continue;
        chapter += u"| %1 | %2 |\n|---|---|\n"_s.arg(Text::tr("Keys"), inCell(plainName(menu->text())));
        chapter += rows.join(QString()) + u'\n';
    }
    return chapter;
}

} // namespace supersynk
