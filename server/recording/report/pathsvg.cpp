// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/pathsvg.h"

#include "server/recording/report/reporttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk::report {
namespace {

constexpr double kSide = 200; // of a picture

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

QString placeOf(const WalkedPath::Point &point, const Ground &ground)
{
    return svgNumber((point.x - ground.left) / ground.side * kSide) + u','
        + svgNumber(kSide - (point.z - ground.bottom) / ground.side * kSide);
}

/// A round length of about a quarter of the picture.
double scaleLength(double side)
{
    const double power = std::pow(10, std::floor(std::log10(side / 4)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= side / 4)
            return factor * power;
    }
    return power;
}

QString scaleOf(const Ground &ground)
{
    const double metres = scaleLength(ground.side);
    const double width = metres / ground.side * kSide;
    const QString y = svgNumber(kSide - 8);
    const QString label = Text::tr("%1 m", "metres").arg(decimalText(metres, metres < 1 ? 1 : 0));
    return u"<line x1=\"8\" y1=\"%1\" x2=\"%2\" y2=\"%1\" class=\"scale\"/>"_s.arg(y, svgNumber(8 + width))
        + u"<text x=\"8\" y=\"%1\" class=\"small\">"_s.arg(svgNumber(kSide - 13)) + label + u"</text>"_s;
}

/// The axes of the room, where they are in the picture.
QString axes(const Ground &ground)
{
    const double x = -ground.left / ground.side * kSide;
    const double y = kSide + ground.bottom / ground.side * kSide;
    QString drawn;
    if (x > 0 && x < kSide)
        drawn += u"<line x1=\"%1\" y1=\"0\" x2=\"%1\" y2=\"200\" class=\"grid\"/>"_s.arg(svgNumber(x));
    if (y > 0 && y < kSide)
        drawn += u"<line x1=\"0\" y1=\"%1\" x2=\"200\" y2=\"%1\" class=\"grid\"/>"_s.arg(svgNumber(y));
    return drawn;
}

} // namespace

void GroundBounds::add(const WalkedPath &path)
{
    for (const WalkedPath::Line &line : path.lines()) {
        for (const WalkedPath::Point &point : line) {
            m_left = m_isEmpty ? point.x : std::min(m_left, point.x);
            m_right = m_isEmpty ? point.x : std::max(m_right, point.x);
            m_bottom = m_isEmpty ? point.z : std::min(m_bottom, point.z);
            m_top = m_isEmpty ? point.z : std::max(m_top, point.z);
            m_isEmpty = false;
        }
    }
}

std::optional<Ground> GroundBounds::ground() const
{
    if (m_isEmpty)
        return std::nullopt;
    constexpr double kMargin = 1.2; // room for the scale
    const double side = std::max({1.0, m_right - m_left, m_top - m_bottom}) * kMargin;
    return Ground{(m_left + m_right - side) / 2, (m_bottom + m_top - side) / 2, side};
}

QString pathSvg(const WalkedPath &path, const Ground &ground)
{
    QString drawn = u"<svg viewBox=\"0 0 200 200\" role=\"img\" aria-label=\"%1\">"_s.arg(
        Text::tr("Path from above").toHtmlEscaped());
    drawn += u"<rect x=\"0.5\" y=\"0.5\" width=\"199\" height=\"199\" class=\"ground\"/>"_s + axes(ground);
    for (const WalkedPath::Line &line : path.lines()) {
        QString points;
        for (const WalkedPath::Point &point : line)
            points += placeOf(point, ground) + u' ';
        drawn += u"<polyline points=\"%1\" class=\"path\"/>"_s.arg(points.trimmed());
    }
    if (!path.isEmpty()) {
        const QStringList begin = placeOf(path.lines().front().front(), ground).split(u',');
        const QStringList end = placeOf(path.lines().back().back(), ground).split(u',');
        drawn += u"<circle cx=\"%1\" cy=\"%2\" r=\"4\" class=\"begin\"/>"_s.arg(begin[0], begin[1]);
        drawn += u"<rect x=\"%1\" y=\"%2\" width=\"7\" height=\"7\" class=\"end\"/>"_s.arg(
            svgNumber(end[0].toDouble() - 3.5), svgNumber(end[1].toDouble() - 3.5));
    }
    return drawn + scaleOf(ground) + u"</svg>"_s;
}

} // namespace supersynk::report
