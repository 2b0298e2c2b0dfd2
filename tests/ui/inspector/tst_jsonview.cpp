// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/inspector/jsonview.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestJsonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = ChangeTime(10'000);
        m_before.reset();
        m_view.emplace([this] { return m_now; });
        m_view->resize(400, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_view));
        m_view->setFocus();
    }

    void cleanup() { m_view.reset(); }

    void textIsIndented()
    {
        show(R"({"a":1})");
        QCOMPARE(m_view->visibleText(), u"{\n  \"a\": 1\n}"_s);
    }

    void clearedViewIsEmpty()
    {
        show(R"({"a":1})");
        m_view->clear();
        QCOMPARE(m_view->visibleText(), QString());
    }

    void clearingReportsTheLostSelection()
    {
        show(R"({"a":1})");
        m_view->selectAll();
        QSignalSpy selection(&*m_view, &JsonView::selectionChanged);
        m_view->clear();
        QCOMPARE(selection.size(), 1);
        QVERIFY(!m_view->hasSelection());
        m_view->clear();
        QCOMPARE(selection.size(), 1);
    }

    void clearingEndsADrag()
    {
        show(lines(1000));
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {20, 20});
        QTest::mouseMove(m_view->viewport(), {20, 5000});
        QVERIFY(!QAbstractEventDispatcher::instance()->registeredTimers(&*m_view).isEmpty());
        m_view->clear();
        QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&*m_view).isEmpty());
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton);
    }

    void theScrollPositionStays()
    {
        show(lines(1000));
        m_view->verticalScrollBar()->setValue(500);
        show(lines(999));
        QCOMPARE(m_view->verticalScrollBar()->value(), 500);
    }

    void topLineStaysWhenLinesAboveAreRewrapped()
    {
        const auto body = [](int letters) {
            return "{\"a\":\"" + QByteArray(letters, 'x') + "\",\"lines\":[" + QByteArray("1,").repeated(500)
                + "1]}";
        };
        show(body(10));
        m_view->verticalScrollBar()->setValue(300);
        const QString top = m_view->visibleText();
        const int line = lineAtTop();
        show(body(300));
        QCOMPARE(lineAtTop(), line);
        QVERIFY(m_view->verticalScrollBar()->value() > 300);
        QCOMPARE(m_view->visibleText(), top);
    }

    void theSelectionStays()
    {
        show(R"({"client_id":"alice","n":1})");
        doubleClick(u"\"client_id\""_s);
        QCOMPARE(m_view->selectedText(), u"\"client_id\""_s);
        show(R"({"client_id":"alice","n":200})");
        QCOMPARE(m_view->selectedText(), u"\"client_id\""_s);
    }

    void theSelectionIsDraggedByMouse()
    {
        show(R"({"a":1})");
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {4, 6});
        QTest::mouseMove(m_view->viewport(), {200, 6 + m_view->fontMetrics().lineSpacing()});
        QMouseEvent move(QEvent::MouseMove, QPointF(390, 6 + m_view->fontMetrics().lineSpacing()), QPointF(),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QCOMPARE(m_view->selectedText(), u"{\n  \"a\": 1"_s);
    }

    void everythingIsSelectedAndCopiedByKeys()
    {
        show(R"({"a":[1,2]})");
        QTest::keySequence(&*m_view, QKeySequence::SelectAll);
        QTest::keySequence(&*m_view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\n  \"a\": [1, 2]\n}"_s);
    }

    void theCaretMovesByKeys()
    {
        show(R"({"a":1,"b":2})");
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QCOMPARE(m_view->caretRowText(), u"  \"a\": 1,"_s);
        QTest::keyClick(&*m_view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedText(), u"  \"a\": 1,"_s);
        QTest::keyClick(&*m_view, Qt::Key_Right);
        QCOMPARE(m_view->caretRowText(), u"  \"b\": 2"_s);
        QTest::keyClick(&*m_view, Qt::Key_Left);
        QCOMPARE(m_view->caretRowText(), u"  \"a\": 1,"_s);
        QTest::keySequence(&*m_view, QKeySequence::MoveToEndOfDocument);
        QCOMPARE(m_view->caretRowText(), u"}"_s);
        QTest::keySequence(&*m_view, QKeySequence::SelectStartOfDocument);
        QVERIFY(m_view->selectedText().startsWith(u'{') && m_view->selectedText().endsWith(u'}'));
    }

    void viewScrollsToTheCaret()
    {
        show(lines(1000));
        QTest::keySequence(&*m_view, QKeySequence::MoveToEndOfDocument);
        QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
        QTest::keySequence(&*m_view, QKeySequence::MoveToStartOfDocument);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
    }

    void tabLeavesTheView()
    {
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, {});
        tab.accept();
        show(R"({"a":1})");
        QCoreApplication::sendEvent(&*m_view, &tab);
        QCOMPARE(m_view->selectedText() + m_view->caretRowText(), u"{"_s);
        QVERIFY(!tab.isAccepted()); // no other widget takes the focus here
    }

    void reorderingCharactersAreMadeVisible()
    {
        show("{\"x\":\"\u202e\u2029\u0085\"}");
        QVERIFY(m_view->visibleText().contains(u"\"x\": \"\uFFFD\uFFFD\uFFFD\""_s));
    }

    void markupIsShownAsText()
    {
        show(R"({"x":"<img src=x><a href='http://evil'>click</a>"})");
        QVERIFY(
            m_view->visibleText().remove(u'\n').contains("<img src=x><a href='http://evil'>click</a>"_L1));
    }

    void longStringIsWrapped()
    {
        show("[\"" + QByteArray(300, 'x') + "end\"]");
        QVERIFY(m_view->visibleText().contains("end\""_L1));
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    }

    void narrowerViewReportsFewerColumns()
    {
        QSignalSpy spy(&*m_view, &JsonView::columnsChanged);
        const int before = m_view->columns();
        m_view->resize(200, 200);
        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(m_view->columns() < before);
    }

    void changedValueIsMarkedUntilTheMarkHasFaded()
    {
        show(R"({"a":1})");
        const QImage still = m_view->viewport()->grab().toImage();
        m_now += kStillTime;
        show(R"({"a":1 })"); // the same value
        QCOMPARE(m_view->viewport()->grab().toImage(), still);
        show(R"({"a":2})");
        QVERIFY(shows(kMark));
        m_now += kFadeTime;
        QVERIFY(!shows(kMark));
    }

    void stoppedClockKeepsMarks()
    {
        show(R"({"a":1})");
        m_now += kStillTime;
        show(R"({"a":2})");
        m_view->setClockStopped(true);
        m_now += 10 * kFadeTime;
        QVERIFY(shows(kMark));
        m_view->setClockStopped(false);
        QVERIFY(!shows(kMark));
    }

    void mebibyteIsPaintedAsFastAsAPage()
    {
        show("[" + QByteArray("{\"a\":1.25},").repeated(100'000) + "{}]");
        QCOMPARE(m_view->verticalScrollBar()->maximum() + m_view->verticalScrollBar()->pageStep(), 300'003);
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        QVERIFY(m_view->visibleText().endsWith("{}\n]"_L1));
    }

    void screenReadersSeeReadOnlyText()
    {
        show(R"({"a":1})");
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&*m_view);
        QVERIFY(access && access->state().readOnly);
        QCOMPARE(access->role(), QAccessible::EditableText);
        QCOMPARE(access->text(QAccessible::Value), u"  \"a\": 1"_s);
    }

private:
    static constexpr QRgb kMark = 0xffffe9a3;

    void show(const QByteArray &body)
    {
        m_before = render({.bodies = {.messages = {{"a", body}}},
                           .columns = m_view->columns(),
                           .now = m_now,
                           .before = m_before});
        m_view->setRendering(m_before);
    }

    static QByteArray lines(int count)
    {
        return "{\"client_id\":\"alice\",\"lines\":[" + QByteArray("1,").repeated(count) + "1]}";
    }

    int lineAtTop() const
    {
        const auto row = static_cast<std::size_t>(m_view->verticalScrollBar()->value());
        return static_cast<int>(m_view->rendering()->rows.at(row).line);
    }

    void doubleClick(const QString &token)
    {
        const QStringList rows = m_view->visibleText().split(u'\n');
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const qsizetype at = rows.at(row).indexOf(token);
            if (at < 0)
                continue;
            const int x = 4 + m_view->fontMetrics().horizontalAdvance(rows.at(row).left(at + 3));
            const int y = 4 + static_cast<int>(row) * m_view->fontMetrics().lineSpacing() + 4;
            QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, {x, y});
        }
    }

    bool shows(QRgb color)
    {
        const QImage image = m_view->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) == color)
                    return true;
        return false;
    }

    ChangeTime m_now{};
    RenderingPtr m_before;
    std::optional<JsonView> m_view;
};

SUPERSYNK_TEST(TestJsonView)
#include "tst_jsonview.moc"
