// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tls/tlsidentity.h"
#include "server/http/tls/x509.h"

#include <QString>

#include <variant>

namespace supersynk {

/// The identity the server makes for itself, kept in \a file with mode 0600, or the \a present one if the
/// file could not be written. It is renewed if it lacks one of \a names or is near its end: with the same key
/// and the earlier names beside the new ones, so that a computer which moves between two networks shows one
/// fingerprint in both.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem>
ownIdentity(const QString &file, const CertificateNames &names, const TlsIdentity *present = nullptr);

/// The names of this computer: its addresses, its host name, and that in `.local`.
[[nodiscard]] CertificateNames namesOfThisComputer();

} // namespace supersynk
