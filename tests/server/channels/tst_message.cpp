// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/limits.h"
#include "server/channels/message.h"
#include "tests/support/rows.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

std::variant<Message, InvalidMessage> parsed(const QByteArray &body)
{
    return parseMessage(body, Limits().depth);
}

bool isAccepted(const QByteArray &body)
{
    return std::holds_alternative<Message>(parsed(body));
}

/// The id in \a body; "refused: ..." if there is none.
QByteArray clientIdOf(const QByteArray &body)
{
    const auto result = parsed(body);
    if (const auto *invalid = std::get_if<InvalidMessage>(&result))
        return "refused: " + sentenceOf(invalid->detail);
    return std::get<Message>(result).clientId;
}

/// Why \a body is refused; "accepted" if it is not.
QByteArray detailOf(const QByteArray &body)
{
    const auto result = parsed(body);
    const auto *invalid = std::get_if<InvalidMessage>(&result);
    return invalid ? sentenceOf(invalid->detail) : "accepted"_ba;
}

/// An otherwise good body that holds \a value.
QByteArray with(const QByteArray &value)
{
    return "{\"client_id\":\"ann\",\"value\":" + value + '}';
}

/// A body that nests \a depth levels, itself the first.
QByteArray nestedArrays(qsizetype depth)
{
    return with(QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']'));
}

QByteArray nestedObjects(qsizetype depth)
{
    return with("{\"o\":"_ba.repeated(depth - 1) + "0" + QByteArray(depth - 1, '}'));
}

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheBodyByteForByte()
    {
        const auto body =
            " {\t\"b\" : 1.10,\r\n\"client_id\":\"\\u0061nn\",\"a\":12345678901234567890 }\n"_ba;
        QCOMPARE(std::get<Message>(parsed(body)).body, body);
    }

    void acceptsEveryJsonValue_data();
    void acceptsEveryJsonValue();
    void refusesValuesThatAreNotJson_data();
    void refusesValuesThatAreNotJson();
    void refusesBodiesThatAreNotOneObject_data();
    void refusesBodiesThatAreNotOneObject();
    void refusesABodyThatEndsTooEarly();
    void readsTheClientId_data();
    void readsTheClientId();
    void refusesAMissingOrUnusableClientId_data();
    void refusesAMissingOrUnusableClientId();
    void boundsTheDepth_data();
    void boundsTheDepth();
    void explainsWhatIsWrong_data();
    void explainsWhatIsWrong();
};

void TestMessage::acceptsEveryJsonValue_data()
{
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("null") << "null"_ba;
    QTest::newRow("true") << "true"_ba;
    QTest::newRow("false") << "false"_ba;
    QTest::newRow("empty array") << "[]"_ba;
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("white space everywhere") << " [ 1 ,\t2\r\n, { \"a\" : 3 } ] "_ba;
    QTest::newRow("duplicate keys") << R"({"a":1,"a":2})"_ba;
    QTest::newRow("empty key") << R"({"":1})"_ba;

    QTest::newRow("zero") << "0"_ba;
    QTest::newRow("minus zero") << "-0"_ba;
    QTest::newRow("trailing zero") << "1.10"_ba;
    QTest::newRow("exponent") << "1E+2"_ba;
    QTest::newRow("beyond a double") << "1e400"_ba;
    QTest::newRow("beyond a negative double") << "-1e400"_ba;
    QTest::newRow("below a double") << "1e-400"_ba;
    QTest::newRow("beyond int64") << "9223372036854775808"_ba;
    QTest::newRow("20 digits") << "12345678901234567890"_ba;
    QTest::newRow("beyond uint64") << "18446744073709551616"_ba;
    QTest::newRow("400 digits") << QByteArray(400, '7');
    QTest::newRow("400 digits behind the point") << "0." + QByteArray(400, '7');
    QTest::newRow("exponent of 30 digits") << "1e" + QByteArray(30, '9');

    QTest::newRow("empty string") << R"("")"_ba;
    QTest::newRow("all escapes") << R"("\"\\\/\b\f\n\r\t\u00e9")"_ba;
    QTest::newRow("escaped NUL") << R"("\u0000")"_ba;
    QTest::newRow("surrogate pair") << R"("\ud83d\ude00")"_ba;
    QTest::newRow("two bytes of UTF-8") << "\"\xC3\xA9\""_ba;
    QTest::newRow("three bytes of UTF-8") << "\"\xE2\x82\xAC\""_ba;
    QTest::newRow("four bytes of UTF-8") << "\"\xF0\x9F\x98\x80\""_ba;
    QTest::newRow("the last code point") << "\"\xF4\x8F\xBF\xBF\""_ba;
    QTest::newRow("a noncharacter") << "\"\xEF\xBF\xBF\""_ba;
    QTest::newRow("DEL") << "\"\x7F\""_ba;
    QTest::newRow("a byte order mark within a string") << "\"\xEF\xBB\xBF\""_ba;
}

void TestMessage::acceptsEveryJsonValue()
{
    QFETCH(QByteArray, value);
    QCOMPARE(clientIdOf(with(value)), "ann"_ba);
}

void TestMessage::refusesValuesThatAreNotJson_data()
{
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("a word") << "yes"_ba;
    QTest::newRow("a longer word") << "nulll"_ba;
    QTest::newRow("capitals") << "True"_ba;
    QTest::newRow("undefined") << "undefined"_ba;
    QTest::newRow("comma at the end of an array") << "[1,]"_ba;
    QTest::newRow("comma at the end of an object") << R"({"a":1,})"_ba;
    QTest::newRow("comma only") << "[,]"_ba;
    QTest::newRow("comma missing") << "[1 2]"_ba;
    QTest::newRow("colon missing") << R"({"a" 1})"_ba;
    QTest::newRow("bare key") << "{a:1}"_ba;
    QTest::newRow("number as key") << "{1:1}"_ba;
    QTest::newRow("mismatched brackets") << "[}"_ba;
    QTest::newRow("block comment") << "/**/1"_ba;
    QTest::newRow("line comment") << "1//\n"_ba;
    QTest::newRow("form feed as white space") << "\f1"_ba;
    QTest::newRow("no-break space as white space") << "\xC2\xA0 1"_ba;
    QTest::newRow("NUL as white space") << QByteArray("\0", 1) + "1";

    QTest::newRow("nothing behind the point") << "1."_ba;
    QTest::newRow("nothing before the point") << ".5"_ba;
    QTest::newRow("exponent behind the point") << "1.e5"_ba;
    QTest::newRow("leading zero") << "01"_ba;
    QTest::newRow("leading zero behind a minus") << "-01"_ba;
    QTest::newRow("plus") << "+1"_ba;
    QTest::newRow("minus alone") << "-"_ba;
    QTest::newRow("minus twice") << "--1"_ba;
    QTest::newRow("exponent without digits") << "1e"_ba;
    QTest::newRow("exponent with a sign alone") << "1e+"_ba;
    QTest::newRow("hexadecimal") << "0x10"_ba;
    QTest::newRow("NaN") << "NaN"_ba;
    QTest::newRow("Infinity") << "Infinity"_ba;
    QTest::newRow("minus Infinity") << "-Infinity"_ba;
    QTest::newRow("decimal comma") << "[1,5],5"_ba;

    QTest::newRow("single quotes") << "'a'"_ba;
    QTest::newRow("unknown escape") << R"("\x41")"_ba;
    QTest::newRow("escaped quote of the wrong kind") << R"("\'")"_ba;
    QTest::newRow("escape with three digits") << R"("\u123")"_ba;
    QTest::newRow("escape with a letter beyond f") << R"("\u12g4")"_ba;
    QTest::newRow("escape with a capital U") << R"("\U0041")"_ba;
    QTest::newRow("first surrogate alone") << R"("\ud83d")"_ba;
    QTest::newRow("second surrogate alone") << R"("\ude00")"_ba;
    QTest::newRow("surrogates in the wrong order") << R"("\ude00\ud83d")"_ba;
    QTest::newRow("surrogate and letter") << R"("\ud83dx")"_ba;
    QTest::newRow("surrogate and escaped letter") << R"("\ud83d\u0041")"_ba;
    QTest::newRow("surrogate and line feed") << R"("\ud83d\n")"_ba;
    QTest::newRow("surrogate alone in a key") << R"({"\ud83d":1})"_ba;
    QTest::newRow("raw tab") << "\"\t\""_ba;
    QTest::newRow("raw line feed") << "\"\n\""_ba;
    QTest::newRow("raw NUL") << QByteArray("\"\0\"", 3);
    QTest::newRow("raw escape") << "\"\x1B\""_ba;
    QTest::newRow("raw control character in a key") << "{\"\x01\":1}"_ba;

    QTest::newRow("byte that is never UTF-8") << "\"\xFF\""_ba;
    QTest::newRow("continuation alone") << "\"\x80\""_ba;
    QTest::newRow("continuation missing") << "\"\xC3\""_ba;
    QTest::newRow("third byte missing") << "\"\xE2\x82\""_ba;
    QTest::newRow("overlong NUL") << "\"\xC0\x80\""_ba;
    QTest::newRow("overlong slash") << "\"\xE0\x80\xAF\""_ba;
    QTest::newRow("surrogate in UTF-8") << "\"\xED\xA0\x80\""_ba;
    QTest::newRow("beyond Unicode") << "\"\xF4\x90\x80\x80\""_ba;
    QTest::newRow("Latin-1") << "\"caf\xE9\""_ba;
    QTest::newRow("invalid UTF-8 in a key") << "{\"\xFF\":1}"_ba;
}

void TestMessage::refusesValuesThatAreNotJson()
{
    QFETCH(QByteArray, value);
    QVERIFY(!isAccepted(with(value)));
}

void TestMessage::refusesBodiesThatAreNotOneObject_data()
{
    QTest::addColumn<QByteArray>("body");

    const auto object = R"({"client_id":"ann"})"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("white space") << " \t\r\n"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("number") << "1"_ba;
    QTest::newRow("string") << R"("client_id")"_ba;
    QTest::newRow("array") << '[' + object + ']';
    QTest::newRow("text") << "hello"_ba;
    QTest::newRow("form fields") << "client_id=ann"_ba;
    QTest::newRow("URL-encoded") << "%7B%22client_id%22%3A%22ann%22%7D"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + object;
    QTest::newRow("UTF-16") << QByteArray("{\0\"\0c\0", 6);
    QTest::newRow("NUL before the object") << QByteArray("\0", 1) + object;
    QTest::newRow("NUL behind the object") << object + QByteArray("\0", 1);
    QTest::newRow("a letter behind the object") << object + 'x';
    QTest::newRow("a comma behind the object") << object + ',';
    QTest::newRow("a bracket behind the object") << object + '}';
    QTest::newRow("a second object") << object + object;
    QTest::newRow("a second object on a line of its own") << object + '\n' + object;
    QTest::newRow("a comment behind the object") << object + "// ann";
}

void TestMessage::refusesBodiesThatAreNotOneObject()
{
    QFETCH(QByteArray, body);
    QVERIFY(!isAccepted(body));
}

void TestMessage::refusesABodyThatEndsTooEarly()
{
    const auto body = R"({"client_id":"ann","a":[1.5e3,{"b":null}],"s":"\u00e9\ud83d\ude00","t":true})"_ba;
    QVERIFY(isAccepted(body));
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY2(!isAccepted(body.first(size)), body.first(size).constData());
}

void TestMessage::readsTheClientId_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("clientId");

    addRow("alone", R"({"client_id":"ann"})", "ann");
    addRow("last", R"({"a":1,"client_id":"ann"})", "ann");
    addRow("white space is kept", R"({"client_id":" a b "})", " a b ");
    addRow("a blank", R"({"client_id":" "})", " ");
    addRow("UTF-8", "{\"client_id\":\"\xC3\xA9\"}", "\xC3\xA9");
    addRow("escaped letter", R"({"client_id":"\u0061nn"})", "ann");
    addRow("escapes at both ends", R"({"client_id":"\"ann\n"})", "\"ann\n");
    addRow("surrogate pair", R"({"client_id":"\ud83d\ude00"})", "\xF0\x9F\x98\x80");
    addRow("escaped NUL", R"({"client_id":"a\u0000b"})", QByteArray("a\0b", 3));
    addRow("escaped key", R"({"client\u005fid":"ann"})", "ann");
    addRow("key escaped throughout", R"({"\u0063\u006c\u0069\u0065\u006e\u0074\u005f\u0069\u0064":"ann"})",
           "ann");
    addRow("of two the last counts", R"({"client_id":"ann","client_id":"bob"})", "bob");
    addRow("a number, then a string", R"({"client_id":1,"client_id":"bob"})", "bob");
    addRow("nested ones before it",
           R"({"o":{"client_id":"eve"},"a":[{"client_id":"eve"}],"client_id":"ann"})", "ann");
    addRow("nested ones behind it",
           R"({"client_id":"ann","o":{"client_id":"eve"},"a":[{"client_id":"eve"}]})", "ann");
    addRow("as a value", R"({"x":"client_id","client_id":"ann"})", "ann");
    addRow("similar keys", R"({"client_i":"eve","client_id ":"eve","Client_Id":"eve","client_id":"ann"})",
           "ann");
    addRow("escaped similar key", R"({"client_id\u0000":"eve","client_id":"ann"})", "ann");
    addRow("100 kB long", "{\"client_id\":\"" + QByteArray(100'000, 'a') + "\"}", QByteArray(100'000, 'a'));
}

void TestMessage::readsTheClientId()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, clientId);
    QCOMPARE(clientIdOf(body), clientId);
}

void TestMessage::refusesAMissingOrUnusableClientId_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("missing") << R"({"id":"ann"})"_ba;
    QTest::newRow("wrong case") << R"({"Client_ID":"ann"})"_ba;
    QTest::newRow("nested only") << R"({"a":{"client_id":"ann"}})"_ba;
    QTest::newRow("empty") << R"({"client_id":""})"_ba;
    QTest::newRow("null") << R"({"client_id":null})"_ba;
    QTest::newRow("true") << R"({"client_id":true})"_ba;
    QTest::newRow("number") << R"({"client_id":7})"_ba;
    QTest::newRow("fraction") << R"({"client_id":7.5})"_ba;
    QTest::newRow("20 digits") << R"({"client_id":12345678901234567890})"_ba;
    QTest::newRow("array") << R"({"client_id":["ann"]})"_ba;
    QTest::newRow("object") << R"({"client_id":{"client_id":"ann"}})"_ba;
    QTest::newRow("a string, then a number") << R"({"client_id":"ann","client_id":7})"_ba;
    QTest::newRow("a string, then an empty one") << R"({"client_id":"ann","client_id":""})"_ba;
    QTest::newRow("a string, then an object of strings") << R"({"client_id":"ann","client_id":{"a":"b"}})"_ba;
    QTest::newRow("a string, then an array of strings") << R"({"client_id":"ann","client_id":["b"]})"_ba;
}

void TestMessage::refusesAMissingOrUnusableClientId()
{
    QFETCH(QByteArray, body);
    QVERIFY(!isAccepted(body));
}

void TestMessage::boundsTheDepth_data()
{
    QTest::addColumn<qsizetype>("depth");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("2") << qsizetype(2) << true;
    QTest::newRow("50") << qsizetype(50) << true;
    QTest::newRow("63") << qsizetype(63) << true;
    QTest::newRow("64") << qsizetype(64) << false;
    QTest::newRow("65") << qsizetype(65) << false;
    QTest::newRow("1000") << qsizetype(1000) << false;
    QTest::newRow("a million, no stack overflows") << qsizetype(1'000'000) << false;
}

void TestMessage::boundsTheDepth()
{
    QFETCH(qsizetype, depth);
    QFETCH(bool, accepted);
    QCOMPARE(isAccepted(nestedArrays(depth)), accepted);
    QCOMPARE(isAccepted(nestedObjects(depth)), accepted);
}

void TestMessage::explainsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("word");

    addRow("empty", "", "empty");
    addRow("URL-encoded", "%7B%22client_id%22%3A%22ann%22%7D", "URL-encoded");
    addRow("URL-encoded in lower case", "%7b%22client_id%22%3a%22ann%22%7d", "URL-encoded");
    addRow("URL-encoded, the way out", "%7B%7D", "UploadHandlerRaw");
    addRow("byte order mark", "\xEF\xBB\xBF{}", "byte order mark");
    addRow("no object", "[]", "not a JSON object");
    addRow("no JSON", R"({"client_id":ann})", "not valid JSON");
    addRow("cut off", R"({"client_id":)", "ends too early");
    addRow("something behind it", R"({"client_id":"ann"}x)", "byte 19");
    addRow("invalid UTF-8", with("\"\xFF\""), "UTF-8");
    addRow("too deep", nestedArrays(64), "deeper than 63");
    addRow("no client_id", "{}", "client_id is missing");
    addRow("empty client_id", R"({"client_id":""})", "client_id is empty");
    addRow("client_id is a number", R"({"client_id":7})", "client_id is not a string");
}

void TestMessage::explainsWhatIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, word);
    const QByteArray detail = detailOf(body);
    QVERIFY2(detail.contains(word), detail.constData());
}

SUPERSYNK_TEST(TestMessage)

#include "tst_message.moc"
