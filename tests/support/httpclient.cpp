// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/httpclient.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <chrono>
#include <memory>

namespace supersynk::test {
namespace {

constexpr std::chrono::milliseconds kTestTimeout = std::chrono::seconds(30);

QNetworkReply *start(QNetworkAccessManager &network, const QByteArray &method, const QNetworkRequest &request,
                     const QByteArray &body)
{
    if (method == "GET")
        return network.get(request);
    if (method == "POST")
        return network.post(request, body);
    if (method == "DELETE")
        return network.deleteResource(request);
    return network.sendCustomRequest(request, method, body);
}

} // namespace

Reply HttpClient::get(const QByteArray &path, const HeaderFields &headers)
{
    return send("GET", path, headers);
}

Reply HttpClient::post(const QByteArray &path, const QByteArray &body, const HeaderFields &headers)
{
    HeaderFields fields = headers;
    fields.prepend({"Content-Type", "application/json"}); // a later one replaces it
    return send("POST", path, fields, body);
}

Reply HttpClient::remove(const QByteArray &path, const HeaderFields &headers)
{
    return send("DELETE", path, headers);
}

Reply HttpClient::send(const QByteArray &method, const QByteArray &path, const HeaderFields &headers,
                       const QByteArray &body)
{
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(m_port) + path;
    QNetworkRequest request(QUrl::fromEncoded(url, QUrl::StrictMode));
    request.setTransferTimeout(static_cast<int>(kTestTimeout.count()));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);

    const std::unique_ptr<QNetworkReply> answer(start(m_network, method, request, body));
    QEventLoop loop;
    QObject::connect(answer.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!answer->isFinished())
        loop.exec();

    Reply reply;
    reply.status = answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : answer->rawHeaderPairs())
        reply.headers.append({name.toLower(), value});
    reply.body = answer->readAll();
    return reply;
}

} // namespace supersynk::test
