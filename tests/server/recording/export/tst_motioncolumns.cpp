// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/motioncolumns.h"

#include "tests/support/testmain.h"

#include <cmath>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

using Node = Motion::Node;

Node node(const QByteArray &name, double x)
{
    return {.name = name, .position = std::array{x, 2.0, 3.0}};
}

QByteArrayList namesOf(const MotionColumns &columns)
{
    QByteArrayList names;
    for (const MotionColumn &column : columns.columns())
        names += column.name;
    return names;
}

/// "1 2 3 -", where - stands for nothing.
QString rowOf(const MotionColumns &columns, const Motion &motion)
{
    std::vector<double> row;
    columns.fill(motion, row);
    QStringList texts;
    for (const double number : row)
        texts += std::isnan(number) ? u"-"_s : QString::number(number);
    return texts.join(u' ');
}

} // namespace

/// The numbers of a client as a table.
class TestMotionColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesComeBeforeOtherNumbers()
    {
        MotionColumns columns;
        Node turned = node("head", 1);
        turned.rotation = std::array{0.0, 0.0, 0.0, 1.0};
        columns.add({.nodes = {node("left", 4)}, .numbers = {{"score", 5}}});
        columns.add({.nodes = {turned, node("left", 4)}});
        columns.layOut();
        QCOMPARE(
            namesOf(columns),
            QByteArrayList({"left_pos_x", "left_pos_y", "left_pos_z", "head_pos_x", "head_pos_y",
                            "head_pos_z", "head_rot_x", "head_rot_y", "head_rot_z", "head_rot_w", "score"}));
        QCOMPARE(rowOf(columns, {.nodes = {turned}}), u"- - - 1 2 3 0 0 0 1 -"_s);
        QCOMPARE(rowOf(columns, {.nodes = {node("left", 7)}, .numbers = {{"score", 6}}}),
                 u"7 2 3 - - - - - - - 6"_s);
        QCOMPARE(rowOf(columns, {}), u"- - - - - - - - - - -"_s);
    }

    void noTwoColumnsHaveOneName()
    {
        MotionColumns columns;
        columns.add(
            {.nodes = {node("", 1), node("a", 1)}, .numbers = {{"a_pos_x", 1}, {"time", 2}, {"pos_x", 3}}});
        columns.layOut();
        QCOMPARE(namesOf(columns),
                 QByteArrayList({"pos_x", "pos_y", "pos_z", "a_pos_x", "a_pos_y", "a_pos_z", "a_pos_x_2",
                                 "time_2", "pos_x_2"}));
    }

    void theLastOfTwoNumbersOfOneNameCounts()
    {
        MotionColumns columns;
        const Motion motion{.nodes = {node("a", 1), node("a", 9)}, .numbers = {{"n", 1}, {"n", 2}}};
        columns.add(motion);
        columns.layOut();
        QCOMPARE(rowOf(columns, motion), u"9 2 3 2"_s);
    }

    void columnsEndSomewhere()
    {
        MotionColumns columns;
        Motion motion;
        for (int i = 0; i < 10'000; ++i)
            motion.numbers.emplace_back(QByteArray::number(i), i);
        columns.add(motion);
        columns.add({.nodes = {node("head", 1)}});
        columns.layOut();
        QCOMPARE(columns.columns().size(), MotionColumns::kMost);
        QVERIFY(columns.hasLeftOut());
        QVERIFY(rowOf(columns, motion).endsWith(u" 4094 4095"_s));
    }
};

SUPERSYNK_TEST(TestMotionColumns)
#include "tst_motioncolumns.moc"
