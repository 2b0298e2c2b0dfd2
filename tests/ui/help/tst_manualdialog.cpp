// SPDX-License-Identifier: GPL-3.0-only
#include "ui/help/manualdialog.h"

#include "tests/support/testmain.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestManualDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_menus.emplace();
        QMenu *menu = m_menus->addMenu(u"&Session"_s);
        menu->addAction(u"Add &Marker…"_s)->setShortcut(Qt::CTRL | Qt::Key_M);
        menu->addAction(u"No key"_s);
        menu->addMenu(u"&Keys"_s)->addAction(u"One | Two"_s)->setShortcut(Qt::ALT | Qt::Key_1);
        m_dialog.emplace(*m_menus);
        m_dialog->resize(700, 400);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_dialog));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_menus.reset();
    }

    void itFitsOnASmallScreen()
    {
        const ManualDialog dialog(*m_menus); // 880 pixels wide; the screen of the tests has 800
        QVERIFY(dialog.width() < dialog.screen()->availableSize().width());
        const QSize least = dialog.minimumSizeHint();
        QVERIFY2(least.width() <= 640 && least.height() <= 540, qPrintable(QDebug::toString(least)));
    }

    void listsTheChapters()
    {
        QVERIFY(chapters().count() >= 8);
        QCOMPARE(chapters().item(0)->text(), u"First steps"_s);
        QCOMPARE(chapters().item(chapters().count() - 1)->text(), u"Shortcuts"_s);
    }

    void choiceOfAChapterScrollsToIt()
    {
        chapters().setCurrentRow(3);
        const QString &title = chapters().item(3)->text();
        QCOMPARE(text().cursorForPosition({40, 10}).block().text(), title);
    }

    /// The last chapters are shorter than the window.
    void lastChapterStaysChosen()
    {
        const int last = chapters().count() - 1;
        chapters().setCurrentRow(last);
        QCOMPARE(chapters().currentRow(), last);
        QCOMPARE(text().verticalScrollBar()->value(), text().verticalScrollBar()->maximum());
    }

    void scrollingChoosesTheChapter()
    {
        chapters().setCurrentRow(4);
        const int top = text().verticalScrollBar()->value();
        text().verticalScrollBar()->setValue(0);
        QCOMPARE(chapters().currentRow(), 0);
        text().verticalScrollBar()->setValue(top + 40);
        QCOMPARE(chapters().currentRow(), 4);
    }

    void shortcutsOfTheMenusAreListed()
    {
        const QString all = text().toPlainText();
        QVERIFY(all.contains(QKeySequence(u"Ctrl+M"_s).toString(QKeySequence::NativeText)));
        QVERIFY(all.contains("Add Marker"_L1));
        QVERIFY(all.contains("One | Two"_L1));
        QVERIFY(!all.contains("No key"_L1));
    }

    void searchHidesOtherChapters()
    {
        QTest::keyClicks(&search(), u"ctrl+m"_s);
        QStringList left;
        for (int row = 0; row < chapters().count(); ++row)
            if (!chapters().item(row)->isHidden())
                left.append(chapters().item(row)->text());
        QCOMPARE(left, QStringList{u"Shortcuts"_s});
        QCOMPARE(text().textCursor().selectedText().toLower(), u"ctrl+m"_s);
        search().clear();
        QVERIFY(!chapters().item(0)->isHidden());
    }

    void enterGoesToTheNextPlaceAndAround()
    {
        QTest::keyClicks(&search(), u"recording"_s);
        const int first = text().textCursor().position();
        QTest::keyClick(&search(), Qt::Key_Return);
        QVERIFY(text().textCursor().position() > first);
        for (int i = 0; i < 100 && text().textCursor().position() != first; ++i)
            QTest::keyClick(&search(), Qt::Key_Return);
        QCOMPARE(text().textCursor().position(), first);
        QVERIFY(m_dialog->isVisible());
    }

private:
    [[nodiscard]] QListWidget &chapters() { return *m_dialog->findChild<QListWidget *>(); }
    [[nodiscard]] QTextBrowser &text() { return *m_dialog->findChild<QTextBrowser *>(); }
    [[nodiscard]] QLineEdit &search() { return *m_dialog->findChild<QLineEdit *>(); }

    std::optional<QMenuBar> m_menus;
    std::optional<ManualDialog> m_dialog;
};

SUPERSYNK_TEST(TestManualDialog)
#include "tst_manualdialog.moc"
