// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recorder.h"
#include "server/recording/recordingsettings.h"
#include "server/recording/replay/replaysettings.h"
#include "server/settings.h"
#include "server/simulation/plan.h"
#include "ui/preferences/preference.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace supersynk {

/// What the command line asks for of recordings.
struct RecordRequest
{
    enum class When {
        Always,    ///< From the start of the program to its end.
        Clients,   ///< While there are clients.
        OnRequest, ///< By the window or over HTTP.
    };

    RecordingSettings settings; ///< Without a folder, nothing is recorded.
    When when = When::Always;
    std::chrono::seconds linger = Recorder::kLinger; ///< For When::Clients.
    bool keepsLastMinute = false;
};

/// What the command line asks for of a replay.
struct ReplayRequest
{
    QString path; ///< Empty if none is given.
    ReplaySettings settings;
    bool loops = false;
};

/// What the command line asks for.
struct StartRequest
{
    bool wantsHelp = false;
    bool wantsVersion = false;
    bool isHeadless = false;
    bool wantsAnotherWindow = false; ///< Even if this user has one already.
    bool autostarts = true;
    bool allowsSleep = false; ///< Even while clients are connected.
    /// The headsets to simulate, if any.
    std::optional<SimulationPlan> simulation;
    RecordRequest record;
    ReplayRequest replay;
    std::optional<QByteArray> accessKey;
    std::optional<QByteArray> operatorKey;
    /// The changes to the settings, in the order of the table.
    std::vector<std::function<void(ServerSettings &)>> changes;
};

/// An option of the command line.
struct Option
{
    enum class Kind {
        Single, ///< The last value counts.
        List,   ///< May be given several times; the values are joined by commas.
        Hidden, ///< As Single, and not in --help: for tests.
    };

    QString name;        ///< The long name, without the dashes.
    QString value;       ///< What --help calls the value, "n" in "--port <n>"; empty for a switch.
    QString description; ///< A sentence, with the default in brackets.
    /// Reads \a value, which is empty for a switch, into \a request. Returns what is wrong with it, as a
    /// sentence.
    std::function<std::optional<QString>(const QString &value, StartRequest &request)> read;
    Kind kind = Kind::Single;
    QString letter = {}; ///< The short name, if there is one.
    /// How the window's Preferences show it, if they do; see preferred().
    std::optional<Preference> preference = {};
    QStringList alsoSetBy = {}; ///< Other options that set the same preference.
};

/// All options, in the order of --help. Parser, help and checks follow from this table; tst_optiondocs
/// compares the manual page, the shell completions and README.md with it. Preferences are made of it too:
/// their texts are in the language of the translators that are installed now, and so is the help.
[[nodiscard]] QList<Option> commandLineOptions();

} // namespace supersynk
