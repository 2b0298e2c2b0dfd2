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

using supersynk::RefusalGroup;
using supersynk::refusalText;
using supersynk::refusedText;
using supersynk::Translations;
using namespace Qt::StringLiterals;

namespace {

const RefusalGroup kOne{.address = "10.0.0.7",
                        .reason = {"%1 is not possible here, only %2."_ba, {"PUT", "GET"}},
                        .request = {405, "PUT", "/api/channels/lab"}};

RefusalGroup several()
{
    RefusalGroup group = kOne;
    group.count = 1200;
    return group;
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
    void requestComesBeforeTheReason()
    {
        const Translations english(QLocale(u"en_GB"_s));
        QCOMPARE(refusalText(kOne), u"PUT /api/channels/lab 405: PUT is not possible here, only GET."_s);
        QCOMPARE(refusalText(several()),
                 u"PUT /api/channels/lab 405 ×1,200: PUT is not possible here, only GET."_s);
    }

    void connectionsHaveNoRequest()
    {
        const Translations english(QLocale(u"en_GB"_s));
        RefusalGroup group{.reason = "The client does not read the answers."_ba};
        QCOMPARE(refusalText(group), u"The client does not read the answers."_s);
        group.count = 3;
        QCOMPARE(refusalText(group), u"connection ×3: The client does not read the answers."_s);
    }

    void severalPathsAreTold()
    {
        const Translations english(QLocale(u"en_GB"_s));
        RefusalGroup group = several();
        group.hasSeveralPaths = true;
        QCOMPARE(refusedText(group), u"PUT /api/channels/lab and other paths 405 ×1,200"_s);
    }

    void hostilePathsAreSafe()
    {
        RefusalGroup group = kOne;
        group.request = {404, QByteArray(100, 'M'), "/\x1b[31m" + QByteArray(300, 'x')};
        const QString text = refusedText(group);
        QVERIFY2(text.startsWith(u"MMMMMMMMMMMM… /\u241b[31mxxx"_s), qPrintable(text));
        QVERIFY(text.size() < 80);
    }

    void logNamesTheSameReason()
    {
        const Translations english(QLocale(u"en_GB"_s));
        QVERIFY(supersynk::refusalLine(kOne).endsWith(supersynk::reasonText(kOne.reason)));
    }

    void reasonIsTranslated()
    {
        const Translations french(QLocale(u"fr_FR"_s));
        QVERIFY(refusalText(kOne).endsWith(u"PUT n’est pas possible ici, seulement GET."_s));
    }

    void clientTextIsNotAPlaceholder()
    {
        const Translations english(QLocale(u"en_GB"_s));
        RefusalGroup group = kOne;
        group.reason.arguments = {"%1%2%n", "%2"};
        group.request.path = "/%1%2%n";
        QCOMPARE(refusalText(group), u"PUT /%1%2%n 405: %1%2%n is not possible here, only %2."_s);
    }

    void unknownReasonStaysEnglish()
    {
        const Translations french(QLocale(u"fr_FR"_s));
        RefusalGroup group = kOne;
        group.reason = "Out of coffee."_ba;
        QVERIFY(refusalText(group).endsWith(u"Out of coffee."_s));
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
