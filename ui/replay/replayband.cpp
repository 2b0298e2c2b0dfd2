// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replayband.h"

#include "ui/replay/livechip.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMargin = 12; // pixels
constexpr double kTitleSize = 1.3;

} // namespace

QColor ReplayBand::color(const QPalette &palette)
{
    return tokensFor(palette).band;
}

ReplayBand::ReplayBand(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_details(new ElidedLabel(this))
    , m_live(new LiveChip(this))
    , m_back(new QPushButton(tr("Back to &Live") + u"  "_s
                                 + QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
                             this))
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * kTitleSize);
    m_title->setFont(large);
    m_title->setAccessibleName(tr("Replay"));
    m_details->setAccessibleName(tr("Details"));
    m_back->setToolTip(tr("Closes the recording and removes its clients"));
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &ReplayBand::backRequested);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    const int symbol = fontMetrics().height() * 2;
    layout->setContentsMargins(2 * kMargin + symbol, kMargin / 2, kMargin, kMargin / 2);
    layout->setSpacing(kMargin);
    layout->addLayout(texts, 1);
    layout->addWidget(m_live);
    layout->addWidget(m_back);
    applyColors();
}

void ReplayBand::setTexts(const QString &title, const QString &details)
{
    m_title->setText(title);
    m_details->setText(details);
    m_details->setToolTip(plainToolTip(details));
}

QString ReplayBand::details() const
{
    return m_details->text();
}

void ReplayBand::setLive(Symbol symbol, const QString &sentence)
{
    m_live->setState(symbol, sentence);
}

void ReplayBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = fontMetrics().height() * 2;
    const QRectF ring(kMargin, (height() - side) / 2.0, side, side);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    const QPointF centre = ring.center();
    const double unit = side / 10;
    painter.drawPolygon(std::array{centre + QPointF(-1.3 * unit, -2.2 * unit),
                                   centre + QPointF(-1.3 * unit, 2.2 * unit), centre + QPointF(2.3 * unit, 0)}
                            .data(),
                        3);
}

void ReplayBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

/// White texts on the band, in light and dark.
void ReplayBand::applyColors()
{
    const QColor band = color(palette());
    QPalette white = palette();
    white.setColor(QPalette::WindowText, Qt::white);
    white.setColor(QPalette::ButtonText, Qt::white);
    white.setColor(QPalette::Window, band);
    white.setColor(QPalette::Button, mixed(band, Qt::white, 0.12));
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_details),
                            static_cast<QWidget *>(m_back)}) {
        if (widget->palette() != white)
            widget->setPalette(white);
    }
}

} // namespace supersynk
