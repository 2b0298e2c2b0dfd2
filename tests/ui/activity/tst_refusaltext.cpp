// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusallog.h"
#include "tests/support/testmain.h"
#include "tests/ui/translationfile.h"
#include "ui/activity/refusaltext.h"
#include "ui/window/translations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using supersynk::JournalEntry;
using supersynk::refusalText;
using supersynk::Translations;
using namespace Qt::StringLiterals;

namespace {

const JournalEntry kOne{.kind = JournalEntry::Kind::Refused,
                        .address = "10.0.0.7",
                        .reason = {"%1 is not possible here, only %2."_ba, {"PUT", "GET"}}};

JournalEntry several()
{
    JournalEntry entry = kOne;
    entry.count = 12;
    return entry;
}

JournalEntry withoutAddress(std::uint64_t count)
{
    JournalEntry entry = kOne;
    entry.address.clear();
    entry.count = count;
    return entry;
}

/// The reasons: literals of server/ that are sentences and QByteArrays.
QSet<QString> sentencesOfTheServer()
{
    static const QRegularExpression literals(uR"((?:"(?:[^"\\]|\\.)*"\s*)+_ba)"_s);
    static const QRegularExpression seam(uR"("\s*")"_s);
    QSet<QString> sentences;
    QDirIterator files(QStringLiteral(SUPERSYNK_SERVER), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString source = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &match : literals.globalMatch(source)) {
            QString text = match.captured();
            text = text.remove(seam).sliced(1);
            text.chop(4); // "_ba
            text.replace("\\\""_L1, "\""_L1);
            if (text.endsWith(u'.') && text.contains(u' '))
                sentences.insert(text);
        }
    }
    return sentences;
}

QSet<QString> reasonsInTheTranslation()
{
    QSet<QString> reasons;
    const auto messages = readTranslationFile(QStringLiteral(SUPERSYNK_FRENCH));
    for (const ::Message &message : messages.value_or(QList<::Message>())) {
        if (message.context == "supersynk::Reason"_L1)
            reasons.insert(message.source);
    }
    return reasons;
}

QString listed(const QSet<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u'\n');
}

} // namespace

class TestRefusalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Other columns show event and address.
    void reasonComesFirst()
    {
        const Translations english(QLocale(u"en_GB"_s));
        for (const JournalEntry &entry : {kOne, withoutAddress(1)})
            QCOMPARE(refusalText(entry), u"PUT is not possible here, only GET."_s);
        for (const JournalEntry &entry : {several(), withoutAddress(12)})
            QCOMPARE(refusalText(entry), u"PUT is not possible here, only GET. (12 times)"_s);
    }

    void logNamesTheSameReason()
    {
        const Translations english(QLocale(u"en_GB"_s));
        for (const JournalEntry &entry : {kOne, withoutAddress(1)})
            QVERIFY(supersynk::refusalLine(entry).endsWith(refusalText(entry)));
    }

    void reasonIsTranslated()
    {
        const Translations french(QLocale(u"fr_FR"_s));
        QCOMPARE(refusalText(kOne), u"PUT n’est pas possible ici, seulement GET."_s);
        QCOMPARE(refusalText(several()), u"PUT n’est pas possible ici, seulement GET. (12 fois)"_s);
    }

    void clientTextIsNotAPlaceholder()
    {
        const Translations english(QLocale(u"en_GB"_s));
        JournalEntry entry = kOne;
        entry.reason.arguments = {"%1%2%n", "%2"};
        QCOMPARE(refusalText(entry), u"%1%2%n is not possible here, only %2."_s);
        entry.count = 3;
        QCOMPARE(refusalText(entry), u"%1%2%n is not possible here, only %2. (3 times)"_s);
    }

    void unknownReasonStaysEnglish()
    {
        const Translations french(QLocale(u"fr_FR"_s));
        JournalEntry entry = kOne;
        entry.reason = "Out of coffee."_ba;
        QCOMPARE(refusalText(entry), u"Out of coffee."_s);
    }

    void everyReasonOfTheServerIsTranslated()
    {
        const QSet<QString> given = sentencesOfTheServer();
        const QSet<QString> known = reasonsInTheTranslation();
        QVERIFY(given.size() > 50);
        QVERIFY2(known.contains(given), qPrintable(u"not translated:\n"_s + listed(given - known)));
        QVERIFY2(given.contains(known), qPrintable(u"never given:\n"_s + listed(known - given)));
    }
};

SUPERSYNK_TEST(TestRefusalText)
#include "tst_refusaltext.moc"
