// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/inspector/jsonchanges.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

class TestJsonChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_json.clear();
        m_values.clear();
        m_now = ChangeTime(10'000);
    }

    void everyLeafValueIsFound()
    {
        show(R"({"a":1,"b":["x",null,{}],"c":[]})");
        QCOMPARE(texts(m_values), (QByteArrayList{"1", "\"x\"", "null", "{}", "[]"}));
    }

    void thePathsOfValuesDiffer()
    {
        show(R"({"a":{"x":1,"y":1},"b":{"x":1,"y":1},"c":[1,1,[1]]})");
        QSet<quint64> paths;
        for (const JsonValue &value : m_values)
            paths.insert(value.path);
        QCOMPARE(paths.size(), 7);
    }

    void firstValuesAreNotMarked()
    {
        show(R"({"a":1})");
        QVERIFY(marked().isEmpty());
    }

    void changedValueIsMarked()
    {
        show(R"({"a":1,"b":2})");
        pass(kStillTime);
        show(R"({"a":1,"b":3})");
        QCOMPARE(marked(ChangeMark::Changed), QByteArrayList{"3"});
    }

    void markFadesWithinASecond()
    {
        show(R"({"a":1})");
        pass(kStillTime);
        show(R"({"a":2})");
        QCOMPARE(markStrength(m_values.front(), m_now), 1.0);
        QCOMPARE(markStrength(m_values.front(), m_now + 500ms), 0.5);
        QCOMPARE(markStrength(m_values.front(), m_now + 1000ms), 0.0);
    }

    void markFadesWhileTheValueStays()
    {
        show(R"({"a":1})");
        pass(kStillTime);
        show(R"({"a":2})");
        pass(250ms);
        show(R"({"a":2})");
        QCOMPARE(markStrength(m_values.front(), m_now), 0.75);
    }

    void valueThatKeepsChangingGetsASteadyMark()
    {
        show(R"({"a":1})");
        for (const char *body : {R"({"a":2})", R"({"a":3})", R"({"a":4})"}) {
            pass(100ms);
            show(body);
            QCOMPARE(marked(ChangeMark::KeepsChanging).size(), 1);
            QCOMPARE(markStrength(m_values.front(), m_now), 1.0); // does not flicker
        }
    }

    void valueThatStopsChangingLosesItsMark()
    {
        show(R"({"a":1})");
        pass(100ms);
        show(R"({"a":2})");
        pass(kStillTime);
        QCOMPARE(markStrength(m_values.front(), m_now), 0.0);
        show(R"({"a":2})");
        QVERIFY(marked().isEmpty());
    }

    void onlyTheNewMemberIsMarked()
    {
        show(R"({"a":1,"c":3})");
        pass(kStillTime);
        show(R"({"a":1,"b":2,"c":3})");
        QCOMPARE(marked(ChangeMark::Changed), QByteArrayList{"2"});
    }

    void orderOfMembersDoesNotMatter()
    {
        show(R"({"a":1,"b":2,"c":3})");
        pass(kStillTime);
        show(R"({"c":3,"a":1,"b":2})");
        QVERIFY(marked().isEmpty());
    }

    void bodiesOfAChannelAreComparedByClient()
    {
        show(R"([{"a":1},{"a":2}])", {11, 22});
        pass(kStillTime);
        show(R"([{"a":2},{"a":3}])", {22, 33}); // the first client has left, a third has joined
        QCOMPARE(marked(ChangeMark::Changed), QByteArrayList{"3"});
    }

    void sameNumberInAnotherNotationIsAChange()
    {
        show(R"([1.0])");
        pass(kStillTime);
        show(R"([1.00])");
        QCOMPARE(marked(ChangeMark::Changed), QByteArrayList{"1.00"});
    }

private:
    void pass(ChangeTime time) { m_now += time; }

    void show(const QByteArray &json, const std::vector<std::uint64_t> &roots = {})
    {
        std::vector<JsonValue> values = jsonValues(json, roots);
        if (m_values.empty())
            for (JsonValue &value : values)
                value.changed = m_now;
        else
            markChanges({.json = m_json, .values = m_values}, json, values, m_now);
        m_json = json;
        m_values = values;
    }

    QByteArrayList texts(const std::vector<JsonValue> &values) const
    {
        QByteArrayList texts;
        for (const JsonValue &value : values)
            texts.append(m_json.sliced(value.begin, value.length));
        return texts;
    }

    QByteArrayList marked(std::optional<ChangeMark> how = std::nullopt) const
    {
        std::vector<JsonValue> found;
        for (const JsonValue &value : m_values)
            if (how ? value.mark == *how : value.mark != ChangeMark::None)
                found.push_back(value);
        return texts(found);
    }

    QByteArray m_json;
    std::vector<JsonValue> m_values;
    ChangeTime m_now{};
};

SUPERSYNK_TEST(TestJsonChanges)
#include "tst_jsonchanges.moc"
