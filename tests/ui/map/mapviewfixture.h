// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/mapview.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/emptystate.h"

#include <QCoreApplication>
#include <QImage>
#include <QTest>
#include <QWheelEvent>

#include <optional>

namespace supersynk {

/// A visible map.
class MapViewFixture : public QObject
{
protected:
    void setUpTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void setUp()
    {
        m_view.emplace();
        m_view->resize(640, 480);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_view));
    }

    static void turnWheel(QWidget &widget, const QPointF &position, int notches)
    {
        QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, notches * 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&widget, &event);
    }

    static Participant at(const QByteArray &id, double x, double z)
    {
        return {.id = id, .place = {.x = x, .z = z, .yaw = 0}};
    }

    QRgb dotColor(const QByteArray &id)
    {
        return m_view->grab().toImage().pixelColor(m_view->positionOf(id)->toPoint()).rgb();
    }

    bool hasColor(QRgb color)
    {
        const QImage image = m_view->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == color)
                    return true;
            }
        }
        return false;
    }

    EmptyState &empty() { return *m_view->findChild<EmptyState *>(); }

    bool isSeen(const QByteArray &id) { return QRectF(m_view->rect()).contains(*m_view->positionOf(id)); }

    void paintNow()
    {
        QImage image(m_view->size(), QImage::Format_ARGB32_Premultiplied);
        m_view->render(&image);
    }

    EnglishPlurals m_plurals;
    std::optional<MapView> m_view;
};

} // namespace supersynk
