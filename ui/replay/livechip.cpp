// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/livechip.h"

#include "ui/text/plaintext.h"
#include "ui/widgets/paintedrole.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kGap = 8; // pixels

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

LiveChip::LiveChip(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::StaticText);
    setAccessibleName(tr("Live"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LiveChip::setState(Symbol symbol, const QString &sentence)
{
    if (symbol == m_symbol && sentence == m_sentence)
        return;
    m_symbol = symbol;
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    setToolTip(plainToolTip(sentence));
    updateGeometry();
    update();
}

QSize LiveChip::sizeHint() const
{
    const double sentence = QFontMetricsF(font()).horizontalAdvance(m_sentence);
    return {minimumSizeHint().width() + kGap + static_cast<int>(std::ceil(sentence)),
            minimumSizeHint().height()};
}

QSize LiveChip::minimumSizeHint() const
{
    const int word = QFontMetrics(bold(font())).horizontalAdvance(tr("Live"));
    return {kGap + word + kGap + fontMetrics().height() + kGap, fontMetrics().height() + 2 * kGap};
}

void LiveChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(rect(), 6, 6);

    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(bold(font()));
    QRect place = rect().adjusted(kGap, 0, -kGap, 0);
    painter.drawText(place, Qt::AlignVCenter, tr("Live"));
    place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(tr("Live")) + kGap);
    const int side = fontMetrics().height();
    paintSymbol(painter, QRectF(place.left(), place.center().y() + 0.5 - side / 2.0, side, side), m_symbol,
                palette());
    place.setLeft(place.left() + side + kGap);
    painter.setFont(font());
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_sentence, Qt::ElideRight, place.width()));
}

} // namespace supersynk
