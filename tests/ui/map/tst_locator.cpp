// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/locator.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// Replaces single quotes by double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

ParticipantBody at(const QByteArray &id, int x)
{
    return {.id = id, .body = "{\"data\":[\"pos=" + QByteArray::number(x) + ",0,0\"]}"};
}

/// "ada 1, joe 2"
QString text(const std::vector<Participant> &participants)
{
    QStringList items;
    for (const Participant &participant : participants)
        items << QString::fromUtf8(participant.id) + u' ' + QString::number(participant.place.x);
    return items.join(u", "_s);
}

} // namespace

class TestLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientWithAPositionIsLocated()
    {
        Locator locator;
        const std::vector bodies{at("ada", 1), ParticipantBody{.id = "nil", .body = "{}"}, at("joe", 2)};
        QCOMPARE(text(locator.locate(bodies)), u"ada 1, joe 2"_s);
    }

    void newerBodyMovesTheClient()
    {
        Locator locator;
        (void)locator.locate(std::vector{at("ada", 1)});
        QCOMPARE(text(locator.locate(std::vector{at("ada", 2)})), u"ada 2"_s);
    }

    void bodyWithoutPositionRemovesTheClient()
    {
        Locator locator;
        (void)locator.locate(std::vector{at("ada", 1)});
        QCOMPARE(text(locator.locate(std::vector{ParticipantBody{.id = "ada", .body = "{}"}})), QString());
    }

    void missingClientIsDropped()
    {
        Locator locator;
        (void)locator.locate(std::vector{at("ada", 1), at("joe", 2)});
        QCOMPARE(text(locator.locate(std::vector{at("joe", 2)})), u"joe 2"_s);
        QCOMPARE(text(locator.locate({})), QString());
    }

    void duplicateIdCountsOnce()
    {
        Locator locator;
        QCOMPARE(locator.locate(std::vector{at("ada", 1), at("ada", 1)}).size(), std::size_t{1});
    }

    void newPathIsUsedAtOnce()
    {
        Locator locator;
        const std::vector bodies{ParticipantBody{.id = "ada", .body = json("{'p':[5,0,0]}")}};
        QCOMPARE(text(locator.locate(bodies)), QString());
        locator.setPath(std::get<PositionPath>(parsePositionPath(u"p"_s)));
        QCOMPARE(text(locator.locate(bodies)), u"ada 5"_s);
    }

    void hugeBodiesTakeTurns()
    {
        constexpr int kCount = 100;
        const QByteArray filler(kMaxScanned, ' ');
        std::vector<ParticipantBody> bodies;
        for (int i = 0; i < kCount; ++i) {
            bodies.push_back(at(QByteArray::number(i), i));
            bodies.back().body += filler;
        }
        Locator locator;
        const auto first = locator.locate(bodies).size();
        QVERIFY(first > 0);
        QVERIFY(first < kCount / 2);
        for (int call = 0; call < 4; ++call)
            (void)locator.locate(bodies);
        QCOMPARE(locator.locate(bodies).size(), std::size_t{kCount});
    }
};

SUPERSYNK_TEST(TestLocator)
#include "tst_locator.moc"
