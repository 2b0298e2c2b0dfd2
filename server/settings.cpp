// SPDX-License-Identifier: GPL-3.0-only
#include "server/settings.h"

#include <QThread>

#include <algorithm>

namespace supersynk {

int ServerSettings::defaultThreads()
{
    return std::clamp(QThread::idealThreadCount() - 1, 1, 8);
}

std::optional<QString> ServerSettings::problem() const
{
    if (address.isNull())
        return tr("The address to listen on is not an IP address.");
    if (clientTimeout < kMinClientTimeout || clientTimeout > kMaxClientTimeout) {
        using Seconds = std::chrono::duration<double>;
        return tr("The client timeout must be between %1 and %2 seconds.")
            .arg(Seconds(kMinClientTimeout).count())
            .arg(Seconds(kMaxClientTimeout).count());
    }
    if (threads < 1 || threads > kMaxThreads)
        return tr("The number of threads must be between 1 and %1.").arg(kMaxThreads);
    if (!http && !tls.isOn)
        return tr("With neither HTTP nor HTTPS there is nothing to serve.");
    if (http && tls.isOn && port == tls.port && port != 0)
        return tr("HTTP and HTTPS need different ports; both are set to %1.").arg(port);
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        return tr("A certificate and its private key must be given together.");
    // A client must be able to send it in a header field (RFC 6750, section 2.1).
    const auto isVisible = [](char c) { return c > ' ' && c < 0x7f; };
    if (!std::ranges::all_of(accessKey, isVisible))
        return tr("The access key must consist of visible ASCII characters, without spaces.");
    if (!std::ranges::all_of(operatorKey, isVisible))
        return tr("The operator key must consist of visible ASCII characters, without spaces.");
    if (!operatorKey.isEmpty() && operatorKey == accessKey)
        return tr("The operator key must differ from the access key, which all clients have.");
    return std::nullopt;
}

} // namespace supersynk
