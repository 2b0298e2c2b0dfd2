// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server.h"

#include <QWidget>

namespace supersynk {

/// Tells the phase of the server by shape and colour, to be read from across the room. The sentence beside it
/// says the same in words, and so does the lamp's accessible name.
class StatusLamp final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLamp(QWidget *parent = nullptr);

    void setPhase(ServerState::Phase phase);
    [[nodiscard]] ServerState::Phase phase() const { return m_phase; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ServerState::Phase m_phase = ServerState::Phase::Stopped;
};

} // namespace supersynk
