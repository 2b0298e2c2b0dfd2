// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reporttext.h"

#include "tests/support/testmain.h"

#include <QLocale>
#include <QTest>

using namespace supersynk::report;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void markupIsEscaped()
    {
        QCOMPARE(escapedUtf8("<script>alert(\"1\")</script>&"),
                 u"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;"_s);
    }

    void hiddenCharactersAreShown()
    {
        QCOMPARE(escapedUtf8(QByteArray("a\0b\n\x1b", 5)), u"a\u2400b\u240a\u241b"_s);
        QCOMPARE(escaped(u"abc\u202edef"_s), u"abc\ufffddef"_s);
    }

    void longTextsAreCut() { QCOMPARE(escaped(QString(100'000, u'x')).size(), 501); }

    void durations_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << qint64(250) << u"250 ms"_s;
        QTest::newRow("seconds") << qint64(4200) << u"4.2 s"_s;
        QTest::newRow("minutes") << qint64(725'000) << u"12:05 min"_s;
        QTest::newRow("hours") << qint64(3'723'000) << u"1:02:03 h"_s;
    }

    void durations()
    {
        QFETCH(const qint64, milliseconds);
        QTEST(durationText(std::chrono::milliseconds(milliseconds)), "text");
    }

    void offsetsHaveHours()
    {
        QCOMPARE(offsetText(11min + 49s + 999ms), u"00:11:49"_s);
        QCOMPARE(offsetText(25h), u"25:00:00"_s);
    }

    void picturesHaveDecimalPoints()
    {
        QLocale::setDefault(QLocale(QLocale::French));
        QCOMPARE(svgNumber(1234.5), u"1234.50"_s);
        QLocale::setDefault(QLocale::c());
    }
};

SUPERSYNK_TEST(TestReportText)
#include "tst_reporttext.moc"
