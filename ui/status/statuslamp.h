// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/status/selfcheck.h"

#include "ui/widgets/symbols.h"

#include <QWidget>

namespace supersynk {

/// Tells how the server is by shape and colour, to be read from across the room. It is green only while the
/// server has been seen to answer. The sentence beside it says the same in words, and so does the lamp's
/// accessible name.
class StatusLamp final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLamp(QWidget *parent = nullptr);

    /// \a verdict matters while the server runs.
    void show(ServerState::Phase phase, SelfCheck::Verdict verdict);
    [[nodiscard]] Symbol symbol() const { return m_symbol; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::Stopped;
};

} // namespace supersynk
