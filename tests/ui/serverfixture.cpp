// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/serverfixture.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;

ServerFixture::ServerFixture()
    : m_store(m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat)
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication::installTranslator(&m_plurals);
}

ServerFixture::~ServerFixture()
{
    m_server.stop();
}

ServerSettings ServerFixture::settings()
{
    ServerSettings settings;
    settings.address = QHostAddress(QHostAddress::LocalHost);
    settings.port = 0;
    settings.clientTimeout = std::chrono::minutes(5);
    return settings;
}

ServerSettings ServerFixture::secureSettings() const
{
    ServerSettings secure = settings();
    secure.tls.isOn = true;
    secure.tls.port = 0;
    secure.tls.ownIdentityFile = m_directory.filePath(u"https.pem"_s);
    return secure;
}

bool ServerFixture::start()
{
    m_server.start(settings());
    return QTest::qWaitFor([this] { return m_server.state().phase == ServerState::Phase::Running; });
}

bool ServerFixture::post(const QString &key, const QString &id, const QByteArray &body)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server.state().port);
    url.setPath(u"/api/channels/"_s + key);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray content = body.isEmpty() ? "{\"client_id\":\"" + id.toUtf8() + "\"}" : body;

    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, content));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    return (reply->isFinished() || finished.wait())
        && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}
