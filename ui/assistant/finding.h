// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/assistant/assistantfacts.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <vector>

namespace supersynk {

/// An answer of the assistant. All texts are safe to show.
struct Finding
{
    enum class Level {
        Fine,    ///< No obstacle.
        Look,    ///< May be the reason why a headset is not here.
        Unknown, ///< The program can't tell, or it was a while ago.
    };

    enum class Action {
        None,
        Start,       ///< Start the server.
        CopyCommand, ///< Copy `argument`, a command, to the clipboard.
        LetIn,       ///< Let the address `argument` in again.
    };

    /// An address that may be chosen for headsets.
    struct Choice
    {
        QHostAddress address;
        QString text; ///< With its adapter.

        bool operator==(const Choice &) const = default;
    };

    QString id; ///< The same as long as the finding is about the same thing.
    Level level = Level::Fine;
    QString text;    ///< A sentence.
    QString details; ///< Sentences about reasons, and what to do; may be empty.
    Action action = Action::None;
    QString argument;
    QList<Choice> choices; ///< Empty unless there are several.
    QHostAddress chosen;   ///< The current one of the choices.

    bool operator==(const Finding &) const = default;
};

/// What there is to say, from top to bottom: the server, its address, the port, the firewall, other devices,
/// what was refused, ids.
[[nodiscard]] std::vector<Finding> findingsOf(const AssistantFacts &facts);

/// The findings about this computer: server, address, port, firewall.
[[nodiscard]] std::vector<Finding> networkFindings(const AssistantFacts &facts);
/// The findings about other devices: the latest, refused requests, ids.
[[nodiscard]] std::vector<Finding> senderFindings(const AssistantFacts &facts);

/// "2 things to look at".
[[nodiscard]] QString summaryOf(const std::vector<Finding> &findings);

/// The findings as text, for a mail.
[[nodiscard]] QString plainTextOf(const std::vector<Finding> &findings);

} // namespace supersynk
