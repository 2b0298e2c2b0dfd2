// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/status/selfcheck.h"
#include "ui/widgets/symbols.h"

#include <QWidget>

namespace supersynk {

/// Shows the server's state by shape and colour, readable from across the room. Green only while the
/// self-check passes. Its accessible name is the state in words.
class StatusLamp final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLamp(QWidget *parent = nullptr);

    /// \a verdict is used while the server is running.
    void setState(ServerState::Phase phase, SelfCheck::Verdict verdict);
    [[nodiscard]] Symbol symbol() const { return m_symbol; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::Stopped;
};

} // namespace supersynk
