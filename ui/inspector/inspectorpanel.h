// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/displaystate.h"
#include "ui/inspector/renderer.h"
#include "ui/inspector/subject.h"
#include "ui/inspector/subjecthistory.h"

#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedLayout;

namespace supersynk {

class ElidedLabel;
class EmptyState;
class JsonView;
class Monitor;
class Names;
class Notice;
class Server;
class StatisticsPanel;

/// Shows what a client posts, or what an observer of a channel gets, live and indented, above the statistics
/// of both. The text can be frozen to be read, copied and saved. When a client leaves, its last body remains.
///
/// Statistics come from the snapshots of the monitor, bodies from the server. While the monitor is paused,
/// the panel keeps what it shows; a subject that is selected then is shown as of that moment.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    /// \a server and \a monitor must outlive the panel.
    InspectorPanel(const Server &server, const Monitor &monitor, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Shows \a names, which outlive the panel, and their changes.
    void setNames(const Names &names);

    /// Shows \a subject from now on, not frozen; std::nullopt for none.
    void inspect(const std::optional<Subject> &subject);
    [[nodiscard]] JsonView &view() const { return *m_view; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void buildLayout();
    void followMonitor();

    /// False while paused, once the bodies of the subject have been read.
    [[nodiscard]] bool isFollowing() const;
    void setSnapshot(const Snapshot &snapshot);
    void setStatistics(const std::optional<SubjectStatistics> &statistics);
    void updateBodies();
    void updateAll();
    void readBodies();
    void showStatistics();
    void showRendering(const RenderingPtr &rendering);
    void setFrozen(bool isFrozen);
    void updateTitle();
    void showClientTitle();
    void updateStatus();
    /// Puts the status into the bar with the title, or below it.
    void placeStatus(bool isInBar);
    void copyAll() const;
    void saveAs();

    const Server &m_server;
    const Monitor &m_monitor;
    const Names *m_names = nullptr;
    SubjectHistory m_history;
    Renderer m_renderer;
    std::optional<Subject> m_subject;
    std::optional<SubjectStatistics> m_statistics; // in the latest snapshot
    InspectedBodies m_bodies;                      // read last; while frozen, the text may show older ones
    DisplayState m_state;

    QStackedLayout *m_stack;
    QBoxLayout *m_page;
    QBoxLayout *m_bar;   // title and buttons
    QBoxLayout *m_parts; // statistics and text
    ElidedLabel *m_title;
    ElidedLabel *m_status;
    QLabel *m_rest; // how much is not shown
    Notice *m_notice;
    EmptyState *m_emptyState;
    StatisticsPanel *m_statisticsPanel;
    QScrollArea *m_statisticsArea;
    JsonView *m_view;
    QAction *m_frozen;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace supersynk
