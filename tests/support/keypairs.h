// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tls/x509.h"

namespace supersynk::test {

enum class KeyKind { Rsa, WeakRsa, Ec };

/// The format of a key file: as OpenSSL writes it today ("BEGIN PRIVATE KEY"), as it did before
/// ("BEGIN RSA PRIVATE KEY"), or with a passphrase.
enum class KeyForm { Pkcs8, Traditional, WithPassphrase };

/// A self-signed certificate for localhost and its key, as an operator would provide them.
[[nodiscard]] CertificateAndKey makeKeyPair(KeyKind kind, KeyForm form);

} // namespace supersynk::test
