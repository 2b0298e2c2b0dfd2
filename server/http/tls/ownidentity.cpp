// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/ownidentity.h"

#include "server/base/savefile.h"
#include "server/network/network.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Browsers reject certificates that are valid for more than 398 days.
constexpr std::chrono::days kLifetime{397};
constexpr std::chrono::days kRenewBefore{30};
/// Hosts and addresses of a certificate, of each. Earlier ones are kept, so that headsets on another network
/// get the certificate they already trust.
constexpr qsizetype kMaxNames = 32;
constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner;

/// The context of the translations.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::OwnIdentity)
};

QByteArray storedIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.setPermissions(kPrivate); // the file may be a copy
    return file.readAll();
}

QByteArray pemOf(const TlsIdentity &identity)
{
    return identity.configuration.localCertificate().toPem() + identity.configuration.privateKey().toPem();
}

bool isUsable(const QByteArray &pem, UsableKeys usable)
{
    return std::holds_alternative<TlsIdentity>(identityFromPem(pem, pem, usable));
}

CertificateNames withoutScopes(CertificateNames names)
{
    for (QHostAddress &address : names.addresses)
        address.setScopeId({});
    return names;
}

template <typename Name>
bool includes(const QList<Name> &all, const QList<Name> &some)
{
    return std::ranges::all_of(some, [&](const Name &name) { return all.contains(name); });
}

/// Whether the identity in \a pem needs no renewal.
bool needsNoRenewal(const QByteArray &pem, const CertificateNames &names, UsableKeys usable)
{
    if (!isUsable(pem, usable))
        return false;
    const QDateTime expiry = QSslCertificate(pem).expiryDate();
    const CertificateNames there = namesIn(pem);
    return QDateTime::currentDateTimeUtc() < expiry.addDays(-kRenewBefore.count())
        && includes(there.hosts, names.hosts) && includes(there.addresses, names.addresses);
}

/// The \a present names, and the latest \a earlier ones, up to kMaxNames in total.
template <typename Name>
QList<Name> joined(QList<Name> present, const QList<Name> &earlier)
{
    for (const Name &name : earlier) {
        if (present.size() >= kMaxNames)
            break;
        if (!present.contains(name))
            present.append(name);
    }
    return present;
}

/// A certificate for \a names and those in \a pem, with the key in \a pem if it is usable.
QByteArray renewed(const QByteArray &pem, const CertificateNames &names, UsableKeys usable)
{
    const CertificateNames earlier = namesIn(pem);
    const CertificateNames all{.hosts = joined(names.hosts, earlier.hosts),
                               .addresses = joined(names.addresses, earlier.addresses)};
    auto made = makeSelfSigned(all, kLifetime, pem);
    if (!made || !isUsable(made->certificate + made->key, usable))
        made = makeSelfSigned(all, kLifetime, usable == UsableKeys::RsaOnly ? KeyType::Rsa : KeyType::Ec);
    return made ? made->certificate + made->key : QByteArray();
}

/// Writes \a pem to \a file. On failure, returns a sentence for the operator.
QString store(const QByteArray &pem, const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    const auto reason = saveFile(file, pem, FileAccess::OwnerOnly);
    return reason ? Text::tr("The certificate of HTTPS can't be kept in %1 (%2): after the next start there "
                             "will be another one.")
                        .arg(file, *reason)
                  : QString();
}

} // namespace

std::variant<TlsIdentity, TlsProblem> ownIdentity(const QString &file, const CertificateNames &wanted,
                                                  const TlsIdentity *current, UsableKeys usable)
{
    const CertificateNames names = withoutScopes(wanted);
    const QByteArray stored = storedIn(file);
    const QByteArray currentPem = current ? pemOf(*current) : QByteArray();
    QByteArray pem = stored;
    if (!needsNoRenewal(stored, names, usable)) { // on a full disk, the current one was not stored
        pem = needsNoRenewal(currentPem, names, usable)
            ? currentPem
            : renewed(isUsable(currentPem, usable) ? currentPem : stored, names, usable);
    }
    if (pem.isEmpty())
        return TlsProblem{Text::tr("No certificate could be made.")};
    auto outcome = identityFromPem(pem, pem, usable);
    if (auto *identity = std::get_if<TlsIdentity>(&outcome); identity && pem != stored)
        identity->storeProblem = store(pem, file);
    return outcome;
}

CertificateNames namesOfThisComputer()
{
    CertificateNames names{.hosts = {u"localhost"_s}};
    // Some computers have names with spaces or underscores, which a certificate must not contain.
    const QString host = QHostInfo::localHostName().section(u'.', 0, 0).toLower();
    const bool isHostName = !host.isEmpty() && std::ranges::all_of(host, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    if (isHostName && host != "localhost"_L1)
        names.hosts += {host, host + u".local"_s};
    names.addresses = Network::now().reachable(QHostAddress(QHostAddress::Any));
    return names;
}

} // namespace supersynk
