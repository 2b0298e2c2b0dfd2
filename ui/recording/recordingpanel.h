// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/recording/recordingtext.h"

#include <QWidget>

#include <optional>

class QAction;
class QToolButton;

namespace supersynk {

class Notice;
class RecordingBar;

/// The recording bar, and below it a sentence if something is wrong.
class RecordingPanel final : public QWidget
{
    Q_OBJECT

public:
    RecordingPanel(QAction &record, QAction &marker, QAction &keep, QWidget *parent = nullptr);

    void setState(const RecordingState &state);
    /// Shows \a problem, which is not one of the recording, until the operator dismisses it or another
    /// follows.
    void showProblem(const RecordingProblem &problem);

private:
    void updateNotice();
    void dismiss();

    RecordingState m_state;
    std::optional<RecordingProblem> m_other;
    std::optional<RecordingProblem> m_dismissed;
    RecordingBar *m_bar;
    QWidget *m_line;
    Notice *m_notice;
    QToolButton *m_dismiss;
};

} // namespace supersynk
