// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/idprefix.h"

#include "server/channels/message.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// \a text with quotation marks for apostrophes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// Client ids get a prefix in their bodies.
class TestIdPrefix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheTopLevelIdChanges_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << json("{'client_id':'ann','n':1}") << json("{'client_id':'r-ann','n':1}");
        QTest::newRow("spaces") << json("{ 'n' : [1] ,\n'client_id' :\t'ann' }")
                                << json("{ 'n' : [1] ,\n'client_id' :\t'r-ann' }");
        QTest::newRow("nested") << json("{'a':{'client_id':'x'},'b':[{'client_id':'y'}],'client_id':'ann'}")
                                << json(
                                       "{'a':{'client_id':'x'},'b':[{'client_id':'y'}],'client_id':'r-ann'}");
        QTest::newRow("as a value") << json("{'a':'client_id','client_id':'ann'}")
                                    << json("{'a':'client_id','client_id':'r-ann'}");
        QTest::newRow("in a string") << json("{'a':'\\'client_id\\':\\'x\\'','client_id':'ann'}")
                                     << json("{'a':'\\'client_id\\':\\'x\\'','client_id':'r-ann'}");
        QTest::newRow("escaped key") << json("{'client\\u005fid':'ann'}")
                                     << json("{'client\\u005fid':'r-ann'}");
        QTest::newRow("escaped id") << json("{'client_id':'\\u0061\\'nn'}")
                                    << json("{'client_id':'r-\\u0061\\'nn'}");
        QTest::newRow("twice") << json("{'client_id':'bob','client_id':'ann'}")
                               << json("{'client_id':'r-bob','client_id':'r-ann'}");
        QTest::newRow("first a number")
            << json("{'client_id':7,'client_id':'ann'}") << json("{'client_id':7,'client_id':'r-ann'}");
        QTest::newRow("backslash at the end")
            << json("{'a':'\\\\','client_id':'ann'}") << json("{'a':'\\\\','client_id':'r-ann'}");
        QTest::newRow("cut off") << json("{'client_id") << json("{'client_id");
        QTest::newRow("cut off behind a backslash") << json("{'a\\") << json("{'a\\");
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
        const auto parsed = parseMessage(withIdPrefix(json("{'client_id':'ann'}"), prefix), 63);
        const auto *message = std::get_if<Message>(&parsed);
        QVERIFY(message);
        QCOMPARE(message->clientId, prefix + "ann");
    }
};

SUPERSYNK_TEST(TestIdPrefix)
#include "tst_idprefix.moc"
