// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/walkedpath.h"

#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace supersynk;
using namespace std::chrono_literals;

class TestWalkedPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = {}; }

    void lengthIsThatOfTheWay()
    {
        for (int i = 0; i <= 100; ++i)
            m_path.add(i * 100ms, {i * 0.1, 1.6, 0});
        QVERIFY(std::abs(m_path.length() - 10) < 0.01);
        QCOMPARE(m_path.jumps(), 0);
    }

    void heightIsNoWay()
    {
        for (int i = 0; i <= 100; ++i)
            m_path.add(i * 100ms, {0, i * 0.01, 0});
        QCOMPARE(m_path.length(), 0.0);
    }

    void swayingIsNoWay()
    {
        for (int i = 0; i < 1000; ++i)
            m_path.add(i * 50ms, {0.02 * std::sin(i), 1.6, 0.02 * std::cos(i)});
        QCOMPARE(m_path.length(), 0.0);
    }

    void slowWalkCounts()
    {
        for (int i = 0; i <= 1000; ++i)
            m_path.add(i * 50ms, {0, 1.6, i * 0.004});
        QVERIFY(std::abs(m_path.length() - 4) < WalkedPath::kStep);
    }

    void jumpIsNoWay()
    {
        m_path.add(0ms, {0, 1.6, 0});
        m_path.add(50ms, {0.1, 1.6, 0});
        m_path.add(100ms, {20, 1.6, 0});
        m_path.add(150ms, {20.1, 1.6, 0});
        QVERIFY(std::abs(m_path.length() - 0.2) < 1e-9);
        QCOMPARE(m_path.jumps(), 1);
        QCOMPARE(m_path.lines().size(), std::size_t(2));
    }

    void absenceIsNeitherWayNorJump()
    {
        m_path.add(0ms, {0, 1.6, 0});
        m_path.interrupt();
        m_path.add(50ms, {20, 1.6, 0});
        QCOMPARE(m_path.length(), 0.0);
        QCOMPARE(m_path.jumps(), 0);
        QCOMPARE(m_path.lines().size(), std::size_t(2));
    }

    void memoryIsBounded()
    {
        for (int i = 0; i < 100'000; ++i)
            m_path.add(i * 100ms, {std::sin(i * 0.02) * 5, 1.6, std::cos(i * 0.02) * 5});
        const auto &lines = m_path.lines();
        const std::size_t points =
            std::accumulate(lines.begin(), lines.end(), std::size_t(0),
                            [](std::size_t sum, const WalkedPath::Line &line) { return sum + line.size(); });
        QVERIFY(points <= WalkedPath::kMaxPoints);
        QVERIFY(points > 100);
        QVERIFY(std::abs(m_path.length() - 10'000) < 10);
    }

private:
    WalkedPath m_path;
};

SUPERSYNK_TEST(TestWalkedPath)
#include "tst_walkedpath.moc"
