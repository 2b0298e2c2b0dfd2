// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/health.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <vector>

using namespace supersynk;
using namespace std::chrono_literals;

/// When a thread counts as stuck.
class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadThatFallsBehindIsStuck_data()
    {
        QTest::addColumn<std::vector<Instant>>("rounds");
        QTest::addColumn<bool>("isStuck");

        constexpr Instant now{std::chrono::hours(1)};
        QTest::newRow("none") << std::vector<Instant>{} << false;
        QTest::newRow("one") << std::vector{now} << false;
        QTest::newRow("together") << std::vector{now, now - 500ms, now - 100ms} << false;
        QTest::newRow("late") << std::vector{now, now - kMaxLag} << false;
        QTest::newRow("stuck") << std::vector{now, now - kMaxLag - 1us, now} << true;
    }

    void threadThatFallsBehindIsStuck()
    {
        QFETCH(std::vector<Instant>, rounds);
        QTEST(isOneStuck(rounds), "isStuck");
    }
};

SUPERSYNK_TEST(TestHealth)
#include "tst_health.moc"
