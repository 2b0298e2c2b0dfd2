// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/names/shortid.h"

#include <QTest>

#include <vector>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestShortId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longIdsAreShortened()
    {
        QCOMPARE(shortId("7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"), u"7d9c1f3a"_s);
        QCOMPARE(shortId("Quest-3-lab-07"), u"Quest-3-lab-07"_s);
        QCOMPARE(shortId("1234567890123456"), u"1234567890123456"_s);
        QCOMPARE(shortId("12345678901234567"), u"12345678"_s);
    }

    void charactersStayWhole()
    {
        QCOMPARE(shortId(QByteArray("\xF0\x9F\x98\x80").repeated(20)).toUcs4(), QList<uint>(8, 0x1F600));
    }

    void hostileIdsAreSafe()
    {
        QCOMPARE(shortId("a\nb"), u"a␊b"_s);
        QCOMPARE(shortId(QByteArray("ab\xE2\x80\xAE") + QByteArray(30, 'x')), u"ab\uFFFDxxxxx"_s);
        QVERIFY(!shortId(QByteArray(100'000, ' ')).isEmpty());
    }

    void idsThatLookAlikeAreToldApart()
    {
        const std::vector<QByteArray> ids{"0190a5c2-7d1e-7000-8000-00000000beef",
                                          "0190a5c2-7d1e-7000-8000-00000000cafe",
                                          "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"};
        const auto distinct = distinctShortIds(ids);
        QCOMPARE(distinct.size(), 2);
        QCOMPARE(distinct.value(ids[0]), u"…0000beef"_s);
        QCOMPARE(distinct.value(ids[1]), u"…0000cafe"_s);
    }

    void theDifferenceIsShownWhereverItIs()
    {
        const std::vector<QByteArray> ids{"headset-of-room-1-left-hand-tracker",
                                          "headset-of-room-2-left-hand-tracker"};
        const auto distinct = distinctShortIds(ids);
        QCOMPARE(distinct.value(ids[0]), u"…1-left-h"_s);
        QCOMPARE(distinct.value(ids[1]), u"…2-left-h"_s);
    }

    void otherwiseTheWholeIdIsShown()
    {
        const std::vector<QByteArray> ids{"abcdefgh-x-is-the-same-1", "abcdefgh-x-is-the-same-2",
                                          "abcdefgh-y-is-the-same-1"};
        for (const QByteArray &id : ids) // "…x-is-the" twice
            QCOMPARE(distinctShortIds(ids).value(id), QString::fromUtf8(id));
    }

    void manyAlikeAreFast()
    {
        std::vector<QByteArray> ids;
        for (int i = 0; i < 10'000; ++i)
            ids.push_back("a-long-beginning-" + QByteArray::number(i));
        QCOMPARE(distinctShortIds(ids).size(), 10'000);
    }
};

SUPERSYNK_TEST(TestShortId)
#include "tst_shortid.moc"
