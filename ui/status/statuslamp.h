// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/status/selfcheck.h"
#include "ui/widgets/symbols.h"

#include <QWidget>

namespace supersynk {

/// Shows the state of the server, or of its clients while it works, by shape and colour, readable from across
/// the room. Green only while the self-check passes. Its accessible name is the server's state in words.
class StatusLamp final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLamp(QWidget *parent = nullptr);

    /// \a verdict is used while the server is running.
    void setState(ServerState::Phase phase, SelfCheck::Verdict verdict);
    /// The symbol of the server's state.
    [[nodiscard]] Symbol symbol() const { return m_symbol; }
    /// Paints \a symbol: the worst of what the headline tells.
    void setShown(Symbol symbol);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::Stopped;
    Symbol m_shown = Symbol::Stopped;
};

} // namespace supersynk
