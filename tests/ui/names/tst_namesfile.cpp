// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/names/namesfile.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestNamesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreRead()
    {
        const NamesFile file =
            read("ID;Name;Color;Group;kind;expected\na1;Ada;#B8469E;A;;yes\nroom;Maze;;;channel;\n");
        QCOMPARE(file.problems(), QStringList());
        const Name *ada = file.find(client("a1"));
        QVERIFY(ada);
        QCOMPARE(ada->label, u"Ada"_s);
        QCOMPARE(ada->color, QColor(0xb8469e));
        QCOMPARE(ada->group, u"A"_s);
        QVERIFY(ada->isExpected);
        QVERIFY(!file.find(client("room")));
        QCOMPARE(file.find(channel("room"))->label, u"Maze"_s);
    }

    void otherColumnsAndLinesStay()
    {
        const QByteArray bytes = "age;id;label\n31;a;Ada\n;;no id\n7;b;Bo\n";
        NamesFile file = read(bytes);
        QCOMPARE(file.bytes(), bytes);
        QVERIFY(file.set(client("a"), {.label = u"Ada L."_s}));
        QCOMPARE(file.bytes(), "age;id;label\n31;a;Ada L.\n;;no id\n7;b;Bo\n"_ba);
    }

    void anEmptyNameRemovesItsLine()
    {
        NamesFile file = read("id,label,age\na,Ada,\nb,Bo,7\n");
        QVERIFY(file.set(client("a"), {}));
        QVERIFY(file.set(client("b"), {})); // the age stays
        QCOMPARE(file.bytes(), "id,label,age\nb,,7\n"_ba);
        QVERIFY(file.set(client("c"), {.label = u"Cy"_s}));
        QCOMPARE(file.bytes(), "id,label,age\nb,,7\nc,Cy\n"_ba);
    }

    void columnsAreAddedWhenTheyAreNeeded()
    {
        NamesFile file = read("id,label\na,Ada\n");
        QVERIFY(file.set(channel("room"), {.label = u"Maze"_s}));
        QVERIFY(file.set(client("a"), {.label = u"Ada"_s, .color = QColor(0x0f8a9c), .isExpected = true}));
        QCOMPARE(file.bytes(), "id,label,kind,colour,expected\na,Ada,,#0f8a9c,yes\nroom,Maze,channel\n"_ba);
    }

    void whatIsWrittenIsReadAgain()
    {
        NamesFile file;
        const QByteArray hostile("=cmd|' /C calc'!A0,\"\n\xE2\x80\xAE;x");
        const QByteArray quoted("'=x");
        QVERIFY(file.set(client(hostile), {.label = u"-1, \"a\""_s, .group = u"@b"_s}));
        QVERIFY(file.set(client(quoted), {.label = u"'s"_s}));
        const NamesFile again = read(file.bytes());
        QCOMPARE(again.find(client(hostile))->label, u"-1, \"a\""_s);
        QCOMPARE(again.find(client(hostile))->group, u"@b"_s);
        QCOMPARE(again.find(client(quoted))->label, u"'s"_s);
        QCOMPARE(again.count(), 2);
    }

    void noFieldBeginsAFormula()
    {
        NamesFile file;
        QVERIFY(file.set(client("=1+1"), {.label = u"+2"_s}));
        QVERIFY(file.bytes().endsWith("'=1+1,'+2\r\n"));
    }

    void problemsNameTheLine()
    {
        const NamesFile file = read("id,label,colour\na,Ada,reddish\n,Bo\na,Ann\n");
        QCOMPARE(
            file.problems(),
            (QStringList{u"Line 2: “reddish” is not a colour: write #RRGGBB."_s,
                         u"Line 3: the id is missing."_s, u"Line 4: the id “a” is in line 2 already."_s}));
        QCOMPARE(file.find(client("a"))->label, u"Ada"_s);
    }

    void aFileWithoutIdsIsRefused()
    {
        const auto result = NamesFile::read("\nname;age\nAda;31\n");
        QVERIFY(std::holds_alternative<QString>(result));
        QCOMPARE(std::get<QString>(result),
                 u"Line 2: the column “id” is missing. The first line names the columns: "
                 u"id, label, colour, group."_s);
    }

    void longLabelsAreCut()
    {
        const NamesFile file = read("id,label\na," + QByteArray("\xF0\x9F\x98\x80").repeated(65) + '\n');
        QCOMPARE(file.find(client("a"))->label.toUcs4().size(), Name::kMaxLabel);
        QCOMPARE(file.problems(),
                 QStringList{u"Line 2: the label is longer than 64 characters and was cut."_s});
    }

    void thereAreNotTooManyNames()
    {
        QByteArray bytes = "id,label\n";
        for (int i = 0; i <= NamesFile::kMaxNames; ++i)
            bytes += QByteArray::number(i) + ",x\n";
        NamesFile file = read(bytes);
        QCOMPARE(file.count(), NamesFile::kMaxNames);
        QCOMPARE(file.problems(), QStringList{u"Line 10002: there are more than 10000 names."_s});
        QVERIFY(!file.set(client("one more"), {.label = u"x"_s}));
        QVERIFY(file.set(client("0"), {.label = u"y"_s}));
        QVERIFY(file.bytes().endsWith("10000,x\n")); // not lost
    }

    void problemsAreFew()
    {
        const NamesFile file = read("id,label\n" + QByteArray(",x\n").repeated(1000));
        QCOMPARE(file.problems().size(), 20);
        QCOMPARE(file.problems().last(), u"There are more lines with errors."_s);
    }

private:
    static NamedThing client(const QByteArray &id) { return {NamedThing::Kind::Client, id}; }
    static NamedThing channel(const QByteArray &key) { return {NamedThing::Kind::Channel, key}; }

    static NamesFile read(const QByteArray &bytes)
    {
        auto result = NamesFile::read(bytes);
        if (const auto *problem = std::get_if<QString>(&result))
            qWarning().noquote() << *problem;
        return std::holds_alternative<NamesFile>(result) ? std::get<NamesFile>(std::move(result))
                                                         : NamesFile();
    }
};

SUPERSYNK_TEST(TestNamesFile)
#include "tst_namesfile.moc"
