// SPDX-License-Identifier: GPL-3.0-only
//
// The server facade without the program around it, for soak.py: a restarted process begins with fresh memory,
// a restarted facade shows what stopping and starting leaves behind.
//
//     soak_facade PORT      each line on stdin stops and starts the server; the end of stdin ends the
//     program.
//                           "running" is printed once it runs (again).

#include "server/server.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace supersynk;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    ServerSettings settings;
    settings.address = QHostAddress(QHostAddress::LocalHost);
    settings.port = app.arguments().value(1).toUShort();

    Server server;
    QObject::connect(&server, &Server::stateChanged, &app, [](const ServerState &state) {
        if (state.phase == ServerState::Phase::Running)
            std::puts("running");
        else if (state.phase == ServerState::Phase::Failed)
            std::puts(qPrintable(state.reason));
        std::fflush(stdout);
    });
    server.start(settings);

    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, &app, [&] {
        std::array<char, 64> text{};
        const ssize_t size = ::read(STDIN_FILENO, text.data(), text.size());
        if (size <= 0) {
            app.quit();
            return;
        }
        for (auto lines = std::count(text.begin(), text.begin() + size, '\n'); lines > 0; --lines) {
            server.stop();
            server.start(settings);
        }
    });
    return app.exec();
}
