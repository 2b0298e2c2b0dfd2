// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/planground.h"

#include "tests/support/testmain.h"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// White paper, 40 by 20 pixels, with a black upper left quarter.
QImage drawing()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).fillRect(0, 0, 20, 10, Qt::black);
    return image;
}

/// 100 pixels per metre, with the origin in the centre of 400 by 400 pixels.
Viewport view()
{
    Viewport viewport;
    viewport.setSize({400, 400});
    viewport.zoomAbout({200, 200}, 2);
    return viewport;
}

QImage painted(const PlanGround &ground, const QColor &background, const Viewport &viewport = view(),
               ForwardAxis forward = ForwardAxis::PlusZ)
{
    QImage image(viewport.size().toSize(), QImage::Format_RGB32);
    image.fill(background);
    QPainter painter(&image);
    ground.paint(painter, viewport, forward, background);
    return image;
}

int lightness(const QImage &image, int x, int y)
{
    return image.pixelColor(x, y).lightness();
}

} // namespace

/// A picture beneath the map.
class TestPlanGround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesAroundItsCentre()
    {
        const PlanGround ground(PlanPicture(drawing()), {.width = 2, .x = 0.5, .z = 0.25});
        QCOMPARE(ground.bounds(ForwardAxis::PlusZ), QRectF(-0.5, -0.75, 2, 1));
        QCOMPARE(ground.bounds(ForwardAxis::MinusZ), QRectF(-0.5, -0.25, 2, 1));
    }

    void isTurnedClockwise()
    {
        const PlanGround ground(PlanPicture(drawing()), {.width = 2, .turn = 90});
        const QRectF bounds = ground.bounds(ForwardAxis::PlusZ);
        QVERIFY(qAbs(bounds.width() - 1) < 1e-9 && qAbs(bounds.height() - 2) < 1e-9);
        const QImage image = painted(ground, Qt::white);
        QVERIFY(lightness(image, 225, 150) < 140); // the dark quarter, upper right now
        QVERIFY(lightness(image, 175, 150) > 240);
        QVERIFY(lightness(image, 225, 250) > 240);
    }

    void isNeverMirrored()
    {
        const PlanGround ground(PlanPicture(drawing()), {.width = 2});
        for (const ForwardAxis forward : {ForwardAxis::PlusZ, ForwardAxis::MinusZ}) {
            const QImage image = painted(ground, Qt::white, view(), forward);
            QVERIFY(lightness(image, 150, 175) < 140);
            QVERIFY(lightness(image, 250, 175) > 240);
            QVERIFY(lightness(image, 150, 225) > 240);
        }
    }

    void hasItsWidthInMetres()
    {
        const QImage image = painted(PlanGround(PlanPicture(drawing()), {.width = 2}), Qt::white);
        QVERIFY(lightness(image, 103, 175) < 140);
        QCOMPARE(lightness(image, 97, 175), 255);
    }

    void clientsStandOut()
    {
        const QImage image = painted(PlanGround(PlanPicture(drawing()), {.width = 2}), Qt::white);
        QVERIFY(lightness(image, 150, 175) > 100); // black ink is grey
    }

    void paperIsDarkOnDark()
    {
        const QColor background(0x1d1e20);
        const QImage image = painted(PlanGround(PlanPicture(drawing()), {.width = 2}), background);
        QVERIFY(lightness(image, 250, 225) < 40);
        QVERIFY(lightness(image, 150, 175) > 100); // ink
    }

    void inkOnNothingIsVisible_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("background");
        QTest::newRow("black on light") << QColor(Qt::black) << QColor(Qt::white);
        QTest::newRow("black on dark") << QColor(Qt::black) << QColor(0x1d1e20);
        QTest::newRow("white on light") << QColor(Qt::white) << QColor(Qt::white);
        QTest::newRow("white on dark") << QColor(Qt::white) << QColor(0x1d1e20);
    }

    void inkOnNothingIsVisible()
    {
        QFETCH(const QColor, ink);
        QFETCH(const QColor, background);
        QImage image(40, 40, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter(&image).fillRect(15, 15, 10, 10, ink);
        const QImage picture = painted(PlanGround(PlanPicture(image), {.width = 4}), background);
        QVERIFY(qAbs(lightness(picture, 200, 200) - background.lightness()) > 80);
        QCOMPARE(lightness(picture, 50, 50), background.lightness());
    }

    void thinLinesStayWhenThePlanIsSmall()
    {
        constexpr int kSide = 1024;
        constexpr int kDistance = 8;
        QImage image(kSide, kSide, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int x = 0; x < kSide; x += kDistance)
            painter.fillRect(x, 0, 1, kSide, Qt::black);
        painter.end();
        const QImage picture = painted(PlanGround(PlanPicture(image), {.width = 1}), Qt::white);
        constexpr int kGrey = 255 - 255 / kDistance / 2; // their mean, half transparent
        for (int x = 160; x < 240; ++x)
            QVERIFY2(qAbs(lightness(picture, x, 200) - kGrey) < 6, qPrintable(QString::number(x)));
    }

    void extremesArePainted()
    {
        for (const double width : {FloorPlan::kMinWidth, FloorPlan::kMaxWidth}) {
            for (const double x : {-FloorPlan::kMaxDistance, 0.0, FloorPlan::kMaxDistance}) {
                const PlanGround ground(PlanPicture(drawing()), {.width = width, .x = x, .z = x, .turn = 33});
                for (const double factor : {1e-9, 1.0, 1e9}) {
                    Viewport viewport = view();
                    viewport.zoomAbout({10, 10}, factor);
                    QCOMPARE(painted(ground, Qt::white, viewport).size(), QSize(400, 400));
                }
            }
        }
    }

    void largePicturesAreScaledDown()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"large.png"_s);
        QVERIFY(QImage(4000, 100, QImage::Format_Grayscale8).save(file));
        const auto read = PlanPicture::read(file);
        QCOMPARE(std::get<PlanPicture>(read).size(), QSize(PlanPicture::kMaxSide, 40));
        QVERIFY(QImage(1, 4000, QImage::Format_Grayscale8).save(file));
        QCOMPARE(std::get<PlanPicture>(PlanPicture::read(file)).size(), QSize(1, PlanPicture::kMaxSide));
    }

    void anEndingCanBeWrong()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"plan.jpg"_s);
        QVERIFY(drawing().save(file, "PNG"));
        QCOMPARE(std::get<PlanPicture>(PlanPicture::read(file)).size(), QSize(40, 20));
    }

    void whatIsNoFileIsNotRead()
    {
        QTemporaryDir folder;
        const auto isRefused = [](const QString &path) {
            const auto read = PlanPicture::read(path);
            const auto *problem = std::get_if<QString>(&read);
            return problem && problem->endsWith(u"It is no file."_s);
        };
        QVERIFY(isRefused(folder.path()));
#ifdef Q_OS_UNIX
        const QString pipe = folder.filePath(u"plan.png"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600),
                 0); // to open it would wait for a writer
        QVERIFY(isRefused(pipe));
        QVERIFY(isRefused(u"/dev/zero"_s));
#endif
    }

    void hugeFilesAreNotRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"plan.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(PlanPicture::kMaxBytes + 1));
        const auto read = PlanPicture::read(file.fileName());
        QVERIFY(std::get<QString>(read).endsWith(u"It is larger than 100 MB."_s));
    }

    void missingFilesAreSaid()
    {
        const auto read = PlanPicture::read(u"/nonexistent/plan.png"_s);
        QVERIFY(std::get<QString>(read).contains(u"plan.png can’t be read: "_s));
    }

    void whatIsNoPictureIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "id,label\nann,Ann\n"_ba;
        QTest::newRow("cut off") << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba;
    }

    void whatIsNoPictureIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"plan.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = PlanPicture::read(file.fileName());
        QVERIFY(std::get<QString>(read).contains(u"plan.png can’t be read: "_s));
    }
};

SUPERSYNK_TEST(TestPlanGround)
#include "tst_planground.moc"
