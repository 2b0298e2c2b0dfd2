// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/status/secondsbox.h"

#include <QLineEdit>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestSecondsBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trailingZerosAreNotShown_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 5.0 << u"5 s"_s;
        QTest::newRow("one") << 0.1 << u"0.1 s"_s;
        QTest::newRow("two") << 5.25 << u"5.25 s"_s;
        QTest::newRow("all") << 1.001 << u"1.001 s"_s;
        QTest::newRow("below a millisecond") << 2.0004 << u"2 s"_s;
        QTest::newRow("thousands") << 3600.0 << u"3600 s"_s;
    }

    void trailingZerosAreNotShown()
    {
        QFETCH(const double, value);
        SecondsBox box;
        box.setLocale(QLocale::c());
        box.setMaximum(3600);
        box.setValue(value);
        QTEST(box.text(), "text");
    }

    void inputFollowsTheLocale()
    {
        SecondsBox box;
        box.setLocale(QLocale(QLocale::French));
        box.setValue(5.25);
        QCOMPARE(box.text(), u"5,25 s"_s);
        box.selectAll();
        QTest::keyClicks(&box, u"0,125"_s);
        QTest::keyClick(&box, Qt::Key_Enter);
        QCOMPARE(box.value(), 0.125);
    }

    void theLongestValueFits()
    {
        SecondsBox box;
        box.setLocale(QLocale::c());
        box.setRange(1, 3600);
        box.resize(box.minimumSizeHint());
        box.show();
        const auto *edit = box.findChild<QLineEdit *>();
        constexpr int kMargins = 4; // QLineEdit's own
        QCOMPARE_GE(edit->width(), edit->fontMetrics().horizontalAdvance(u"3599.999 s"_s) + kMargins);
    }
};

SUPERSYNK_TEST(TestSecondsBox)
#include "tst_secondsbox.moc"
