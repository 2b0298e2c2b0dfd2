// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QBoxLayout;

namespace supersynk {

class ReplayBand;

/// Frames the contents of the window in the colour of the band while a recording is shown, so that it can't
/// be taken for what is live.
class ReplayFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayFrame(QWidget &content, QWidget *parent = nullptr);

    [[nodiscard]] ReplayBand &band() { return *m_band; }
    void setReplaying(bool isReplaying);
    [[nodiscard]] bool isReplaying() const { return m_isReplaying; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ReplayBand *m_band;
    QBoxLayout *m_layout;
    bool m_isReplaying = false;
};

} // namespace supersynk
