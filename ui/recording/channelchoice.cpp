// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/channelchoice.h"

#include "ui/names/names.h"
#include "ui/text/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace supersynk {
namespace {

constexpr int kRows = 4;
constexpr int kKey = Qt::UserRole; // the channel's key as bytes

} // namespace

ChannelChoice::ChannelChoice(const QList<QByteArray> &present, const QList<QByteArray> &chosen,
                             const Names *names, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_all(new QCheckBox(tr("&All channels"), this))
    , m_list(new QListWidget(this))
    , m_other(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add C&hannel"), this))
{
    m_list->setAccessibleName(tr("Channels to record"));
    m_other->setPlaceholderText(tr("Key of another channel"));
    m_other->setAccessibleName(tr("Key of another channel"));
    m_add->setAutoDefault(false);
    for (const QByteArray &key : present)
        addChannel(key, chosen.contains(key));
    for (const QByteArray &key : chosen)
        if (!present.contains(key))
            addChannel(key, true);
    m_all->setChecked(chosen.isEmpty());
    connect(m_all, &QCheckBox::toggled, this, &ChannelChoice::updateEnabled);
    connect(m_other, &QLineEdit::textChanged, this, &ChannelChoice::updateEnabled);
    connect(m_add, &QPushButton::clicked, this, &ChannelChoice::addTyped);
    buildLayout();
    updateEnabled();
}

void ChannelChoice::buildLayout()
{
    m_list->setFixedHeight(fontMetrics().height() * (kRows + 1));
    auto *other = new QHBoxLayout;
    other->addWidget(m_other, 1);
    other->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_all);
    layout->addWidget(m_list);
    layout->addLayout(other);
}

void ChannelChoice::addChannel(const QByteArray &key, bool isChosen)
{
    auto *item = new QListWidgetItem(channelText(m_names, key), m_list);
    item->setToolTip(visibleText(key));
    item->setData(kKey, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void ChannelChoice::addTyped()
{
    const QByteArray key = m_other->text().toUtf8();
    if (key.isEmpty())
        return;
    m_other->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kKey).toByteArray() == key) {
            m_list->item(row)->setCheckState(Qt::Checked);
            return;
        }
    }
    addChannel(key, true);
    m_list->scrollToBottom();
}

void ChannelChoice::updateEnabled()
{
    const bool isAll = m_all->isChecked();
    m_list->setEnabled(!isAll);
    m_other->setEnabled(!isAll);
    m_add->setEnabled(!isAll && !m_other->text().isEmpty());
}

QList<QByteArray> ChannelChoice::chosen() const
{
    QList<QByteArray> keys;
    for (int row = 0; row < m_list->count() && !m_all->isChecked(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            keys.append(m_list->item(row)->data(kKey).toByteArray());
    }
    const QByteArray typed = m_other->text().toUtf8();
    if (!m_all->isChecked() && !typed.isEmpty() && !keys.contains(typed))
        keys.append(typed); // the operator has not pressed the button
    return keys;
}

} // namespace supersynk
