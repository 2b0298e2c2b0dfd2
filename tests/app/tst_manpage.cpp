// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

struct Option
{
    QString argument; // empty for none
    QString standard; // the default; empty for none, or for one that is no number

    bool operator==(const Option &) const = default;
};

using Options = QMap<QString, Option>; // by long name

QString defaultIn(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

Options optionsOfHelp(const QString &help)
{
    static const QRegularExpression option(
        u"^  (?:-\\w, )?(--[a-z-]+)(?: <(\\w+)>)? {2,}(.*(?:\\n {20,}.*)*)"_s,
        QRegularExpression::MultilineOption);
    Options options;
    for (const auto &match : option.globalMatch(help)) {
        const QString description = match.captured(3).simplified();
        options[match.captured(1)] = {match.captured(2),
                                      defaultIn(description, u"\\(default: ([0-9.]+)\\)"_s)};
    }
    return options;
}

/// Those of the section OPTIONS, each of which is a paragraph .TP with the names in its second line.
Options optionsOfManual(QString manual)
{
    manual.replace("\\-"_L1, "-"_L1);
    static const QRegularExpression section(u"^\\.SH OPTIONS\\n(.*?)^\\.SH "_s,
                                            QRegularExpression::MultilineOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression option(
        u"^\\.B[RI] (?:-\\w \", \" )?(--[a-z-]+)(?: \" (\\w+)\")?\\n((?:(?!\\.TP|\\.SS).*\\n)*)"_s,
        QRegularExpression::MultilineOption);
    Options options;
    for (const auto &match : option.globalMatch(section.match(manual).captured(1)))
        options[match.captured(1)] = {match.captured(2),
                                      defaultIn(match.captured(3), u"\\nDefault: ([0-9.]+)\\.\\n"_s)};
    return options;
}

QString readManual()
{
    QFile file(QStringLiteral(SUPERSYNK_MANUAL));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The manual page says what --help says: of every option the name, what it takes, and the default.
class TestManPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Program program({u"--help"_s});
        QCOMPARE(program.waitForExit(), 0);
        m_help = optionsOfHelp(QString::fromUtf8(program.standardOutput()));
        m_manual = optionsOfManual(readManual());
        QCOMPARE(m_help.value(u"--port"_s), (Option{u"n"_s, u"9999"_s})); // so they are read at all
        QCOMPARE(m_help.value(u"--headless"_s), Option());
    }

    void optionsAreTheSame() { QCOMPARE(m_manual.keys(), m_help.keys()); }

    void everyOptionIsDescribedRightly()
    {
        for (auto option = m_help.cbegin(); option != m_help.cend(); ++option) {
            const Option inManual = m_manual.value(option.key());
            QVERIFY2(
                inManual == *option,
                qPrintable(u"%1: takes “%2”, default “%3”; in the manual “%4”, “%5”"_s.arg(
                    option.key(), option->argument, option->standard, inManual.argument, inManual.standard)));
        }
    }

private:
    Options m_help;
    Options m_manual;
};

SUPERSYNK_TEST(TestManPage)

#include "tst_manpage.moc"
