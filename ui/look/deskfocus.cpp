// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/deskfocus.h"

#include "ui/look/deskpainter.h"
#include "ui/look/measures.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace supersynk {
namespace {

/// A list shows the focus at its current row.
bool hasCurrentRow(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && view->currentIndex().isValid();
}

/// Buttons and fields paint the ring with their edge; a flat button has none.
bool paintsRingItself(const QWidget *widget)
{
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return (button && !button->isFlat()) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    painter.save();
    painter.setPen(QColor(tokensFor(option.palette).line2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
    if (option.state & QStyle::State_HasFocus && !hasCurrentRow(widget))
        paintFocusRing(painter, option.rect, option.palette, 0);
}

void paintFocusRect(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (paintsRingItself(widget))
        return;
    const bool isButton =
        qobject_cast<const QToolButton *>(widget) || qobject_cast<const QPushButton *>(widget);
    paintFocusRing(painter, isButton ? widget->rect() : option.rect, option.palette,
                   isButton ? kControlRadius : 1);
}

void paintLineEdit(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth > 0)
        paintField(painter, option);
    else if (!widget || !paintsRingItself(widget->parentWidget()))
        painter.fillRect(option.rect, option.palette.brush(QPalette::Base));
}

} // namespace supersynk
