// SPDX-License-Identifier: GPL-3.0-only
#include "app/tlsoptions.h"

#include "app/optionparts.h"
#include "ui/preferences/certificatenote.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Page = Preference::Page;
using Problem = std::optional<QString>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Option)
};

QString httpsGroup()
{
    return Text::tr("HTTPS");
}

bool servesHttps(const PreferenceValues &values)
{
    return values.server.tls.isOn;
}

/// A file of the certificate. Turns HTTPS on.
Option tlsFile(const QString &name, QString TlsSettings::*member, const QString &title,
               const QString &sentence, const QString &defaultText)
{
    const Option option{.name = name,
                        .value = u"file"_s,
                        .description = {},
                        .read = [member](const QString &value, StartRequest &request) -> Problem {
                            request.changes.push_back([member, value](ServerSettings &settings) {
                                settings.tls.isOn = true;
                                settings.tls.*member = value;
                            });
                            return std::nullopt;
                        }};
    Preference file;
    file.kind = Preference::Kind::File;
    file.defaultText = defaultText;
    file.get = [member](const PreferenceValues &values) { return QVariant(values.server.tls.*member); };
    file.set = [member](PreferenceValues &values, const QVariant &value) -> Problem {
        const QString path = value.toString();
        if (!path.isEmpty() && QFileInfo(path).isRelative())
            return Text::tr("Choose a file, or type its whole path.");
        values.server.tls.*member = path;
        return std::nullopt;
    };
    file.isUsed = &servesHttps;
    return preferred(option, at(Page::Security, httpsGroup(), title, sentence, file), defaultText);
}

Preference httpPreference()
{
    Preference http = switchOf(&ServerSettings::http);
    http.isInverted = true;
    return at(Page::Security, httpsGroup(), Text::tr("Serve HTTP too"), Text::tr("Serves HTTPS alone"), http);
}

Preference tlsPreference()
{
    return at(
        Page::Security, httpsGroup(), Text::tr("Serve HTTPS"),
        Text::tr("Serves HTTPS too, which WebXR requires"),
        switchOf(&servesHttps, [](PreferenceValues &values, bool isOn) { values.server.tls.isOn = isOn; }));
}

Preference tlsPortPreference()
{
    Preference port = numberOf(
        1, std::numeric_limits<quint16>::max(),
        [](const PreferenceValues &values) { return qulonglong(values.server.tls.port); },
        [](PreferenceValues &values, qulonglong number) {
            values.server.tls.port = static_cast<quint16>(number);
        });
    port.isUsed = &servesHttps;
    return at(Page::Security, httpsGroup(), Text::tr("HTTPS port"), Text::tr("Listens for HTTPS on port <n>"),
              port);
}

} // namespace

QList<Option> tlsOptions()
{
    const QString madeHere = Text::tr("one is made and kept");
    Option https = preferred(flag(u"tls"_s, [](ServerSettings &settings) { settings.tls.isOn = true; }),
                             tlsPreference());
    https.alsoSetBy = {u"tls-port"_s, u"tls-cert"_s, u"tls-key"_s, u"no-http"_s};
    Option certificate = tlsFile(u"tls-cert"_s, &TlsSettings::certificateFile, Text::tr("Certificate"),
                                 Text::tr("Uses the certificate in the PEM <file>"), madeHere);
    certificate.preference->note = [](const PreferenceValues &edited, const PreferenceValues &) {
        return certificateNote(edited.server.tls);
    };
    return {
        https,
        preferred(port(u"tls-port"_s,
                       [](ServerSettings &settings, quint16 port) {
                           settings.tls.isOn = true;
                           settings.tls.port = port;
                       }),
                  tlsPortPreference(), QString::number(TlsSettings::kDefaultPort)),
        certificate,
        tlsFile(u"tls-key"_s, &TlsSettings::keyFile, Text::tr("Private key"),
                Text::tr("The private key of the certificate, a PEM <file>"), {}),
        preferred(flag(u"no-http"_s,
                       [](ServerSettings &settings) {
                           settings.tls.isOn = true;
                           settings.http = false;
                       }),
                  httpPreference()),
    };
}

} // namespace supersynk
