// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/symbols.h"

#include <QWidget>

class QLabel;

namespace supersynk {

/// A warning: a plain-text sentence after a symbol, and a button if there is something to do. Hidden while
/// the text is empty.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text, Symbol symbol = Symbol::Warning);
    /// The text of the button, which takes the focus of this, see triggered(); none at first.
    void setAction(const QString &text);

Q_SIGNALS:
    void triggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_symbolSpace; // as wide as the status lamp, so that texts line up
    QLabel *m_label;
    Symbol m_symbol = Symbol::Warning;
};

} // namespace supersynk
