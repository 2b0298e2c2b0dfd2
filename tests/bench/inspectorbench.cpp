// SPDX-License-Identifier: GPL-3.0-only
//
// What the inspector costs the thread of the window: a client posts bodies of one mebibyte, in which every
// number changes, and the inspector shows them. Prints how long the thread was busy at once, event by event.
//     inspectorbench [HERTZ [SECONDS [KIBIBYTES]]]
#include "server/server.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/jsonview.h"
#include "ui/watch/monitor.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Notes how long each event keeps the thread busy.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_isInEvent)
            return QApplication::notify(receiver, event);
        m_isInEvent = true;
        const double wall = milliseconds(CLOCK_MONOTONIC);
        const double processor = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        const bool isTaken = QApplication::notify(receiver, event);
        m_processor.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - processor);
        m_wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
        m_isInEvent = false;
        return isTaken;
    }

    void forget()
    {
        m_wall.clear();
        m_processor.clear();
    }

    void tell(int seconds)
    {
        double busy = 0;
        for (const double one : m_processor)
            busy += one;
        std::ranges::sort(m_wall);
        std::ranges::sort(m_processor);
        const auto at = [](const std::vector<double> &times, double share) {
            return times.at(static_cast<std::size_t>(share * static_cast<double>(times.size() - 1)));
        };
        std::printf("events %zu, processor time: longest %.2f ms, 99 %% within %.2f ms, busy %.1f %%; "
                    "wall: longest %.2f ms\n",
                    m_processor.size(), m_processor.back(), at(m_processor, 0.99), busy / seconds / 10,
                    m_wall.back());
    }

private:
    bool m_isInEvent = false;
    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

/// A body of so many bytes, whose numbers begin with \a digit.
QByteArray bodyOf(int size, int digit)
{
    const QByteArray pose = "{\"id\":\"joint\",\"pos\":[" + QByteArray::number(digit)
        + ".1234,1.62,-0.3],\"rot\":[" + QByteArray::number(digit) + ".5,0,0,1]},";
    return "{\"client_id\":\"headset\",\"joints\":[" + pose.repeated(size / pose.size()) + "{}]}";
}

/// Posts at a rate, in the thread it lives in; leaves a post out while ten are on their way.
class Poster final : public QObject
{
public:
    Poster(quint16 port, int hertz, int size)
        : m_request(QUrl(u"http://127.0.0.1:%1/api/channels/room"_s.arg(port)))
        , m_hertz(hertz)
    {
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (int digit = 0; digit < 8; ++digit)
            m_bodies.append(bodyOf(size, digit));
    }

    void start()
    {
        m_network = new QNetworkAccessManager(this);
        auto *timer = new QTimer(this);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, &Poster::post);
        timer->start(1000 / m_hertz);
    }

private:
    void post()
    {
        if (m_underway >= 10)
            return;
        ++m_underway;
        QNetworkReply *reply = m_network->post(m_request, m_bodies.at(m_count++ % m_bodies.size()));
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            --m_underway;
            reply->deleteLater();
        });
    }

    QNetworkRequest m_request;
    const int m_hertz;
    QByteArrayList m_bodies;
    QNetworkAccessManager *m_network = nullptr;
    qsizetype m_count = 0;
    int m_underway = 0;
};

} // namespace

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int hertz = arguments.value(1, u"90"_s).toInt();
    const int seconds = arguments.value(2, u"10"_s).toInt();
    const int size = arguments.value(3, u"1024"_s).toInt() * 1024;

    Server server;
    ServerSettings settings;
    settings.address = QHostAddress(QHostAddress::LocalHost);
    settings.port = 0;
    server.start(settings);
    while (server.state().phase != ServerState::Phase::Running)
        QApplication::processEvents();

    QThread thread;
    auto *poster = new Poster(server.state().port, hertz, size);
    poster->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, poster, &Poster::start);
    QObject::connect(&thread, &QThread::finished, poster, &QObject::deleteLater);
    thread.start();

    Monitor monitor(server);
    InspectorPanel panel(server, monitor);
    panel.resize(440, 640);
    panel.show();
    monitor.setWatched(true);
    int refreshes = 0;
    int renderings = 0;
    RenderingPtr latest;
    QObject::connect(&monitor, &Monitor::refreshed, &panel, [&] {
        panel.inspect(Subject{"room", "headset"});
        ++refreshes;
        renderings += panel.view().rendering() != latest ? 1 : 0;
        latest = panel.view().rendering();
    });

    std::uint64_t before = 0;
    const auto updates = [&server] {
        const auto channel = server.channel("room");
        return channel ? channel->clients.front().updates : 0;
    };
    QTimer::singleShot(2000, &panel, [&] {
        application.forget();
        refreshes = renderings = 0;
        before = updates();
    });
    QTimer::singleShot(2000 + seconds * 1000, &panel, [&] {
        const auto posts = static_cast<double>(updates() - before) / seconds;
        std::printf("bodies of %d KiB, %.0f posts/s, %d looks/s, %d renderings/s of %d rows\n", size / 1024,
                    posts, refreshes / seconds, renderings / seconds,
                    latest ? static_cast<int>(latest->rows.size()) : 0);
        application.tell(seconds);
        QApplication::quit();
    });
    QApplication::exec();
    thread.quit();
    thread.wait();
    return 0;
}
