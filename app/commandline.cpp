// SPDX-License-Identifier: GPL-3.0-only
#include "app/commandline.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QCommandLineOption parserOption(const Option &option)
{
    QStringList names{option.name};
    if (!option.letter.isEmpty())
        names.prepend(option.letter);
    QCommandLineOption made(names, option.description, option.value);
    if (option.kind == Option::Kind::Hidden)
        made.setFlags(QCommandLineOption::HiddenFromHelp);
    return made;
}

} // namespace

CommandLine::CommandLine(const QStringList &arguments)
{
    m_parser.setApplicationDescription(
        u"Keeps the people in a shared VR space in sight of each other: every client posts its own state to "
        "a channel and gets the states of all others back in the same HTTP request.\n\nRecordings: supersynk "
        "export, supersynk info, supersynk repair and supersynk report need no server; see supersynk export "
        "--help."_s);
    m_error = read(arguments);
}

std::optional<QString> CommandLine::read(const QStringList &arguments)
{
    const QList<Option> options = commandLineOptions();
    for (const Option &option : options)
        m_parser.addOption(parserOption(option));
    if (!m_parser.parse(arguments))
        return m_parser.errorText();
    QStringList files = m_parser.positionalArguments();
    if (!files.isEmpty() && files.constFirst().endsWith(".mcap"_L1, Qt::CaseInsensitive))
        m_request.replay.path = QFileInfo(files.takeFirst()).absoluteFilePath(); // as file managers pass it
    if (!files.isEmpty())
        return u"Unexpected argument: %1"_s.arg(files.constFirst());

    for (const Option &option : options) {
        if (!m_parser.isSet(option.name))
            continue;
        const QString value = option.kind == Option::Kind::List ? m_parser.values(option.name).join(u',')
                                                                : m_parser.value(option.name);
        if (auto problem = option.read(value, m_request))
            return problem;
    }
    ServerSettings settings;
    applyTo(settings);
    return settings.problem();
}

void CommandLine::applyTo(ServerSettings &settings) const
{
    for (const auto &change : m_request.changes)
        change(settings);
}

} // namespace supersynk
