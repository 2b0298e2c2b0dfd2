// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

namespace supersynk {

// Parts of which the table of options is made.

/// A switch that sets a member of the request.
[[nodiscard]] Option flag(const QString &name, bool StartRequest::*member, bool value,
                          const QString &description, const QString &letter = {});
/// A switch that changes the settings.
[[nodiscard]] Option flag(const QString &name, const std::function<void(ServerSettings &)> &change,
                          const QString &description = {}, Option::Kind kind = Option::Kind::Single);
[[nodiscard]] Option port(const QString &name, void (*set)(ServerSettings &, quint16),
                          const QString &description = {});

/// \a option as a preference, too. Its description is the sentence of \a preference, \a defaultText as the
/// default in brackets, and \a more, which is for the command line alone.
[[nodiscard]] Option preferred(Option option, Preference preference, const QString &defaultText = {},
                               const QString &more = {});

/// A preference that is a switch: \a member, or a pair of getter and setter.
[[nodiscard]] Preference switchOf(bool ServerSettings::*member);
[[nodiscard]] Preference switchOf(bool (*get)(const PreferenceValues &),
                                  void (*set)(PreferenceValues &, bool));
/// A preference that is a whole number from \a least to \a most.
[[nodiscard]] Preference numberOf(double least, double most,
                                  const std::function<qulonglong(const PreferenceValues &)> &get,
                                  const std::function<void(PreferenceValues &, qulonglong)> &set);

/// \a preference with its place and its texts.
[[nodiscard]] Preference at(Preference::Page page, const QString &group, const QString &title,
                            const QString &sentence, Preference preference);

} // namespace supersynk
