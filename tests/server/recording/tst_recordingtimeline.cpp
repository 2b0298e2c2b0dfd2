// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingtimeline.h"

#include "server/recording/timelinebuilder.h"
#include "tests/server/recording/recordedfile.h"
#include "tests/support/testmain.h"

#include <functional>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;
using Span = RecordingTimeline::Span;

namespace {

constexpr Instant kBegin = RecordedFile::kBegin;

/// "0 there 2000 silent 3000" for each lane, in milliseconds; "x" for a time at which the client was lost.
QString text(const RecordingTimeline::Lane &lane)
{
    static const QHash<Span::Kind, QString> kNames{
        {Span::Kind::There, u"there"_s}, {Span::Kind::Late, u"late"_s}, {Span::Kind::Silent, u"silent"_s}};
    QStringList words;
    std::optional<RecordingTimeline::Offset> end;
    for (const Span &span : lane.spans) {
        if (end != span.from)
            words += QString::number(span.from / 1ms);
        words += kNames.value(span.kind) + u' ' + QString::number(span.to / 1ms);
        end = span.to;
    }
    for (const auto lost : lane.lost)
        words += u"x "_s + QString::number(lost / 1ms);
    return QString::fromUtf8(lane.key + '/' + lane.clientId + ' ') + words.join(u' ');
}

QStringList texts(const RecordingTimeline &timeline)
{
    QStringList lines;
    for (const auto &lane : timeline.lanes)
        lines += text(lane);
    return lines;
}

bool proceed(double)
{
    return true;
}

} // namespace

/// What a recording looks like over time.
class TestRecordingTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientIsThereFromItsFirstMessageUntilItLeaves()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            post(writer, "ann", 0ms, 3000ms);
            post(writer, "bob", 1000ms, 2000ms);
            QVERIFY(writer.add(RecordedFile::event(Kind::Left, "lab", "bob"), kBegin + 2500ms));
        });
        QCOMPARE(texts(timeline), QStringList({u"lab/ann 0 there 3000"_s, u"lab/bob 1000 there 2500"_s}));
        const auto &ann = timeline.lanes.at(0);
        const auto &bob = timeline.lanes.at(1);
        QVERIFY(ann.isThereAt(0ms) && ann.isThereAt(3000ms) && ann.isThereAtEnd);
        QVERIFY(!bob.isThereAt(999ms) && bob.isThereAt(1000ms) && bob.isThereAt(2499ms));
        QVERIFY(!bob.isThereAt(2500ms) && !bob.isThereAtEnd);
        QCOMPARE(bob.messages, 11U);
    }

    void aClockThatIsSetForwardMakesNoEndlessTimeline()
    {
        constexpr auto kCenturies = std::chrono::hours(24 * 365 * 200);
        const auto timeline = timelineOf([&](RecordingWriter &writer) {
            post(writer, "ann", 0ms, 1000ms);
            QVERIFY(writer.flushDue(kBegin + 2s));
            QVERIFY(writer.add(RecordedFile::body("lab", "ann"), kBegin + kCenturies));
        });
        QCOMPARE(timeline.messages, 12U);
        QCOMPARE(timeline.duration(), kCenturies);
        QVERIFY(timeline.messagesPerSecond.size() < 50'000'000);
    }

    void aSilentClientThatTimesOutIsLost()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            post(writer, "ann", 0ms, 2000ms);
            QVERIFY(writer.add(RecordedFile::event(Kind::TimedOut, "lab", "ann"), kBegin + 7000ms));
            post(writer, "ann", 9000ms, 10'000ms);
        });
        QCOMPARE(texts(timeline), QStringList{u"lab/ann 0 there 2000 silent 7000 9000 there 10000 x 7000"_s});
    }

    void aPauseIsSilentFromFiveUsualIntervalsOn()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            post(writer, "ann", 0ms, 2000ms, 400ms); // so that two seconds are its limit
            post(writer, "ann", 4000ms, 4000ms, 400ms);
            post(writer, "ann", 6900ms, 7000ms, 100ms);
        });
        QCOMPARE(texts(timeline), QStringList{u"lab/ann 0 there 4000 silent 6900 there 7000"_s});
    }

    void severalLateMessagesInARowAreShown()
    {
        const auto late = [](RecordingWriter &writer, std::chrono::milliseconds time) {
            ChannelEvent event = RecordedFile::body("lab", "ann");
            event.kind = Kind::LateBody;
            QVERIFY(writer.add(event, kBegin + time));
        };
        const auto timeline = timelineOf([&](RecordingWriter &writer) {
            post(writer, "ann", 0ms, 10'000ms);
            for (const auto time : {1000ms, 1050ms, 1900ms, 5000ms, 5100ms})
                late(writer, time);
        });
        QCOMPARE(texts(timeline), QStringList{u"lab/ann 0 there 1000 late 1900 there 10000"_s});
        QCOMPARE(timeline.lanes.front().late, 5U);
        QCOMPARE(timeline.lanes.front().messages, 106U);
    }

    void aTimeOutThatWasDroppedIsFilledIn()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            QVERIFY(writer.addClientTimeout(2000ms, kBegin));
            post(writer, "ann", 0ms, 1000ms);
            QVERIFY(writer.addGap(9, kBegin + 4000ms));
            post(writer, "ann", 8000ms, 9000ms);
        });
        QCOMPARE(texts(timeline), QStringList{u"lab/ann 0 there 1000 silent 3000 8000 there 9000 x 3000"_s});
        QCOMPARE(timeline.gaps.size(), 1U);
        QCOMPARE(timeline.gaps.front().dropped, 9U);
        QVERIFY(timeline.gaps.front().time == 4000ms);
    }

    void lanesAreOrderedByChannelAndFirstAppearance()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            post(writer, "zoe", 0ms, 500ms, 100ms, "maze");
            post(writer, "ann", 100ms, 500ms, 100ms, "hall");
            post(writer, "bob", 200ms, 500ms, 100ms, "maze");
        });
        QCOMPARE(texts(timeline),
                 QStringList(
                     {u"maze/zoe 0 there 500"_s, u"maze/bob 200 there 500"_s, u"hall/ann 100 there 500"_s}));
    }

    void markersTimeoutsAndRatesAreGathered()
    {
        const auto timeline = timelineOf([](RecordingWriter &writer) {
            QVERIFY(writer.addClientTimeout(5000ms, kBegin));
            post(writer, "ann", 0ms, 2000ms, 250ms);
            QVERIFY(writer.add(Marker{.time = {}, .label = u"Door"_s, .text = u"opens"_s, .key = "lab"},
                               kBegin + 1500ms));
            QVERIFY(writer.addClientTimeout(1000ms, kBegin + 1700ms));
        });
        QCOMPARE(timeline.markers.size(), 1U);
        QVERIFY(timeline.markers.front().time == 1500ms);
        QCOMPARE(timeline.markers.front().label, u"Door"_s);
        QCOMPARE(timeline.markers.front().key, "lab"_ba);
        QVERIFY(timeline.clientTimeoutAt(1699ms) == 5000ms);
        QVERIFY(timeline.clientTimeoutAt(1700ms) == 1000ms);
        QCOMPARE(timeline.messagesPerSecond, std::vector<float>({4, 4, 1}));
        QCOMPARE(timeline.messages, 9U);
        QCOMPARE(timeline.session.at("study"), "maze"_ba);
        QVERIFY(timeline.begin == kBegin && timeline.duration() == 2000ms);
    }

    void aFileThatWasCutOffHasItsTimelineToo()
    {
        const QByteArray large(400'000, 'x'); // three fill a chunk
        QVERIFY(m_file.write([&](RecordingWriter &writer) {
            for (int i = 0; i < 12; ++i) {
                ChannelEvent event = RecordedFile::body("lab", i % 2 == 0 ? "ann" : "bob");
                event.body += large;
                QVERIFY(writer.add(event, kBegin + i * 10ms));
            }
        }));
        const auto whole = m_file.open();
        const mcap::ChunkIndex last = whole->chunks().back();
        QFile file(m_file.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Within the indexes of the last chunk, so that the index of bob's messages is missing.
        QVERIFY(file.resize(static_cast<qint64>(last.offset + last.length + last.messageIndexLength - 1)));
        const auto timeline = buildTimeline(*m_file.open(), proceed);
        QCOMPARE(texts(*timeline), QStringList({u"lab/ann 0 there 110"_s, u"lab/bob 10 there 110"_s}));
        QCOMPARE(timeline->messages, 12U);
    }

    void buildingCanBeCancelled()
    {
        QVERIFY(m_file.write([](RecordingWriter &writer) { post(writer, "ann", 0ms, 1000ms); }));
        QVERIFY(!buildTimeline(*m_file.open(), [](double) { return false; }));
    }

private:
    /// Posts of \a id from \a from to \a to.
    static void post(RecordingWriter &writer, const QByteArray &id, std::chrono::milliseconds from,
                     std::chrono::milliseconds to, std::chrono::milliseconds every = 100ms,
                     const QByteArray &key = "lab")
    {
        for (auto time = from; time <= to; time += every)
            QVERIFY(writer.add(RecordedFile::body(key, id), kBegin + time) && writer.flushDue(kBegin + time));
    }

    [[nodiscard]] RecordingTimeline timelineOf(const std::function<void(RecordingWriter &)> &write) const
    {
        if (!m_file.write(write))
            return {};
        return buildTimeline(*m_file.open(), proceed).value_or(RecordingTimeline());
    }

    RecordedFile m_file;
};

SUPERSYNK_TEST(TestRecordingTimeline)
#include "tst_recordingtimeline.moc"
