// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/certificatenote.h"

#include "server/certificatecheck.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::CertificateNote)
};

} // namespace

PreferenceNote certificateNote(const TlsSettings &tls)
{
    if (!tls.isOn || tls.certificateFile.isEmpty() || tls.keyFile.isEmpty())
        return {};
    const CertificateCheck check = checkCertificate(tls.certificateFile, tls.keyFile);
    if (!check.problem.isEmpty())
        return {check.problem, PreferenceNote::Kind::Problem};
    const QString date = QLocale().toString(check.expiry.toLocalTime().date(), QLocale::ShortFormat);
    if (check.expiry < QDateTime::currentDateTime())
        return {Text::tr("The certificate expired on %1: the server starts with it, but browsers do not "
                         "accept it.")
                    .arg(date),
                PreferenceNote::Kind::Warning};
    return {Text::tr("The certificate fits the key and is valid until %1. Fingerprint: %2",
                     "a date, and AB:CD:…:EF:01")
                .arg(date, fingerprintText(check.fingerprint))};
}

} // namespace supersynk
