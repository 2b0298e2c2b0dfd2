// SPDX-License-Identifier: GPL-3.0-only
#include "app/commandline.h"

#include "app/limitoptions.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {

CommandLine::CommandLine(const QStringList &arguments)
    : m_help({u"h"_s, u"help"_s}, tr("Shows this help."))
    , m_version({u"v"_s, u"version"_s}, tr("Shows the version."))
    , m_headless(u"headless"_s, tr("Runs without a window, until it is interrupted."))
    , m_newWindow(u"new-window"_s,
                  tr("Opens another window, where a second start would show the one that is open."))
    , m_noAutostart(u"no-autostart"_s, tr("Opens the window without starting the server."))
    , m_allowSleep(u"allow-sleep"_s,
                   tr("Lets the computer fall asleep by itself while clients are there (default: it is kept "
                      "awake)."))
    , m_port(u"port"_s,
             tr("Listens on port <n>; 0 takes any that is free (default: %1).")
                 .arg(ServerSettings::kDefaultPort),
             u"n"_s)
    , m_bind(u"bind"_s, tr("Listens on <address> only (default: all addresses of this computer)."),
             u"address"_s)
    , m_clientTimeout(u"client-timeout"_s,
                      tr("Removes a client that has been silent for <seconds> (default: %1).")
                          .arg(std::chrono::duration<double>(ServerSettings().clientTimeout).count()),
                      u"seconds"_s)
    , m_threads(u"threads"_s,
                tr("Answers requests in <n> threads (default: one less than there are cores; here %1).")
                    .arg(ServerSettings::defaultThreads()),
                u"n"_s)
    , m_tls(u"tls"_s, tr("Speaks HTTPS too, as WebXR needs it."))
    , m_tlsPort(u"tls-port"_s,
                tr("Listens for HTTPS on port <n> (default: %1).").arg(TlsSettings::kDefaultPort), u"n"_s)
    , m_tlsCertificate(u"tls-cert"_s,
                       tr("Shows the certificate in the PEM <file> (default: one is made and kept)."),
                       u"file"_s)
    , m_tlsKey(u"tls-key"_s, tr("The private key of the certificate, a PEM <file>."), u"file"_s)
    , m_noHttp(u"no-http"_s, tr("Speaks HTTPS alone."))
    , m_accessKey(u"access-key"_s, tr("Answers only requests with Authorization: Bearer <key>."), u"key"_s)
    , m_accessKeyFile(u"access-key-file"_s, tr("The same with the first line of a <file>."), u"file"_s)
    , m_accessKeyInUrl(
          u"access-key-in-url"_s,
          tr("Takes the access key as ?access_token=<key> in the URL too, for clients that can't "
             "send Authorization."))
    , m_trustedProxy(u"trusted-proxy"_s,
                     tr("Believes the X-Forwarded-For of the proxy at <address>, which may be a network such "
                        "as 10.0.0.0/8; several are separated by commas, or each has its option."),
                     u"address"_s)
    , m_exposeMetrics(u"expose-metrics"_s,
                      tr("Answers /metrics (for Prometheus) and /healthz to everybody, not only to this "
                         "computer and the trusted proxies."))
    , m_simulate(u"simulate"_s,
                 tr("Has <n> simulated headsets join a channel once the server runs; n may be followed by "
                    "@HZ and by /CHANNEL (default: %1 Hz, channel %2).")
                     .arg(SimulationPlan::kDefaultHertz)
                     .arg(SimulationPlan::defaultChannel()),
                 u"n"_s)
{
    m_parser.setApplicationDescription(tr(
        "Keeps the people in a shared VR space in sight of each other: every client posts its own state to "
        "a channel and gets everybody else's back in the same HTTP request."));
    m_parser.addOptions({m_help, m_version, m_headless, m_newWindow, m_noAutostart, m_allowSleep, m_port,
                         m_bind, m_clientTimeout, m_threads});
    m_parser.addOptions({m_tls, m_tlsPort, m_tlsCertificate, m_tlsKey, m_noHttp});
    m_parser.addOptions({m_accessKey, m_accessKeyFile, m_accessKeyInUrl});
    m_parser.addOptions({m_trustedProxy, m_exposeMetrics, m_simulate});
    limitoptions::addTo(m_parser);

    if (!m_parser.parse(arguments))
        m_error = m_parser.errorText();
    else if (!m_parser.positionalArguments().isEmpty())
        m_error = tr("Unexpected argument: %1").arg(m_parser.positionalArguments().constFirst());
    else
        m_error = read();
}

void CommandLine::applyTo(ServerSettings &settings) const
{
    settings.port = m_portValue.value_or(settings.port);
    settings.address = m_bindValue.value_or(settings.address);
    settings.clientTimeout = m_clientTimeoutValue.value_or(settings.clientTimeout);
    settings.threads = m_threadsValue.value_or(settings.threads);
    settings.http = !m_parser.isSet(m_noHttp);
    settings.tls.isOn =
        std::ranges::any_of(std::array{&m_tls, &m_noHttp, &m_tlsPort, &m_tlsCertificate,
                                       &m_tlsKey}, // which go without saying --tls
                            [this](const QCommandLineOption *option) { return m_parser.isSet(*option); });
    settings.tls.port = m_tlsPortValue.value_or(settings.tls.port);
    settings.tls.certificateFile = m_parser.value(m_tlsCertificate);
    settings.tls.keyFile = m_parser.value(m_tlsKey);
    settings.accessKey = m_accessKeyValue;
    settings.accessKeyInUrl = m_parser.isSet(m_accessKeyInUrl);
    settings.trustedProxies = m_trustedProxiesValue;
    settings.exposesMetrics = m_parser.isSet(m_exposeMetrics);
    settings.limits = m_limits;
}

std::optional<QString> CommandLine::read()
{
    if (auto problem = readPort(m_port, m_portValue))
        return problem;
    if (auto problem = readPort(m_tlsPort, m_tlsPortValue))
        return problem;
    if (auto problem = readBind())
        return problem;
    if (auto problem = readClientTimeout())
        return problem;
    if (auto problem = readThreads())
        return problem;
    if (auto problem = readAccessKey())
        return problem;
    if (auto problem = readTrustedProxies())
        return problem;
    if (auto problem = readSimulation())
        return problem;
    if (auto problem = limitoptions::apply(m_parser, m_limits))
        return problem;
    ServerSettings settings;
    applyTo(settings);
    return settings.problem();
}

std::optional<QString> CommandLine::readPort(const QCommandLineOption &option,
                                             std::optional<quint16> &port) const
{
    if (!m_parser.isSet(option))
        return std::nullopt;
    bool ok = false;
    port = m_parser.value(option).toUShort(&ok);
    if (ok)
        return std::nullopt;
    return tr("--%1 takes a number from 0 to 65535, not “%2”.")
        .arg(option.names().constFirst(), m_parser.value(option));
}

std::optional<QString> CommandLine::readBind()
{
    if (!m_parser.isSet(m_bind))
        return std::nullopt;
    const QString name = m_parser.value(m_bind);
    m_bindValue = name == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(name);
    const bool isShort = m_bindValue->protocol() == QHostAddress::IPv4Protocol && name != "localhost"_L1
        && name.count(u'.') != 3; // 127.1 would be 127.0.0.1
    if (!m_bindValue->isNull() && !isShort)
        return std::nullopt;
    return tr("--bind takes an IP address, not “%1”.").arg(name);
}

std::optional<QString> CommandLine::readClientTimeout()
{
    if (!m_parser.isSet(m_clientTimeout))
        return std::nullopt;
    bool ok = false;
    const double seconds = m_parser.value(m_clientTimeout).toDouble(&ok);
    // The bounds are the settings' own; this one only keeps the conversion defined.
    if (!ok || !std::isfinite(seconds) || std::abs(seconds) > 1e9)
        return tr("--client-timeout takes seconds, not “%1”.").arg(m_parser.value(m_clientTimeout));
    m_clientTimeoutValue = std::chrono::milliseconds(std::llround(seconds * 1000));
    return std::nullopt;
}

std::optional<QString> CommandLine::readThreads()
{
    if (!m_parser.isSet(m_threads))
        return std::nullopt;
    bool ok = false;
    m_threadsValue = m_parser.value(m_threads).toInt(&ok);
    if (ok)
        return std::nullopt;
    return tr("--threads takes a number, not “%1”.").arg(m_parser.value(m_threads));
}

std::optional<QString> CommandLine::readAccessKey()
{
    if (m_parser.isSet(m_accessKey) && m_parser.isSet(m_accessKeyFile))
        return tr("The access key is given twice: by --access-key and by --access-key-file.");
    if (m_parser.isSet(m_accessKey)) {
        m_accessKeyValue = m_parser.value(m_accessKey).toUtf8();
    } else if (m_parser.isSet(m_accessKeyFile)) {
        QFile file(m_parser.value(m_accessKeyFile));
        if (!file.open(QIODevice::ReadOnly))
            return tr("The access key can't be read from %1: %2.").arg(file.fileName(), file.errorString());
        m_accessKeyValue = file.readLine().trimmed();
    } else {
        return std::nullopt;
    }
    if (!m_accessKeyValue.isEmpty())
        return std::nullopt;
    return m_parser.isSet(m_accessKey) ? tr("The access key is empty.")
                                       : tr("The first line of %1, which should be the access key, is empty.")
                                             .arg(m_parser.value(m_accessKeyFile));
}

std::optional<QString> CommandLine::readTrustedProxies()
{
    const QStringList values = m_parser.values(m_trustedProxy);
    for (const QString &value : values) {
        for (const QStringView part : QStringView(value).split(u',')) {
            if (!m_trustedProxiesValue.add(part.trimmed()))
                return tr("--trusted-proxy takes an IP address or a network such as 10.0.0.0/8, not “%1”.")
                    .arg(part);
        }
    }
    return std::nullopt;
}

std::optional<QString> CommandLine::readSimulation()
{
    if (!m_parser.isSet(m_simulate))
        return std::nullopt;
    auto plan = SimulationPlan::parse(m_parser.value(m_simulate));
    if (const auto *problem = std::get_if<QString>(&plan))
        return tr("--simulate: %1").arg(*problem);
    m_simulationValue = std::get<SimulationPlan>(std::move(plan));
    return std::nullopt;
}

} // namespace supersynk
