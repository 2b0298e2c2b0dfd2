// SPDX-License-Identifier: GPL-3.0-only
//
// What the views over time cost with two thousand clients, and after a month: taking a snapshot in, ten times
// a second; painting, once a second; and handing over events. Prints a line for each case: the median and the
// worst, by CPU time and by the clock.

#include "tests/bench/crowd.h"
#include "tests/bench/times.h"

#include "server/server.h"
#include "ui/activity/activityplot.h"
#include "ui/activity/eventlog.h"
#include "ui/eventfiles/eventfiles.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/presencelog.h"
#include "ui/timeline/timewindow.h"
#include "ui/watch/roster.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace supersynk;
using namespace supersynk::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kTimes = 100;

void paintedLanes(std::size_t clients)
{
    Crowd crowd(clients, 40);
    Roster roster;
    TimeWindow window(crowd.snapshot().taken);
    PresenceLog log([&window](Instant time) { return window.timeOf(time); });
    LaneView view(log, window);
    view.resize(800, 200);
    view.show();
    Times updating;
    Times painting;
    for (int i = 0; i < kTimes; ++i) {
        crowd.pass(100ms);
        crowd.post();
        roster.update(crowd.snapshot(), Instant());
        updating.measure([&] { log.update(roster); });
        window.advanceTo(crowd.snapshot().taken);
        painting.measure([&] {
            view.refresh();
            QApplication::processEvents();
        });
    }
    const QByteArray count = QByteArray::number(qulonglong(clients));
    updating.print(count + " clients: lanes take a snapshot in");
    painting.print(count + " clients: lanes are painted");
}

void plotOfAMonth()
{
    const Instant begin(500'000h);
    TrafficHistory history;
    for (std::chrono::seconds now = 0s; now < 24h * 30; now += 10s)
        history.record(std::chrono::floor<std::chrono::milliseconds>((begin + now).time_since_epoch()),
                       {4000, 1e6, 1e7, 2000});
    TimeWindow window(begin);
    window.advanceTo(begin + 24h * 30);
    window.showWhole();
    ActivityPlot plot(history, window);
    plot.resize(800, 200);
    plot.show();
    Times painting;
    for (int i = 0; i < kTimes; ++i)
        painting.measure([&] {
            plot.refresh();
            QApplication::processEvents();
        });
    painting.print("plots of a month are painted");
}

void floodOfEvents()
{
    const QTemporaryDir folder;
    EventLog log;
    const EventFiles files(log, folder.path());
    Times logging;
    for (int i = 0; i < kTimes; ++i)
        logging.measure([&] {
            for (int event = 0; event < 1000; ++event)
                log.append({.time = Server::publishedAt(Server::now()),
                            .kind = EventKind::Joined,
                            .channel = "room",
                            .clientId = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"});
            log.flush();
        });
    logging.print("1,000 events are logged and handed over");
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    paintedLanes(2000);
    paintedLanes(20'000);
    plotOfAMonth();
    floodOfEvents();
    return 0;
}
