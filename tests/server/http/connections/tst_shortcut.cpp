// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/routes.h"
#include "server/http/connections/shortcut.h"
#include "server/http/wire/headparser.h"
#include "tests/support/reaperfixture.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;

/// When a connection leaves the short cut. tests/contract covers its answers.
class TestShortCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyChannelsAreShort_data()
    {
        QTest::addColumn<QByteArray>("requestLine");
        QTest::addColumn<bool>("isShort");

        for (const char *line : {"GET /api/channels/room", "POST /api/channels/room",
                                 "POST //api/channels/room", "GET ////api/channels//room?x=y"})
            QTest::newRow(line) << QByteArray(line) << true;
        for (const char *line : {"GET /api/channels", "GET /api//channels/room", "DELETE /api/channels/room",
                                 "GET /metrics", "GET //metrics", "GET /", "GET *"})
            QTest::newRow(line) << QByteArray(line) << false;
    }

    void onlyChannelsAreShort()
    {
        QFETCH(QByteArray, requestLine);
        const qsizetype space = requestLine.indexOf(' ');
        QTEST(isChannelRequest(methodOf(requestLine), parseTarget(requestLine.sliced(space + 1))), "isShort");
    }

    void connectionThatCannotBePolledIsHandedOver()
    {
#ifdef Q_OS_LINUX
        QTemporaryFile file; // epoll accepts no files
        QVERIFY(file.open());
        ReaperFixture fixture;
        SocketPoller poller;
        QList<qintptr> handedOver;
        const ShortCut shortCut(
            file.handle(), fixture.ticket(), fixture.context(), fixture.reaper(), poller,
            [&handedOver](qintptr descriptor, const ConnectionTicket &, const QByteArray &,
                          const QByteArray &) { handedOver.append(descriptor); },
            nullptr);
        QCOMPARE(handedOver, QList<qintptr>{file.handle()});
#else
        QSKIP("only epoll reports this");
#endif
    }
};

SUPERSYNK_TEST(TestShortCut)

#include "tst_shortcut.moc"
