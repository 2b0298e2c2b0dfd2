// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QList>

class QSettings;

namespace supersynk {

class CommandLine;

/// The options that the operator may change in the window, with texts in the language of the installed
/// translators. Those on \a commandLine are fixed for this run.
[[nodiscard]] QList<Preference> preferencesFor(const CommandLine &commandLine);

/// The values of a run with a window: those in \a store, overridden by \a commandLine.
[[nodiscard]] PreferenceValues valuesFor(const CommandLine &commandLine, const QSettings &store,
                                         const QList<Preference> &preferences);

} // namespace supersynk
