// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace supersynk {

/// A line of plain text, as a rule around a name that somebody else has chosen. Where it does not fit, the
/// name is cut: neither its length nor the size of its letters makes a window larger. text() stays whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// \a pattern has a %1 where \a name goes.
    void setText(const QString &pattern, const QString &name);
    /// Without a name: where it does not fit, \a text is cut at its end.
    void setText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_pattern;
    QString m_name;
};

} // namespace supersynk
