// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/dispatcher.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

FramedRequest framed(const QByteArray &bytes)
{
    RequestFramer framer{Limits()};
    if (framer.feed(bytes) != bytes.size() || !framer.isComplete())
        qFatal("This is not one request: %s", bytes.constData());
    return framer.take();
}

} // namespace

/// Whether QHttpServer takes what a framer has let through for the same request.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyIsThatOfTheRequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");

        QTest::newRow("none") << "GET /api HTTP/1.1\r\n\r\n"_ba
                              << ""_ba;
        QTest::newRow("no length, no host") << "DELETE /api HTTP/1.1\r\n\r\n"_ba
                                            << ""_ba;
        QTest::newRow("length") << "POST /api HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"_ba
                                << "abc"_ba;
        QTest::newRow("chunked") << "POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"_ba
                                 << "abc"_ba;
        QTest::newRow("expected") << "POST /api HTTP/1.1\r\nContent-Length: 3\r\n"
                                     "Expect: 100-continue\r\n\r\nabc"_ba
                                  << "abc"_ba;
        QTest::newRow("as many fields as there may be")
            << "POST /api HTTP/1.1\r\nContent-Length: 3\r\n" + "a: b\r\n"_ba.repeated(99) + "\r\nabc"
            << "abc"_ba;
        QTest::newRow("HTTP/1.0") << "POST /api HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc"_ba
                                  << "abc"_ba;
        QTest::newRow("upgrade")
            << "GET /api HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"_ba
            << ""_ba;
        QTest::newRow("unknown method") << "BREW /api HTTP/1.1\r\n\r\n"_ba
                                        << ""_ba;
        QTest::newRow("odd target") << "GET //[%zz?{}#\"<>|\\^` HTTP/1.1\r\n\r\n"_ba
                                    << ""_ba;
        QTest::newRow("asterisk") << "OPTIONS * HTTP/1.1\r\n\r\n"_ba
                                  << ""_ba;
        QTest::newRow("megabytes") << "POST /api HTTP/1.1\r\nContent-Length: 4000000\r\n\r\n"
                + QByteArray(4'000'000, 'x')
                                   << QByteArray(4'000'000, 'x');
    }

    void bodyIsThatOfTheRequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        Dispatcher dispatcher;
        const FramedRequest whole = framed(request);
        const auto echo = [](const QByteArray &received) { return '<' + received + '>'; };
        for (int i = 0; i < 3; ++i) // on the same connection
            QCOMPARE(dispatcher.dispatch(whole, echo), '<' + body + '>');
    }
};

SUPERSYNK_TEST(TestDispatcher)

#include "tst_dispatcher.moc"
