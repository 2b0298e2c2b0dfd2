// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/inspector/rendered.h"
#include "ui/inspector/rowlayout.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensHaveTheirColours()
    {
        const RenderingPtr shown = rendered("{\"a\":null}");
        QTextLayout layout;
        layOutRow(layout, *shown, 1, m_style, {});
        QCOMPARE(layout.text(), u"  \"a\": null"_s);
        const QColor key = layout.formats().first().format.foreground().color();
        const QColor literal = layout.formats().last().format.foreground().color();
        QVERIFY(key != literal);
    }

    void selectionIsHighlighted()
    {
        const RenderingPtr shown = rendered("{\"a\":null}");
        QTextLayout layout;
        layOutRow(layout, *shown, 1, m_style, {{1, 2}, {1, 5}});
        const QTextLayout::FormatRange selected = layout.formats().last();
        QCOMPARE(selected.start, 2);
        QCOMPARE(selected.length, 3);
        QCOMPARE(selected.format.background().color(), m_style.palette.color(QPalette::Highlight));
    }

    void valueIsRightOfItsNameInAnyScript_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("Latin") << QByteArray("name") << QByteArray("\"value\"");
        QTest::newRow("Hebrew") << QByteArray("שלום") << QByteArray("\"עולם abc\"");
        QTest::newRow("Arabic") << QByteArray("سلام") << QByteArray("\"عالم\"");
        QTest::newRow("a number behind Hebrew") << QByteArray("שלום") << QByteArray("12");
    }

    void valueIsRightOfItsNameInAnyScript()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        const RenderingPtr shown = rendered("{\"" + name + "\":" + value + ",\"z\":1}");
        QTextLayout layout;
        layOutRow(layout, *shown, 1, m_style, {});
        const QString row = layout.text();
        const auto colon = static_cast<int>(row.indexOf(u':'));
        const QTextLine line = layout.lineAt(0);
        const auto centre = [&line](int unit) {
            return (line.cursorToX(unit) + line.cursorToX(unit + 1)) / 2;
        };
        for (int unit = 0; unit < colon; ++unit)
            QVERIFY(centre(unit) < centre(colon));
        for (int unit = colon + 2; unit < row.size(); ++unit)
            QVERIFY(centre(unit) > centre(colon));
    }

    void continuedRowIsIndented()
    {
        const RenderingPtr shown = rendered("[\"" + QByteArray(100, 'x') + "\"]");
        QCOMPARE(rowX(shown->rows.at(1), m_style), 0); // its text includes the indentation
        QCOMPARE(rowX(shown->rows.at(2), m_style), 4 * m_style.cell);
    }

private:
    const RowStyle m_style{.font = QFontDatabase::systemFont(QFontDatabase::FixedFont)};
};

SUPERSYNK_TEST(TestRowLayout)
#include "tst_rowlayout.moc"
