// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/saveactions.h"

#include "ui/activity/eventlogpanel.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace supersynk {

SaveActions::SaveActions(EventFiles &files, EventLogPanel &panel, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_panel(panel)
{
    const auto add = [this](EventFiles::Range range, const QString &text, const QString &toolTip) {
        auto *action = new QAction(text, this);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this,
                [this, range, action] { askForFile(range, action->iconText()); });
        m_panel.addSaveAction(action);
    };
    add(EventFiles::Range::Session, tr("Save Whole S&ession…"),
        tr("Save all events since the program started, also those that were cleared"));
    add(EventFiles::Range::All, tr("Save All &Kept Events…"),
        tr("Save all events in %1, also of earlier runs").arg(QDir::toNativeSeparators(files.folder())));
    m_panel.setKeptIn(QDir::toNativeSeparators(files.folder()));
    connect(&m_files, &EventFiles::saved, this, &SaveActions::showResult);
}

void SaveActions::askForFile(EventFiles::Range range, const QString &title)
{
    QFileDialog *dialog = m_panel.newSaveDialog(title, {tr("One JSON object a line (*.ndjson)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, range](const QString &fileName) { m_files.save(fileName, range); });
    dialog->open();
}

void SaveActions::showResult(const QString &fileName, const QString &problem)
{
    if (!problem.isEmpty())
        m_panel.showSaveProblem(fileName, problem);
}

} // namespace supersynk
