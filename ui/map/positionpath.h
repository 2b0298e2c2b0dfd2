// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace supersynk {

/// The way from a body to the position in it: by member names and by indices, from 0, into arrays.
using PositionPath = std::vector<std::variant<QByteArray, qsizetype>>;

/// A sentence for the operator, translated.
struct PathMistake
{
    QString sentence;
};

/// Reads a path as it is typed, a plain part of JSONPath (RFC 9535): names after dots and what stands in
/// brackets, an index or a quoted name. "$." at the beginning may be left out.
///
///     $.head.position     head.position     $.nodes[0].pos     $['my head'].position     $
///
/// "$" alone is the body itself. Wildcards, filters, slices and ".." are not for a single place.
[[nodiscard]] std::variant<PositionPath, PathMistake> parsePositionPath(const QString &text);

} // namespace supersynk
