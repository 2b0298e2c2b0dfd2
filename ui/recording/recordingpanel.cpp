// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingpanel.h"

#include "ui/recording/recordingbar.h"
#include "ui/recording/recordingicon.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace supersynk {

RecordingPanel::RecordingPanel(QAction &record, QAction &marker, QAction &keep, QWidget *parent)
    : QWidget(parent)
    , m_bar(new RecordingBar(record, marker, keep, this))
    , m_line(new QWidget(this))
    , m_notice(new Notice(m_line))
    , m_dismiss(new QToolButton(m_line))
{
    m_dismiss->setIcon(recordingIcon(RecordingIcon::Dismiss));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    m_dismiss->setToolTip(tr("Hide this message"));
    m_dismiss->setAccessibleName(tr("Hide the message about the recording"));
    connect(m_dismiss, &QToolButton::clicked, this, &RecordingPanel::dismiss);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins({});
    line->addWidget(m_notice, 1);
    line->addWidget(m_dismiss, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_bar);
    layout->addWidget(m_line);
    updateNotice();
}

void RecordingPanel::setState(const RecordingState &state)
{
    if (state.isActive() && !m_state.isActive()) {
        m_other.reset();
        m_dismissed.reset();
    }
    m_state = state;
    m_bar->setState(state);
    updateNotice();
}

void RecordingPanel::showProblem(const RecordingProblem &problem)
{
    m_other = problem;
    m_dismissed.reset();
    updateNotice();
}

void RecordingPanel::updateNotice()
{
    const std::optional<RecordingProblem> ofRecording = problemOf(m_state);
    const bool isDismissed = ofRecording == m_dismissed;
    const std::optional<RecordingProblem> shown = ofRecording && !isDismissed ? ofRecording : m_other;
    m_line->setVisible(shown.has_value());
    if (shown)
        m_notice->setText(shown->text, shown->symbol);
    m_dismiss->setVisible(shown && (shown == m_other || !m_state.isActive())); // else it goes with its cause
}

void RecordingPanel::dismiss()
{
    const std::optional<RecordingProblem> ofRecording = problemOf(m_state);
    if (ofRecording && ofRecording != m_dismissed)
        m_dismissed = ofRecording;
    else
        m_other.reset();
    updateNotice();
}

} // namespace supersynk
