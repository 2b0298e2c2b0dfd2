// SPDX-License-Identifier: GPL-3.0-only
#include "app/preferences.h"

#include "app/commandline.h"
#include "app/paths.h"
#include "ui/preferences/preferencestore.h"
#include "ui/watch/preferences.h"

#include <algorithm>

namespace supersynk {

QList<Preference> preferencesFor(const CommandLine &commandLine)
{
    QList<Preference> preferences;
    for (const Option &option : commandLineOptions()) {
        if (!option.preference)
            continue;
        Preference preference = *option.preference;
        const QStringList names = QStringList{option.name} + option.alsoSetBy;
        const auto given = std::ranges::find_if(
            names, [&commandLine](const QString &name) { return commandLine.isSet(name); });
        if (given != names.end())
            preference.fixedBy = *given;
        preferences.append(preference);
    }
    return preferences;
}

PreferenceValues valuesFor(const CommandLine &commandLine, const QSettings &store,
                           const QList<Preference> &preferences)
{
    PreferenceValues values{.server = loadServerSettings(store)};
    loadPreferences(store, preferences, values);
    values.server.tls.ownIdentityFile = ownIdentityFile();
    commandLine.applyTo(values.server);
    values.startsServer = values.startsServer && commandLine.request().autostarts;
    return values;
}

} // namespace supersynk
