// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QList>
#include <QStringList>

namespace supersynk {

/// What a preference does with \a value, and its default: "Listens for HTTPS on port 9500. Default: 9443."
[[nodiscard]] QString explanationOf(const Preference &preference, const QVariant &value);

/// What differs between \a earlier and \a values, as sentences for the log. Keys are not shown.
[[nodiscard]] QStringList changesBetween(const QList<Preference> &preferences,
                                         const PreferenceValues &earlier, const PreferenceValues &values);

/// Whether the server would work differently after its next start.
[[nodiscard]] bool needsRestart(const QList<Preference> &preferences, const PreferenceValues &running,
                                const PreferenceValues &values);

/// Whether \a text has every word of \a query, whatever their case.
[[nodiscard]] bool containsWords(const QString &text, const QString &query);

} // namespace supersynk
