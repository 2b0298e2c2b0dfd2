// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/settings.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace supersynk {

/// What the operator can choose in Preferences.
struct PreferenceValues
{
    ServerSettings server;
    bool startsServer = true; ///< With the program.
};

/// A sentence below a field; none if it is empty.
struct PreferenceNote
{
    enum class Kind {
        Good,
        Warning,
        Problem, ///< The values can't be stored.
    };

    QString text;
    Kind kind = Kind::Good;
};

/// A setting in Preferences: an option of the command line, its texts in the operator's language.
struct Preference
{
    enum class Page { General, Server, Security, Limits };
    enum class Kind {
        Switch,  ///< bool
        Number,  ///< qulonglong
        Seconds, ///< double
        Text,    ///< QString, as those below
        File,
        Key, ///< Shown only on request, and never in the log.
    };
    using Problem = std::optional<QString>;

    Page page = Page::General;
    Kind kind = Kind::Switch;
    QString group; ///< The heading above it.
    QString title; ///< What it is.
    /// What the option does, as in --help, with the value's name in "<>" and "(s)" for plurals; no full stop.
    QString sentence;
    /// The default of a text, in words: "all addresses of this computer".
    QString defaultText = {};
    double least = 0; ///< Of a number or time.
    double most = 0;
    /// The option switches off: the sentence holds for false.
    bool isInverted = false;
    std::function<QVariant(const PreferenceValues &)> get = {};
    /// Returns why the value can't be taken, as a sentence; then nothing is changed. The dialog asks
    /// ServerSettings::problem() itself.
    std::function<Problem(PreferenceValues &, const QVariant &)> set = {};
    /// Whether the other values leave it an effect; always if null.
    std::function<bool(const PreferenceValues &)> isUsed = {};
    /// About the edited values, compared with the earlier ones; none if null.
    std::function<PreferenceNote(const PreferenceValues &edited, const PreferenceValues &earlier)> note = {};
    QString key = {};     ///< In the settings file: "server/tls_port".
    QString option = {};  ///< Of the command line, without dashes: "tls-port".
    QString fixedBy = {}; ///< The option that fixes the value for this run: "tls-port"; empty if none does.

    /// Otherwise it takes effect when the server starts again; this one, when the program does.
    bool isOfTheProgram = false;
};

} // namespace supersynk
