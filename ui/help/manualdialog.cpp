// SPDX-License-Identifier: GPL-3.0-only
#include "ui/help/manualdialog.h"

#include "ui/help/manual.h"
#include "ui/help/shortcutlist.h"
#include "ui/look/measures.h"
#include "ui/look/tokens.h"
#include "ui/widgets/dialogsize.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace supersynk {
namespace {

constexpr int kChapterLevel = 2;
constexpr QSize kInitialSize{880, 640}; // pixels

} // namespace

ManualDialog::ManualDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_chapters(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Manual"));
    resizeWithinScreen(*this, kInitialSize);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_chapters->setAccessibleName(tr("Chapters"));
    m_text->setAccessibleName(tr("Manual"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(kPadding);
    m_text->setMarkdown(manualIn(tr("en", "the language of the manual: en or fr")) + u'\n'
                        + shortcutChapter(menus));
    formatTables();
    fillChapters();
    m_chapters->setCurrentRow(0); // else the first focus does, and leaves out what stands before the chapter

    connect(m_search, &QLineEdit::textChanged, this, &ManualDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualDialog::showNext);
    connect(m_chapters, &QListWidget::currentRowChanged, this, &ManualDialog::showChapter);
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &ManualDialog::followScrolling);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(); });

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_chapters, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left);
    layout->addWidget(m_text, 1);
    m_chapters->setFocus();
}

/// Markdown has no format for them.
void ManualDialog::formatTables()
{
    for (QTextFrame *frame : m_text->document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setCellPadding(kInnerGap);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(QColor(tokensFor(palette()).line2));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        table->setFormat(format);
    }
}

void ManualDialog::fillChapters()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != kChapterLevel)
            continue;
        auto *item = new QListWidgetItem(block.text(), m_chapters);
        item->setData(Qt::UserRole, block.position());
    }
    m_chapters->setMaximumWidth(m_chapters->sizeHintForColumn(0) + 2 * kPadding
                                + m_chapters->verticalScrollBar()->sizeHint().width());
    m_search->setMaximumWidth(m_chapters->maximumWidth());
}

int ManualDialog::topOf(int row) const
{
    const QTextBlock block = m_text->document()->findBlock(m_chapters->item(row)->data(Qt::UserRole).toInt());
    return static_cast<int>(m_text->document()->documentLayout()->blockBoundingRect(block).top());
}

void ManualDialog::showChapter(int row)
{
    if (row < 0)
        return;
    const QScopedValueRollback isJumping(m_isJumping, true);
    m_text->verticalScrollBar()->setValue(topOf(row));
}

void ManualDialog::followScrolling(int top)
{
    if (m_isJumping) // the last chapters may be too short to reach the top
        return;
    int row = 0;
    while (row + 1 < m_chapters->count() && topOf(row + 1) <= top + kPadding)
        ++row;
    const QSignalBlocker isNoChoice(m_chapters);
    m_chapters->setCurrentRow(row);
}

void ManualDialog::search()
{
    const QString wanted = m_search->text().trimmed();
    const QTextDocument &document = *m_text->document();
    const QString text = document.toPlainText(); // positions are those of the document
    for (int row = 0; row < m_chapters->count(); ++row) {
        const int begin = m_chapters->item(row)->data(Qt::UserRole).toInt();
        const int end = row + 1 < m_chapters->count() ? m_chapters->item(row + 1)->data(Qt::UserRole).toInt()
                                                      : static_cast<int>(text.size());
        m_chapters->item(row)->setHidden(
            !QStringView(text).mid(begin, end - begin).contains(wanted, Qt::CaseInsensitive));
    }
    m_text->moveCursor(QTextCursor::Start);
    if (!wanted.isEmpty())
        m_text->find(wanted);
}

void ManualDialog::showNext()
{
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty() || m_text->find(wanted))
        return;
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(wanted);
}

} // namespace supersynk
