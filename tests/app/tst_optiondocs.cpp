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
    QString value;        // what it is called; empty for a switch
    QString defaultValue; // empty without one, or if it is not a number

    bool operator==(const Option &) const = default;
};

using Options = QMap<QString, Option>; // by long name

constexpr auto kMultiline = QRegularExpression::MultilineOption;
constexpr auto kDotAll = QRegularExpression::DotMatchesEverythingOption;

QString firstCapture(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, kMultiline | kDotAll).match(text).captured(1);
}

Options optionsOfHelp(const QString &help)
{
    static const QRegularExpression kOption(
        u"^  (?:-\\w, )?(--[a-z-]+)(?: <(\\w+)>)? {2,}(.*(?:\\n {20,}.*)*)"_s, kMultiline);
    Options options;
    for (const auto &match : kOption.globalMatch(help)) {
        const QString description = match.captured(3).simplified();
        options[match.captured(1)] = {match.captured(2),
                                      firstCapture(description, u"\\(default: ([0-9.]+)\\)"_s)};
    }
    return options;
}

/// The options in \a section of the manual page. Each is a paragraph .TP with its names in the second line.
Options optionsOfManual(const QString &section)
{
    static const QRegularExpression kOption(
        u"^\\.B[RI] (?:-\\w \", \" )?(--[a-z-]+)(?: \" (\\w+)\")?\\n((?:(?!\\.TP|\\.SS).*\\n)*)"_s,
        kMultiline);
    Options options;
    for (const auto &match : kOption.globalMatch(section))
        options[match.captured(1)] = {match.captured(2),
                                      firstCapture(match.captured(3), u"\\nDefault: ([0-9.]+)\\.\\n"_s)};
    return options;
}

QString read(const QString &path)
{
    QFile file(QStringLiteral(SUPERSYNK_SOURCE) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList optionsIn(const QString &text)
{
    static const QRegularExpression kName(u"--[a-z][a-z-]*"_s);
    QStringList names;
    for (const auto &match : kName.globalMatch(text))
        names.append(match.captured());
    names.sort();
    return names;
}

} // namespace

/// The documents know the same options as --help: the manual page with values and defaults, README.md with
/// the defaults, and the shell completions which options take a file.
class TestOptionDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Program program({u"--help"_s});
        QCOMPARE(program.waitForExit(), 0);
        m_helpText = QString::fromUtf8(program.standardOutput()).simplified();
        m_help = optionsOfHelp(QString::fromUtf8(program.standardOutput()));
        QCOMPARE(m_help.value(u"--port"_s), (Option{u"n"_s, u"9999"_s}));
        QCOMPARE(m_help.value(u"--headless"_s), Option());

        const QString manual = read(u"packaging/linux/supersynk.1.in"_s).replace("\\-"_L1, "-"_L1);
        const QString section = firstCapture(manual, u"^\\.SH OPTIONS\\n(.*?)^\\.SH "_s);
        m_manual = optionsOfManual(section);
        m_limits = optionsOfManual(section.mid(section.indexOf(".SS Limits"_L1)));
        QVERIFY(m_limits.size() > 10);
    }

    void manualHasAllOptions() { QCOMPARE(m_manual.keys().join(u'\n'), m_help.keys().join(u'\n')); }

    void manualHasTheirValuesAndDefaults()
    {
        for (auto option = m_help.cbegin(); option != m_help.cend(); ++option) {
            const Option inManual = m_manual.value(option.key());
            QVERIFY2(inManual == *option,
                     qPrintable(u"%1: value “%2”, default “%3”; in the manual “%4”, “%5”"_s.arg(
                         option.key(), option->value, option->defaultValue, inManual.value,
                         inManual.defaultValue)));
        }
    }

    /// README.md leaves the limits to --help.
    void readmeHasAllOptionsButTheLimits()
    {
        const QString table = readmeTable();
        for (const QString &name : optionsIn(table))
            QVERIFY2(m_help.contains(name), qPrintable(name));
        for (const QString &name : m_help.keys())
            QVERIFY2(m_limits.contains(name) || optionsIn(table).contains(name), qPrintable(name));
    }

    void readmeHasTheDefaults()
    {
        const QStringList rows = readmeTable().split(u'\n');
        for (auto option = m_help.cbegin(); option != m_help.cend(); ++option) {
            if (option->defaultValue.isEmpty() || m_limits.contains(option.key()))
                continue;
            const QStringList row = rows.filter(option.key() + u' ');
            QCOMPARE(row.size(), 1);
            QVERIFY2(row.constFirst().contains(u"Default: %1."_s.arg(option->defaultValue)),
                     qPrintable(row.constFirst()));
        }
    }

    void completionsKnowWhichOptionsTakeAFile()
    {
        QStringList names;
        for (auto option = m_help.cbegin(); option != m_help.cend(); ++option) {
            if (option->value == "file"_L1)
                names.append(option.key());
        }
        const QString bash = read(u"packaging/linux/supersynk.bash"_s);
        QCOMPARE(optionsIn(firstCapture(bash, u"^    (--[^\\n]+)\\)\\n        compopt -o filenames"_s)),
                 names);
        const QString zsh = read(u"packaging/linux/_supersynk"_s);
        QCOMPARE(optionsIn(firstCapture(zsh, u"^_arguments (.*):file:_files"_s)), names);
    }

    void commandsAreDocumented()
    {
        const QString manual = read(u"packaging/linux/supersynk.1.in"_s).replace("\\-"_L1, "-"_L1);
        const QString section = firstCapture(manual, u"^\\.SH COMMANDS\\n(.*?)^\\.SH "_s);
        const QString readme =
            firstCapture(read(u"README.md"_s), u"^\\| command \\| meaning \\|\\n(.*?)\\n\\n"_s);
        for (const QString &command : {u"export"_s, u"info"_s, u"repair"_s, u"report"_s}) {
            Program program({command, u"--help"_s});
            QCOMPARE(program.waitForExit(), 0);
            QVERIFY(program.standardOutput().contains(command.toUtf8() + " [options] FILE\n"));
            QVERIFY(m_helpText.contains(u"supersynk "_s + command));
            Options help = optionsOfHelp(QString::fromUtf8(program.standardOutput()));
            QVERIFY(help.remove(u"--help"_s) == 1);
            const QString part =
                firstCapture(section + u".SS"_s, u"^\\.SS supersynk "_s + command + u"\\n(.*?)\\.SS"_s);
            QVERIFY(!part.isEmpty());
            const Options inManual = optionsOfManual(part);
            QCOMPARE(inManual.keys(), help.keys());
            for (const QString &name : help.keys()) {
                QCOMPARE(inManual[name].value, help[name].value);
                QVERIFY2(readme.contains(name + u' '), qPrintable(name));
            }
            QVERIFY(readme.contains(u"`supersynk %1 FILE`"_s.arg(command)));
            const QString zsh = read(u"packaging/linux/_supersynk"_s);
            for (const QString &name : help.keys())
                QVERIFY2(zsh.contains(name + u':'), qPrintable(name));
        }
        const QString bash = read(u"packaging/linux/supersynk.bash"_s);
        QVERIFY(bash.contains(u"export | info | repair | report"_s));
    }

    void optionsForTestsAreHidden()
    {
        const QString name = u"--no-short-cuts"_s;
        Program program({name, u"--version"_s});
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY(!m_help.contains(name));
    }

private:
    static QString readmeTable()
    {
        return firstCapture(read(u"README.md"_s), u"^## Command line\\n\\n(.*?)\\n\\n"_s);
    }

    QString m_helpText;
    Options m_help;
    Options m_manual;
    Options m_limits; // of the manual
};

SUPERSYNK_TEST(TestOptionDocs)

#include "tst_optiondocs.moc"
