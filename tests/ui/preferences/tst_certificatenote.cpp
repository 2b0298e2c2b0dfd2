// SPDX-License-Identifier: GPL-3.0-only
#include "server/certificatecheck.h"
#include "tests/support/identities.h"
#include "tests/support/testmain.h"
#include "ui/preferences/certificatenote.h"

#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// What is said of a certificate before the server uses it.
class TestCertificateNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validOneIsPraised()
    {
        store(u"a"_s, std::chrono::days(300));
        const PreferenceNote note = certificateNote(settings(u"a"_s, u"a"_s));
        QCOMPARE(note.kind, PreferenceNote::Kind::Good);
        QVERIFY2(note.text.contains(u"valid until"_s), qPrintable(note.text));
    }

    void expiredOneIsAWarning() // the server starts with it
    {
        store(u"a"_s, std::chrono::days(-1));
        const PreferenceNote note = certificateNote(settings(u"a"_s, u"a"_s));
        QCOMPARE(note.kind, PreferenceNote::Kind::Warning);
        QVERIFY2(note.text.contains(u"expired"_s), qPrintable(note.text));
        QVERIFY(checkCertificate(m_directory.filePath(u"a.pem"_s), m_directory.filePath(u"a.key"_s))
                    .problem.isEmpty());
    }

    void keyOfAnotherIsAProblem()
    {
        store(u"a"_s, std::chrono::days(300));
        store(u"b"_s, std::chrono::days(300));
        const PreferenceNote note = certificateNote(settings(u"a"_s, u"b"_s));
        QCOMPARE(note.kind, PreferenceNote::Kind::Problem);
        QVERIFY2(note.text.contains(u"private key"_s), qPrintable(note.text));
    }

    void missingFileIsAProblem()
    {
        const PreferenceNote note = certificateNote(settings(u"none"_s, u"none"_s));
        QCOMPARE(note.kind, PreferenceNote::Kind::Problem);
    }

    void nothingIsSaidWithoutHttps()
    {
        TlsSettings tls = settings(u"none"_s, u"none"_s);
        tls.isOn = false;
        QVERIFY(certificateNote(tls).text.isEmpty());
    }

    void nothingIsSaidOfTheOwnCertificate()
    {
        TlsSettings tls;
        tls.isOn = true;
        QVERIFY(certificateNote(tls).text.isEmpty());
    }

private:
    void store(const QString &name, std::chrono::days lifetime)
    {
        const auto made = makeSelfSigned(kNames, lifetime);
        QVERIFY(made);
        write(m_directory.filePath(name + u".pem"_s), made->certificate);
        write(m_directory.filePath(name + u".key"_s), made->key);
    }

    [[nodiscard]] TlsSettings settings(const QString &certificate, const QString &key) const
    {
        TlsSettings tls;
        tls.isOn = true;
        tls.certificateFile = m_directory.filePath(certificate + u".pem"_s);
        tls.keyFile = m_directory.filePath(key + u".key"_s);
        return tls;
    }

    QTemporaryDir m_directory;
};

SUPERSYNK_TEST(TestCertificateNote)
#include "tst_certificatenote.moc"
