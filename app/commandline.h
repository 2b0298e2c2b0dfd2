// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/settings.h"
#include "server/simulation/plan.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace supersynk {

/// The command line, read and checked. Can be constructed before there is an application object, so that
/// the right kind of application can be chosen by it.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::CommandLine)

public:
    /// \a arguments begin with the program's name.
    explicit CommandLine(const QStringList &arguments);

    /// What is wrong with it, as a sentence; nothing if it is fine.
    [[nodiscard]] const std::optional<QString> &error() const { return m_error; }
    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(m_help); }
    [[nodiscard]] bool wantsVersion() const { return m_parser.isSet(m_version); }
    [[nodiscard]] bool isHeadless() const { return m_parser.isSet(m_headless); }
    [[nodiscard]] bool autostarts() const { return !m_parser.isSet(m_noAutostart); }
    /// Even while clients are there.
    [[nodiscard]] bool allowsSleep() const { return m_parser.isSet(m_allowSleep); }
    /// Even if this user has one already.
    [[nodiscard]] bool wantsAnotherWindow() const { return m_parser.isSet(m_newWindow); }

    /// The headsets to simulate, if any.
    [[nodiscard]] const std::optional<SimulationPlan> &simulation() const { return m_simulationValue; }

    /// Needs the application object.
    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }

    /// Changes what the command line speaks of. Where it is silent, the address, the ports, the client
    /// timeout and the threads stay; all else becomes what it is by default, as nothing but the command line
    /// sets it.
    void applyTo(ServerSettings &settings) const;

private:
    [[nodiscard]] std::optional<QString> read();
    [[nodiscard]] std::optional<QString> readPort(const QCommandLineOption &option,
                                                  std::optional<quint16> &port) const;
    [[nodiscard]] std::optional<QString> readBind();
    [[nodiscard]] std::optional<QString> readClientTimeout();
    [[nodiscard]] std::optional<QString> readThreads();
    [[nodiscard]] std::optional<QString> readAccessKey();
    [[nodiscard]] std::optional<QString> readTrustedProxies();
    [[nodiscard]] std::optional<QString> readSimulation();

    QCommandLineParser m_parser;
    QCommandLineOption m_help, m_version, m_headless, m_newWindow, m_noAutostart, m_allowSleep, m_port,
        m_bind, m_clientTimeout, m_threads;
    QCommandLineOption m_tls, m_tlsPort, m_tlsCertificate, m_tlsKey, m_noHttp;
    QCommandLineOption m_accessKey, m_accessKeyFile, m_accessKeyInUrl;
    QCommandLineOption m_trustedProxy, m_exposeMetrics;
    QCommandLineOption m_simulate;
    std::optional<quint16> m_portValue;
    std::optional<QHostAddress> m_bindValue;
    std::optional<std::chrono::milliseconds> m_clientTimeoutValue;
    std::optional<int> m_threadsValue;
    std::optional<quint16> m_tlsPortValue;
    QByteArray m_accessKeyValue;
    TrustedProxies m_trustedProxiesValue;
    Limits m_limits;
    std::optional<SimulationPlan> m_simulationValue;
    std::optional<QString> m_error;
};

} // namespace supersynk
