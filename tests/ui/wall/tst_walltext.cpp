// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/walltext.h"

#include "tests/support/testmain.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestWallText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatFitAreInOneLine()
    {
        QCOMPARE(wrappedNames({u"Ada"_s, u"Joe"_s}, 2, usedFont(), 10'000, 2), QStringList{u"Ada, Joe"_s});
    }

    void namesAreWrapped()
    {
        QCOMPARE(wrappedNames({u"Ada"_s, u"Joe"_s}, 2, usedFont(), width(u"Ada, J"_s), 2),
                 (QStringList{u"Ada,"_s, u"Joe"_s}));
    }

    void namesWithoutRoomAreCounted()
    {
        const QStringList names{u"Ada"_s, u"Joe"_s, u"Eve"_s, u"Kim"_s};
        QCOMPARE(wrappedNames(names, 4, usedFont(), width(u"Ada, Joe, +2"_s), 1),
                 QStringList{u"Ada, Joe, +2"_s});
    }

    void namesThatAreNotGivenAreCountedToo()
    {
        QCOMPARE(wrappedNames({u"Ada"_s}, 100, usedFont(), 10'000, 2), QStringList{u"Ada, +99"_s});
    }

    void noNamesAreNoLines() { QVERIFY(wrappedNames({}, 0, usedFont(), 100, 2).isEmpty()); }

    void aLongTextIsElided()
    {
        const double drawn = draw(u"The quick brown fox jumps over the lazy dog"_s, 0.8);
        QVERIFY(drawn <= kRect.width());
        QVERIFY(drawn > kRect.width() / 2);
    }

    void anAddressBecomesSmallInstead()
    {
        const QString address = u"http://[2001:db8:1234:5678:9abc:def0:1234:5678]:9999"_s;
        QVERIFY(width(address) > kRect.width());
        QVERIFY(draw(address, 0) <= kRect.width());
        QVERIFY(draw(u"http://192.0.2.2:1"_s, 0) > 0);
    }

private:
    static constexpr QRectF kRect{0, 0, 200, 60};

    static QFont usedFont() { return wallFont(QFont(), 32); }
    static double width(const QString &text) { return QFontMetricsF(usedFont()).horizontalAdvance(text); }

    static double draw(const QString &text, double least)
    {
        QImage image(kRect.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setFont(usedFont());
        return drawFitted(painter, kRect, text, Qt::AlignLeft, least);
    }
};

SUPERSYNK_TEST(TestWallText)
#include "tst_walltext.moc"
