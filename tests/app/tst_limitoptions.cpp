// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

/// The status of the response to the last of \a requests, each on its own connection.
int lastStatus(quint16 port, const QByteArrayList &requests)
{
    std::vector<std::unique_ptr<RawConnection>> connections;
    int status = 0;
    for (const QByteArray &request : requests) {
        connections.push_back(std::make_unique<RawConnection>(port));
        connections.back()->send(request);
        status = connections.back()->receive().status;
    }
    return status;
}

QByteArray postTo(const QByteArray &key, const QByteArray &id, qsizetype size = 0)
{
    const QByteArray body = bodyOf(id);
    return requestOf("POST", "/api/channels/" + key,
                     body + QByteArray(std::max<qsizetype>(size - body.size(), 0), ' '));
}

} // namespace

/// The limits of the command line apply.
class TestLimitOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitApplies_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArrayList>("within");
        QTest::addColumn<QByteArrayList>("over");
        QTest::addColumn<int>("status"); // over the limit

        const auto get = requestOf("GET", "/api");
        const auto headOf = [](int bytes) {
            return requestOf("GET", "/api", {}, {"X: " + QByteArray(bytes, 'x')});
        };
        const auto chunked = requestOf("POST", kRoom, {}, {"Transfer-Encoding: chunked"});
        const auto ann = R"({"client_id":"ann","s":)"_ba;

        QTest::newRow("head") << u"--max-head=2000"_s << QByteArrayList{headOf(1900)}
                              << QByteArrayList{headOf(2000)} << 431;
        QTest::newRow("url") << u"--max-url=64"_s
                             << QByteArrayList{requestOf("GET", "/api?" + QByteArray(59, 'q'))}
                             << QByteArrayList{requestOf("GET", "/api?" + QByteArray(60, 'q'))} << 414;
        QTest::newRow("body") << u"--max-body=2000"_s << QByteArrayList{postTo("room", "ann", 2000)}
                              << QByteArrayList{postTo("room", "ann", 2001)} << 413;
        QTest::newRow("chunks") << u"--max-chunks=1"_s
                                << QByteArrayList{chunked + "13\r\n{\"client_id\":\"ann\"}\r\n0\r\n\r\n"}
                                << QByteArrayList{chunked
                                                  + "1\r\n{\r\n12\r\n\"client_id\":\"ann\"}\r\n0\r\n\r\n"}
                                << 413;
        QTest::newRow("depth") << u"--max-depth=2"_s << QByteArrayList{requestOf("POST", kRoom, ann + "[]}")}
                               << QByteArrayList{requestOf("POST", kRoom, ann + "[[]]}")} << 400;
        QTest::newRow("key") << u"--max-name=3"_s << QByteArrayList{postTo("lab", "ann")}
                             << QByteArrayList{postTo("room", "ann")} << 400;
        QTest::newRow("id") << u"--max-name=3"_s << QByteArrayList{postTo("lab", "ann")}
                            << QByteArrayList{postTo("lab", "anna")} << 400;
        QTest::newRow("connections") << u"--max-connections=1"_s << QByteArrayList{get}
                                     << QByteArrayList{get, get} << 503;
        QTest::newRow("connections per address")
            << u"--max-connections-per-address=1"_s << QByteArrayList{get} << QByteArrayList{get, get} << 503;
        QTest::newRow("channels") << u"--max-channels=1"_s << QByteArrayList{postTo("a", "ann")}
                                  << QByteArrayList{postTo("a", "ann"), postTo("b", "ann")} << 503;
        QTest::newRow("clients") << u"--max-clients=1"_s << QByteArrayList{postTo("a", "ann")}
                                 << QByteArrayList{postTo("a", "ann"), postTo("b", "bob")} << 503;
        QTest::newRow("clients per channel")
            << u"--max-clients-per-channel=1"_s << QByteArrayList{postTo("a", "ann"), postTo("b", "bob")}
            << QByteArrayList{postTo("a", "ann"), postTo("a", "bob")} << 503;
        QTest::newRow("stored bytes")
            << u"--max-stored-bytes=1024"_s << QByteArrayList{postTo("a", "ann", 900)}
            << QByteArrayList{postTo("a", "ann", 900), postTo("b", "bob", 900)} << 503;
        QTest::newRow("channel bytes")
            << u"--max-channel-bytes=1024"_s
            << QByteArrayList{postTo("a", "ann", 900), postTo("b", "bob", 900)}
            << QByteArrayList{postTo("a", "ann", 900), postTo("a", "bob", 900)} << 503;
    }

    void limitApplies()
    {
        QFETCH(QString, option);
        QFETCH(QByteArrayList, within);
        QFETCH(QByteArrayList, over);
        QFETCH(int, status);
        const QStringList arguments = kHeadless + QStringList{option, u"--client-timeout=3600"_s};
        Program below(arguments);
        QCOMPARE(lastStatus(below.waitForPort(), within), 200);
        Program above(arguments);
        QCOMPARE(lastStatus(above.waitForPort(), over), status);
    }

    void timeLimitApplies_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isAnswered");

        QTest::newRow("head") << u"--head-time=0.1"_s << "GET"_ba << false;
        QTest::newRow("body") << u"--body-time=0.1"_s << requestOf("POST", kRoom, {}, {"Content-Length: 9"})
                              << false;
        QTest::newRow("idle") << u"--idle-time=0.1"_s << requestOf("GET", "/api") << true;
    }

    void timeLimitApplies()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isAnswered);
        const QStringList longTimes{u"--head-time=86400"_s, u"--body-time=86400"_s, u"--idle-time=86400"_s};
        Program program(kHeadless + longTimes + QStringList{option}); // the last one counts
        RawConnection connection(program.waitForPort());
        connection.send(bytes);
        if (isAnswered)
            QCOMPARE(connection.receive().status, 200);
        QVERIFY(connection.isClosedByServer());
    }
};

SUPERSYNK_TEST(TestLimitOptions)

#include "tst_limitoptions.moc"
