// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/listenerror.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Error = QAbstractSocket::SocketError;

/// The sentences. tst_serverstart tests findFreePort() with the server.
class TestListenError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSentenceSaysWhatToDo_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<QString>("sentence");

        QTest::newRow("taken") << Error::AddressInUseError << quint16(9999)
                               << u"Port 9999 is used by another program."_s;
        QTest::newRow("privileged") << Error::SocketAccessError << quint16(1023)
                                    << u"Port 1023 is reserved for the system. Choose one from 1024 up."_s;
        QTest::newRow("reserved by Windows") << Error::SocketAccessError << quint16(1024)
                                             << u"Port 1024 is reserved on this computer. Choose another."_s;
        QTest::newRow("no address of ours") << Error::SocketAddressNotAvailableError << quint16(9999)
                                            << u"192.0.2.1 is not an address of this computer."_s;
        QTest::newRow("anything else")
            << Error::SocketResourceError << quint16(9999)
            << u"Listening on 192.0.2.1, port 9999 is not possible: out of sockets."_s;
    }

    void theSentenceSaysWhatToDo()
    {
        QFETCH(Error, error);
        QFETCH(quint16, port);
        QFETCH(QString, sentence);
        const QHostAddress address(u"192.0.2.1"_s); // RFC 5737
        QCOMPARE(describeListenError(error, u"out of sockets"_s, address, port), sentence);
    }
};

SUPERSYNK_TEST(TestListenError)

#include "tst_listenerror.moc"
