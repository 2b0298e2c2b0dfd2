// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/filterbar.h"

#include "ui/clients/channelfilter.h"
#include "ui/watch/thresholds.h"
#include "ui/widgets/valuelabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace supersynk {

FilterBar::FilterBar(ChannelFilter &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_text(new QLineEdit(this))
    , m_show(new QComboBox(this))
    , m_count(new QLabel(this))
{
    build();
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        Q_EMIT changed();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setShow(m_show->currentData().value<ChannelFilter::Show>());
        Q_EMIT changed();
    });
}

void FilterBar::build()
{
    using Show = ChannelFilter::Show;
    m_text->setPlaceholderText(tr("Filter by name or address"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_show->addItem(tr("All"), QVariant::fromValue(Show::All));
    m_show->addItem(tr("Only late"), QVariant::fromValue(Show::Late));
    m_show->addItem(tr("Only silent"), QVariant::fromValue(Show::Silent));
    m_show->addItem(tr("Only two senders"), QVariant::fromValue(Show::TwoSenders));
    m_show->setItemData(
        1,
        tr("Clients that lost a message to a newer one in the last minute, or whose jitter is more than "
           "%1 ms and half of the time between two posts")
            .arg(kVisibleJitter.count()),
        Qt::ToolTipRole);
    m_show->setItemData(2, tr("Clients that have stopped posting"), Qt::ToolTipRole);
    m_show->setItemData(3, tr("Clients whose id is used by two devices"), Qt::ToolTipRole);
    m_show->setToolTip(tr("Which clients are listed"));
    m_show->setAccessibleName(tr("Clients to list"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setToolTip(tr("Matching clients, out of all clients"));
    m_count->setAccessibleName(tr("Matches"));
    m_count->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count); // here it moves no control when it appears
    auto *caption = new QLabel(tr("Sho&w:"), this);
    caption->setBuddy(m_show);
    layout->addWidget(caption);
    layout->addWidget(m_show);
}

void FilterBar::setClientCount(int clients)
{
    m_count->setVisible(m_filter.isActive());
    if (m_filter.isActive())
        showValue(*m_count,
                  tr("%1 of %2", "3 of 30 clients")
                      .arg(QLocale().toString(m_filter.clientCount()), QLocale().toString(clients)));
}

void FilterBar::clear()
{
    m_text->clear();
    m_show->setCurrentIndex(0);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace supersynk
