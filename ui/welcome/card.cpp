// SPDX-License-Identifier: GPL-3.0-only
#include "ui/welcome/card.h"

#include "ui/look/measures.h"
#include "ui/look/tokens.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace supersynk {
namespace {

/// A number on a tinted disc.
class Badge final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(tokensFor(palette()).sel));
        painter.drawEllipse(rect());
        painter.end();
        QLabel::paintEvent(event);
    }
};

QFont titleFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kTitleSize);
    return font;
}

} // namespace

Card::Card(int number, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout(this))
{
    auto *badge = new Badge(QLocale().toString(number), this);
    badge->setAlignment(Qt::AlignCenter);
    badge->setFont(titleFont(font()));
    badge->setForegroundRole(QPalette::Link);
    const int side = badge->fontMetrics().height() + kGap;
    badge->setFixedSize(side, side);
    auto *heading = new QLabel(title, this);
    heading->setFont(titleFont(font()));
    heading->setWordWrap(true);
    auto *explanation = new QLabel(text, this);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setWordWrap(true);
    m_content->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_content->setSpacing(kGap);
    m_content->addWidget(badge);
    m_content->addWidget(heading);
    m_content->addWidget(explanation);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

} // namespace supersynk
