// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/filterbar.h"

#include "ui/widgets/valuelabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace supersynk {
namespace {

using Show = ChannelFilter::Show;

int idOf(Show show)
{
    return static_cast<int>(show);
}

} // namespace

FilterBar::FilterBar(ChannelFilter &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_text(new QLineEdit(this))
    , m_segments(new QButtonGroup(this))
    , m_count(new QLabel(this))
{
    build();
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        Q_EMIT changed();
    });
    connect(m_segments, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        m_filter.setShow(static_cast<Show>(id));
        Q_EMIT changed();
    });
}

void FilterBar::build()
{
    m_text->setPlaceholderText(tr("Filter by name or address"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setToolTip(tr("Matching clients, out of all clients"));
    m_count->setAccessibleName(tr("Matches"));
    m_count->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count); // here it moves no control when it appears
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(addSegment(Show::All, tr("All clients"), tr("Lists all clients")));
    segments->addWidget(addSegment(Show::Attention, tr("Clients that need attention"),
                                   tr("Lists only clients that are late, uneven, silent or lost, restarted "
                                      "their clock, or share an id")));
    layout->addLayout(segments);
    m_segments->button(idOf(Show::All))->setChecked(true);
    setCounts(0, 0);
}

QToolButton *FilterBar::addSegment(Show show, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    m_segments->addButton(button, idOf(show));
    return button;
}

void FilterBar::setCounts(int clients, int attention)
{
    const QLocale locale;
    const auto label = [this](Show show, const QString &text) {
        if (m_segments->button(idOf(show))->text() != text)
            m_segments->button(idOf(show))->setText(text);
    };
    label(Show::All, tr("All %1", "clients: All 12").arg(locale.toString(clients)));
    label(Show::Attention,
          tr("Attention %1", "clients that need it: Attention 3").arg(locale.toString(attention)));
    m_count->setVisible(m_filter.isActive());
    if (m_filter.isActive())
        showValue(*m_count,
                  tr("%1 of %2", "3 of 30 clients")
                      .arg(locale.toString(m_filter.clientCount()), locale.toString(clients)));
}

void FilterBar::clear()
{
    m_text->clear();
    m_segments->button(idOf(Show::All))->setChecked(true);
}

void FilterBar::showAttention()
{
    m_segments->button(idOf(Show::Attention))->setChecked(true);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT listRequested();
        return true;
    case Qt::Key_Escape:
        if (!m_filter.isActive())
            return false;
        clear();
        return true;
    default:
        return false;
    }
}

} // namespace supersynk
