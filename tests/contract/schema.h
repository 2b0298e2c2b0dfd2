// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace supersynk::test {

/// The part of \a document that the JSON pointer \a reference ("#/a/b") points at; undefined if there is
/// nothing.
[[nodiscard]] QJsonValue referenced(const QJsonObject &document, const QString &reference);

/// \a object itself, or what its `$ref` points at.
[[nodiscard]] QJsonObject resolved(const QJsonObject &document, const QJsonValue &object);

/// Why \a value does not match \a schema (JSON Schema 2020-12), whose references lead into \a document;
/// empty if it fits. Faults, too: a keyword that the API's document has no use for, and a member that the
/// schema does not describe, unless it has `additionalProperties`.
[[nodiscard]] QByteArray schemaFault(const QJsonObject &document, const QJsonValue &value,
                                     const QJsonValue &schema);

/// As schemaFault(), for \a text that is a header field's value.
[[nodiscard]] QByteArray fieldFault(const QJsonObject &document, const QByteArray &text,
                                    const QJsonValue &schema);

} // namespace supersynk::test
