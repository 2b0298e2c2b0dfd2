// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/handshakefailure.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The reason of a failed handshake says what is wrong, in English only.
class TestHandshakeFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonNamesTheCause_data()
    {
        QTest::addColumn<QAbstractSocket::SocketError>("error");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("sentence");

        const auto add = [](const char *name, const char *openSsl, const char *sentence) {
            QTest::newRow(name) << QAbstractSocket::SslHandshakeFailedError
                                << u"Erreur lors de la connexion SSL : "_s + QLatin1StringView(openSsl)
                                << QByteArray(sentence);
        };
        add("unknown ca", "error:0A000418:SSL routines::tlsv1 alert unknown ca",
            "The client does not accept the certificate.");
        add("certificate unknown", "error:0A000416:SSL routines::sslv3 alert certificate unknown",
            "The client does not accept the certificate.");
        add("bad certificate", "error:0A000412:SSL routines::sslv3 alert bad certificate",
            "The client does not accept the certificate.");
        add("version", "error:0A000102:SSL routines::unsupported protocol",
            "The client supports no TLS version from 1.2 up.");
        add("cipher", "error:0A0000C1:SSL routines::no shared cipher",
            "The client offers no secure cipher or key exchange.");
        add("group", "error:0A000065:SSL routines::no suitable key share",
            "The client offers no secure cipher or key exchange.");
        add("other", "error:0A0000F4:SSL routines::unexpected message",
            "The TLS handshake failed: unexpected message.");
        QTest::newRow("closed") << QAbstractSocket::RemoteHostClosedError
                                << u"L'hôte distant a fermé la connexion"_s
                                << "The client closed the connection during the TLS handshake."_ba;
    }

    void reasonNamesTheCause()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        QFETCH(QString, text);
        QFETCH(QByteArray, sentence);
        QCOMPARE(sentenceOf(handshakeFailure(error, text)), sentence);
    }
};

SUPERSYNK_TEST(TestHandshakeFailure)

#include "tst_handshakefailure.moc"
