// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/symbols.h"

#include <QWidget>

namespace supersynk {

/// How the server is while the window shows something else.
class LiveChip final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveChip(QWidget *parent = nullptr);

    void setState(Symbol symbol, const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::Stopped;
    QString m_sentence;
};

} // namespace supersynk
