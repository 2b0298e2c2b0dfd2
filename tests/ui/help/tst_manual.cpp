// SPDX-License-Identifier: GPL-3.0-only
#include "ui/help/manual.h"

#include "tests/support/testmain.h"
#include "tests/ui/translationfile.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using supersynk::manualIn;
using namespace Qt::StringLiterals;

namespace {

qsizetype countOf(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    qsizetype count = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// The texts of the window that the manual names, which it writes in italics.
QStringList namedTexts(const QString &text)
{
    static const QRegularExpression kItalics(uR"((?<!\*)\*([^*\n]+)\*(?!\*))"_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : kItalics.globalMatch(text))
        names.append(match.captured(1));
    return names;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

/// That the manual speaks of the window as it is, in both languages.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto messages = readTranslationFile(QStringLiteral(SUPERSYNK_FRENCH));
        QVERIFY(messages);
        for (const Message &message : *messages) {
            m_texts[u"en"_s].insert(withoutMnemonic(message.source));
            for (const QString &form : message.forms)
                m_texts[u"fr"_s].insert(withoutMnemonic(form));
        }
    }

    void namesTextsOfTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void namesTextsOfTheWindow()
    {
        QFETCH(QString, language);
        const QSet<QString> concepts{u"channel"_s, u"canal"_s};
        const QStringList names = namedTexts(manualIn(language));
        QVERIFY(names.size() > 30);
        for (const QString &name : names)
            QVERIFY2(m_texts[language].contains(name) || concepts.contains(name), qPrintable(name));
    }

    void languagesHaveTheSameParts_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("chapters") << u"^## "_s;
        QTest::newRow("rows") << u"^\\| "_s;
        QTest::newRow("points") << u"^- "_s;
        QTest::newRow("steps") << u"^\\d\\. "_s;
        QTest::newRow("names") << u"(?<!\\*)\\*[^*\\n]+\\*(?!\\*)"_s;
        QTest::newRow("code") << u"`[^`]+`"_s;
    }

    void languagesHaveTheSameParts()
    {
        QFETCH(QString, pattern);
        const qsizetype count = countOf(manualIn(u"en"_s), pattern);
        QVERIFY(count > 0);
        QCOMPARE(countOf(manualIn(u"fr"_s), pattern), count);
    }

private:
    QHash<QString, QSet<QString>> m_texts; // by language
};

SUPERSYNK_TEST(TestManual)
#include "tst_manual.moc"
