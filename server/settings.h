// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/http/api/trustedproxies.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <chrono>
#include <optional>

namespace supersynk {

/// HTTPS in addition to HTTP. WebXR requires it: browsers grant pages the headset only in a secure context.
struct TlsSettings
{
    static constexpr quint16 kDefaultPort = 9443;

    bool isOn = false;
    quint16 port = kDefaultPort; ///< 0 lets the system choose a free one. Must differ from the port of HTTP.
    /// PEM files. Without them, the server makes a certificate and keeps it in `ownIdentityFile`.
    QString certificateFile;
    QString keyFile;
    QString ownIdentityFile;
    /// How often the server checks whether the certificate must be renewed or expires soon.
    std::chrono::milliseconds certificateCheckPeriod = std::chrono::hours(24);
};

/// The settings of the server, with their defaults; see also Limits.
struct ServerSettings
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ServerSettings)

public:
    static constexpr quint16 kDefaultPort = 9999;
    static constexpr std::chrono::milliseconds kMinClientTimeout{100};
    static constexpr std::chrono::milliseconds kMaxClientTimeout = std::chrono::hours(1);

    static constexpr int kMaxThreads = 64;

    /// Leaves one core to the window and everything else. No lab needs more than 8 threads.
    [[nodiscard]] static int defaultThreads();

    /// Where to listen. Any means every address of this computer, IPv4 and IPv6.
    QHostAddress address = QHostAddress(QHostAddress::Any);
    /// 0 lets the system choose a free one.
    quint16 port = kDefaultPort;
    /// How long a client may be silent before it is removed.
    std::chrono::milliseconds clientTimeout = kDefaultClientTimeout;
    /// Threads that answer requests.
    int threads = defaultThreads();
    Limits limits;
    TlsSettings tls;
    /// Whether plain HTTP is served.
    bool http = true;
    /// The key that every request must have as `Authorization: Bearer KEY`, in visible ASCII; empty for none.
    QByteArray accessKey;
    /// Whether `?access_token=KEY` is accepted too. Proxies log URLs, and browsers keep them in their
    /// history.
    bool accessKeyInUrl = false;
    /// The key that makes a caller the operator, as `Authorization: Bearer KEY`; empty for none: then only
    /// callers on this computer are.
    QByteArray operatorKey;
    /// The proxies whose `X-Forwarded-For` is believed.
    TrustedProxies trustedProxies;
    /// Whether `/metrics` and `/healthz` answer all computers. Otherwise they answer only this computer and
    /// the trusted proxies.
    bool exposesMetrics = false;
    /// Whether the web page is served at `/`.
    bool page = true;
    /// Whether channel requests may bypass QHttpServer. Tests switch this off: the answers must be the same.
    bool takesShortCuts = true;

    /// What is wrong with these settings, as a sentence for the operator; nothing if they are fine.
    [[nodiscard]] std::optional<QString> problem() const;
};

} // namespace supersynk
