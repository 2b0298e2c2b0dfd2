// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replaytarget.h"

#include "tests/support/testmain.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestReplayTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownChannelsAreTheDefault()
    {
        const ReplayTargetButton button;
        QCOMPARE(button.names(), (ReplayNames{"-replay", {}}));
        QCOMPARE(button.text(), u"Into Channels “…-replay”"_s);
    }

    void menuChoosesTheSameChannels()
    {
        ReplayTargetButton button;
        QList<ReplayNames> chosen;
        connect(&button, &ReplayTargetButton::chosen, this,
                [&](const ReplayNames &names) { chosen.append(names); });
        button.menu()->actions().at(1)->trigger();
        QCOMPARE(chosen, QList<ReplayNames>{ReplayNames()});
        QCOMPARE(button.text(), u"Into the Same Channels"_s);
        button.menu()->actions().at(1)->trigger();
        QCOMPARE(chosen.size(), 1); // nothing has changed
    }

    void dialogEditsBothNames()
    {
        ReplayNamesDialog dialog({"-replay", {}});
        const auto fields = dialog.findChildren<QLineEdit *>();
        fields.at(0)->setText(u"-again"_s);
        fields.at(1)->setText(u"old "_s);
        QCOMPARE(dialog.names(), (ReplayNames{"-again", "old "}));
    }
};

SUPERSYNK_TEST(TestReplayTarget)
#include "tst_replaytarget.moc"
