// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/inspector/rendered.h"
#include "ui/inspector/jsonview.h"

#include <QAccessible>
#include <QAccessibleTextInterface>
#include <QScrollBar>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The text interface for screen readers and scripts.
class TestJsonViewAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view.emplace([] { return ChangeTime(0); });
        m_view->resize(400, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_view));
    }

    void cleanup() { m_view.reset(); }

    void wholeTextCanBeRead()
    {
        show(R"({"a":1})");
        QCOMPARE(text().characterCount(), 12);
        QCOMPARE(text().text(0, text().characterCount()), u"{\n  \"a\": 1\n}"_s);
        QCOMPARE(text().text(4, 7), u"\"a\""_s);
        QCOMPARE(text().text(-5, 99), u"{\n  \"a\": 1\n}"_s);
    }

    void lineCanBeRead()
    {
        show(R"({"a":1})");
        int begin = 0;
        int end = 0;
        QCOMPARE(text().textAtOffset(5, QAccessible::LineBoundary, &begin, &end).trimmed(), u"\"a\": 1"_s);
    }

    void nextBodyIsReadWhenItIsShown()
    {
        show("[1]");
        QCOMPARE(text().text(0, 99), u"[1]"_s);
        show("[1, 22]");
        QCOMPARE(text().text(0, 99), u"[1, 22]"_s);
        m_view->clear();
        QCOMPARE(text().characterCount(), 0);
    }

    void caretCanBeMoved()
    {
        show(R"({"a":1})");
        text().setCursorPosition(5);
        QCOMPARE(text().cursorPosition(), 5);
        QCOMPARE(m_view->caret(), (TextPlace{1, 3}));
        QVERIFY(!m_view->hasSelection());
    }

    void selectionIsTheSameForScriptsAndMouse()
    {
        show(R"({"a":1})");
        QCOMPARE(text().selectionCount(), 0);
        text().addSelection(4, 7);
        QCOMPARE(m_view->selectedText(), u"\"a\""_s);
        QCOMPARE(text().selectionCount(), 1);
        int begin = 0;
        int end = 0;
        text().selection(0, &begin, &end);
        QCOMPARE(begin, 4);
        QCOMPARE(end, 7);
        text().removeSelection(0);
        QVERIFY(!m_view->hasSelection());
    }

    void characterRectIsWhereItIsPainted()
    {
        show(R"({"a":1})");
        const QRect quote = text().characterRect(4);
        QVERIFY(quote.width() > 0);
        QCOMPARE(text().offsetAtPoint(quote.center() - QPoint(quote.width() / 4, 0)), 4);
        QVERIFY(text().characterRect(0).top() < quote.top());
        QCOMPARE(text().offsetAtPoint({-10'000, 0}), -1);
    }

    void viewScrollsToASubstring()
    {
        show("[" + QByteArray("{},").repeated(200) + "{}]");
        text().scrollToSubstring(text().characterCount(), text().characterCount());
        QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    }

    void emptyViewHasNoText()
    {
        text().setCursorPosition(3);
        text().scrollToSubstring(0, 1);
        QCOMPARE(text().characterCount(), 0);
        QCOMPARE(text().cursorPosition(), 0);
        QVERIFY(text().characterRect(0).isNull());
        QCOMPARE(text().offsetAtPoint(m_view->viewport()->mapToGlobal(QPoint(9, 9))), -1);
    }

private:
    void show(const QByteArray &body) { m_view->setRendering(rendered(body, m_view->columns())); }

    QAccessibleTextInterface &text()
    {
        return *QAccessible::queryAccessibleInterface(&*m_view)->textInterface();
    }

    std::optional<JsonView> m_view;
};

SUPERSYNK_TEST(TestJsonViewAccess)
#include "tst_jsonviewaccess.moc"
