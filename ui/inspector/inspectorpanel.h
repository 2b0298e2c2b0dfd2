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
class StatisticsPanel;
class JsonView;
class Notice;
class Server;

/// What a client posts, or what an observer of a channel gets, live and indented, with what is known of it
/// besides. It can be frozen to be read, copied and saved. When a client leaves, its last body remains.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    /// \a server must outlive the panel.
    explicit InspectorPanel(Server &server, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Shows \a subject from now on, live; nothing, if there is none.
    void inspect(const std::optional<Subject> &subject);
    /// Looks for newer bodies. To be called after see(), and not while paused.
    void refresh();
    /// Looks whether the subject is there and how many updates a freeze misses. To be called while paused,
    /// too.
    void see();
    /// Whether text and figures stay as they are now, be they visible or not. A subject that is chosen later
    /// is shown as it is then.
    void setPaused(bool isPaused);
    [[nodiscard]] JsonView &view() const { return *m_view; }
    /// What the figures' lines are drawn from, to be shown what others see of the server.
    [[nodiscard]] SubjectHistory &history() { return m_history; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void layOut();
    [[nodiscard]] std::optional<SubjectStatistics> figures() const;
    void look();
    void lookAtBodies();
    void lookAtFigures();
    void showRendering(const RenderingPtr &rendering);
    void setFrozen(bool isFrozen);
    void updateTitle();
    void updateStatus();
    /// Beside the title, where there is more width than height, or below.
    void placeStatus(bool isInBar);
    void copyAll() const;
    void saveAs();

    Server &m_server;
    SubjectHistory m_history;
    Renderer m_renderer;
    std::optional<Subject> m_subject;
    InspectedBodies m_bodies; // the latest that were looked at; frozen, the text may be of others
    DisplayState m_state;

    QStackedLayout *m_stack;
    QBoxLayout *m_page;
    QBoxLayout *m_bar;   // title and buttons
    QBoxLayout *m_parts; // figures and view
    ElidedLabel *m_title;
    ElidedLabel *m_status;
    QLabel *m_rest; // what is not shown
    Notice *m_notice;
    EmptyState *m_emptyState;
    StatisticsPanel *m_figures;
    QScrollArea *m_figuresArea;
    JsonView *m_view;
    QAction *m_frozen;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace supersynk
