// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace supersynk {

/// The path to the position in a body: member names, and array indices from 0.
using PositionPath = std::vector<std::variant<QByteArray, qsizetype>>;

/// Why a path is invalid: a sentence for the operator, translated.
struct PathError
{
    QString sentence;
};

/// Parses a subset of JSONPath (RFC 9535): names after dots, and an index or a quoted name in brackets. A
/// leading
/// "$." may be left out.
///
///     $.head.position     head.position     $.nodes[0].pos     $['my head'].position     $
///
/// "$" alone is the body itself. Wildcards, filters, slices and ".." are errors: they match several values.
[[nodiscard]] std::variant<PositionPath, PathError> parsePositionPath(const QString &text);

} // namespace supersynk
