// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

#include <QCommandLineParser>

#include <optional>

namespace supersynk {

/// The command line, read and checked by the table of options. Can be constructed before there is an
/// application object, so that it can decide which kind of application is needed.
class CommandLine
{
public:
    /// \a arguments begin with the program's name.
    explicit CommandLine(const QStringList &arguments);

    /// What is wrong with it, as a sentence; nothing if it is fine.
    [[nodiscard]] const std::optional<QString> &error() const { return m_error; }
    [[nodiscard]] const StartRequest &request() const { return m_request; }
    /// Whether an option was given, by its long name.
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    /// Needs the application object.
    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }

    /// Changes the settings that were given on the command line; all others stay.
    void applyTo(ServerSettings &settings) const;

private:
    [[nodiscard]] std::optional<QString> read(const QStringList &arguments);

    QCommandLineParser m_parser;
    StartRequest m_request;
    std::optional<QString> m_error;
};

} // namespace supersynk
