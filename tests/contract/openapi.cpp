// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/openapi.h"

#include "tests/contract/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr std::array kMethods{"get"_L1,    "head"_L1,    "post"_L1,  "put"_L1,
                              "delete"_L1, "options"_L1, "patch"_L1, "trace"_L1};

/// Fields of HTTP itself, which OpenAPI leaves out or which depend on the connection.
const QByteArrayList kOfHttp{"content-type", "content-length", "connection"};

QJsonObject responsesOf(const QJsonValue &operation)
{
    return operation["responses"_L1].toObject();
}

} // namespace

OpenApi::OpenApi(const QString &file)
{
    QFile input(file);
    if (input.open(QIODevice::ReadOnly))
        m_document = QJsonDocument::fromJson(input.readAll()).object();
    if (m_document.isEmpty())
        qFatal("There is no JSON object in %s", qPrintable(file));

    const QJsonObject paths = m_document["paths"_L1].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QLatin1StringView method : kMethods) {
            const QJsonValue operation = path.value()[method];
            if (operation.isObject())
                m_operations.append({path.key().toUtf8(), QByteArray(method.data(), method.size()).toUpper(),
                                     responsesOf(operation)});
        }
    }
}

QByteArrayList OpenApi::methodsOf(const QByteArray &path) const
{
    QByteArrayList methods;
    for (const Operation &operation : m_operations) {
        if (operation.path == path)
            methods.append(operation.method);
    }
    return methods;
}

QByteArrayList OpenApi::paths() const
{
    QByteArrayList paths;
    for (const Operation &operation : m_operations) {
        if (!paths.contains(operation.path))
            paths.append(operation.path);
    }
    return paths;
}

OpenApi::Operation OpenApi::otherMethod() const
{
    return {"/api/channels/{key}", "PUT", responsesOf(m_document["x-other-methods"_L1])};
}

OpenApi::Operation OpenApi::otherPath() const
{
    return {"/nowhere", "GET", responsesOf(m_document["x-other-paths"_L1])};
}

QByteArray OpenApi::fault(const Reply &reply, const Operation &operation) const
{
    const QJsonValue response = operation.responses.value(QString::number(reply.status));
    if (!response.isObject())
        return "the status " + QByteArray::number(reply.status) + " is not described";
    const QJsonObject described = resolved(m_document, response);
    QByteArray fault = faultOfFields(reply, described["headers"_L1].toObject());
    if (fault.isEmpty())
        fault = faultOfContent(reply, operation, described["content"_L1].toObject());
    return fault.isEmpty() ? fault : QByteArray::number(reply.status) + ": " + fault;
}

QByteArray OpenApi::faultOfFields(const Reply &reply, const QJsonObject &described) const
{
    QByteArrayList known = kOfHttp;
    for (auto field = described.begin(); field != described.end(); ++field) {
        const QByteArray name = field.key().toLatin1();
        known.append(name.toLower());
        const QJsonObject header = resolved(m_document, field.value());
        const QByteArray value = reply.header(name);
        if (value.isEmpty() && header["required"_L1].toBool())
            return "there is no " + name;
        if (value.isEmpty())
            continue;
        if (QByteArray fault = fieldFault(m_document, value, header["schema"_L1]); !fault.isEmpty())
            return name + ": " + fault;
    }
    for (const auto &[name, value] : reply.headers) {
        if (!known.contains(name))
            return "the field " + name + " is not described";
    }
    return {};
}

QByteArray OpenApi::faultOfContent(const Reply &reply, const Operation &operation,
                                   const QJsonObject &described) const
{
    const QByteArray type = reply.header("Content-Type");
    if (type.isEmpty() && described.isEmpty())
        return reply.body.isEmpty() ? QByteArray() : "there is a body"_ba;
    const QJsonValue content = described.value(QString::fromLatin1(type));
    if (!content.isObject())
        return "the media type '" + type + "' is not described";
    if (operation.method == "HEAD")
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(reply.body);
    QJsonValue body(QString::fromUtf8(reply.body));
    if (type.endsWith("json"))
        body = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    return schemaFault(m_document, body, content["schema"_L1]);
}

QList<QJsonValue> OpenApi::examplesIn(const QJsonObject &response)
{
    QList<QJsonValue> values;
    for (const QJsonValue content : response["content"_L1].toObject()) {
        for (const QJsonValue example : content["examples"_L1].toObject())
            values.append(example["value"_L1]);
    }
    return values;
}

QByteArray OpenApi::identityOf(const QJsonValue &response)
{
    return QJsonDocument(response.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace supersynk::test
