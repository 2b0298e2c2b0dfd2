// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/drawnicon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <array>
#include <utility>

namespace supersynk {
namespace {

using Paint = std::function<void(QPainter &, const QRect &, QIcon::Mode)>;

class Engine final : public QIconEngine
{
public:
    explicit Engine(Paint paint)
        : m_paint(std::move(paint))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        m_paint(*painter, rect, mode);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new Engine(*this); }

private:
    Paint m_paint;
};

} // namespace

QIcon drawnIcon(Paint paint)
{
    return QIcon(new Engine(std::move(paint))); // QIcon owns its engine
}

void paintRestartArrow(QPainter &painter)
{
    constexpr int kDegree = 16;
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-38, -38, 76, 76), 60 * kDegree, 300 * kDegree);
    painter.drawPolyline(std::array{QPointF(2, -38), QPointF(26, -30), QPointF(14, -8)}.data(), 3);
}

} // namespace supersynk
