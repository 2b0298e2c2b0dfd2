// SPDX-License-Identifier: GPL-3.0-only
#include "settings.h"

namespace supersynk {

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
    if (threads < 1)
        return tr("The server needs at least one thread.");
    if (!http && !tls.isOn)
        return tr("With neither HTTP nor HTTPS there is nothing to serve.");
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        return tr("A certificate and its private key must be given together.");
    return std::nullopt;
}

} // namespace supersynk
