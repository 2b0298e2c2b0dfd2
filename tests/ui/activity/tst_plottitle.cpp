// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/activity/plottitle.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// Where \a lines paint, in an image of 300 x 100.
QRect paintedBy(const QList<TitleLine> &lines, const QRect &area)
{
    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintTitle(painter, area, lines, QGuiApplication::palette());
    painter.end();
    QRect painted;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != 0xffffffff)
                painted |= QRect(x, y, 1, 1);
    return painted;
}

const TitleLine kIn{Series::BytesIn, u"in"_s, u"1,234.5 MB/s"_s};
const TitleLine kOut{Series::BytesOut, u"out"_s, u"1,234.5 MB/s"_s};

} // namespace

class TestPlotTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfAPlotStandBelowEachOther()
    {
        const QRect area(0, 0, 200, 60);
        const int line = QFontMetrics(QGuiApplication::font()).height();
        QVERIFY(paintedBy({kIn, kOut}, area).height() > line);
        QVERIFY(paintedBy({{Series::Requests, u"Requests"_s, u"240/s"_s}}, area).height() > line);
    }

    void titleStaysInItsArea()
    {
        const QRect area(10, 20, 60, 50);
        const QRect painted = paintedBy({kIn, kOut}, area);
        QVERIFY(!painted.isEmpty());
        QVERIFY(painted.left() >= area.left() - 1 && painted.right() <= area.right() + 1);
    }
};

SUPERSYNK_TEST(TestPlotTitle)
#include "tst_plottitle.moc"
