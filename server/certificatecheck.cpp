// SPDX-License-Identifier: GPL-3.0-only
#include "server/certificatecheck.h"

#include "server/http/tls/tlsidentity.h"

#include <QSslCertificate>

namespace supersynk {

CertificateCheck checkCertificate(const QString &certificateFile, const QString &keyFile)
{
    const auto outcome = identityFromFiles(certificateFile, keyFile);
    if (const auto *problem = std::get_if<TlsProblem>(&outcome))
        return {.problem = problem->reason, .expiry = {}, .fingerprint = {}};
    const auto &identity = std::get<TlsIdentity>(outcome);
    return {.problem = {},
            .expiry = identity.configuration.localCertificate().expiryDate(),
            .fingerprint = identity.fingerprint};
}

} // namespace supersynk
