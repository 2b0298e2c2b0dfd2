// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/http/api/trustedproxies.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <chrono>
#include <optional>

namespace supersynk {

/// HTTPS beside HTTP, for WebXR: a browser gives a page its headset only in a secure context.
struct TlsSettings
{
    static constexpr quint16 kDefaultPort = 9443;

    bool isOn = false;
    quint16 port = kDefaultPort; ///< 0 lets the system choose a free one. Never that of HTTP.
    /// PEM files. Without them a certificate is made and kept in `ownIdentityFile`.
    QString certificateFile;
    QString keyFile;
    QString ownIdentityFile;
    /// How often the certificate is looked at: whether it has to be renewed, or ends soon.
    std::chrono::milliseconds lookPeriod = std::chrono::hours(24);
};

/// Everything the server can be told, with its defaults; those of the limits stand in Limits.
struct ServerSettings
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ServerSettings)

public:
    static constexpr quint16 kDefaultPort = 9999;
    static constexpr std::chrono::milliseconds kMinClientTimeout{100};
    static constexpr std::chrono::milliseconds kMaxClientTimeout = std::chrono::hours(1);

    static constexpr int kMaxThreads = 64;

    /// One core is left to the window and everything else; more than 8 threads no lab can fill.
    [[nodiscard]] static int defaultThreads();

    /// Where to listen; Any means every address of this computer, IPv4 and IPv6.
    QHostAddress address = QHostAddress(QHostAddress::Any);
    /// 0 lets the system choose a free one.
    quint16 port = kDefaultPort;
    /// How long a client may be silent before it is removed.
    std::chrono::milliseconds clientTimeout = kDefaultClientTimeout;
    /// Threads that answer requests.
    int threads = defaultThreads();
    Limits limits;
    TlsSettings tls;
    /// Whether plain HTTP is spoken too.
    bool http = true;
    /// What every request must show as `Authorization: Bearer KEY`, in visible ASCII; empty for nothing.
    QByteArray accessKey;
    /// Whether `?access_token=KEY` shows it too. URLs stand in the logs of proxies and in browsers'
    /// histories.
    bool accessKeyInUrl = false;
    /// Whose `X-Forwarded-For` is believed.
    TrustedProxies trustedProxies;
    /// Whether `/metrics` and `/healthz` are there for everybody. Else they are for this computer and for the
    /// trusted proxies themselves.
    bool exposesMetrics = false;
    /// Whether channel requests are answered ahead of QHttpServer. Tests switch that off: all answers must
    /// be the same.
    bool takesShortCuts = true;

    /// What is wrong with these settings, as a sentence for a person; nothing if they are fine.
    [[nodiscard]] std::optional<QString> problem() const;
};

} // namespace supersynk
