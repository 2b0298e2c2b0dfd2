// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/answerreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Progress = AnswerReader::Progress;

namespace {

const QByteArray kAnswer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]"_ba;

} // namespace

class TestAnswerReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void responseInOnePieceIsParsed()
    {
        AnswerReader reader;
        QCOMPARE(reader.feed(kAnswer), Progress::Complete);
        QCOMPARE(reader.status(), 200);
        QVERIFY(reader.keepsAlive());
    }

    void responseByteByByteIsParsed()
    {
        AnswerReader reader;
        for (const char byte : kAnswer.chopped(1))
            QCOMPARE(reader.feed({&byte, 1}), Progress::Unfinished);
        QCOMPARE(reader.feed(kAnswer.last(1)), Progress::Complete);
    }

    void nextResponseIsParsed()
    {
        AnswerReader reader;
        QCOMPARE(reader.feed(kAnswer), Progress::Complete);
        reader.reset();
        QCOMPARE(reader.feed("HTTP/1.1 204 No Content\r\n\r\n"), Progress::Complete);
        QCOMPARE(reader.status(), 204);
    }

    void largeBodyIsParsed()
    {
        constexpr int kSize = 5'000'000;
        AnswerReader reader;
        QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n"), Progress::Unfinished);
        QCOMPARE(reader.feed(QByteArray(kSize - 1, 'x')), Progress::Unfinished);
        QCOMPARE(reader.feed("x"), Progress::Complete);
    }

    void closingConnectionIsDetected()
    {
        AnswerReader reader;
        QCOMPARE(reader.feed("HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                 Progress::Complete);
        QVERIFY(!reader.keepsAlive());
    }

    void invalidResponseIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("another protocol") << "SSH-2.0-OpenSSH_9.2\r\n"_ba;
        QTest::newRow("no status") << "HTTP/1.1 OK\r\n\r\n"_ba;
        QTest::newRow("length is a word") << "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n"_ba;
        QTest::newRow("length is too much") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"_ba;
        QTest::newRow("more than was asked for") << kAnswer + "HTTP"_ba;
    }

    void invalidResponseIsMalformed()
    {
        QFETCH(QByteArray, bytes);
        AnswerReader reader;
        QCOMPARE(reader.feed(bytes), Progress::Malformed);
    }
};

SUPERSYNK_TEST(TestAnswerReader)

#include "tst_answerreader.moc"
