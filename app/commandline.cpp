// SPDX-License-Identifier: GPL-3.0-only
#include "commandline.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {

CommandLine::CommandLine(const QStringList &arguments)
    : m_help({u"h"_s, u"help"_s}, tr("Shows this help."))
    , m_version({u"v"_s, u"version"_s}, tr("Shows the version."))
    , m_headless(u"headless"_s, tr("Runs without a window, until it is interrupted."))
    , m_noAutostart(u"no-autostart"_s, tr("Does not start the server by itself."))
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
{
    m_parser.setApplicationDescription(tr(
        "Keeps the people in a shared VR space in sight of each other: every client posts its own state to "
        "a channel and gets everybody else's back in the same HTTP request."));
    m_parser.addOptions({m_help, m_version, m_headless, m_noAutostart, m_port, m_bind, m_clientTimeout});

    if (!m_parser.parse(arguments))
        m_error = m_parser.errorText();
    else if (!m_parser.positionalArguments().isEmpty())
        m_error = tr("Unexpected argument: %1").arg(m_parser.positionalArguments().constFirst());
    else
        read();
}

void CommandLine::applyTo(ServerSettings &settings) const
{
    settings.port = m_portValue.value_or(settings.port);
    settings.address = m_bindValue.value_or(settings.address);
    settings.clientTimeout = m_clientTimeoutValue.value_or(settings.clientTimeout);
}

void CommandLine::read()
{
    if (m_parser.isSet(m_port)) {
        bool ok = false;
        m_portValue = m_parser.value(m_port).toUShort(&ok);
        if (!ok) {
            m_error = tr("--port takes a number from 0 to 65535, not “%1”.").arg(m_parser.value(m_port));
            return;
        }
    }
    if (m_parser.isSet(m_bind)) {
        const QString name = m_parser.value(m_bind);
        m_bindValue = name == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(name);
        if (m_bindValue->isNull()) {
            m_error = tr("--bind takes an IP address, not “%1”.").arg(name);
            return;
        }
    }
    if (m_parser.isSet(m_clientTimeout)) {
        bool ok = false;
        const double seconds = m_parser.value(m_clientTimeout).toDouble(&ok);
        // The bounds are the settings' own; this one only keeps the conversion defined.
        if (!ok || !std::isfinite(seconds) || std::abs(seconds) > 1e9) {
            m_error = tr("--client-timeout takes seconds, not “%1”.").arg(m_parser.value(m_clientTimeout));
            return;
        }
        m_clientTimeoutValue = std::chrono::milliseconds(std::llround(seconds * 1000));
    }
    ServerSettings settings;
    applyTo(settings);
    m_error = settings.problem();
}

} // namespace supersynk
