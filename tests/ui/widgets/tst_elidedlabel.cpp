// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameGoesWhereThePatternWantsIt()
    {
        ElidedLabel label;
        label.setText(u"%1 · Has left"_s, u"bob"_s);
        QCOMPARE(label.text(), u"bob · Has left"_s);
    }

    void aTextWithoutANameIsShownAsItIs()
    {
        ElidedLabel label;
        label.setText(u"12 updates, %1 late"_s);
        QCOMPARE(label.text(), u"12 updates, %1 late"_s);
    }

    void noTextMakesAWindowLarger()
    {
        ElidedLabel label;
        label.setText(u"a"_s);
        const QSize before = label.minimumSizeHint();
        label.setText(QString(1000, u'W'));
        QCOMPARE(label.minimumSizeHint(), before);
        QVERIFY(label.sizeHint().width() > before.width());
    }

    void aLongNameIsCutAndWhatFollowsItStays()
    {
        ElidedLabel label;
        label.resize(120, 20);
        const auto picture = [&](const QString &pattern, const QString &name) {
            label.setText(pattern, name);
            return label.grab().toImage();
        };
        const QString pattern = u"%1 · Has left"_s;
        const QString longName(100, u'i');
        const QImage shown = picture(pattern, longName);
        QCOMPARE(picture(pattern, longName + longName), shown);
        QVERIFY(picture(u"%1"_s, pattern.arg(longName)) != shown);
    }

    void screenReadersAreToldTheWhole()
    {
        ElidedLabel label;
        label.setAccessibleName(u"Address"_s);
        label.setText(QString(1000, u'W'));
        QCOMPARE(label.accessibleDescription().size(), 1000);
    }
};

SUPERSYNK_TEST(TestElidedLabel)
#include "tst_elidedlabel.moc"
