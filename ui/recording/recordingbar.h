// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingstate.h"

#include <QHash>
#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

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

    [[nodiscard]] QPushButton *addButton(QAction &action);
    void showButton(QPushButton &button, bool hasText) const;
    void buildFigures();
    void buildLayout();
    void reserveWidths();
    [[nodiscard]] int reservedFor(QPushButton &button, const QStringList &texts) const;
    void showFigures(const RecordingState &state);
    void showName(const RecordingState &state);
    void colorDropped();
    void fit();
    void applyStep(int step);
    [[nodiscard]] int neededWidth() const;

    RecordingState m_state;
    QHash<QPushButton *, QAction *> m_actions;
    QPushButton *m_record;
    QWidget *m_symbolSpace;
    QLabel *m_phase;
    std::array<QLabel *, kFigures> m_figures;
    ElidedLabel *m_name;
    QPushButton *m_marker;
    QPushButton *m_keep;
    QHBoxLayout *m_layout;
    int m_leastWidth = 0;
};

} // namespace supersynk
