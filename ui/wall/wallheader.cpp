// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallheader.h"

#include "ui/look/tokens.h"
#include "ui/wall/walltext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/paintedrole.h"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

WallHeader::WallHeader(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::StaticText);
}

void WallHeader::setScale(double scale)
{
    m_scale = scale;
    update();
}

void WallHeader::setHeadline(const Headline &headline)
{
    m_headline = headline;
    describe();
}

void WallHeader::setSession(const QString &session)
{
    m_session = session;
    describe();
}

void WallHeader::setRecording(const QString &text, bool isFailed)
{
    if (std::exchange(m_recording, text) == text && isFailed == m_isRecordingFailed)
        return;
    m_isRecordingFailed = isFailed;
    update();
}

void WallHeader::setTime(const QString &time)
{
    if (std::exchange(m_time, time) != time)
        update();
}

QString WallHeader::details() const
{
    if (!m_headline.cause.isEmpty())
        return m_headline.cause;
    const bool isFault = m_headline.symbol != Symbol::Running && !m_headline.details.isEmpty();
    return isFault || m_session.isEmpty() ? m_headline.details : m_session;
}

void WallHeader::describe()
{
    setAccessibleName(m_headline.title);
    setAccessibleDescription(details());
    update();
}

void WallHeader::paintEvent(QPaintEvent *)
{
    constexpr double kLeast = 0.6;
    constexpr Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;
    constexpr Qt::Alignment kRight = Qt::AlignRight | Qt::AlignVCenter;
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const double height = this->height();
    const double titleHeight = height * 0.6;
    const double gap = kWallCaption * m_scale;

    painter.setFont(wallFont(font(), kWallHeadline * m_scale, true));
    painter.setPen(QColor(tokens.text));
    const double clock = QFontMetricsF(painter.font()).horizontalAdvance(u"00:00:00"_s);
    const QRectF time(width() - clock, 0, clock, titleHeight);
    drawFitted(painter, time, m_time, kRight, kLeast);

    const double side = height * 0.86;
    paintSymbol(painter, QRectF(0, (height - side) / 2, side, side), m_headline.symbol, palette());
    const double left = side + gap;
    drawFitted(painter, QRectF(left, 0, time.left() - gap - left, titleHeight), m_headline.title, kLeft,
               kLeast);

    painter.setFont(wallFont(font(), kWallCaption * m_scale));
    const QRectF below(left, titleHeight, width() - left, height - titleHeight);
    const QFontMetricsF metrics(painter.font());
    double recording = 0;
    if (!m_recording.isEmpty()) {
        const Tone tone = m_isRecordingFailed ? Tone::Bad : Tone::Record;
        painter.setPen(m_isRecordingFailed ? QColor(tokens.bad) : QColor(tokens.text));
        const double text = drawFitted(painter, below, m_recording, kRight, kLeast);
        const double disc = metrics.capHeight();
        QRectF place(0, 0, disc, disc);
        place.moveCenter(QPointF(below.right() - text - gap / 2 - disc, below.center().y()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneColor(tone, palette()));
        painter.drawEllipse(place);
        recording = text + 2 * gap + disc;
    }
    painter.setPen(QColor(tokens.text2));
    drawFitted(painter, below.adjusted(0, 0, -recording, 0), details(), kLeft, kLeast);
}

} // namespace supersynk
