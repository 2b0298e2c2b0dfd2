// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tls/tlsidentity.h"
#include "server/http/tls/x509.h"

#include <QString>

#include <variant>

namespace supersynk {

/// The server's self-signed identity, stored in \a file with mode 0600, or the \a current one if the file
/// could not be written. It is renewed if it lacks one of \a names or expires soon: with the same key, and
/// with the earlier names besides the new ones. So a computer that moves between two networks keeps one
/// certificate for both.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem> ownIdentity(const QString &file,
                                                                const CertificateNames &names,
                                                                const TlsIdentity *current = nullptr,
                                                                UsableKeys usable = usableKeys());

/// The names of this computer: its addresses, its host name, and that in `.local`.
[[nodiscard]] CertificateNames namesOfThisComputer();

} // namespace supersynk
