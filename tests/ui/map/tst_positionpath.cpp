// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/positionpath.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// "head, #0, position", or the error.
QString text(const std::variant<PositionPath, PathError> &result)
{
    if (const auto *mistake = std::get_if<PathError>(&result))
        return mistake->sentence;
    QStringList steps;
    for (const auto &step : std::get<PositionPath>(result)) {
        const auto *name = std::get_if<QByteArray>(&step);
        steps << (name ? QString::fromUtf8(*name) : u'#' + QString::number(std::get<qsizetype>(step)));
    }
    return steps.join(u", "_s);
}

} // namespace

class TestPositionPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreParsedOrTheirErrorsReported_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("result");
        QTest::newRow("names") << u"$.head.position"_s << u"head, position"_s;
        QTest::newRow("without the dollar") << u"head.position"_s << u"head, position"_s;
        QTest::newRow("a dot at the beginning") << u".head"_s << u"head"_s;
        QTest::newRow("spaces around") << u"  $.head "_s << u"head"_s;
        QTest::newRow("an index") << u"$.nodes[12].pos"_s << u"nodes, #12, pos"_s;
        QTest::newRow("an index first") << u"[0]"_s << u"#0"_s;
        QTest::newRow("single quotes") << u"$['my.head'].p"_s << u"my.head, p"_s;
        QTest::newRow("double quotes") << u"$[\"a]b\"]"_s << u"a]b"_s;
        QTest::newRow("any script") << u"tête.位置"_s << u"tête, 位置"_s;
        QTest::newRow("the body itself") << u"$"_s << QString();

        const QString onePlace =
            u"A path must lead to one place: use only names and indices, as in $.nodes[0].pos."_s;
        const QString inBrackets =
            u"Brackets must contain an index from 0 or a name in quotes: see character %1."_s;
        QTest::newRow("nothing") << u" "_s << u"The path is empty."_s;
        QTest::newRow("a dot at the end") << u"$.head."_s << u"A name is missing at character 8."_s;
        QTest::newRow("an open bracket") << u"$.head[0"_s << u"The bracket at character 7 is not closed."_s;
        QTest::newRow("an open quote") << u"$['head"_s << u"The quote at character 3 is not closed."_s;
        QTest::newRow("an open bracket after a quote")
            << u"$['head'"_s << u"The bracket at character 2 is not closed."_s;
        QTest::newRow("a letter after a bracket")
            << u"a[0]b"_s << u"A dot or a bracket is expected at character 5."_s;
        QTest::newRow("a letter after the dollar")
            << u"$head"_s << u"A dot or a bracket is expected at character 2."_s;
        QTest::newRow("a negative index") << u"a[-1]"_s << inBrackets.arg(3);
        QTest::newRow("a slice") << u"a[0:2]"_s << inBrackets.arg(3);
        QTest::newRow("a huge index") << u"a[99999999999]"_s << inBrackets.arg(3);
        QTest::newRow("nothing in brackets") << u"a[]"_s << inBrackets.arg(3);
        QTest::newRow("a wildcard") << u"$.*"_s << onePlace;
        QTest::newRow("a wildcard in brackets") << u"$[*]"_s << onePlace;
        QTest::newRow("a filter") << u"$[?(@.id)]"_s << onePlace;
        QTest::newRow("descendants") << u"$..pos"_s << onePlace;
        QTest::newRow("too long") << u"a"_s.repeated(1001)
                                  << u"The path is too long: at most 1000 characters."_s;
    }

    void pathsAreParsedOrTheirErrorsReported()
    {
        QFETCH(const QString, path);
        QTEST(text(parsePositionPath(path)), "result");
    }
};

SUPERSYNK_TEST(TestPositionPath)
#include "tst_positionpath.moc"
