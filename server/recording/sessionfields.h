// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>

namespace supersynk {

/// What the operator says about a session. All may be empty.
struct SessionFields
{
    QString study;
    QString participant;
    QString group;
    QString session;
    QString task;
    QString notes;
    QString consent; ///< What the participants have agreed to.

    bool operator==(const SessionFields &) const = default;
};

/// A member of SessionFields, and its name in files, templates, settings and JSON.
struct SessionField
{
    QLatin1StringView name;
    QString SessionFields::*member;
    bool isText = false; ///< Whether it is a text of several lines, which no file name has.
};

inline constexpr std::array<SessionField, 7> kSessionFields{{
    {QLatin1StringView("study"), &SessionFields::study},
    {QLatin1StringView("participant"), &SessionFields::participant},
    {QLatin1StringView("group"), &SessionFields::group},
    {QLatin1StringView("session"), &SessionFields::session},
    {QLatin1StringView("task"), &SessionFields::task},
    {QLatin1StringView("notes"), &SessionFields::notes, true},
    {QLatin1StringView("consent"), &SessionFields::consent, true},
}};

} // namespace supersynk
