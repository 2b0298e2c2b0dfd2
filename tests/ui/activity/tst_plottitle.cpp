// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/activity/plottitle.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPlotTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wideTitleIsAboveTheChart()
    {
        const PlotTitle title = traffic();
        const PlotArea area = areaOf(title.width(true));
        const PlotTitle::Place place = title.placeIn(area);
        QVERIFY(place.hasHeading);
        QCOMPARE(place.line, area.title);
    }

    void headingIsLeftOutBeforeAValueIsCut()
    {
        const PlotTitle title = traffic();
        const PlotArea area = areaOf(title.width(true) - 1);
        const PlotTitle::Place place = title.placeIn(area);
        QVERIFY(!place.hasHeading);
        QCOMPARE(place.line, area.title);
    }

    void narrowTitleBeginsAboveTheScale()
    {
        const PlotTitle title = traffic();
        const PlotArea area = areaOf(title.width(false) - 20);
        const PlotTitle::Place place = title.placeIn(area);
        QVERIFY(!place.hasHeading);
        QCOMPARE(place.line.width(), title.width(false));
        QCOMPARE(place.line.right(), area.title.right());
    }

    void titleStaysWithinThePlot()
    {
        const PlotTitle title = traffic();
        const PlotArea area = areaOf(10);
        QCOMPARE(title.placeIn(area).line.left(), area.scale.left());
    }

    void singleLineKeepsTheHeading()
    {
        const PlotTitle title(u"Requests"_s, {{Series::Requests, {}, u"240/s"_s}}, {});
        QVERIFY(title.placeIn(areaOf(10)).hasHeading);
    }

    void paintingStaysWithinTheWidth()
    {
        const PlotTitle title = traffic();
        const int spare = 50;
        QImage image(title.width(true) + spare, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        title.paint(painter, {.title = image.rect()}, QPalette(Qt::white));
        painter.end();
        QVERIFY(isPainted(image, QRect(0, 0, title.width(true), 30)));
        QVERIFY(isPainted(image, QRect(title.width(true) - 10, 0, 10, 30))); // up to its end
        QVERIFY(!isPainted(image, QRect(title.width(true) + 2, 0, spare - 2, 30)));
    }

private:
    static PlotTitle traffic()
    {
        return {u"Traffic"_s,
                {{Series::BytesIn, u"in"_s, u"81.2 kB/s"_s}, {Series::BytesOut, u"out"_s, u"896.5 kB/s"_s}},
                {}};
    }

    /// With a title of \a width and a scale of 40 pixels.
    static PlotArea areaOf(int width)
    {
        return {.title = QRect(40, 0, width, 20), .scale = QRect(0, 20, 40, 100)};
    }

    static bool isPainted(const QImage &image, const QRect &part)
    {
        QImage blank(part.size(), image.format());
        blank.fill(Qt::white);
        return image.copy(part) != blank;
    }
};

SUPERSYNK_TEST(TestPlotTitle)
#include "tst_plottitle.moc"
