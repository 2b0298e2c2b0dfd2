// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/symbols.h"

#include <QWidget>

class QPushButton;

namespace supersynk {

class ElidedLabel;
class LiveChip;

/// Says in white on blue, above everything else, that the window shows a recording, and how the server is.
class ReplayBand final : public QWidget
{
    Q_OBJECT

public:
    /// Of the band and of the frame around the window.
    [[nodiscard]] static QColor color(const QPalette &palette);

    explicit ReplayBand(QWidget *parent = nullptr);

    /// What is replayed, and when it was recorded, or what went wrong.
    void setTexts(const QString &title, const QString &details);
    [[nodiscard]] QString details() const;
    /// How the server is.
    void setLive(Symbol symbol, const QString &sentence);

Q_SIGNALS:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    ElidedLabel *m_title;
    ElidedLabel *m_details;
    LiveChip *m_live;
    QPushButton *m_back;
};

} // namespace supersynk
