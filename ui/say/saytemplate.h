// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QSettings;

namespace supersynk {

/// A message that the operator says often.
struct SayTemplate
{
    QString name;
    QByteArray text; ///< A JSON object.
    bool isHeld = false;

    bool operator==(const SayTemplate &) const = default;
};

/// The templates on the keys Alt+1 to Alt+9, kept between starts. The file can be edited by hand:
///
///     [say]
///     names=Start, Room 2
///     texts="{\"command\":\"start\"}", "{\"room\":2}"
///     held=false, true
inline constexpr qsizetype kMaxSayTemplates = 9;

/// At most kMaxSayTemplates; those without a name are left out.
[[nodiscard]] QList<SayTemplate> loadSayTemplates(const QSettings &store);
void storeSayTemplates(QSettings &store, const QList<SayTemplate> &templates);

} // namespace supersynk
