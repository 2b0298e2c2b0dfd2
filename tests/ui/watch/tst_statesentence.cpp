// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/statesentence.h"

#include "tests/support/testmain.h"

using supersynk::ServerState;
using supersynk::stateSentence;
using Phase = ServerState::Phase;
using namespace Qt::StringLiterals;

class TestStateSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPortIsNamed_data()
    {
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("tlsPort");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("HTTP") << 9999 << 0 << u"The server is running on port 9999."_s;
        QTest::newRow("both") << 9999 << 9443 << u"The server is running on port 9999, and 9443 for HTTPS."_s;
        QTest::newRow("HTTPS") << 0 << 9443 << u"The server is running on port 9443 for HTTPS."_s;
    }

    void everyPortIsNamed()
    {
        QFETCH(const int, port);
        QFETCH(const int, tlsPort);
        QTEST(stateSentence({.phase = Phase::Running,
                             .address = QHostAddress(QHostAddress::Any),
                             .port = static_cast<quint16>(port),
                             .tlsPort = static_cast<quint16>(tlsPort)}),
              "sentence");
    }

    void aSingleAddressIsNamed()
    {
        QCOMPARE(
            stateSentence(
                {.phase = Phase::Running, .address = QHostAddress(QHostAddress::LocalHost), .port = 9999}),
            u"The server is running at 127.0.0.1 only, on port 9999."_s);
    }

    void aBlockingFirewallIsReportedWhileRunning()
    {
        ServerState state{.phase = Phase::Running, .port = 9999};
        QCOMPARE(stateSentence(state, true), u"The server is running, but the firewall blocks headsets."_s);
        state.phase = Phase::Stopped;
        QCOMPARE(stateSentence(state, true), stateSentence(state));
    }
};

SUPERSYNK_TEST(TestStateSentence)
#include "tst_statesentence.moc"
