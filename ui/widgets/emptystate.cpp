// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/emptystate.h"

#include "ui/widgets/valuelabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace supersynk {
namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(this))
    , m_text(makeLabel(this))
    , m_command(makeLabel(this))
    , m_copy(new QPushButton(tr("Copy command"), this))
    , m_button(new QPushButton(tr("What to do"), this))
    , m_help(new QPushButton(tr("Help"), this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setAccessibleName(tr("Example command"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    layout->addWidget(m_help, 0, Qt::AlignHCenter);
    layout->addStretch();

    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    connect(m_help, &QPushButton::clicked, this, &EmptyState::helpRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_content.command); });
    m_command->hide();
    m_copy->hide();
    m_button->hide();
    m_help->setFlat(true);
    m_help->hide();
    setFocusProxy(m_button);
}

void EmptyState::setContent(const Content &content)
{
    if (content == m_content) // set ten times a second
        return;
    m_content = content;
    m_title->setText(content.title);
    m_text->setText(content.text);
    showValue(*m_command, content.command);
    m_copy->setVisible(!content.command.isEmpty());
    if (!content.button.isEmpty()) // a hidden button keeps a name for screen readers
        m_button->setText(content.button);
    m_button->setVisible(!content.button.isEmpty());
    if (!content.help.isEmpty())
        m_help->setText(content.help);
    showWhatFits();
}

QSize EmptyState::minimumSizeHint() const
{
    const int lines = m_title->fontMetrics().height() + m_text->fontMetrics().height();
    return {QWidget::minimumSizeHint().width(),
            lines + m_button->sizeHint().height() + 2 * layout()->spacing()};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

/// The button for help is more important than the command.
void EmptyState::showWhatFits()
{
    int needed = m_copy->sizeHint().height() + 2 * layout()->spacing();
    for (const QLabel *label : {m_title, m_text})
        needed += label->heightForWidth(width());
    if (!m_content.help.isEmpty())
        needed += m_help->sizeHint().height() + layout()->spacing();
    m_help->setVisible(!m_content.help.isEmpty() && needed <= height());
    needed += m_command->heightForWidth(width()) + layout()->spacing();
    m_command->setVisible(!m_content.command.isEmpty() && needed <= height());
}

} // namespace supersynk
