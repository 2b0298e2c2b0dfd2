// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/idprefix.h"

#include "server/channels/message.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace Qt::StringLiterals;

/// Client ids get a prefix in their bodies.
class TestIdPrefix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheTopLevelIdChanges_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << R"({"client_id":"ann","n":1})"_ba
                               << R"({"client_id":"r-ann","n":1})"_ba;
        QTest::newRow("spaces") << "{ \"n\" : [1] ,\n\"client_id\" :\t\"ann\" }"_ba
                                << "{ \"n\" : [1] ,\n\"client_id\" :\t\"r-ann\" }"_ba;
        QTest::newRow("nested")
            << R"({"a":{"client_id":"x"},"b":[{"client_id":"y"}],"client_id":"ann"})"_ba
            << R"({"a":{"client_id":"x"},"b":[{"client_id":"y"}],"client_id":"r-ann"})"_ba;
        QTest::newRow("as a value") << R"({"a":"client_id","client_id":"ann"})"_ba
                                    << R"({"a":"client_id","client_id":"r-ann"})"_ba;
        QTest::newRow("in a string") << R"({"a":"\"client_id\":\"x\"","client_id":"ann"})"_ba
                                     << R"({"a":"\"client_id\":\"x\"","client_id":"r-ann"})"_ba;
        QTest::newRow("escaped key") << R"({"client\u005fid":"ann"})"_ba
                                     << R"({"client\u005fid":"r-ann"})"_ba;
        QTest::newRow("escaped id") << R"({"client_id":"\u0061\"nn"})"_ba
                                    << R"({"client_id":"r-\u0061\"nn"})"_ba;
        QTest::newRow("twice") << R"({"client_id":"bob","client_id":"ann"})"_ba
                               << R"({"client_id":"r-bob","client_id":"r-ann"})"_ba;
        QTest::newRow("first a number") << R"({"client_id":7,"client_id":"ann"})"_ba
                                        << R"({"client_id":7,"client_id":"r-ann"})"_ba;
        QTest::newRow("backslash at the end") << R"({"a":"\\","client_id":"ann"})"_ba
                                              << R"({"a":"\\","client_id":"r-ann"})"_ba;
        QTest::newRow("cut off") << R"({"client_id)"_ba
                                 << R"({"client_id)"_ba;
        QTest::newRow("cut off behind a backslash") << R"({"a\)"_ba
                                                    << R"({"a\)"_ba;
    }
    void onlyTheTopLevelIdChanges()
    {
        QFETCH(const QByteArray, body);
        QTEST(withIdPrefix(body, "r-"), "expected");
        QCOMPARE(withIdPrefix(body, {}), body);
    }

    void thePrefixIsEscaped()
    {
        const QByteArray prefix = "\"é\\\n ";
        const auto parsed = parseMessage(withIdPrefix(R"({"client_id":"ann"})", prefix), 63);
        const auto *message = std::get_if<Message>(&parsed);
        QVERIFY(message);
        QCOMPARE(message->clientId, prefix + "ann");
    }
};

SUPERSYNK_TEST(TestIdPrefix)
#include "tst_idprefix.moc"
