// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/names/names.h"
#include "ui/names/namestext.h"
#include "ui/names/personcolors.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_folder.emplace();
        m_names.emplace();
        m_store.emplace();
    }

    void labelsReplaceIds()
    {
        QCOMPARE(m_names->clientText("room", kId), u"7d9c1f3a"_s);
        QCOMPARE(m_names->channelText("room"), u"room"_s);
        QSignalSpy changed(&*m_names, &Names::changed);
        QCOMPARE(m_names->set(client(kId), {.label = u"Ada"_s}), QString());
        QCOMPARE(m_names->set(channel("room"), {.label = u"Maze"_s}), QString());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_names->clientText("room", kId), u"Ada"_s);
        QCOMPARE(m_names->channelText("room"), u"Maze"_s);
        QCOMPARE(m_names->channelText(kId), QString::fromUtf8(kId)); // a client's name is no channel's
    }

    void anEmptyLabelShowsTheIdAgain()
    {
        set(kId, u"Ada"_s);
        set(kId, {});
        QCOMPARE(m_names->clientText("room", kId), u"7d9c1f3a"_s);
        QCOMPARE(m_names->count(), 0);
    }

    void labelsAreSafeToShow()
    {
        set(kId, u"A\nda\u202E"_s);
        QCOMPARE(m_names->clientText("room", kId), u"A␊da\uFFFD"_s);
    }

    void colorsAreChosen()
    {
        QCOMPARE(m_names->clientColor(kId, Qt::white), participantColor(kId, Qt::white));
        QCOMPARE(m_names->set(client(kId), {.color = QColor(0x0f8a9c)}), QString());
        QCOMPARE(m_names->clientColor(kId, Qt::white), QColor(0x0f8a9c));
        QCOMPARE(m_names->clientText("room", kId), u"7d9c1f3a"_s);
    }

    void postedColorsAreSecondChoice()
    {
        QSignalSpy changed(&*m_names, &Names::changed);
        m_names->setPostedColors({{kId, Qt::red}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_names->colorOf(kId), QColor(Qt::red));
        QCOMPARE(m_names->clientColor(kId, Qt::white), shownColor(Qt::red, Qt::white));
        m_names->setPostedColors({{kId, Qt::red}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_names->set(client(kId), {.color = QColor(0x0f8a9c)}), QString());
        QCOMPARE(m_names->colorOf(kId), QColor(0x0f8a9c));
        QCOMPARE(m_names->set(client(kId), {}), QString());
        m_names->setPostedColors({{kId, QColor()}});
        QVERIFY(!m_names->colorOf(kId).isValid());
    }

    void namesAreKeptInTheFile()
    {
        const QString path = m_folder->filePath(u"new/folder/names.csv"_s);
        QCOMPARE(m_names->open(path), QStringList());
        set(kId, u"Ada"_s);
        Names again;
        QCOMPARE(again.open(path), QStringList());
        QCOMPARE(again.clientText("room", kId), u"Ada"_s);
    }

    void anUnreadableFileIsKept()
    {
        const QString path = write(u"names.csv"_s, "who,what\nAda,1\n");
        const QStringList problems = m_names->open(path);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(u"Line 1: the column “id” is missing."_s),
                 qPrintable(problems.first()));
        set(kId, u"Ada"_s);
        const QDir folder(m_folder->path());
        const QStringList files = folder.entryList({u"names.csv.*"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(read(folder.filePath(files.first())), "who,what\nAda,1\n"_ba);
    }

    void aFailedSaveIsReported()
    {
        const QString file = write(u"no-folder"_s, "x");
        (void)m_names->open(file + u"/names.csv"_s);
        const QString problem = m_names->set(client(kId), {.label = u"Ada"_s});
        QVERIFY2(problem.startsWith(u"The names are not saved to "_s), qPrintable(problem));
        QCOMPARE(m_names->clientText("room", kId), u"Ada"_s); // until the end of the program
    }

    void theFirstImportIsTakenAsItIs()
    {
        const QByteArray bytes = "age;id;label\n31;a;Ada\n";
        const auto result = m_names->importNames(bytes);
        QCOMPARE(result.problems, QStringList());
        QCOMPARE(result.clients, QList<QByteArray>{"a"});
        QCOMPARE(m_names->exported({}), bytes);
    }

    void laterImportsOnlyAdd()
    {
        QCOMPARE(m_names->set(client("a"), {.label = u"Ada"_s, .color = QColor(0x0f8a9c), .group = u"x"_s}),
                 QString());
        const auto result = m_names->importNames("id,label,colour,group\na,,,y\nb,Bo,,\n");
        QCOMPARE(result.clients, (QList<QByteArray>{"a", "b"}));
        const Name *ada = m_names->find(client("a"));
        QCOMPARE(ada->label, u"Ada"_s);
        QCOMPARE(ada->color, QColor(0x0f8a9c));
        QCOMPARE(ada->group, u"y"_s);
        QCOMPARE(m_names->clientText("room", "b"), u"Bo"_s);
    }

    void anImportWithErrorsChangesNothing()
    {
        set("a", u"Ada"_s);
        const auto result = m_names->importNames("id,label\na,\"Ann\n");
        QCOMPARE(result.problems, QStringList{u"Line 2: a quote (\") is not closed."_s});
        QCOMPARE(m_names->clientText("room", "a"), u"Ada"_s);
    }

    void exportsHaveALineForEachPresentClient()
    {
        set("a", u"Ada"_s);
        QVERIFY(m_names->exported({"a", "b"}).endsWith("a,Ada\r\nb\r\n"));
        QVERIFY(!m_names->find(client("b")));
    }

    void replayedLabelsAreSecondChoice()
    {
        m_names->setReplayed({.labels = {{"a", u"Then"_s}, {"b", u"Bo"_s}}, .originals = {}});
        set("a", u"Now"_s);
        QCOMPARE(m_names->clientText("room", "a"), u"Now"_s);
        QCOMPARE(m_names->clientText("room", "b"), u"Bo"_s);
        QCOMPARE(m_names->labels(), (ClientLabels{{"a", u"Now"_s}, {"b", u"Bo"_s}}));
        m_names->setReplayed({});
        QCOMPARE(m_names->clientText("room", "b"), u"b"_s);
    }

    void whatIsReplayedHasTheNameOfItsOriginal()
    {
        const NamedThing room{NamedThing::Kind::Channel, "room"};
        const NamedThing replay{NamedThing::Kind::Channel, "room-replay"};
        QCOMPARE(m_names->set(room, {.label = u"Maze"_s}), QString());
        QCOMPARE(m_names->set(client("a"), {.label = u"Ada"_s, .color = Qt::red}), QString());
        m_names->setReplayed(
            {.labels = {{"old-a", u"Then"_s}},
             .originals = {{replay, "room"}, {client("old-a"), "a"}, {client("old-b"), "b"}}});
        QCOMPARE(m_names->channelText("room"), u"Maze"_s);
        QCOMPARE(m_names->channelText("room-replay"), u"Maze (replay)"_s);
        QCOMPARE(m_names->clientText("room-replay", "old-a"), u"Ada"_s);
        QCOMPARE(m_names->labels(), (ClientLabels{{"a", u"Ada"_s}, {"old-a", u"Ada"_s}}));
        QCOMPARE(m_names->clientColor("old-a", Qt::white), m_names->clientColor("a", Qt::white));
        QCOMPARE(m_names->clientColor("old-b", Qt::white), m_names->clientColor("b", Qt::white));
        QCOMPARE(m_names->set(replay, {.label = u"Yesterday"_s}), QString());
        QCOMPARE(m_names->channelText("room-replay"), u"Yesterday"_s);
        m_names->setReplayed({});
        QCOMPARE(m_names->clientText("room-replay", "old-a"), u"old-a"_s);
    }

    void shortIdsDifferWithinAChannel()
    {
        const QByteArray one = "0190a5c2-7d1e-7000-8000-00000000beef";
        const QByteArray other = "0190a5c2-7d1e-7000-8000-00000000cafe";
        m_store->post("room", one);
        m_store->post("lab", other);
        update();
        QCOMPARE(m_names->clientText("room", one), u"0190a5c2"_s);
        QSignalSpy changed(&*m_names, &Names::changed);
        m_store->post("room", other);
        update();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_names->clientText("room", one), u"…0000beef"_s);
        QCOMPARE(m_names->clientText("room", other), u"…0000cafe"_s);
        QCOMPARE(m_names->clientText("lab", other), u"0190a5c2"_s);
    }

    void shortIdsStayWhenClientsAreGone()
    {
        const QByteArray one = "0190a5c2-7d1e-7000-8000-00000000beef";
        const QByteArray other = "0190a5c2-7d1e-7000-8000-00000000cafe";
        m_store->post("room", one);
        m_store->post("room", other);
        update();
        m_store->store().remove("room", one);
        m_store->store().remove("room", other);
        update();
        QCOMPARE(m_names->clientText("room", one), u"…0000beef"_s);
        QCOMPARE(m_names->clientText("room", other), u"…0000cafe"_s);
    }

    void clientsThatAreGoneForLongAreForgotten()
    {
        const QByteArray old = "0190a5c2-7d1e-7000-8000-00000000beef";
        const QByteArray here = "0190a5c2-7d1e-7000-8000-00000000cafe";
        m_store->post("room", old);
        m_store->post("room", here);
        update();
        m_store->store().remove("room", old);
        m_names->setPresent(crowdOf(ShortIds::kMaxGone));
        m_store->post("lab", "a");
        m_names->setPresent(m_store->snapshot()); // the crowd is gone, and old with it for longer
        QCOMPARE(m_names->clientText("room", here), u"0190a5c2"_s);
    }

    void missingClientsAreFound()
    {
        m_names->importNames("id,label\na,Ada\nb,\nc,Cy\n");
        m_store->post("room", "a");
        m_store->post("lab", "guest");
        update();
        QCOMPARE(m_names->attendance(), Attendance()); // none is expected
        QSignalSpy spy(&*m_names, &Names::attendanceChanged);
        QCOMPARE(m_names->expect({"a", "b", "c"}), QString());
        QCOMPARE(spy.size(), 1);
        const Attendance &attendance = m_names->attendance();
        QCOMPARE(attendance.expected, 3);
        QCOMPARE(attendance.here, 1);
        QCOMPARE(attendance.others, 1);
        QCOMPARE(attendance.missing, (QList<QByteArray>{"b", "c"}));
        QCOMPARE(attendanceText(attendance, *m_names), u"Expected 3 · here 1 · missing Cy, b"_s);
        QCOMPARE(attendanceText(attendance, *m_names, 1), u"Expected 3 · here 1 · missing Cy +1"_s);

        m_store->post("lab", "b");
        m_store->post("lab", "c");
        update();
        QCOMPARE(attendanceText(m_names->attendance(), *m_names), u"Expected 3 · here 3"_s);
        QCOMPARE(m_names->expect({}), QString());
        QCOMPARE(attendanceText(m_names->attendance(), *m_names), QString());
    }

    void expectationsAreKeptInTheFile()
    {
        const QString path = m_folder->filePath(u"names.csv"_s);
        (void)m_names->open(path);
        set("a", u"Ada"_s);
        QCOMPARE(m_names->expect({"a", "b"}), QString());
        Names again;
        QCOMPARE(again.open(path), QStringList());
        QCOMPARE(again.expected(), (QList<QByteArray>{"a", "b"}));
        QCOMPARE(again.expect({}), QString());
        QCOMPARE(again.count(), 1); // b has no name
    }

    void manyClientsAreCheckedOnlyWhenOneJoinsOrLeaves()
    {
        m_store->post("room", "a");
        update();
        QCOMPARE(m_names->expect({"a"}), QString());
        QSignalSpy spy(&*m_names, &Names::attendanceChanged);
        m_store->post("room", "a");
        update();
        QCOMPARE(spy.size(), 0);
        m_store->store().remove("room", "a");
        update();
        QCOMPARE(spy.size(), 1);
    }

    void toolTipsHaveTheWholeId()
    {
        QCOMPARE(nameAndId(&*m_names, kId), QString::fromUtf8(kId));
        QCOMPARE(m_names->set(client(kId), {.label = u"Ada"_s, .group = u"A"_s}), QString());
        QCOMPARE(nameAndId(&*m_names, kId), u"Ada\nGroup: A\n"_s + QString::fromUtf8(kId));
        QCOMPARE(nameAndKey(nullptr, "room"), u"room"_s);
    }

private:
    static NamedThing client(const QByteArray &id) { return {NamedThing::Kind::Client, id}; }
    static NamedThing channel(const QByteArray &key) { return {NamedThing::Kind::Channel, key}; }

    void set(const QByteArray &id, const QString &label)
    {
        QCOMPARE(m_names->set(client(id), {.label = label}), QString());
    }

    void update() { m_names->setPresent(m_store->snapshot()); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("not written");
        return file.fileName();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QByteArray kId = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002";
    std::optional<QTemporaryDir> m_folder;
    std::optional<Names> m_names;
    std::optional<StoreFixture> m_store;
};

SUPERSYNK_TEST(TestNames)
#include "tst_names.moc"
