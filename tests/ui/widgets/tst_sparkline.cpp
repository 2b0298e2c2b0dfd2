// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/clients/sparklinedelegate.h"
#include "ui/watch/ratehistory.h"
#include "ui/widgets/sparkline.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kValuesRole = Qt::UserRole + 1;
constexpr QRgb kGround = 0xffffffff;

QImage paper(qreal scale = 1)
{
    QImage image(QSize(200, 40) * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(kGround);
    return image;
}

/// The bounding rectangle of all painted pixels.
QRect inkOf(const QImage &image, const QColor &color = {})
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (color.isValid() ? image.pixel(x, y) == color.rgb() : image.pixel(x, y) != kGround)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QList<float> zigzag(int count)
{
    QList<float> values;
    for (int i = 0; i < count; ++i)
        values.append(i % 2 ? 90.0F : 0.0F);
    return values;
}

} // namespace

class TestSparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineStaysWithinItsArea_data()
    {
        QTest::addColumn<QList<float>>("values");
        QTest::addColumn<qreal>("scale");
        for (const qreal scale : {1.0, 1.5, 2.0}) {
            const auto row = [scale](const char *name, const QList<float> &values) {
                QTest::addRow("%s at %d %%", name, qRound(scale * 100)) << values << scale;
            };
            row("zigzag", zigzag(60));
            row("a point", {5});
            row("more than there is room for", zigzag(100));
            row("negative", {-5, 5, -5});
            row("with gaps", {1, NAN, 2, 3, NAN, INFINITY, 4});
        }
    }

    void theLineStaysWithinItsArea()
    {
        QFETCH(const QList<float>, values);
        QFETCH(const qreal, scale);
        QImage image = paper(scale);
        const QRectF area(60, 10, 100, 20);
        QPainter painter(&image);
        paintSparkline(painter, area, values, 60, Qt::blue);
        painter.end();
        const QRect ink = inkOf(image);
        QVERIFY(!ink.isEmpty());
        QVERIFY(QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect().contains(ink));
    }

    void noValuesPaintNothing()
    {
        QImage image = paper();
        QPainter painter(&image);
        paintSparkline(painter, QRectF(60, 10, 100, 20), {}, 60, Qt::blue);
        paintSparkline(painter, QRectF(60, 10, 2, 2), zigzag(60), 60, Qt::blue);
        QVERIFY(inkOf(image).isEmpty());
    }

    void theNewestValueIsAtTheRight()
    {
        QImage image = paper();
        QPainter painter(&image);
        paintSparkline(painter, QRectF(0, 0, 200, 40), zigzag(10), 60, Qt::blue);
        QVERIFY(inkOf(image).left() > 150);
    }

    void theLineIsNextToTheNumber()
    {
        const QImage image = paintCell(200, zigzag(60));
        QVERIFY(!inkOf(image.copy(lineArea(200))).isEmpty());
        QVERIFY(!inkOf(image.copy(0, 0, lineArea(200).left(), image.height())).isEmpty());
    }

    void paintingStaysWithinTheCell()
    {
        const QImage image = paintCell(150, zigzag(60));
        QVERIFY(QRect(0, 0, 150, 40).contains(inkOf(image)));
    }

    void aNarrowCellShowsTheNumberOnly()
    {
        QVERIFY(lineArea(60).isEmpty());
        QVERIFY(!inkOf(paintCell(60, zigzag(60))).isEmpty());
    }

    void aSelectedCellUsesItsTextColor()
    {
        const QImage image = paintCell(200, {10, 10, 10, 10}, QStyle::State_Selected);
        const QColor text = QGuiApplication::palette().color(QPalette::HighlightedText);
        const QRect line = inkOf(image.copy(lineArea(200)), text);
        QVERIFY(!line.isEmpty());
        QCOMPARE(line.height(), 1); // not blurred, and not a filled area
    }

    void inRightToLeftLayoutTheNumberIsAtTheRight()
    {
        QStyleOptionViewItem option = optionOf(200);
        option.direction = Qt::RightToLeft;
        QCOMPARE(m_delegate.lineArea(option).right(), 199 - lineArea(200).left());
    }

private:
    static QStyleOptionViewItem optionOf(int width)
    {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, 40);
        option.font = QGuiApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        option.showDecorationSelected = true; // as in a tree whose rows are selected
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        return option;
    }

    QRect lineArea(int width) const { return m_delegate.lineArea(optionOf(width)); }

    QImage paintCell(int width, const QList<float> &values, QStyle::State state = {}) const
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"10.0"_s);
        model.setData(model.index(0, 0), QVariant::fromValue(values), kValuesRole);
        QImage image = paper();
        QPainter painter(&image);
        QStyleOptionViewItem option = optionOf(width);
        option.state |= state;
        m_delegate.paint(&painter, option, model.index(0, 0));
        return image;
    }

    const SparklineDelegate m_delegate{kValuesRole, u"999.9"_s};
};

SUPERSYNK_TEST(TestSparkline)
#include "tst_sparkline.moc"
