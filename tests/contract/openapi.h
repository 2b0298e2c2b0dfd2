// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/reply.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace supersynk::test {

/// The OpenAPI document, and whether answers match it.
class OpenApi
{
public:
    struct Operation
    {
        QByteArray path;   ///< As a template: "/api/channels/{key}".
        QByteArray method; ///< "GET"
        QJsonObject responses;

        [[nodiscard]] QByteArray name() const { return method + ' ' + path; }
    };

    /// Reads \a file; ends the test program if there is no JSON object in it.
    explicit OpenApi(const QString &file);

    [[nodiscard]] const QJsonObject &document() const { return m_document; }
    [[nodiscard]] const QList<Operation> &operations() const { return m_operations; }
    /// Those of a path, in capitals.
    [[nodiscard]] QByteArrayList methodsOf(const QByteArray &path) const;
    [[nodiscard]] QByteArrayList paths() const;
    /// The answer to a method that a path does not have, with PUT and the path of a channel for an
    /// instance.
    [[nodiscard]] Operation otherMethod() const;
    /// The answer to a path that is not described.
    [[nodiscard]] Operation otherPath() const;

    /// How \a reply differs from what the document says of \a operation; empty if it does not.
    [[nodiscard]] QByteArray fault(const Reply &reply, const Operation &operation) const;
    /// The values of a response's examples.
    [[nodiscard]] static QList<QJsonValue> examplesIn(const QJsonObject &response);
    /// A response as such: where it stands among the components, or all of it.
    [[nodiscard]] static QByteArray identityOf(const QJsonValue &response);

private:
    [[nodiscard]] QByteArray faultOfFields(const Reply &reply, const QJsonObject &described) const;
    [[nodiscard]] QByteArray faultOfContent(const Reply &reply, const Operation &operation,
                                            const QJsonObject &described) const;

    QJsonObject m_document;
    QList<Operation> m_operations;
};

} // namespace supersynk::test
