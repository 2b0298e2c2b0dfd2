// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/inspector/rendering.h"

#include <QTest>

using namespace supersynk;

class TestRendering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelIsTheAnswerToAGet()
    {
        QCOMPARE(kRoom.bytes(), R"([{"client_id":"a"},{"client_id":"b"}])");
        QCOMPARE(kRoom.size(), kRoom.bytes().size());
    }

    void clientIsItsBody() { QCOMPARE(bodyOf("{}").bytes(), "{}"); }

    void noMessagesAreEmpty()
    {
        QCOMPARE(InspectedBodies().bytes(), QByteArray());
        QCOMPARE(render({})->hidden(), 0);
    }

    void equalBytesOfEqualClientsAreEqual()
    {
        QCOMPARE(bodyOf("{\"a\":1}"), bodyOf("{\"a\":" + QByteArray("1}")));
        QVERIFY(!(bodyOf("{\"a\":1}") == bodyOf("{\"a\":2}")));
    }

    void bodyOfOneMebibyteIsRenderedCompletely()
    {
        const RenderingPtr rendering = render({.bodies = bodyOf(numbers(1024 * 1024))});
        QCOMPARE(rendering->hidden(), 0);
        QCOMPARE(rendering->values.size(), 512U * 1024);
    }

    void hiddenBytesAreCounted()
    {
        const InspectedBodies huge = bodyOf(numbers(kMaxShown + 1000));
        const RenderingPtr rendering = render({.bodies = huge});
        QCOMPARE(rendering->hidden(), huge.size() - kMaxShown);
        QCOMPARE(rendering->rows.back().end, static_cast<std::uint32_t>(kMaxShown));
    }

    void largeChannelIsCutToTheSameSize()
    {
        InspectedBodies room{.isArray = true};
        for (const char *id : {"a", "b", "c"})
            room.messages.push_back({id, numbers(kMaxShown / 2)});
        const RenderingPtr rendering = render({.bodies = room});
        QCOMPARE(rendering->json, room.bytes().first(kMaxShown));
        QCOMPARE(rendering->hidden(), room.size() - kMaxShown);
    }

    void endOfMarksIsKnown()
    {
        const RenderingPtr before = render({.bodies = bodyOf("{\"a\":1}"), .now = ChangeTime(1000)});
        QCOMPARE(before->marksUntil, ChangeTime(0));
        const RenderingPtr after =
            render({.bodies = bodyOf("{\"a\":2}"), .now = ChangeTime(5000), .before = before});
        QCOMPARE(after->fadesUntil, ChangeTime(5000) + kFadeTime);
        const RenderingPtr again =
            render({.bodies = bodyOf("{\"a\":3}"), .now = ChangeTime(5100), .before = after});
        QCOMPARE(again->fadesUntil, ChangeTime(0));
        QCOMPARE(again->marksUntil, ChangeTime(5100) + kStillTime);
    }

    void rewrappedBodiesKeepTheirMarks()
    {
        const RenderingPtr before = render({.bodies = bodyOf("{\"a\":1}"), .now = ChangeTime(1000)});
        const RenderingPtr changed =
            render({.bodies = bodyOf("{\"a\":2}"), .columns = 80, .now = ChangeTime(5000), .before = before});
        const RenderingPtr narrow = render(
            {.bodies = bodyOf("{\"a\":2}"), .columns = 40, .now = ChangeTime(60'000), .before = changed});
        QCOMPARE(narrow->columns, 40);
        QCOMPARE(narrow->values.front().mark, ChangeMark::Changed);
        QCOMPARE(narrow->values.front().changed, ChangeTime(5000));
        QCOMPARE(narrow->fadesUntil, changed->fadesUntil);
        QCOMPARE(narrow->marksUntil, changed->marksUntil);
    }

private:
    const InspectedBodies kRoom{.messages = {{"a", R"({"client_id":"a"})"}, {"b", R"({"client_id":"b"})"}},
                                .isArray = true};

    static InspectedBodies bodyOf(const QByteArray &body) { return {.messages = {{"a", body}}}; }

    /// "[1,1,…]"
    static QByteArray numbers(qsizetype size)
    {
        return '[' + QByteArray("1,").repeated(size / 2 - 1) + "1" + QByteArray(size % 2, ' ') + "]";
    }
};

SUPERSYNK_TEST(TestRendering)
#include "tst_rendering.moc"
