// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QList>

class QSettings;

namespace supersynk {

// Where preferences are kept between starts: each under its key in the program's settings. A value that is
// the default is not stored. The file can be edited by hand.

/// Sets what is stored; missing and invalid values are ignored.
void loadPreferences(const QSettings &store, const QList<Preference> &preferences, PreferenceValues &values);

/// Stores what differs between \a earlier and \a values, except what the command line fixes. Access keys make
/// the file readable by its owner only. Returns what went wrong, as a sentence.
[[nodiscard]] std::optional<QString> storePreferences(QSettings &store, const QList<Preference> &preferences,
                                                      const PreferenceValues &earlier,
                                                      const PreferenceValues &values);

} // namespace supersynk
