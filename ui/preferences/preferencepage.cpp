// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/preferencepage.h"

#include "ui/look/deskpainter.h"
#include "ui/look/measures.h"
#include "ui/preferences/preferencerow.h"
#include "ui/preferences/preferencetext.h"
#include "ui/text/englishplurals.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The ground of a group, with hairlines between its rows.
class Ground final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(painter, rect(), palette().color(QPalette::Base), palette().color(QPalette::Mid));
        painter.setRenderHint(QPainter::Antialiasing, false);
        bool isFirst = true;
        for (const QObject *child : children()) {
            const auto *row = qobject_cast<const QWidget *>(child);
            if (!row || row->isHidden())
                continue;
            if (!isFirst)
                painter.fillRect(1, row->y(), width() - 2, 1, palette().color(QPalette::Midlight));
            isFirst = false;
        }
    }
};

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kTitleSize);
    return font;
}

/// A text of a menu without the mark of its mnemonic, and without "…".
QString plainTitle(QString text)
{
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace

PreferencePage::PreferencePage(const QString &title, QWidget *parent)
    : QScrollArea(parent)
    , m_title(title)
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_layout->setSpacing(kPadding);
    m_layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its fields scroll into view
    setAccessibleName(title);
}

PreferenceRow *PreferencePage::add(const Preference &preference)
{
    auto *row = new PreferenceRow(preference, this);
    m_rows.append(row);
    addRow(row, preference.group,
           QStringList{m_title, preference.group, preference.title,
                       EnglishPlurals::resolved(preference.sentence, false), u"--"_s + preference.option}
               .join(u' '));
    return row;
}

void PreferencePage::add(const PreferenceLink &link)
{
    auto *row = new QWidget(this);
    const QString title = plainTitle(link.action->text());
    const QString place = tr("In the menu %1").arg(plainTitle(link.menu->title()));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kInnerGap);
    auto *name = new QLabel(title, row);
    name->setWordWrap(true);
    auto *where = new QLabel(place, row);
    where->setForegroundRole(QPalette::PlaceholderText);
    where->setWordWrap(true);
    texts->addWidget(name);
    texts->addWidget(where);
    auto *show = new QPushButton(tr("Show"), row);
    show->setAutoDefault(false);
    show->setAccessibleName(tr("Show %1").arg(title));
    connect(show, &QPushButton::clicked, link.menu, [show, link] {
        link.menu->popup(show->mapToGlobal(show->rect().bottomLeft()), link.action);
        link.menu->setActiveAction(link.action);
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kPadding, kPadding - kInnerGap, kPadding, kPadding - kInnerGap);
    layout->addLayout(texts, 1);
    layout->addWidget(show);
    const QString heading = tr("In menus");
    addRow(row, heading, QStringList{m_title, heading, title, place, link.action->toolTip()}.join(u' '));
}

void PreferencePage::addRow(QWidget *row, const QString &heading, const QString &words)
{
    const qsizetype group = groupCalled(heading);
    m_groups.at(group).content->addWidget(row);
    m_entries.append({row, words, group});
}

qsizetype PreferencePage::groupCalled(const QString &heading)
{
    const auto found = std::ranges::find(m_groups, heading, &Group::heading);
    if (found != m_groups.end())
        return found - m_groups.begin();
    auto *box = new QWidget(widget());
    auto *title = new QLabel(heading, box);
    title->setFont(headingFont(font()));
    title->setWordWrap(true);
    auto *ground = new Ground(box);
    auto *content = new QVBoxLayout(ground);
    content->setContentsMargins({});
    content->setSpacing(0);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(ground);
    m_layout->insertWidget(m_layout->count() - 1, box);
    m_groups.append({heading, box, content});
    return m_groups.size() - 1;
}

int PreferencePage::filter(const QString &query)
{
    QList<int> shown(m_groups.size());
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool isHit = containsWords(entry.words, query);
        entry.row->setVisible(isHit);
        shown[entry.group] += isHit;
    }
    int count = 0;
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        m_groups.at(i).box->setVisible(shown.at(i) > 0);
        count += shown.at(i);
    }
    return count;
}

} // namespace supersynk
