// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingstate.h"

#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace supersynk {

class ElidedLabel;

/// A row with the state of the recording, its figures, and buttons for \a record, \a marker and \a keep.
///
/// Figures have slots of a fixed width. In a narrow window the least important ones are hidden, then the
/// texts of the buttons; the state and dropped messages always show.
class RecordingBar final : public QWidget
{
    Q_OBJECT

public:
    RecordingBar(QAction &record, QAction &marker, QAction &keep, QWidget *parent = nullptr);

    void setState(const RecordingState &state);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The order of the row.
    enum Figure { Size, Clients, Rate, TimeLeft, Dropped, kFigures };

    void buildLayout();
    void reserveWidths();
    void showFigures(const RecordingState &state);
    void showName(const RecordingState &state);
    void colorDropped();
    void fit();
    void applyStep(int step);
    [[nodiscard]] int neededWidth() const;
    [[nodiscard]] int reserved(const QLabel &label, const QString &sample) const;

    RecordingState m_state;
    QToolButton *m_record;
    QWidget *m_symbolSpace;
    QLabel *m_phase;
    std::array<QLabel *, kFigures> m_figures;
    ElidedLabel *m_name;
    QToolButton *m_marker;
    QToolButton *m_keep;
    QHBoxLayout *m_layout;
};

} // namespace supersynk
