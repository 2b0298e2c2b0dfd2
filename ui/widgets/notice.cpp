// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/notice.h"

#include "ui/widgets/valuelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace supersynk {

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_symbolSpace(new QWidget(this))
    , m_label(new QLabel(this))
{
    m_symbolSpace->setFixedWidth(fontMetrics().height() * 2);
    m_label->setTextFormat(Qt::PlainText); // it may quote a file name
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setWordWrap(true);
    m_label->setAccessibleName(tr("Warning"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_symbolSpace);
    layout->addWidget(m_label, 1);
    hide();
}

QString Notice::text() const
{
    return m_label->text();
}

void Notice::setText(const QString &text, Symbol symbol)
{
    if (symbol != m_symbol) {
        m_symbol = symbol;
        update();
    }
    showValue(*m_label, text);
    setVisible(!text.isEmpty());
}

void Notice::setAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &Notice::triggered);
    layout()->addWidget(button);
    setFocusProxy(button);
}

void Notice::paintEvent(QPaintEvent *)
{
    const int line = fontMetrics().height();
    QRectF area(0, 0, line * 1.2, line * 1.2);
    area.moveCenter(QPointF(m_symbolSpace->geometry().center()) + QPointF(0.5, 0.5));
    QPainter painter(this);
    paintSymbol(painter, area, m_symbol, palette());
}

} // namespace supersynk
