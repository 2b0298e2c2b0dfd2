// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/timefields.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray fieldsAt(TimeFields &fields, Instant time)
{
    return fields.at(time).toByteArray();
}

} // namespace

/// The time of an answer, in the forms of HTTP and of the contract.
class TestTimeFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsHttpDoes_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("date");

        QTest::newRow("epoch") << qint64(0) << "Thu, 01 Jan 1970 00:00:00 GMT"_ba;
        QTest::newRow("of RFC 9110") << qint64(784'111'777) << "Sun, 06 Nov 1994 08:49:37 GMT"_ba;
        QTest::newRow("leap day") << qint64(1'709'251'199) << "Thu, 29 Feb 2024 23:59:59 GMT"_ba;
        QTest::newRow("last one") << qint64(253'402'300'799) << "Fri, 31 Dec 9999 23:59:59 GMT"_ba;
    }

    void isWrittenAsHttpDoes()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, date);
        TimeFields fields;
        QCOMPARE(fieldsAt(fields, Instant(std::chrono::seconds(seconds))),
                 "Date: " + date + "\r\nServer-Time: " + QByteArray::number(seconds) + ".000000\r\n");
    }

    void fractionFollowsTheMicrosecond()
    {
        TimeFields fields;
        const auto isAt = [&fields](Instant::duration time, const QByteArray &end) {
            return fieldsAt(fields, Instant(time)).endsWith("Server-Time: " + end + "\r\n");
        };
        QVERIFY(isAt(9999ms, "9.999000"));
        QVERIFY(isAt(10s, "10.000000")); // a digit more
        QVERIFY(isAt(10s + 1ms, "10.001000"));
        QVERIFY(isAt(10s + 1us, "10.000001"));
        QVERIFY(isAt(10s + 20'999us, "10.020999"));
        QVERIFY(isAt(10s + 999'999us, "10.999999"));
        QVERIFY(isAt(9s + 300ms, "9.300000"));
    }
};

SUPERSYNK_TEST(TestTimeFields)

#include "tst_timefields.moc"
