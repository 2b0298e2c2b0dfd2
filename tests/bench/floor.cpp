// SPDX-License-Identifier: GPL-3.0-only
//
// benchfloor: the floor of comparison. A bare QHttpServer route that answers ready-made bytes: what a server
// on Qt HTTP Server costs that does nothing at all with a request, and sends fewer header fields. One thread.
//
//     benchfloor [--bytes N]      the size of an answer's body; default: 9000. Prints its port.

#include <QCoreApplication>
#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Without Nagle's algorithm, which on Qt 6.8 costs 40 ms an answer: that is no floor.
class TcpServer final : public QTcpServer
{
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const qsizetype option = arguments.indexOf(u"--bytes"_s);
    const int size = option < 0 ? 9000 : arguments.value(option + 1).toInt();
    if (size < 2) {
        std::fputs("benchfloor: --bytes takes a number from 2\n", stderr);
        return 2;
    }
    const QByteArray body = '[' + QByteArray(size - 2, ' ') + ']';

    QHttpServer server;
    using Method = QHttpServerRequest::Method;
    server.route(u"/api/channels/<arg>"_s, Method::Post | Method::Get,
                 [&body](const QString &) { return QHttpServerResponse("application/json"_ba, body); });
    auto tcp = std::make_unique<TcpServer>(); // listen() is gone in 6.8, bind() works with both
    if (!tcp->listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "benchfloor: %s\n", qPrintable(tcp->errorString()));
        return 1;
    }
    std::printf("%d\n", int(tcp->serverPort()));
    std::fflush(stdout);
    server.bind(tcp.release()); // which it then owns
    return app.exec();
}
