// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/clients/panelfixture.h"

#include "tests/ui/modeltext.h"
#include "ui/clients/channeltree.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

void press(const QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == text)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace

PanelFixture::PanelFixture()
{
    m_panel.resize(800, 400);
    m_panel.show();
}

bool PanelFixture::fill()
{
    const bool posted =
        start() && post(u"room"_s, u"alice"_s) && post(u"room"_s, u"bob"_s) && post(u"lab"_s, u"carol"_s);
    monitor().refresh();
    return posted;
}

QString PanelFixture::names()
{
    return modelNames(*tree().model());
}

QModelIndex PanelFixture::channel(int row)
{
    return tree().model()->index(row, 0);
}

QModelIndex PanelFixture::client(int channelRow, int row)
{
    return tree().model()->index(row, 0, channel(channelRow));
}

void PanelFixture::select(const QModelIndexList &rows)
{
    tree().clearSelection();
    for (const QModelIndex &row : rows)
        tree().selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void PanelFixture::answer(const QString &text)
{
    press(*question(), text);
}

QString PanelFixture::emptyTitle()
{
    return m_panel.emptyState().isVisible() ? m_panel.emptyState().content().title : QString();
}

void PanelFixture::pressEmptyState(const QString &text)
{
    press(m_panel.emptyState(), text);
}
