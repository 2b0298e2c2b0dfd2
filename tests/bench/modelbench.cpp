// SPDX-License-Identifier: GPL-3.0-only
//
// What a refresh of the window costs: the model takes a snapshot in, the filter sorts, the panel counts, and
// the tree paints what has changed. Prints a line for each case in the end: the median refresh and the worst,
// by CPU time, which other programs disturb less, and by the clock. `-iterations N` tells how many. The
// budget is a frame at 60 Hz, 16 ms.

#include "tests/bench/crowd.h"
#include "tests/bench/times.h"

#include "server/channels/channelstore.h"
#include "server/server.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace supersynk;
using namespace supersynk::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAttention = "attention"_L1;

/// The list of channels as in the window, empty, without a running server.
class Window
{
public:
    explicit Window(int sortedBy = -1, const QString &filter = {})
        : m_monitor(m_server)
        , m_watch(m_server, m_monitor)
        , m_panel(m_server, m_monitor, m_watch)
    {
        m_panel.resize(800, 700);
        m_panel.show();
        m_panel.tree().sortByColumn(sortedBy, Qt::AscendingOrder);
        if (filter == kAttention)
            m_panel.showAttention();
        else
            m_panel.findChild<QLineEdit *>()->setText(filter);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] ChannelTree &tree() { return m_panel.tree(); }

    /// The work of the monitor, ten times a second, and the painting that follows.
    void refresh(const Snapshot &snapshot)
    {
        Q_EMIT m_monitor.snapshotTaken(snapshot);
        Q_EMIT m_monitor.refreshDue();
        QCoreApplication::processEvents();
    }

private:
    Server m_server;
    Monitor m_monitor;
    ClientWatch m_watch;
    ChannelPanel m_panel;
};

enum class Change {
    Nothing,
    Ages,      ///< No client posts.
    Posts,     ///< All clients post: shown once a second.
    LatePosts, ///< Shows at once.
};

} // namespace

Q_DECLARE_METATYPE(Change)

class ModelBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refresh_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("sortedBy");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("isSelected");
        const int none = -1;
        QTest::newRow("nothing changes") << Change::Nothing << none << QString() << false;
        QTest::newRow("no posts, ages grow") << Change::Ages << none << QString() << false;
        QTest::newRow("all post, which shows once a second") << Change::Posts << none << QString() << false;
        QTest::newRow("all change at every refresh") << Change::LatePosts << none << QString() << false;
        QTest::newRow("the same, sorted by state")
            << Change::LatePosts << int(ChannelModel::State) << QString() << false;
        QTest::newRow("the same, sorted by rate")
            << Change::LatePosts << int(ChannelModel::Rate) << QString() << false;
        QTest::newRow("the same, sorted by name")
            << Change::LatePosts << int(ChannelModel::Name) << QString() << false;
        QTest::newRow("the same, sorted by address")
            << Change::LatePosts << int(ChannelModel::Address) << QString() << false;
        QTest::newRow("the same, filtered by \"00\"") << Change::LatePosts << none << u"00"_s << false;
        QTest::newRow("the same, only those that need attention")
            << Change::LatePosts << none << QString(kAttention) << false;
        QTest::newRow("the same, all selected") << Change::LatePosts << none << QString() << true;
    }

    void refresh()
    {
        QFETCH(const Change, change);
        QFETCH(const int, sortedBy);
        QFETCH(const QString, filter);
        QFETCH(const bool, isSelected);
        Crowd crowd(kClients, kChannels);
        Window window(sortedBy, filter);
        window.refresh(crowd.snapshot());
        if (isSelected)
            window.tree().selectAll();

        Times times;
        QBENCHMARK
        {
            step(crowd, change);
            times.measure([&] { window.refresh(crowd.snapshot()); });
        }
        report(QTest::currentDataTag(), times);
    }

    void crowdsComeAndGo_data()
    {
        QTest::addColumn<int>("staying");
        QTest::newRow("with their channels") << 0;
        QTest::newRow("in channels that are there") << 1;
    }

    void crowdsComeAndGo()
    {
        QFETCH(const int, staying);
        Crowd crowd(kClients, kChannels);
        Crowd few(kChannels, kChannels); // one in each
        Window window;

        Times joining;
        Times leaving;
        QBENCHMARK
        {
            const Snapshot rest = staying ? few.snapshot() : emptied(crowd.snapshot());
            window.refresh(rest);
            joining.measure([&] { window.refresh(crowd.snapshot()); });
            leaving.measure([&] { window.refresh(rest); });
        }
        const QByteArray tag(QTest::currentDataTag());
        report("2,000 join at once, " + tag, joining);
        report("2,000 leave at once, " + tag, leaving);
    }

    /// What comes before.
    void snapshot()
    {
        ChannelStore store;
        const Instant now(1h);
        for (std::size_t i = 0; i < kClients; ++i) {
            const QByteArray id = "client-" + QByteArray::number(qulonglong(i));
            const QByteArray key = "room-" + QByteArray::number(qulonglong(i % kChannels));
            static_cast<void>(store.post(
                key, {.message = {id, QByteArray(330, 'x')}, .address = "192.168.0.1", .now = now}));
        }
        Times times;
        QBENCHMARK
        {
            times.measure([&] {
                store.expire(now);
                static_cast<void>(store.snapshot(now));
            });
        }
        report("the snapshot, which takes the channels' locks", times);
    }

    /// Far more than a lab ever has, and as many as the limits let in.
    void hundredThousand()
    {
        Crowd crowd(100'000, 1000);
        Window window;
        Times joining;
        joining.measure([&] { window.refresh(crowd.snapshot()); });
        report("100,000 join 1,000 channels at once", joining);
        for (const auto &[change, label] : {std::pair(Change::Nothing, "100,000: nothing changes"),
                                            std::pair(Change::LatePosts, "100,000: all change")}) {
            Times times;
            for (int i = 0; i < 20; ++i) {
                step(crowd, change);
                times.measure([&] { window.refresh(crowd.snapshot()); });
            }
            report(label, times);
        }
        Times leaving;
        leaving.measure([&] { window.refresh(emptied(crowd.snapshot())); });
        report("100,000 leave at once", leaving);
    }

    void cleanupTestCase()
    {
        for (auto &[label, times] : m_results)
            times.print(label);
    }

private:
    static constexpr std::size_t kClients = 2000;
    static constexpr std::size_t kChannels = 40;

    /// Qt runs a benchmark more than once, to warm up: the last time counts.
    void report(const QByteArray &label, const Times &times)
    {
        const auto known = std::ranges::find(m_results, label, &Result::first);
        if (known == m_results.end())
            m_results.emplace_back(label, times);
        else
            known->second = times;
    }

    /// A refresh later.
    static void step(Crowd &crowd, Change change)
    {
        crowd.pass(Monitor::kPeriod);
        switch (change) {
        case Change::Nothing:
            crowd.postAlike();
            break;
        case Change::Ages:
            if (crowd.silence() > 9s) // from 10 on they are shown in whole seconds
                crowd.postAlike();
            break;
        case Change::LatePosts:
            crowd.postLate();
            [[fallthrough]];
        case Change::Posts:
            crowd.post();
            break;
        }
    }

    using Result = std::pair<QByteArray, Times>; // with its label
    std::vector<Result> m_results;
};

QTEST_MAIN(ModelBench)
#include "modelbench.moc"
