// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/walladdress.h"

#include "ui/look/tokens.h"
#include "ui/wall/walltext.h"
#include "ui/widgets/paintedrole.h"

#include <QPainter>

#include <algorithm>

namespace supersynk {

WallAddressView::WallAddressView(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::StaticText);
    setAccessibleName(tr("Address for headsets"));
}

void WallAddressView::setScale(double scale, bool isLarge)
{
    m_scale = scale;
    m_isLarge = isLarge;
    update();
}

void WallAddressView::setAddress(const WallAddress &address)
{
    if (address == m_address)
        return;
    m_address = address;
    m_code = QrCode::of(address.url.toUtf8());
    setAccessibleDescription(address.url);
    update();
}

void WallAddressView::paintEvent(QPaintEvent *)
{
    if (m_address.url.isEmpty())
        return;
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const double side = m_isLarge ? std::min(height() * 0.75, width() * 0.34) : height();
    const double gap = (m_isLarge ? 2 : 1) * kWallCaption * m_scale;
    if (m_code)
        m_code->paint(painter, QRectF(0, (height() - side) / 2, side, side));

    constexpr double kLeast = 0.8;
    constexpr double kNeverElided = 0;
    const double captionSize = m_isLarge ? kWallBody : kWallCaption;
    const double addressSize = m_isLarge ? kWallFigure : kWallName;
    const double captionHeight = captionSize * m_scale * 1.5;
    const double addressHeight = addressSize * m_scale * 1.3;
    const double hintHeight = m_isLarge ? captionHeight : 0;
    const double left = side + gap;
    QRectF line(left, (height() - captionHeight - addressHeight - hintHeight) / 2, width() - left,
                captionHeight);
    painter.setFont(wallFont(font(), captionSize * m_scale));
    painter.setPen(QColor(tokens.text2));
    drawFitted(painter, line, m_address.caption, Qt::AlignLeft | Qt::AlignVCenter, kLeast);
    line = QRectF(left, line.bottom(), line.width(), addressHeight);
    painter.setFont(wallFont(font(), addressSize * m_scale, true));
    painter.setPen(QColor(tokens.text));
    drawFitted(painter, line, m_address.url, Qt::AlignLeft | Qt::AlignVCenter, kNeverElided);
    if (!m_isLarge)
        return;
    line = QRectF(left, line.bottom(), line.width(), hintHeight);
    painter.setFont(wallFont(font(), captionSize * m_scale));
    painter.setPen(QColor(tokens.text2));
    drawFitted(painter, line, tr("Clients appear here with their first post."),
               Qt::AlignLeft | Qt::AlignVCenter, kLeast);
}

} // namespace supersynk
