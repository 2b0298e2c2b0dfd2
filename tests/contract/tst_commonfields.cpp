// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/everyanswer.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QByteArray sniffing(const Reply &reply)
{
    return reply.header("X-Content-Type-Options");
}

/// An invalid date if there is no `Date` of the form that HTTP prescribes.
QDateTime dateOf(const Reply &reply)
{
    const QString text = QString::fromLatin1(reply.header("Date"));
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::utc());
    return date;
}

} // namespace

/// The header fields of every answer: `X-Content-Type-Options`, so that no body is taken for a page; `Date`
/// and `Server-Time`, which agree; and the CORS fields.
class TestCommonFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasThem_data()
    {
        addAnswerColumns();
        addSuccesses();
        addErrors();
        QTest::newRow("preflight") << requestOf("OPTIONS", kRoom) << 204;
    }

    void everyAnswerHasThem()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(request);
        const Reply reply = connection.receive();
        QCOMPARE(reply.status, status);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
        QVERIFY2(dateOf(reply).isValid(), reply.header("Date").constData());
        QCOMPARE(dateOf(reply).toSecsSinceEpoch(), serverTime(reply) / kSecond);
        if (request.contains(" /healthz ")) { // the operator's
            QVERIFY2(corsFieldsOf(reply).isEmpty(), corsFieldsOf(reply).join(' ').constData());
            return;
        }
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), "*"_ba);
        QVERIFY(reply.headerList("Access-Control-Expose-Headers").contains("server-time"));
    }

    void headIsNotSniffed()
    {
        ServerWithAnn server;
        RawConnection connection(server.port());
        connection.send(requestOf("HEAD", kRoom));
        QCOMPARE(sniffing(connection.receiveHead()), "nosniff"_ba);
    }

    void unauthorizedIsNotSniffed()
    {
        ServerSettings settings = testSettings();
        settings.accessKey = "open-sesame";
        TestServer server(settings);
        const Reply reply = server.get(kRoom);
        QCOMPARE(reply.status, 401);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
    }

    void unavailableIsNotSniffed()
    {
        ServerSettings settings = testSettings();
        settings.limits.connections = 0;
        TestServer server(settings);
        RawConnection connection(server.port());
        const Reply reply = connection.receive();
        QCOMPARE(reply.status, 503);
        QCOMPARE(sniffing(reply), "nosniff"_ba);
    }
};

SUPERSYNK_TEST(TestCommonFields)

#include "tst_commonfields.moc"
