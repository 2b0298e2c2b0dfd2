// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/walltile.h"

#include "ui/look/tokens.h"
#include "ui/wall/walltext.h"
#include "ui/watch/verdicttext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/paintedrole.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

// Pixels at a scale of 1
constexpr double kPadding = 28;
constexpr double kHeadHeight = 124;
constexpr double kLineHeight = 48;
constexpr double kBorder = 4;
constexpr double kRadius = 14;
constexpr double kSymbol = 48;

constexpr double kLeastSize = 0.7; // of a name, before it is elided
constexpr Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;

Tone toneOf(Verdict verdict)
{
    return verdict == Verdict::Lost ? Tone::Bad : Tone::Warning;
}

} // namespace

WallTile::WallTile(QWidget *parent)
    : QWidget(parent)
    , m_map(new MapView(this))
{
    setPaintedRole(*this, QAccessible::StaticText);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_map->setEmptyText({}, {});
    m_map->hide();
    updateLook();
}

void WallTile::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    arrange();
    updateLook();
}

void WallTile::setHasMap(bool hasMap)
{
    if (hasMap == m_hasMap)
        return;
    m_hasMap = hasMap;
    m_map->setVisible(m_hasMap && !m_map->isEmpty());
    arrange();
}

void WallTile::setContent(const WallTileContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    updateLook();
    describe();
    update();
}

void WallTile::setCrowded(bool isCrowded)
{
    m_isCrowded = isCrowded;
    updateLook();
}

void WallTile::setNames(const Names &names)
{
    m_map->setNames(&names, m_content.key);
}

void WallTile::setPositions(const std::optional<PositionPath> &path, ForwardAxis forward)
{
    m_locator.setPath(path);
    m_map->clear();
    m_map->setForwardAxis(forward);
}

void WallTile::setBodies(std::span<const ParticipantBody> bodies)
{
    m_map->setParticipants(m_locator.locate(bodies));
    const bool isEmpty = m_map->isEmpty();
    if (isEmpty == m_map->isHidden())
        return;
    m_map->setHidden(isEmpty);
    update();
}

/// Maps have larger dots than in a window, as they are read from afar.
void WallTile::updateLook()
{
    constexpr double kDots = 1.9;
    m_map->setFont(wallFont(font(), px(kWallCaption)));
    m_map->setLook(
        {.scale = px(kDots), .hasScales = false, .isDotsOnly = m_isCrowded || m_content.total > kMaxNamed});
}

void WallTile::describe()
{
    setAccessibleName(m_content.name);
    QStringList sentences{tr("%1 of %n here", nullptr, m_content.total).arg(m_content.here),
                          m_content.verdict};
    for (const WallLine &line : m_content.lines)
        sentences.append(u"%1 %2"_s.arg(line.name, line.trouble));
    setAccessibleDescription(sentences.join(u"; "_s));
}

void WallTile::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QRectF WallTile::headRect() const
{
    return QRectF(0, 0, width(), px(kHeadHeight)).adjusted(px(kPadding), 0, -px(kPadding), 0);
}

/// Depends on the size alone, so that the map stays where it is.
int WallTile::lineCount() const
{
    const double share = m_hasMap ? 0.34 : 1; // of the room below the head
    const double room = height() - px(kHeadHeight) - (m_hasMap ? 0 : px(kPadding) / 2);
    return std::clamp(static_cast<int>(room * share / px(kLineHeight)), 1, 4);
}

QRectF WallTile::linesRect() const
{
    const double height = lineCount() * px(kLineHeight) + px(kPadding);
    return QRectF(0, m_hasMap ? this->height() - height : px(kHeadHeight) - px(kPadding) / 2, width(), height)
        .adjusted(px(kPadding), px(kPadding) / 2, -px(kPadding), -px(kPadding) / 2);
}

void WallTile::arrange()
{
    const double border = px(kBorder);
    const double top = px(kHeadHeight);
    const double bottom = linesRect().top() - px(kPadding) / 2;
    m_map->setGeometry(QRectF(border, top, width() - 2 * border, std::max(1.0, bottom - top)).toRect());
    update();
}

void WallTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBorder(painter);
    paintHead(painter);
    paintLines(painter);
    if (m_hasMap && m_map->isHidden()) {
        painter.setFont(wallFont(font(), px(kWallCaption)));
        painter.setPen(QColor(tokensFor(palette()).text2));
        drawFitted(painter, m_map->geometry(), tr("No positions"), Qt::AlignCenter, kLeastSize);
    }
}

void WallTile::paintBorder(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const QColor line = needsAttention(m_content.worst) && m_content.isServing
        ? toneColor(toneOf(m_content.worst), palette())
        : QColor(tokens.line2);
    const double width = px(kBorder);
    painter.setPen(QPen(line, width));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF inside = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(inside, px(kRadius), px(kRadius));
}

/// "4 of 5", at the right of \a head, smaller where the name needs the room. Returns their left edge.
double WallTile::paintFigures(QPainter &painter, const QRectF &head) const
{
    constexpr double kMostShare = 0.45; // of the head
    const Tokens &tokens = tokensFor(palette());
    const QString figure = QString::number(m_content.here);
    const QString of = u" "_s + tr("of %1", "4 of 5 clients").arg(m_content.total);
    const auto widthAt = [&](double scale) {
        return QFontMetricsF(wallFont(font(), scale * px(kWallFigure), true)).horizontalAdvance(figure)
            + QFontMetricsF(wallFont(font(), scale * px(kWallName))).horizontalAdvance(of);
    };
    const double scale = std::min(1.0, kMostShare * head.width() / widthAt(1));
    const QFont figureFont = wallFont(font(), scale * px(kWallFigure), true);
    const double left = head.right() - widthAt(scale);
    const double baseline = head.center().y() + QFontMetricsF(figureFont).capHeight() / 2;
    painter.setFont(figureFont);
    painter.setPen(QColor(tokens.text));
    painter.drawText(QPointF(left, baseline), figure);
    const double figureWidth = QFontMetricsF(figureFont).horizontalAdvance(figure);
    painter.setFont(wallFont(font(), scale * px(kWallName)));
    painter.setPen(QColor(tokens.text2));
    painter.drawText(QPointF(left + figureWidth, baseline), of);
    return left;
}

/// The symbol, the name over the verdict, and at the right how many are there.
void WallTile::paintHead(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRectF head = headRect();
    const bool isTrouble = m_content.isServing && needsAttention(m_content.worst);
    QRectF symbol(0, 0, px(kSymbol), px(kSymbol));
    symbol.moveCenter(head.center());
    symbol.moveLeft(head.left());
    paintSymbol(painter, symbol, m_content.isServing ? symbolOf(m_content.worst) : Symbol::Stopped,
                palette());

    const double left = symbol.right() + px(kPadding) / 2;
    const double room = paintFigures(painter, head) - px(kPadding) / 2 - left;
    const double nameHeight = px(kWallName) * 1.25;
    const double verdictHeight = px(kWallCaption) * 1.35;
    const double top = head.center().y() - (nameHeight + verdictHeight) / 2;
    painter.setFont(wallFont(font(), px(kWallName), true));
    painter.setPen(QColor(tokens.text));
    drawFitted(painter, QRectF(left, top, room, nameHeight), m_content.name, kLeft, kLeastSize);
    painter.setFont(wallFont(font(), px(kWallCaption)));
    painter.setPen(isTrouble ? toneTextColor(toneOf(m_content.worst), palette()) : QColor(tokens.text2));
    drawFitted(painter, QRectF(left, top + nameHeight, room, verdictHeight), m_content.verdict, kLeft,
               kLeastSize);
}

void WallTile::paintLines(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRectF area = linesRect();
    const int lines = lineCount();
    const auto lineAt = [&](int i) {
        return QRectF(area.left(), area.top() + i * px(kLineHeight), area.width(), px(kLineHeight));
    };
    painter.setFont(wallFont(font(), px(kWallBody)));
    painter.setPen(QColor(tokens.text2));
    if (!m_content.isServing || m_content.lines.empty()) {
        const QStringList names =
            wrappedNames(m_content.names, m_content.here, painter.font(), area.width(), lines);
        for (int i = 0; i < names.size(); ++i)
            drawFitted(painter, lineAt(i), names[i], kLeft, kLeastSize);
        return;
    }
    const auto given = static_cast<int>(m_content.lines.size());
    const bool isWhole = m_content.troubles <= lines && given == m_content.troubles;
    const int shown = isWhole ? m_content.troubles : std::min(given, std::max(1, lines - 1));
    for (int i = 0; i < shown; ++i)
        paintLine(painter, lineAt(i), m_content.lines[static_cast<std::size_t>(i)]);
    if (const int rest = m_content.troubles - shown; rest > 0 && shown < lines) {
        painter.setPen(QColor(tokens.text2));
        drawFitted(painter, lineAt(shown), tr("+ %n more", "clients in trouble", rest), kLeft, kLeastSize);
    }
}

/// The name gives way first: "Theod… lost 0:42 ago".
void WallTile::paintLine(QPainter &painter, const QRectF &rect, const WallLine &line) const
{
    const Tokens &tokens = tokensFor(palette());
    const QFontMetricsF metrics(painter.font());
    QRectF symbol(0, 0, px(kWallBody), px(kWallBody));
    symbol.moveCenter(rect.center());
    symbol.moveLeft(rect.left());
    paintSymbol(painter, symbol, symbolOf(line.verdict), palette());
    const double gap = px(kPadding) / 2;
    QRectF rest = rect.adjusted(symbol.width() + gap, 0, 0, 0);
    const double least = rest.width() * 0.35; // for the name
    const double trouble = std::min(metrics.horizontalAdvance(line.trouble), rest.width() - least - gap);
    painter.setPen(QColor(tokens.text));
    const double name =
        drawFitted(painter, rest.adjusted(0, 0, -trouble - gap, 0), line.name, kLeft, kLeastSize);
    painter.setPen(QColor(tokens.text2));
    drawFitted(painter, rest.adjusted(name + gap, 0, 0, 0), line.trouble, kLeft, kLeastSize);
}

} // namespace supersynk
