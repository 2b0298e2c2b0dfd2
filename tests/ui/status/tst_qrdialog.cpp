// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/qrdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

QImage painted(const QrCode &code, int side, qreal ratio)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::darkGreen);
    QPainter painter(&image);
    code.paint(painter, QRectF(0, 0, side, side));
    return image;
}

/// Whether the square around module (x, y) has the colours of a finder pattern: dark, light, dark.
bool hasFinderAt(const QrCode &code, int x, int y)
{
    return code.isDark(x, y) && !code.isDark(x + 1, y + 1) && code.isDark(x + 3, y + 3)
        && code.isDark(x + 6, y + 6);
}

} // namespace

class TestQrDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeHasFinderPatterns()
    {
        const auto code = QrCode::of("http://192.168.1.20:9999/api/channels/room");
        QVERIFY(code);
        QCOMPARE((code->size() - 17) % 4, 0); // true for every version
        QVERIFY(hasFinderAt(*code, 0, 0));
        QVERIFY(hasFinderAt(*code, code->size() - 7, 0));
        QVERIFY(hasFinderAt(*code, 0, code->size() - 7));
    }

    void emptyAndTooLongTextsHaveNoCode()
    {
        QVERIFY(!QrCode::of({}));
        QVERIFY(QrCode::of(QByteArray(2000, 'x')));
        QVERIFY(!QrCode::of(QByteArray(3000, 'x')));
    }

    void theCodeIsCrispAndHasAQuietZone_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
        QTest::newRow("200 %") << 2.0;
    }

    void theCodeIsCrispAndHasAQuietZone()
    {
        QFETCH(qreal, ratio);
        const auto code = QrCode::of("supersynk");
        const QImage image = painted(*code, 200, ratio);
        int left = image.width();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                QVERIFY(color == Qt::white || color == Qt::black || color == QColor(Qt::darkGreen));
                if (color == Qt::black)
                    left = std::min(left, x);
            }
        }
        QVERIFY(image.pixelColor(left - 1, image.height() / 2) == Qt::white);
    }

    void theAddressIsOfTheChannel()
    {
        QrDialog dialog(false, {});
        QCOMPARE(dialog.address(), QString());
        dialog.setUrls(u"http://192.168.1.20:9999"_s, {});
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999"_s);
        dialog.setChannel("a/b c");
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999/api/channels/a%2Fb%20c"_s);
        childCalled<QLineEdit>(dialog, u"Channel"_s)->setText(u"é"_s);
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999/api/channels/%C3%A9"_s);
        dialog.setUrls({}, {});
        QCOMPARE(dialog.address(), QString());
    }

    void theAddressIsOfThePage()
    {
        QrDialog dialog(true, "secret");
        dialog.show();
        dialog.setUrls(u"http://192.168.1.20:9999"_s, {});
        dialog.setChannel("lab");
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999/?channel=lab"_s);
        auto *withKey = dialog.findChild<QCheckBox *>();
        QVERIFY(withKey->isVisible());
        withKey->setChecked(true);
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999/?channel=lab#key=secret"_s);
        childCalled<QComboBox>(dialog, u"Leads to"_s)->setCurrentIndex(1);
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999/api/channels/lab"_s);
        QVERIFY(!withKey->isVisible());
    }

    void thereIsNoChoiceWithoutPageOrKey()
    {
        QrDialog withoutKey(true, {});
        withoutKey.show();
        QVERIFY(!withoutKey.findChild<QCheckBox *>()->isVisible());
        QrDialog withoutPage(false, "secret");
        withoutPage.show();
        QVERIFY(!childCalled<QComboBox>(withoutPage, u"Leads to"_s)->isVisible());
        QVERIFY(!withoutPage.findChild<QCheckBox *>()->isVisible());
    }

    void withHttpsTheOperatorChooses()
    {
        QrDialog dialog(false, {});
        dialog.show();
        const auto *protocol = childCalled<QComboBox>(dialog, u"Protocol"_s);
        dialog.setUrls(u"http://192.168.1.20:9999"_s, {});
        QVERIFY(!protocol->isVisible());
        dialog.setUrls(u"http://192.168.1.20:9999"_s, u"https://192.168.1.20:9443"_s);
        QVERIFY(protocol->isVisible());
        QCOMPARE(dialog.address(), u"http://192.168.1.20:9999"_s);
        childCalled<QComboBox>(dialog, u"Protocol"_s)->setCurrentIndex(1);
        QCOMPARE(dialog.address(), u"https://192.168.1.20:9443"_s);
        dialog.setUrls(u"http://192.168.1.21:9999"_s, u"https://192.168.1.21:9443"_s);
        QCOMPARE(dialog.address(), u"https://192.168.1.21:9443"_s);
        dialog.setUrls({}, {}); // the server stops and restarts
        QVERIFY(!protocol->isVisible());
        dialog.setUrls(u"http://192.168.1.21:9999"_s, u"https://192.168.1.21:9443"_s);
        QCOMPARE(protocol->currentIndex(), 1);
        QCOMPARE(dialog.address(), u"https://192.168.1.21:9443"_s);
    }

    void withHttpsOnlyThereIsNoChoice()
    {
        QrDialog dialog(false, {});
        dialog.show();
        dialog.setUrls(u"https://192.168.1.20:9443"_s, u"https://192.168.1.20:9443"_s);
        QVERIFY(!childCalled<QComboBox>(dialog, u"Protocol"_s)->isVisible());
        QCOMPARE(dialog.address(), u"https://192.168.1.20:9443"_s);
    }

    void theCodeHasAnAccessibleName()
    {
        QrDialog dialog(false, {});
        QVERIFY(childCalled<QrView>(dialog, u"No QR code"_s));
        dialog.setUrls(u"http://192.168.1.20:9999"_s, {});
        QVERIFY(childCalled<QrView>(dialog, u"QR code of http://192.168.1.20:9999"_s));
    }
};

SUPERSYNK_TEST(TestQrDialog)

#include "tst_qrdialog.moc"
