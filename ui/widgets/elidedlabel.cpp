// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/valuelabel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setText(const QString &pattern, const QString &name)
{
    m_pattern = pattern;
    m_name = name;
    if (accessibleName().isEmpty())
        QLabel::setText(pattern.arg(name));
    else
        showValue(*this, pattern.arg(name));
}

void ElidedLabel::setText(const QString &text)
{
    setText(u"%1"_s, text);
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int kFewLetters = 8;
    return {fontMetrics().averageCharWidth() * kFewLetters, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const int room = width() - fontMetrics().horizontalAdvance(m_pattern.arg(QString()));
    const QString name = fontMetrics().elidedText(m_name, m_elideMode, std::max(room, 0));
    const bool hasName = name.size() > 1; // otherwise “” would stand for it
    const QString shown =
        fontMetrics().elidedText(m_pattern.arg(hasName ? name : m_name), Qt::ElideRight, width());
    QPainter painter(this);
    style()->drawItemText(&painter, rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace supersynk
