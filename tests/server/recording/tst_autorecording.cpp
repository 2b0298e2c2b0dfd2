// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/autorecording.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace std::chrono_literals;

using Action = AutoRecording::Action;

namespace {

constexpr Instant kBegin{1'700'000'000s};

} // namespace

/// Recordings that start and end with the clients.
class TestAutoRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstClientStartsIt()
    {
        AutoRecording rule(30s);
        QCOMPARE(rule.update(0, false, kBegin), Action::None);
        QCOMPARE(rule.update(1, false, kBegin), Action::Start);
        QCOMPARE(rule.update(2, true, kBegin), Action::None);
    }

    void clientsThatAreThereAlreadyStartIt()
    {
        AutoRecording rule(30s);
        QCOMPARE(rule.update(3, false, kBegin), Action::Start);
    }

    void itEndsSomeTimeAfterTheLastClientHasLeft()
    {
        AutoRecording rule(30s);
        (void)rule.update(1, false, kBegin);
        QCOMPARE(rule.update(0, true, kBegin + 1s), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 30s), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 31s), Action::Stop);
    }

    void aClientThatReturnsInTimeKeepsItGoing()
    {
        AutoRecording rule(30s);
        (void)rule.update(1, false, kBegin);
        (void)rule.update(0, true, kBegin + 1s);
        (void)rule.update(1, true, kBegin + 20s);
        QCOMPARE(rule.update(0, true, kBegin + 40s), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 69s), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 70s), Action::Stop);
    }

    void theNextFirstClientStartsAnother()
    {
        AutoRecording rule(30s);
        (void)rule.update(1, false, kBegin);
        (void)rule.update(0, true, kBegin);
        QCOMPARE(rule.update(0, true, kBegin + 30s), Action::Stop);
        QCOMPARE(rule.update(0, false, kBegin + 31s), Action::None);
        QCOMPARE(rule.update(1, false, kBegin + 32s), Action::Start);
    }

    /// Stopped by hand, or by a full disk.
    void oneThatEndedOtherwiseWaitsUntilAllHaveLeft()
    {
        AutoRecording rule(30s);
        (void)rule.update(1, false, kBegin);
        (void)rule.update(1, true, kBegin);
        QCOMPARE(rule.update(1, false, kBegin + 5s), Action::None);
        QCOMPARE(rule.update(2, false, kBegin + 6s), Action::None);
        QCOMPARE(rule.update(0, false, kBegin + 7s), Action::None);
        QCOMPARE(rule.update(1, false, kBegin + 8s), Action::Start);
    }

    void oneOfTheOperatorIsNotEnded()
    {
        AutoRecording rule(30s);
        QCOMPARE(rule.update(0, true, kBegin), Action::None);
        QCOMPARE(rule.update(1, true, kBegin), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 1s), Action::None);
        QCOMPARE(rule.update(0, true, kBegin + 100s), Action::None);
    }
};

SUPERSYNK_TEST(TestAutoRecording)
#include "tst_autorecording.moc"
