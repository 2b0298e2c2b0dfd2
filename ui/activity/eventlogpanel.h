// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventfilter.h"
#include "ui/activity/unseenwarnings.h"
#include "ui/widgets/emptystate.h"

#include <QList>
#include <QWidget>

class QAction;
class QFileDialog;
class QLineEdit;
class QMenu;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace supersynk {

class EventView;
class KindButton;
class Notice;

/// The list of events with its filters. Copying and saving include only events that pass the filters.
class EventLogPanel final : public QWidget
{
    Q_OBJECT

public:
    /// \a log must outlive the panel.
    explicit EventLogPanel(EventLog &log, QWidget *parent = nullptr);

    [[nodiscard]] EventView &view() const { return *m_view; }
    [[nodiscard]] EventFilter &filter() { return m_filter; }
    [[nodiscard]] KindButton &kindButton() const { return *m_kinds; }
    [[nodiscard]] const EmptyState &emptyState() const { return *m_emptyState; }

    void copySelection();
    /// Asks for a file and saves the events there.
    void saveAs();
    /// Adds another way to save events, below *Save* and in the context menu. The caller keeps \a action.
    void addSaveAction(QAction *action);
    /// The events are also kept in \a folder, which *Clear* does not change; for its tool tip.
    void setKeptIn(const QString &folder);
    /// A dialog that asks for a CSV file or one of \a otherFilters, to be opened.
    [[nodiscard]] QFileDialog *newSaveDialog(const QString &title, const QStringList &otherFilters = {});
    /// Says that events could not be saved, because of \a problem.
    void showSaveProblem(const QString &fileName, const QString &problem);
    /// Returns why the events could not be saved; empty if they were.
    [[nodiscard]] QString saveTo(const QString &fileName) const;

    /// The columns and the kinds that are shown, from one start to the next.
    void restore(const QSettings &store);
    void save(QSettings &store) const;

Q_SIGNALS:
    /// The number of warnings that were logged while the panel was not visible.
    void unseenWarningsChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    void buildLayout();
    void updateEmptyState();
    void updateActions();
    void showAll();
    void filterByClient();
    void clear();
    [[nodiscard]] EmptyState::Content emptyContent() const;

    EventLog &m_log;
    UnseenWarnings m_unseen;
    EventFilter m_filter;
    QLineEdit *m_search;
    KindButton *m_kinds;
    EventView *m_view;
    EmptyState *m_emptyState;
    QStackedLayout *m_stack;
    Notice *m_cleared; // offers to undo
    QAction *m_copy;
    QAction *m_selectAll;
    QAction *m_filterByClient;
    QAction *m_save;
    QAction *m_clear;
    QPushButton *m_saveButton;
    QPushButton *m_clearButton;
    QMenu *m_saveMenu; // of the button, once there are several ways to save
};

} // namespace supersynk
