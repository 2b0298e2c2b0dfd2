// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapgrid.h"

#include "ui/map/mapcolors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct MapGrid
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::MapGrid)
};

/// Filled rectangles: stroking lines takes Qt five times as long.
void paintVertical(QPainter &painter, double x, const Viewport &viewport, const QColor &color)
{
    painter.fillRect(QRect(static_cast<int>(std::floor(x)), 0, 1, static_cast<int>(viewport.size().height())),
                     color);
}

void paintHorizontal(QPainter &painter, double y, const Viewport &viewport, const QColor &color)
{
    painter.fillRect(QRect(0, static_cast<int>(std::floor(y)), static_cast<int>(viewport.size().width()), 1),
                     color);
}

/// Calls \a visit with the number of each multiple of \a step from \a first to \a last.
template <typename Visit>
void forEachMultiple(double step, double first, double last, Visit visit)
{
    const auto end = static_cast<qint64>(std::floor(last / step));
    for (auto i = static_cast<qint64>(std::ceil(first / step)); i <= end; ++i)
        visit(i);
}

void paintLines(QPainter &painter, const Viewport &viewport, double step, const QColor &color)
{
    const QRectF plane = viewport.visiblePlane();
    forEachMultiple(step, plane.left(), plane.right(), [&](qint64 i) {
        const double x = viewport.toScreen({static_cast<double>(i) * step, 0}).x();
        paintVertical(painter, x, viewport, color);
    });
    forEachMultiple(step, plane.top(), plane.bottom(), [&](qint64 i) {
        const double y = viewport.toScreen({0, static_cast<double>(i) * step}).y();
        paintHorizontal(painter, y, viewport, color);
    });
}

void paintText(QPainter &painter, const QRectF &rect, const QString &text, const MapColors &colors)
{
    constexpr double kMargin = 2;
    painter.fillRect(rect.adjusted(-kMargin, 0, kMargin, 0), colors.background);
    painter.drawText(rect, Qt::AlignCenter, text);
}

constexpr double kEdge = 6; // pixels between a number and the edge of the map

void paintAxisNames(QPainter &painter, const Viewport &viewport, ForwardAxis forward, const MapColors &colors,
                    double right)
{
    const QFontMetricsF metrics(painter.font());
    const QSizeF size = viewport.size();
    const QPointF origin = viewport.toScreen({0, 0});
    const QSizeF box(metrics.horizontalAdvance(u"−z"_s), metrics.height());
    painter.setPen(colors.name);
    if (origin.y() > 2 * box.height() && origin.y() < size.height() - box.height()) {
        const QPointF corner(right - kEdge - box.width(), origin.y() - box.height() - 2);
        paintText(painter, QRectF(corner, box), u"x"_s, colors);
    }
    if (origin.x() > 2 * box.width() && origin.x() < right - box.width() - kEdge) {
        const QPointF corner(origin.x() + 4, kEdge);
        paintText(painter, QRectF(corner, box), forward == ForwardAxis::PlusZ ? u"z"_s : u"−z"_s, colors);
    }
}

} // namespace

void paintGrid(QPainter &painter, const Viewport &viewport, const MapColors &colors)
{
    const GridStep step = gridStep(viewport.scale());
    paintLines(painter, viewport, step.minor, colors.minorLine);
    paintLines(painter, viewport, step.major, colors.majorLine);

    const QPointF origin = viewport.toScreen({0, 0});
    if (origin.x() >= 0 && origin.x() <= viewport.size().width())
        paintVertical(painter, origin.x(), viewport, colors.axis);
    if (origin.y() >= 0 && origin.y() <= viewport.size().height())
        paintHorizontal(painter, origin.y(), viewport, colors.axis);
}

void paintGridNumbers(QPainter &painter, const Viewport &viewport, ForwardAxis forward,
                      const MapColors &colors, double right)
{
    const GridStep step = gridStep(viewport.scale());
    const QRectF plane = viewport.visiblePlane();
    const QSizeF size = viewport.size();
    painter.save();
    painter.setFont(numberFont(painter.font()));
    painter.setPen(colors.number);
    const QFontMetricsF metrics(painter.font());
    const double lowest = size.height() - metrics.height() - kEdge; // top of the numbers along the lower edge

    forEachMultiple(step.major, plane.top(), plane.bottom(), [&](qint64 i) {
        const double y = static_cast<double>(i) * step.major;
        const QString text = gridNumber(forward == ForwardAxis::PlusZ ? -y : y, step);
        QRectF rect(0, 0, metrics.horizontalAdvance(text), metrics.height());
        rect.moveCenter(viewport.toScreen({0, y}));
        rect.moveLeft(kEdge);
        if (rect.top() >= kEdge && rect.bottom() <= lowest)
            paintText(painter, rect, text, colors);
    });
    forEachMultiple(step.major, plane.left(), plane.right(), [&](qint64 i) {
        const double x = static_cast<double>(i) * step.major;
        const QString text = gridNumber(x, step);
        QRectF rect(0, 0, metrics.horizontalAdvance(text), metrics.height());
        rect.moveCenter(viewport.toScreen({x, 0}));
        rect.moveTop(lowest);
        if (rect.left() >= kEdge && rect.right() <= right - kEdge)
            paintText(painter, rect, text, colors);
    });
    paintAxisNames(painter, viewport, forward, colors, right);
    painter.restore();
}

QFont numberFont(QFont font)
{
    constexpr double kSmaller = 0.85;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * kSmaller);
    return font;
}

QString gridNumber(double metres, const GridStep &step)
{
    constexpr double kKilometre = 1000;
    const double shown = metres == 0 ? 0 : metres; // -0.0 would read "-0"
    if (step.major >= kKilometre)
        return MapGrid::tr("%1 km").arg(QLocale().toString(shown / kKilometre, 'f', 0));
    return MapGrid::tr("%1 m").arg(QLocale().toString(shown, 'f', step.decimals));
}

} // namespace supersynk
