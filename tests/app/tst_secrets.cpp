// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const QByteArray kSentOn = "X-Forwarded-For: 198.51.100.1";
const QByteArray kRightKey = "Authorization: Bearer open-sesame";

int statusOf(quint16 port, const QByteArray &field)
{
    RawConnection connection(port);
    connection.send(requestOf("GET", "/api", {}, {field}));
    return connection.receive().status;
}

/// Stops \a program, so that its log is complete.
QByteArray wholeLog(Program &program)
{
    program.terminate();
    return program.waitForExit() == 0 ? program.standardError() : "it crashed"_ba;
}

} // namespace

/// HTTPS, access keys and the log of the built program.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accessKeyOptionApplies()
    {
        Program program(kHeadless + QStringList{u"--access-key"_s, u"open-sesame"_s});
        const quint16 port = program.waitForPort();
        QCOMPARE(statusOf(port, "X: x"), 401);
        QCOMPARE(statusOf(port, kRightKey), 200);
    }

    void accessKeyOfAFileIsItsFirstLine_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("line") << "open-sesame\n"_ba;
        QTest::newRow("no line end") << "open-sesame"_ba;
        QTest::newRow("Windows") << "open-sesame\r\n"_ba;
        QTest::newRow("two lines") << "open-sesame\nthe key of the lab\n"_ba;
    }

    void accessKeyOfAFileIsItsFirstLine()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Program program(kHeadless + QStringList{u"--access-key-file"_s, file.fileName()});
        const quint16 port = program.waitForPort();
        QCOMPARE(statusOf(port, "X: x"), 401);
        QCOMPARE(statusOf(port, kRightKey), 200);
    }

    void operatorKeyOptionsApply()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("open-sesame\n");
        file.close();
        for (const QStringList &option : {QStringList{u"--operator-key"_s, u"open-sesame"_s},
                                          QStringList{u"--operator-key-file"_s, file.fileName()}}) {
            Program program(kHeadless + option);
            RawConnection connection(program.waitForPort());
            for (const auto &[fields, status] : {std::pair(QByteArrayList{kSentOn}, 404),
                                                 std::pair(QByteArrayList{kSentOn, kRightKey}, 200)}) {
                connection.send(requestOf("GET", "/api/recording", {}, fields));
                QCOMPARE(connection.receive().status, status);
            }
        }
    }

    void accessKeyIsNeverLogged()
    {
        Program program(kHeadless + QStringList{u"--access-key"_s, u"open-sesame"_s});
        const quint16 port = program.waitForPort();
        QCOMPARE(statusOf(port, kRightKey), 200);
        QCOMPARE(statusOf(port, "Authorization: Bearer open-barley"), 401);
        QCOMPARE(statusOf(port, kRightKey + "\x01"), 400);
        QCOMPARE(statusOf(port, "Authorization : Bearer open-sesame"), 400);
        QVERIFY(program.waitForLog(QRegularExpression(u"access key is wrong"_s)));
        const QByteArray log = wholeLog(program);
        QVERIFY2(!log.contains("sesame") && !log.contains("barley"), log.constData());
    }

    void accessKeyInTheUrlIsNeverLogged()
    {
        Program program(kHeadless
                        + QStringList{u"--access-key"_s, u"open-sesame"_s, u"--access-key-in-url"_s});
        const quint16 port = program.waitForPort();
        const QByteArray query = "?a=b&access_token=open-sesame";
        const auto statusOf = [port](const QByteArray &request) {
            RawConnection connection(port);
            connection.send(request);
            const Reply reply = connection.receive();
            return reply.body.contains("sesame") ? -1 : reply.status;
        };
        QCOMPARE(statusOf(requestOf("GET", kRoom + query)), 200);
        QCOMPARE(statusOf(requestOf("GET", "/nowhere" + query)), 404);
        QCOMPARE(statusOf(requestOf("GET", "/metrics" + query)), 200);
        QCOMPARE(statusOf(requestOf("PUT", kRoom + query)), 405);
        QCOMPARE(statusOf(requestOf("POST", kRoom + query, "hello")), 400);
        QCOMPARE(statusOf(requestOf("GET", "/api/channels/%FF" + query)), 400);
        QCOMPARE(statusOf(requestOf("GET", kRoom + query + "&access_token=\xFF")), 200);
        QCOMPARE(statusOf(requestOf("GET", kRoom + query + ' ')), 400);
        QCOMPARE(statusOf(requestOf("GET", kRoom + query).replace("HTTP/1.1", "HTTP/2.0")), 505);
        QCOMPARE(statusOf(requestOf("GET", kRoom + query + QByteArray(9000, 'x'))), 414);
        QCOMPARE(statusOf(requestOf("GET", kRoom + query, {}, {"Content-Length: -1"})), 400);
        QCOMPARE(statusOf(requestOf("GET", kRoom + "?access_token=open-barley"_ba)), 401);
        const QByteArray log = wholeLog(program);
        QVERIFY2(log.contains("Refused"), log.constData());
        QVERIFY2(!log.contains("sesame") && !log.contains("barley") && !log.contains("access_token=open"),
                 log.constData());
    }

    void logLinesCannotBeForged_data()
    {
        QTest::addColumn<QByteArray>("request");

        const auto forged = "2026-01-01 00:00:00.000 forged"_ba;
        QTest::newRow("method") << "GET\n" + forged + " /api HTTP/1.1\r\nHost: x\r\n\r\n";
        QTest::newRow("unknown method") << requestOf("FORGED\v", "/api");
        QTest::newRow("target") << requestOf("GET", "/\n" + forged);
        QTest::newRow("key") << requestOf("PUT", "/api/channels/%0A" + forged);
        QTest::newRow("field") << requestOf("GET", "/api", {}, {"X\n" + forged + ": x"});
        QTest::newRow("Client-Time") << requestOf("GET", kRoom, {}, {"Client-Time: \n" + forged});
        QTest::newRow("body") << requestOf("POST", kRoom, "\n" + forged);
        QTest::newRow("client_id") << requestOf("POST", kRoom, R"({"client_id":"\u000a)" + forged + R"(",})");
        QTest::newRow("escape sequence") << requestOf("\x1b[2J", "/api");
    }

    void logLinesCannotBeForged()
    {
        QFETCH(QByteArray, request);
        Program program(kHeadless);
        RawConnection connection(program.waitForPort());
        connection.send(request);
        QVERIFY(connection.receive().status >= 400);
        QVERIFY(program.waitForLog(QRegularExpression(u"Refused"_s)));
        const QByteArray log = wholeLog(program);
        for (const QByteArray &line : log.split('\n'))
            QVERIFY2(!line.contains(".000 forged") || line.contains("Refused"), log.constData());
        QVERIFY2(!log.contains('\x1b') && !log.contains('\v'), log.constData());
    }

    void deceptiveCharactersAreEscaped()
    {
        const QString deceptive = u"\u0085\u061c\u200e\u200f\u2028\u2029"
                                  "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"_s;
        const QString beyond = u"\U000E0041"_s; // a tag, invisible, and two units of UTF-16
        const QString missing = u"/nowhere/\n\x1bé"_s + deceptive + beyond;
        Program program(kHeadless
                        + QStringList{u"--tls"_s, u"--tls-cert"_s, missing, u"--tls-key"_s, missing});
        QVERIFY(program.waitForLog(QRegularExpression(u"HTTPS is off: [^\n]*\n"_s)));
        const QString log = QString::fromUtf8(wholeLog(program));
        QVERIFY2(log.contains(u"/nowhere/\\u000a\\u001bé"_s), qPrintable(log));
        for (const QChar c : deceptive) {
            QVERIFY2(!log.contains(c), qPrintable(log));
            QVERIFY2(log.contains(u"\\u%1"_s.arg(c.unicode(), 4, 16, '0'_L1)), qPrintable(log));
        }
        QVERIFY2(!log.contains(beyond) && log.contains("\\U000e0041"_L1), qPrintable(log));
    }

    void ownCertificateIsMadeAndItsFingerprintLogged()
    {
        Program program(kHeadless + QStringList{u"--tls"_s, u"--tls-port"_s, u"0"_s});
        const QSslCertificate certificate = waitForCertificate(program);
        SecureConnection connection(m_tlsPort, trusting(certificate));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        const QByteArray fingerprint = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QVERIFY2(program.standardError().contains(fingerprint), program.standardError().constData());
    }

    void ownCertificateIsPrivateToItsOwner()
    {
        Program program(kHeadless + QStringList{u"--tls"_s, u"--tls-port"_s, u"0"_s});
        QVERIFY(!waitForCertificate(program).isNull());
        const auto permissions = QFileInfo(m_file).permissions();
        QVERIFY(
            !(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void noHttpIsHttpsAlone()
    {
        Program program(
            {u"--headless"_s, u"--bind"_s, u"127.0.0.1"_s, u"--no-http"_s, u"--tls-port"_s, u"0"_s});
        const QSslCertificate certificate = waitForCertificate(program);
        SecureConnection connection(m_tlsPort, trusting(certificate));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        QVERIFY(!program.standardError().contains("http://"));
    }

    void optionsOfHttpsTurnItOn()
    {
        Program program(kHeadless + QStringList{u"--tls-port"_s, u"0"_s});
        const QSslCertificate certificate = waitForCertificate(program);
        SecureConnection connection(m_tlsPort, trusting(certificate));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
    }

    void missingCertificateIsReportedAndHttpServed()
    {
        Program program(kHeadless
                        + QStringList{u"--tls"_s, u"--tls-cert"_s, u"/nowhere/c.pem"_s, u"--tls-key"_s,
                                      u"/nowhere/k.pem"_s});
        QCOMPARE(statusOf(program.waitForPort(), "X: x"), 200);
        QVERIFY(program.waitForLog(QRegularExpression(u"/nowhere/c\\.pem"_s)));
    }

    void mistakesEndWith2AndAReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word"); // in the reason

        QTest::newRow("TLS port") << QStringList{u"--tls-port"_s, u"70000"_s} << "--tls-port"_ba;
        QTest::newRow("certificate alone")
            << QStringList{u"--tls"_s, u"--tls-cert"_s, u"c.pem"_s} << "key"_ba;
        QTest::newRow("key alone") << QStringList{u"--tls"_s, u"--tls-key"_s, u"k.pem"_s} << "ertificate"_ba;
        QTest::newRow("access key is empty") << QStringList{u"--access-key"_s, u""_s} << "access key"_ba;
        QTest::newRow("access key has a blank")
            << QStringList{u"--access-key"_s, u"a b"_s} << "access key"_ba;
        QTest::newRow("access key is not ASCII")
            << QStringList{u"--access-key"_s, u"clé"_s} << "access key"_ba;
        QTest::newRow("two access keys")
            << QStringList{u"--access-key"_s, u"a"_s, u"--access-key-file"_s, u"f"_s} << "twice"_ba;
        QTest::newRow("certificate alone, without --tls")
            << QStringList{u"--tls-cert"_s, u"c.pem"_s} << "key"_ba;
        QTest::newRow("one port for both") << QStringList{u"--port"_s, u"9443"_s, u"--tls"_s} << "9443"_ba;
        QTest::newRow("empty key file")
            << QStringList{u"--access-key-file"_s, u"/dev/null"_s} << "/dev/null"_ba;
        QTest::newRow("no such key file")
            << QStringList{u"--access-key-file"_s, u"/nowhere/key"_s} << "/nowhere/key"_ba;
    }

    void mistakesEndWith2AndAReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        Program program(QStringList{u"--headless"_s} + arguments);
        QCOMPARE(program.waitForExit(), 2);
        QVERIFY2(program.standardError().contains(word), program.standardError().constData());
    }

private:
    /// Waits until the program serves HTTPS and returns its certificate.
    QSslCertificate waitForCertificate(Program &program)
    {
        const QRegularExpression url(u"https://127\\.0\\.0\\.1:(\\d+)"_s);
        if (!program.waitForLog(QRegularExpression(u"fingerprint is \\S+\\n"_s)))
            return QSslCertificate();
        m_tlsPort = url.match(QString::fromUtf8(program.standardError())).captured(1).toUShort();
        m_file = program.home() + u"/supersynk/supersynk/https.pem"_s;
        return QSslCertificate::fromPath(m_file).value(0);
    }

    quint16 m_tlsPort = 0;
    QString m_file;
};

SUPERSYNK_TEST(TestSecrets)

#include "tst_secrets.moc"
