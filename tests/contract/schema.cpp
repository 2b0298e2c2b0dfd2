// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

QByteArray textOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return type == "null"_L1;
    case QJsonValue::Object:
        return type == "object"_L1;
    case QJsonValue::Array:
        return type == "array"_L1;
    case QJsonValue::String:
        return type == "string"_L1;
    case QJsonValue::Bool:
        return type == "boolean"_L1;
    case QJsonValue::Double:
        return type == "number"_L1
            || (type == "integer"_L1 && std::trunc(value.toDouble()) == value.toDouble());
    default:
        return false;
    }
}

qsizetype lengthOf(const QJsonValue &value)
{
    return value.toString().toUcs4().size();
}

/// Whether \a value satisfies \a keyword; nothing if the keyword is unknown.
std::optional<bool> fits(const QJsonValue &value, const QString &keyword, const QJsonValue &demanded)
{
    if (keyword == "type"_L1) {
        const QJsonArray types = demanded.isArray() ? demanded.toArray() : QJsonArray{demanded};
        return std::ranges::any_of(
            types, [&value](const QJsonValue &type) { return isOfType(value, type.toString()); });
    }
    if (keyword == "const"_L1)
        return value == demanded;
    if (keyword == "minLength"_L1)
        return lengthOf(value) >= demanded.toInteger();
    if (keyword == "maxLength"_L1)
        return lengthOf(value) <= demanded.toInteger();
    if (keyword == "minimum"_L1)
        return value.toDouble() >= demanded.toDouble();
    if (keyword == "maximum"_L1)
        return value.toDouble() <= demanded.toDouble();
    if (keyword == "required"_L1) {
        const QJsonArray names = demanded.toArray();
        return std::ranges::all_of(
            names, [&value](const QJsonValue &name) { return value.toObject().contains(name.toString()); });
    }
    if (keyword == "description"_L1 || (keyword == "additionalProperties"_L1 && demanded == QJsonValue(true)))
        return true;
    return std::nullopt;
}

QByteArray faultOfMembers(const QJsonObject &document, const QJsonObject &object, const QJsonObject &keywords)
{
    const QJsonObject schemas = keywords["properties"_L1].toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue schema = schemas.value(member.key());
        if (schema.isUndefined()) {
            if (keywords.contains("additionalProperties"_L1))
                continue;
            return "undocumented member " + member.key().toUtf8();
        }
        if (QByteArray fault = schemaFault(document, member.value(), schema); !fault.isEmpty())
            return fault;
    }
    return {};
}

QByteArray faultOfItems(const QJsonObject &document, const QJsonArray &items, const QJsonValue &schema)
{
    for (const QJsonValue item : items) {
        if (QByteArray fault = schemaFault(document, item, schema); !fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace

QJsonValue referenced(const QJsonObject &document, const QString &reference)
{
    if (!reference.startsWith("#/"_L1))
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue value = document;
    for (const QString &name : reference.sliced(2).split(u'/'))
        value = value.toObject().value(name);
    return value;
}

QJsonObject resolved(const QJsonObject &document, const QJsonValue &object)
{
    const QJsonValue reference = object["$ref"_L1];
    return reference.isString() ? referenced(document, reference.toString()).toObject() : object.toObject();
}

QByteArray schemaFault(const QJsonObject &document, const QJsonValue &value, const QJsonValue &schema)
{
    const QJsonObject keywords = resolved(document, schema);
    if (!keywords.contains("type"_L1))
        return "there is no such schema: " + textOf(schema);
    for (auto keyword = keywords.begin(); keyword != keywords.end(); ++keyword) {
        QByteArray fault;
        if (keyword.key() == "properties"_L1) {
            fault = faultOfMembers(document, value.toObject(), keywords);
        } else if (keyword.key() == "items"_L1) {
            fault = faultOfItems(document, value.toArray(), keyword.value());
        } else {
            const auto isFit = fits(value, keyword.key(), keyword.value());
            if (!isFit)
                fault = "unknown keyword " + keyword.key().toUtf8();
            else if (!*isFit)
                fault = textOf(value) + " is not of the " + keyword.key().toUtf8() + ' '
                    + textOf(keyword.value());
        }
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QByteArray fieldFault(const QJsonObject &document, const QByteArray &text, const QJsonValue &schema)
{
    const QJsonValue type = resolved(document, schema)["type"_L1];
    const bool isString = type == QJsonValue("string"_L1);
    const QJsonValue value = isString ? QJsonValue(QString::fromUtf8(text))
                                      : QJsonDocument::fromJson('[' + text + ']').array().first();
    return schemaFault(document, value, schema);
}

} // namespace supersynk::test
