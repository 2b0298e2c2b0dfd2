// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/eventfiles/eventfiles.h"

#include <QObject>

class QWidget;

namespace supersynk {

class EventLogPanel;

/// The actions of an EventLogPanel that save what EventFiles keep: of this session, or all.
class SaveActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions to \a panel. It must outlive this object, as must \a files.
    SaveActions(EventFiles &files, EventLogPanel &panel, QObject *parent = nullptr);

private:
    void askForFile(EventFiles::Range range, const QString &title);
    void showResult(const QString &fileName, const QString &problem);

    EventFiles &m_files;
    EventLogPanel &m_panel;
};

} // namespace supersynk
