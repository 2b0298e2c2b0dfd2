// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/httpclient.h"
#include "tests/support/secureconnection.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kSecure{u"--headless"_s, u"--bind"_s, u"127.0.0.1"_s,  u"--port"_s,
                          u"0"_s,          u"--tls"_s,  u"--tls-port"_s, u"0"_s};

/// The fingerprint in the log.
QString fingerprintOf(Program &program)
{
    static const QRegularExpression kLine(u"SHA-256 fingerprint is ([0-9A-F:]{95})\n"_s);
    return program.waitForLog(kLine) ? kLine.match(QString::fromUtf8(program.standardError())).captured(1)
                                     : QString();
}

} // namespace

/// The program with its home on a full disk.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_disk.problem().isEmpty())
            QSKIP(qPrintable(m_disk.problem()));
    }

    void httpsWorksWithACertificateThatCannotBeSaved()
    {
        m_disk.fill();
        Program program(kSecure, withoutDisplay(), m_disk.filePath(u"."_s));
        QVERIFY(!fingerprintOf(program).isEmpty());
        QVERIFY(program.waitForLog(QRegularExpression(u"can't be kept in [^\n]*https.pem \\([^\n]*\\)"_s)));
        const quint16 port = program.waitForTlsPort();
        QSslConfiguration anything = QSslConfiguration::defaultConfiguration();
        anything.setPeerVerifyMode(QSslSocket::VerifyNone);
        SecureConnection connection(port, anything);
        QCOMPARE(connection.exchange("GET /api HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba).status, 200);
    }

    void savedCertificateSurvivesAStartOnAFullDisk()
    {
        m_disk.relieve();
        QString first;
        {
            Program program(kSecure, withoutDisplay(), m_disk.filePath(u"."_s));
            first = fingerprintOf(program);
        }
        m_disk.fill();
        Program program(kSecure, withoutDisplay(), m_disk.filePath(u"."_s));
        QCOMPARE(fingerprintOf(program), first);
        QVERIFY(!first.isEmpty());
    }

    void unsavedSettingsAreReported()
    {
        m_disk.fill();
        Program program({u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s}, withOffscreenWindow(),
                        m_disk.filePath(u"."_s));
        QVERIFY(program.waitForPort() != 0);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(program.standardError().contains("could not be saved to"),
                 program.standardError().constData());
    }

private:
    const SmallDisk m_disk; // made before the tests, while the process has one thread
};

SUPERSYNK_TEST(TestFullDisk)

#include "tst_fulldisk.moc"
