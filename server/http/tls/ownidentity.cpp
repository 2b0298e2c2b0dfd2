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

/// Browsers distrust what is valid for longer than 398 days.
constexpr std::chrono::days kLifetime{397};
constexpr std::chrono::days kRenewBefore{30};
/// Of each kind: headsets that call by an earlier address, on another network, meet the certificate they
/// know.
constexpr qsizetype kMostNames = 32;
constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner;

/// The functions here have no class to translate for them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::OwnIdentity)
};

QByteArray keptIn(const QString &file)
{
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        return {};
    kept.setPermissions(kPrivate); // it may have been copied here
    return kept.readAll();
}

QByteArray pemOf(const TlsIdentity &identity)
{
    return identity.configuration.localCertificate().toPem() + identity.configuration.privateKey().toPem();
}

bool isUsable(const QByteArray &pem)
{
    return std::holds_alternative<TlsIdentity>(identityFromPem(pem, pem));
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

/// Whether the identity in \a pem can go on serving.
bool isGood(const QByteArray &pem, const CertificateNames &names)
{
    if (!isUsable(pem))
        return false;
    const QDateTime expiry = QSslCertificate(pem).expiryDate();
    const CertificateNames there = namesIn(pem);
    return QDateTime::currentDateTimeUtc() < expiry.addDays(-kRenewBefore.count())
        && includes(there.hosts, names.hosts) && includes(there.addresses, names.addresses);
}

/// The \a present ones, and the latest of the \a earlier ones up to kMostNames in all.
template <typename Name>
QList<Name> joined(QList<Name> present, const QList<Name> &earlier)
{
    for (const Name &name : earlier) {
        if (present.size() >= kMostNames)
            break;
        if (!present.contains(name))
            present.append(name);
    }
    return present;
}

/// A certificate for \a names and those in \a pem, with the key in \a pem if there is one that serves.
QByteArray renewed(const QByteArray &pem, const CertificateNames &names)
{
    const CertificateNames earlier = namesIn(pem);
    const CertificateNames all{.hosts = joined(names.hosts, earlier.hosts),
                               .addresses = joined(names.addresses, earlier.addresses)};
    for (const QByteArray &key : {pem, QByteArray()}) {
        const auto made = makeSelfSigned(all, kLifetime, key);
        if (made && isUsable(made->certificate + made->key))
            return made->certificate + made->key;
    }
    return {};
}

/// Nothing, or a sentence that says why \a pem is not in \a file for the next start.
QString keep(const QByteArray &pem, const QString &file)
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
                                                  const TlsIdentity *present)
{
    const CertificateNames names = withoutScopes(wanted);
    const QByteArray kept = keptIn(file);
    const QByteArray shown = present ? pemOf(*present) : QByteArray();
    QByteArray pem = kept;
    if (!isGood(kept, names)) // the disk may have been full when the one that is shown was made
        pem = isGood(shown, names) ? shown : renewed(isUsable(shown) ? shown : kept, names);
    if (pem.isEmpty())
        return TlsProblem{Text::tr("No certificate could be made.")};
    auto outcome = identityFromPem(pem, pem);
    if (auto *identity = std::get_if<TlsIdentity>(&outcome); identity && pem != kept)
        identity->notKept = keep(pem, file);
    return outcome;
}

CertificateNames namesOfThisComputer()
{
    CertificateNames names{.hosts = {u"localhost"_s}};
    // Only what may stand in a certificate: some computers have names with spaces or underscores.
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
