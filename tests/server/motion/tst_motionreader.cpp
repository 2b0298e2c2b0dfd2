// SPDX-License-Identifier: GPL-3.0-only
#include "server/motion/motionreader.h"

#include "tests/support/testmain.h"

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// "head (1 2 3) [0 0 0 1]; grip=0.5" of a body with single quotes.
QString textOf(QByteArray body)
{
    const Motion motion = readMotion(body.replace('\'', '"'));
    QStringList parts;
    const auto list = [](const auto &numbers) {
        QStringList texts;
        for (const double number : numbers)
            texts += QString::number(number);
        return texts.join(u' ');
    };
    for (const Motion::Node &node : motion.nodes) {
        QString text = QString::fromUtf8(node.name);
        if (node.position)
            text += u" (%1)"_s.arg(list(*node.position));
        if (node.rotation)
            text += u" [%1]"_s.arg(list(*node.rotation));
        parts += text;
    }
    for (const auto &[name, number] : motion.numbers)
        parts += QString::fromUtf8(name) + u'=' + QString::number(number);
    return parts.join(u"; "_s);
}

} // namespace

/// The numbers in a body.
class TestMotionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesAndNumbersAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &body, const QString &text) {
            QTest::newRow(name) << body << text;
        };
        row("nodes of Superklub",
            "{'client_id':'a','data':['id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball','id=left;pos=1,2,3']"
            "}",
            u"head (0.1 1.62 0.3) [0 0 0 1]; left (1 2 3)"_s);
        row("numbers in a node", "{'data':['grip=0.5;id=left;pos=1,2,3;bend=1,x,3;shape=ball']}",
            u"left (1 2 3); left_grip=0.5; left_bend_0=1; left_bend_2=3"_s);
        row("a node without a name", "{'data':['pos=1,2,3']}", u" (1 2 3)"_s);
        row("a rotation alone", "{'data':['id=head;rot=0,1,0,0']}", u"head [0 1 0 0]"_s);
        row("a position that is none", "{'data':['id=head;pos=1,2']}", u"head_pos_0=1; head_pos_1=2"_s);
        row("an escaped node", "{'data':['id=h\\u00e9;pos=1,2,3']}", u"hé (1 2 3)"_s);
        row("data that is something else", "{'data':[1,{'x':2}]}", u"data_0=1; data_1_x=2"_s);
        row("objects", "{'head':{'position':{'x':1,'y':2,'z':3},'rotation':{'w':1,'x':0,'y':0,'z':0}}}",
            u"head (1 2 3) [0 0 0 1]"_s);
        row("arrays", "{'avatar':{'head':{'pos':[1,2,3],'quat':[0,0,0,1],'fov':90}}}",
            u"avatar_head (1 2 3) [0 0 0 1]; avatar_head_fov=90"_s);
        row("the body itself", "{'position':[1,2,3]}", u" (1 2 3)"_s);
        row("nodes in nodes", "{'a':{'b':{'pos':[4,5,6]},'pos':[1,2,3]}}", u"a (1 2 3); a_b (4 5 6)"_s);
        row("a position of four numbers", "{'pos':[1,2,3,4]}", u"pos_0=1; pos_1=2; pos_2=3; pos_3=4"_s);
        row("a position with more members", "{'pos':{'x':1,'y':2,'z':3,'t':4}}",
            u"pos_x=1; pos_y=2; pos_z=3; pos_t=4"_s);
        row("angles", "{'rotation':[10,20,30]}", u"rotation_0=10; rotation_1=20; rotation_2=30"_s);
        row("numbers", "{'score':3,'a':{'b':[1.5,-2e3]},'t':true,'n':null,'s':'4'}",
            u"score=3; a_b_0=1.5; a_b_1=-2000"_s);
        row("huge numbers", "{'a':1e400,'b':12345678901234567890}", u"b=1.23457e+19"_s);
        row("no object", "[1]", QString());
        row("a body that was cut off", "{'a':1,'b':[2,", u"a=1; b_0=2"_s);
    }
    void nodesAndNumbersAreRead()
    {
        QFETCH(const QByteArray, body);
        QTEST(textOf(body), "text");
    }

    void deepBodiesEndSomewhere()
    {
        const QByteArray deep =
            "{\"a\":" + QByteArray(100'000, '[') + "1" + QByteArray(100'000, ']') + ",\"b\":2}";
        QCOMPARE(textOf(deep), u"b=2"_s);
    }
};

SUPERSYNK_TEST(TestMotionReader)
#include "tst_motionreader.moc"
