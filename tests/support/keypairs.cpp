// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/keypairs.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Extension = std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

constexpr unsigned kRsaBits = 2048;
constexpr unsigned kWeakRsaBits = 1024;
constexpr long kLifetime = 10L * 24 * 60 * 60; // seconds

QByteArray contents(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray certificateOf(EVP_PKEY *key)
{
    const Certificate certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2); // X.509 v3
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kLifetime);
    X509_set_pubkey(certificate.get(), key);
    const Extension names(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost"),
                          X509_EXTENSION_free);
    X509_add_ext(certificate.get(), names.get(), -1);
    X509_sign(certificate.get(), key, EVP_sha256());

    const Memory memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(memory.get(), certificate.get());
    return contents(memory);
}

QByteArray pemOf(EVP_PKEY *key, KeyForm form)
{
    const Memory memory(BIO_new(BIO_s_mem()), BIO_free);
    QByteArray passphrase = "open sesame"_ba;
    switch (form) {
    case KeyForm::Pkcs8:
        PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
        break;
    case KeyForm::Traditional:
        PEM_write_bio_PrivateKey_traditional(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
        break;
    case KeyForm::WithPassphrase:
        PEM_write_bio_PrivateKey(memory.get(), key, EVP_aes_256_cbc(), nullptr, 0, nullptr,
                                 passphrase.data());
        break;
    }
    return contents(memory);
}

EVP_PKEY *newKey(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa:
        return EVP_RSA_gen(kRsaBits);
    case KeyKind::WeakRsa:
        return EVP_RSA_gen(kWeakRsaBits);
    case KeyKind::Ec:
        return EVP_EC_gen("P-256");
    }
    return nullptr;
}

} // namespace

CertificateAndKey makeKeyPair(KeyKind kind, KeyForm form)
{
    const Key key(newKey(kind), EVP_PKEY_free);
    return {certificateOf(key.get()), pemOf(key.get(), form)};
}

} // namespace supersynk::test
