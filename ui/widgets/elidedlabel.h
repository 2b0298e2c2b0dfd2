// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace supersynk {

/// A line of plain text around a name chosen by a client. Where it does not fit, the name is elided, so that
/// no name widens a window. text() returns the full text.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// \a pattern contains %1 where \a name goes.
    void setText(const QString &pattern, const QString &name);
    /// \a text is elided as a name is.
    void setText(const QString &text);

    /// Where the name is elided: at its end, if not set.
    void setElideMode(Qt::TextElideMode mode) { m_elideMode = mode; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_pattern;
    QString m_name;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace supersynk
