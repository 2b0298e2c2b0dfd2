// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/positions.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

#include <clocale>
#include <cmath>
#include <numbers>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

/// Replaces single quotes by double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray bodyWithNodes(const QByteArray &nodes)
{
    return "{\"client_id\":\"ada\",\"data\":[" + nodes + "]}";
}

QByteArray bodyWithNode(const QByteArray &node)
{
    return bodyWithNodes('"' + node + '"');
}

QString text(const std::optional<Place> &place)
{
    if (!place)
        return u"nowhere"_s;
    const auto number = [](double value) { return QString::number(value); };
    return number(place->x) + u' ' + number(place->y) + u' ' + number(place->z);
}

std::optional<Place> placeAt(const QByteArray &body, const QString &path)
{
    return placeAtPath(body, std::get<PositionPath>(parsePositionPath(path)));
}

} // namespace

class TestPositions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesHavePositions_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("place");
        const auto node = [](const char *name, const QByteArray &node, const QString &place) {
            QTest::newRow(name) << bodyWithNode(node) << place;
        };
        node("as Superklub writes it", "id=head;pos=0.1,1.62,0.3;rot=0,0,0,1;shape=ball;color=red",
             u"0.1 1.62 0.3"_s);
        node("in any order", "pos=1,2,3;id=head", u"1 2 3"_s);
        node("with spaces", " id = head ; pos = 1 , 2 , -3 ", u"1 2 -3"_s);
        node("with a semicolon at the end", "pos=1,2,3;", u"1 2 3"_s);
        node("with an exponent", "pos=1e1,2,3", u"10 2 3"_s);
        node("unknown tokens are skipped", "mood;x=;=;;pos=1,2,3", u"1 2 3"_s);
        node("no position", "id=head", u"nowhere"_s);
        node("two numbers", "pos=1,2", u"nowhere"_s);
        node("four numbers", "pos=1,2,3,4", u"nowhere"_s);
        node("nothing after a comma", "pos=1,2,", u"nowhere"_s);
        node("words", "pos=a,b,c", u"nowhere"_s);
        node("not a number", "pos=nan,0,0", u"nowhere"_s);
        node("infinite", "pos=0,inf,0", u"nowhere"_s);
        node("larger than a double", "pos=0,0,1e400", u"nowhere"_s);
        node("farther than anybody walks", "pos=1e300,0,0", u"nowhere"_s);
        node("a comma for the decimals", "pos=0,1;1,62;0,3", u"nowhere"_s);
        node("empty", "", u"nowhere"_s);
        QTest::newRow("an escape") << bodyWithNode("id=\\u0068ead;pos\\u003D1,2,3") << u"1 2 3"_s;
        QTest::newRow("no nodes") << bodyWithNodes({}) << u"nowhere"_s;
        QTest::newRow("the first that has a position")
            << bodyWithNodes(json("'id=a','id=b;pos=1,2,3'")) << u"1 2 3"_s;
        QTest::newRow("the first of several")
            << bodyWithNodes(json("'id=a;pos=1,1,1','id=b;pos=2,2,2'")) << u"1 1 1"_s;
        QTest::newRow("the head before all")
            << bodyWithNodes(json("'id=hand;pos=1,1,1','id=Head;pos=2,2,2'")) << u"2 2 2"_s;
        QTest::newRow("a head without a place does not count")
            << bodyWithNodes(json("'id=hand;pos=1,1,1','id=head;pos=?'")) << u"1 1 1"_s;
        QTest::newRow("other items are skipped")
            << bodyWithNodes(json("1,null,{'a':[']']},[[]],'pos=1,2,3'")) << u"1 2 3"_s;
        QTest::newRow("data deeper down is not ours") << json("{'x':{'data':['pos=1,2,3']}}") << u"nowhere"_s;
        QTest::newRow("data is no array") << json("{'data':'pos=1,2,3'}") << u"nowhere"_s;
        QTest::newRow("white space") << QByteArray("{ \"data\" :\n[ \"pos=1,2,3\" ] }") << u"1 2 3"_s;
    }

    void nodesHavePositions()
    {
        QFETCH(const QByteArray, body);
        QTEST(text(placeInNodes(body)), "place");
    }

    void nodeHasNameAndColour()
    {
        const auto place = placeInNodes(bodyWithNode("id=head;pos=1,2,3;color=red"));
        QVERIFY(place);
        QCOMPARE(place->node, "head"_ba);
        QCOMPARE(place->color, "red"_ba);
    }

    void pathsLeadToPositions_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &body, const QString &path,
                            const QString &place) { QTest::newRow(name) << body << path << place; };
        const QByteArray object = json("{'head':{'position':{'z':3,'y':2,'x':1,'unit':'m'}}}");
        row("an object", object, u"$.head.position"_s, u"1 2 3"_s);
        row("without the dollar", object, u"head.position"_s, u"1 2 3"_s);
        row("quoted", object, u"$['head'][\"position\"]"_s, u"1 2 3"_s);
        row("an array", json("{'p':[1,2,3]}"), u"p"_s, u"1 2 3"_s);
        row("an index", json("{'n':[{'p':[9,9,9]},{'p':[1,2,3]}]}"), u"n[1].p"_s, u"1 2 3"_s);
        row("an index at the end", json("[[9],[1,2,3]]"), u"[1]"_s, u"1 2 3"_s);
        row("the body itself", json("{'client_id':'ada','x':1,'y':2,'z':3}"), u"$"_s, u"1 2 3"_s);
        row("an escaped key", json("{'t\\u00eate':[1,2,3]}"), u"tête"_s, u"1 2 3"_s);
        row("a key that is not there", object, u"hand.position"_s, u"nowhere"_s);
        row("an index beyond the end", json("{'n':[1]}"), u"n[1]"_s, u"nowhere"_s);
        row("an index into an object", object, u"head[0]"_s, u"nowhere"_s);
        row("a name in an array", json("{'n':[1]}"), u"n.x"_s, u"nowhere"_s);
        row("two numbers", json("{'p':[1,2]}"), u"p"_s, u"nowhere"_s);
        row("four numbers", json("{'p':[1,2,3,4]}"), u"p"_s, u"nowhere"_s);
        row("no y", json("{'p':{'x':1,'z':3}}"), u"p"_s, u"nowhere"_s);
        row("a string", json("{'p':'1,2,3'}"), u"p"_s, u"nowhere"_s);
        row("strings", json("{'p':['1','2','3']}"), u"p"_s, u"nowhere"_s);
        row("null", json("{'p':[null,null,null]}"), u"p"_s, u"nowhere"_s);
        row("NaN", json("{'p':[NaN,0,0]}"), u"p"_s, u"nowhere"_s);
        row("larger than a double", json("{'p':[1e400,0,0]}"), u"p"_s, u"nowhere"_s);
        row("an exponent beyond all bounds", json("{'p':[1e99999999999999999999,0,0]}"), u"p"_s,
            u"nowhere"_s);
    }

    void pathsLeadToPositions()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, path);
        QTEST(text(placeAt(body, path)), "place");
    }

    void rotationIsAMemberOfTheSameObject()
    {
        const auto place =
            placeAt(json("{'head':{'rotation':{'x':0,'y':0.7071,'z':0,'w':0.7071},'position':[1,2,3]}}"),
                    u"head.position"_s);
        QVERIFY(place && place->yaw);
        QVERIFY(qAbs(*place->yaw - 90 * kDegree) < 1e-9);
    }

    void invalidRotationHasNoYaw()
    {
        const auto place = placeAt(json("{'rotation':{'x':0,'y':90,'z':0},'p':[1,2,3]}"), u"p"_s);
        QVERIFY(place);
        QVERIFY(!place->yaw);
    }

    void yawOfQuaternions_data()
    {
        QTest::addColumn<QList<double>>("q"); // w, x, y, z
        QTest::addColumn<double>("degrees");
        const double half = std::sqrt(0.5);
        QTest::newRow("not turned") << QList<double>{1, 0, 0, 0} << 0.0;
        QTest::newRow("a quarter about y") << QList<double>{half, 0, half, 0} << 90.0;
        QTest::newRow("the other way") << QList<double>{half, 0, -half, 0} << -90.0;
        QTest::newRow("the same rotation, negated") << QList<double>{-half, 0, -half, 0} << 90.0;
        QTest::newRow("an eighth") << QList<double>{std::cos(22.5 * kDegree), 0, std::sin(22.5 * kDegree), 0}
                                   << 45.0;
        QTest::newRow("half a turn") << QList<double>{0, 0, 1, 0} << 180.0;
        QTest::newRow("ten times too long") << QList<double>{10 * half, 0, 10 * half, 0} << 90.0;
        QTest::newRow("nodding") << QList<double>{std::cos(15 * kDegree), std::sin(15 * kDegree), 0, 0}
                                 << 0.0;
        QTest::newRow("tilting the head") << QList<double>{half, 0, 0, half} << 0.0;
        QTest::newRow("looking straight down") << QList<double>{half, half, 0, 0} << 0.0;
        QTest::newRow("looking straight up") << QList<double>{half, -half, 0, 0} << 0.0;
        QTest::newRow("turned, then down") << QList<double>{0.5, 0.5, 0.5, -0.5} << 90.0;
    }

    void yawOfQuaternions()
    {
        QFETCH(const QList<double>, q);
        QFETCH(const double, degrees);
        const auto yaw = yawOf(q[0], q[1], q[2], q[3]);
        QVERIFY(yaw);
        QVERIFY2(qAbs(*yaw - degrees * kDegree) < 1e-9, qPrintable(QString::number(*yaw / kDegree)));
    }

    void invalidQuaternionHasNoYaw()
    {
        QVERIFY(!yawOf(0, 0, 0, 0));
        QVERIFY(!yawOf(1e308, 1e308, 1e308, 1e308));
        QVERIFY(!placeInNodes(bodyWithNode("pos=1,2,3;rot=0,0,0,0"))->yaw);
        QVERIFY(!placeInNodes(bodyWithNode("pos=1,2,3;rot=0,0,1"))->yaw);
        QVERIFY(!placeInNodes(bodyWithNode("pos=1,2,3"))->yaw);
    }

    void superklubHasWLast_data()
    {
        QTest::addColumn<QByteArray>("rot");
        QTest::addColumn<double>("degrees");
        const auto row = [](const char *name, const QByteArray &rot, double degrees) {
            QTest::newRow(name) << rot << degrees;
        };
        row("a fresh node", "0,0,0,1", 0);
        row("turned by a quarter", "0,0.7071,0,0.7071", 90);
        row("turned round", "0,1,0,0", 180);
        // Unity: Quaternion.Euler(down, turned, 0), with four decimals
        row("looking down by 30 degrees", "0.2588,0,0,0.9659", 0);
        row("turned by 30 degrees, looking down by 40", "0.3304,0.2432,-0.0885,0.9077", 30);
        row("turned by -120 degrees, looking down by 70", "0.2868,-0.7094,0.4967,0.4096", -120);
    }

    void superklubHasWLast()
    {
        QFETCH(const QByteArray, rot);
        QFETCH(const double, degrees);
        const auto place = placeInNodes(bodyWithNode("id=head;pos=1,2,3;rot=" + rot));
        QVERIFY(place && place->yaw);
        QVERIFY2(qAbs(*place->yaw / kDegree - degrees) < 1,
                 qPrintable(QString::number(*place->yaw / kDegree)));
    }

    void localeDoesNotMatter()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray numeric = std::setlocale(LC_NUMERIC, nullptr);
        std::setlocale(LC_NUMERIC, "de_DE.UTF-8"); // if it is installed
        const auto nodes = placeInNodes(bodyWithNode("pos=0.5,1.5,2.5"));
        const auto path = placeAt(json("{'p':[0.5,1.5,2.5]}"), u"p"_s);
        std::setlocale(LC_NUMERIC, numeric.constData());
        QLocale::setDefault(before);
        QCOMPARE(text(nodes), u"0.5 1.5 2.5"_s);
        QCOMPARE(text(path), u"0.5 1.5 2.5"_s);
    }

    void hostileBodiesAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("body");
        constexpr qsizetype kMegabyte = 1024 * 1024;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a brace") << QByteArray("{");
        QTest::newRow("closing brackets") << QByteArray("]]]}}}");
        QTest::newRow("commas") << QByteArray(kMegabyte, ',');
        QTest::newRow("colons") << "{\"data\"" + QByteArray(kMegabyte, ':');
        QTest::newRow("quotes") << QByteArray(kMegabyte, '"');
        QTest::newRow("backslashes") << "{\"data\":[\"" + QByteArray(kMegabyte, '\\');
        QTest::newRow("deep arrays") << "{\"data\":" + QByteArray(kMegabyte, '[');
        QTest::newRow("deep objects") << QByteArray("{\"p\":").repeated(200'000);
        QTest::newRow("one long number") << "{\"p\":[" + QByteArray(kMegabyte, '9');
        QTest::newRow("one long string") << bodyWithNode(QByteArray(kMegabyte, 'x'));
        QTest::newRow("a string of semicolons") << bodyWithNode(QByteArray(kMegabyte, ';'));
        QTest::newRow("a million commas in pos") << bodyWithNode("pos=" + QByteArray(kMegabyte, ','));
        QTest::newRow("many nodes") << bodyWithNodes(QByteArray("\"id=a\",").repeated(150'000) + "\"\"");
        QTest::newRow("cut in an escape") << QByteArray("{\"data\":[\"\\u00");
        QTest::newRow("cut in a key") << QByteArray("{\"da");
        QTest::newRow("cut after a key") << QByteArray("{\"data\"");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("not UTF-8") << QByteArray("{\"data\":[\"id=\xff\xfe\"]}");
    }

    void hostileBodiesAreHarmless()
    {
        QFETCH(const QByteArray, body);
        QCOMPARE(text(placeInNodes(body)), u"nowhere"_s);
        for (const QString &path : {u"p"_s, u"data"_s, u"data[0]"_s, u"p.p.p"_s, u"[0][0]"_s, u"$"_s})
            QCOMPARE(text(placeAt(body, path)), u"nowhere"_s);
    }

    void truncatedBodiesAreHarmless()
    {
        const QByteArray body =
            json("{'a':[1,{'b':'\\u00e9'}],'data':['id=head;pos=1,2,3'],'p':{'x':1,'y':2,'z':3}}");
        for (qsizetype size = 0; size < body.size(); ++size) {
            const QByteArray beginning = body.first(size);
            const QString nodes = text(placeInNodes(beginning));
            QVERIFY(nodes == "nowhere"_L1 || nodes == "1 2 3"_L1);
            const QString path = text(placeAt(beginning, u"p"_s));
            QVERIFY(path == "nowhere"_L1 || path == "1 2 3"_L1);
        }
    }

    void onlyTheBeginningOfALongBodyIsRead()
    {
        const QByteArray node = json("'data':['pos=1,2,3']");
        const QByteArray filler = json("'x':'") + QByteArray(kMaxScanned, 'x') + '"';
        QCOMPARE(text(placeInNodes('{' + node + ',' + filler + '}')), u"1 2 3"_s);
        QCOMPARE(text(placeInNodes('{' + filler + ',' + node + '}')), u"nowhere"_s);
    }
};

SUPERSYNK_TEST(TestPositions)
#include "tst_positions.moc"
