// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/x509.h"

#include <QtEndian>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Deleter<GENERAL_NAMES_free>>;

constexpr long kSecondsPerDay = 24 * 60 * 60;

bool setSerial(X509 *certificate)
{
    std::uint64_t serial = 0;
    return RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1;
}

bool setValidity(X509 *certificate, std::chrono::days lifetime)
{
    return X509_gmtime_adj(X509_getm_notBefore(certificate), -kSecondsPerDay)
        && X509_gmtime_adj(X509_getm_notAfter(certificate),
                           static_cast<long>(lifetime.count()) * kSecondsPerDay);
}

bool setSubject(X509 *certificate, const QByteArray &commonName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(commonName.constData()),
                                      static_cast<int>(commonName.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, name) == 1;
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// In OpenSSL's configuration syntax: "DNS:lab.local,IP:192.168.1.20".
QByteArray alternativeNames(const CertificateNames &names)
{
    QByteArrayList entries;
    for (const QString &host : names.hosts)
        entries.append("DNS:" + host.toLatin1());
    for (QHostAddress address : names.addresses) {
        address.setScopeId({});
        entries.append("IP:" + address.toString().toLatin1());
    }
    return entries.join(',');
}

bool fillIn(X509 *certificate, EVP_PKEY *key, const CertificateNames &names, std::chrono::days lifetime)
{
    constexpr long kVersion3 = 2; // X.509 counts from 0
    return X509_set_version(certificate, kVersion3) == 1 && setSerial(certificate)
        && setValidity(certificate, lifetime) && setSubject(certificate, "Supersynk"_ba)
        && X509_set_pubkey(certificate, key) == 1
        && addExtension(certificate, NID_subject_alt_name, alternativeNames(names))
        && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE"_ba)
        && addExtension(certificate, NID_key_usage, "critical,digitalSignature"_ba)
        && addExtension(certificate, NID_ext_key_usage, "serverAuth"_ba)
        && X509_sign(certificate, key, EVP_sha256()) > 0;
}

Memory memoryOf(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Certificate certificateIn(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(memoryOf(pem).get(), nullptr, nullptr, nullptr));
}

Key keyIn(const QByteArray &pem)
{
    // With an empty passphrase: else OpenSSL asks for one on the terminal.
    return Key(PEM_read_bio_PrivateKey(memoryOf(pem).get(), nullptr, nullptr, const_cast<char *>("")));
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string)};
}

/// A comma, for example, would begin another entry in alternativeNames().
bool isHostName(const QByteArray &name)
{
    return std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '.';
    });
}

void append(CertificateNames &names, const GENERAL_NAME *entry)
{
    int type = 0;
    const void *value = GENERAL_NAME_get0_value(entry, &type);
    if (type != GEN_DNS && type != GEN_IPADD)
        return;
    const QByteArray bytes = bytesOf(static_cast<const ASN1_STRING *>(value));
    if (type == GEN_DNS && isHostName(bytes))
        names.hosts.append(QString::fromLatin1(bytes));
    else if (type == GEN_IPADD && bytes.size() == sizeof(quint32))
        names.addresses.append(QHostAddress(qFromBigEndian<quint32>(bytes.constData())));
    else if (type == GEN_IPADD && bytes.size() == sizeof(Q_IPV6ADDR))
        names.addresses.append(QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())));
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<qsizetype>(size)};
}

std::optional<CertificateAndKey> signedBy(const Key &key, const CertificateNames &names,
                                          std::chrono::days lifetime)
{
    const Certificate certificate(X509_new());
    const Memory certificateMemory(BIO_new(BIO_s_mem()));
    const Memory keyMemory(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !certificateMemory || !keyMemory
        || !fillIn(certificate.get(), key.get(), names, lifetime)
        || PEM_write_bio_X509(certificateMemory.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyMemory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::nullopt;
    return CertificateAndKey{contents(certificateMemory.get()), contents(keyMemory.get())};
}

} // namespace

std::optional<CertificateAndKey> makeSelfSigned(const CertificateNames &names, std::chrono::days lifetime,
                                                const QByteArray &keyPem)
{
    return signedBy(keyIn(keyPem), names, lifetime);
}

std::optional<CertificateAndKey> makeSelfSigned(const CertificateNames &names, std::chrono::days lifetime,
                                                KeyType type)
{
    constexpr std::size_t kRsaBits = 3072; // 128 bits of security, as P-256
    return signedBy(Key(type == KeyType::Ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(kRsaBits)), names, lifetime);
}

bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const Certificate certificate = certificateIn(certificatePem);
    const Key key = keyIn(keyPem);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

CertificateNames namesIn(const QByteArray &certificatePem)
{
    const Certificate certificate = certificateIn(certificatePem);
    if (!certificate)
        return {};
    const Names entries(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    CertificateNames names;
    for (int i = 0; i < sk_GENERAL_NAME_num(entries.get()); ++i) // -1 without any
        append(names, sk_GENERAL_NAME_value(entries.get(), i));
    return names;
}

} // namespace supersynk
