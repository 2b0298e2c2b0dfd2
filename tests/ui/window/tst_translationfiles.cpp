// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/translationfile.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The matches of \a pattern, sorted.
QStringList found(const QString &text, const QRegularExpression &pattern)
{
    QStringList matches;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        matches.append(match.captured());
    matches.sort();
    return matches;
}

/// "%1", "%n", sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression kPlaceholder(u"%(\\d+|n|L\\d+)"_s);
    return found(text, kPlaceholder);
}

QSet<QString> namesOf(const QList<Message> &messages)
{
    QSet<QString> names;
    for (const Message &message : messages)
        names.insert(message.name());
    return names;
}

QString listed(const QSet<QString> &names)
{
    QStringList sorted = names.values();
    sorted.sort();
    return sorted.join(u'\n');
}

} // namespace

/// That translations are complete and well-formed.
class TestTranslationFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &path : QStringLiteral(SUPERSYNK_TRANSLATIONS).split(u'|')) {
            const auto messages = readTranslationFile(path);
            QVERIFY2(messages && messages->size() > 400, qPrintable(path));
            m_files.insert(path, *messages);
        }
    }

    void everyTextIsTranslated_data() { rows(); }
    void everyTextIsTranslated()
    {
        for (const Message &message : fetched()) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.name()));
            for (const QString &form : message.forms)
                QVERIFY2(!form.isEmpty(), qPrintable(message.name()));
            QVERIFY2(message.forms.size() == (message.hasPlural ? 2 : 1), qPrintable(message.name()));
        }
    }

    void placeholdersAreKept_data() { rows(); }
    void placeholdersAreKept()
    {
        for (const Message &message : fetched()) {
            for (const QString &form : message.forms)
                QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(form));
        }
    }

    /// A mnemonic must exist in every language. An ellipsis announces a dialog.
    void mnemonicsAndEllipsesAreKept_data() { rows(); }
    void mnemonicsAndEllipsesAreKept()
    {
        for (const Message &message : fetched()) {
            for (const QString &form : message.forms) {
                QVERIFY2(form.count(u'&') == message.source.count(u'&'), qPrintable(form));
                QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(form));
            }
        }
    }

    /// No straight apostrophes, and no breaking spaces before colons.
    void frenchTypographyIsUsed()
    {
        static const QRegularExpression kWrong(
            u"'|[ \\x{a0}][:;?!»%](?!\\d|n)|«[^\\x{202f}]|[^\\x{202f}]»"_s);
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith("_fr.ts"_L1))
                continue;
            for (const Message &message : *file) {
                for (const QString &form : message.forms)
                    QVERIFY2(!form.contains(kWrong), qPrintable(form));
            }
        }
    }

    /// Header names are typed as they are, with no space before the colon, also in French.
    void headersAreKept_data() { rows(); }
    void headersAreKept()
    {
        static const QRegularExpression kHeader(
            u"\\b(Authorization|Client-Id|Client-Time|Content-Length|Content-Type|Expect|Host)(?=:)"_s);
        static const QRegularExpression kBroken(kHeader.pattern().chopped(5) + u"[\\s\\x{a0}\\x{202f}]+:"_s);
        int count = 0;
        for (const Message &message : fetched()) {
            for (const QString &form : message.forms) {
                QVERIFY2(found(form, kHeader) == found(message.source, kHeader), qPrintable(form));
                QVERIFY2(!form.contains(kBroken), qPrintable(form));
            }
            count += static_cast<int>(found(message.source, kHeader).size());
        }
        QVERIFY(count >= 3);
    }

    void filesHaveTheTextsOfTheSource_data() { rows(); }
    void filesHaveTheTextsOfTheSource()
    {
        const QString lupdate = QStringLiteral(SUPERSYNK_LUPDATE);
        if (!QFileInfo(lupdate).isExecutable())
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"fresh_fr.ts"_s);
        QProcess process;
        process.start(lupdate,
                      QStringList{u"-locations"_s, u"none"_s}
                          + QStringLiteral(SUPERSYNK_TRANSLATED_FOLDERS).split(u'|')
                          + QStringList{u"-ts"_s, path});
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
        // "lacks Q_OBJECT" means that lupdate and tr() use different contexts.
        QCOMPARE(QString::fromLocal8Bit(process.readAllStandardError()), QString());

        const auto fresh = readTranslationFile(path);
        QVERIFY(fresh && !fresh->isEmpty());
        const QSet<QString> wanted = namesOf(*fresh);
        const QSet<QString> there = namesOf(fetched());
        QVERIFY2(there.contains(wanted), qPrintable(u"missing:\n"_s + listed(wanted - there)));
        QVERIFY2(wanted.contains(there), qPrintable(u"superfluous:\n"_s + listed(there - wanted)));
    }

private:
    void rows() const
    {
        QTest::addColumn<QString>("path");
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
            QTest::newRow(qPrintable(QFileInfo(file.key()).fileName())) << file.key();
    }

    [[nodiscard]] QList<Message> fetched() const
    {
        QFETCH(QString, path);
        return m_files.value(path);
    }

    QMap<QString, QList<Message>> m_files;
};

SUPERSYNK_TEST(TestTranslationFiles)
#include "tst_translationfiles.moc"
