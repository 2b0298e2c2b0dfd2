// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/contract/openapi.h"
#include "tests/contract/provoker.h"
#include "tests/contract/schema.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

using Operation = OpenApi::Operation;

/// Calls \a visit with all objects in \a value, itself included.
void eachObject(const QJsonValue &value, const std::function<void(const QJsonObject &)> &visit)
{
    if (value.isObject())
        visit(value.toObject());
    if (value.isArray()) {
        for (const QJsonValue member : value.toArray())
            eachObject(member, visit);
    } else {
        for (const QJsonValue member : value.toObject())
            eachObject(member, visit);
    }
}

/// Whether \a reply matches \a example: JSON completely, text in part.
bool shows(const QJsonValue &example, const Reply &reply)
{
    if (example.isString())
        return reply.body.contains(example.toString().toUtf8());
    const QJsonDocument json = QJsonDocument::fromJson(reply.body);
    return example.isArray() ? json.isArray() && json.array() == example.toArray()
                             : json.isObject() && json.object() == example.toObject();
}

QByteArray sorted(QByteArrayList list)
{
    std::ranges::sort(list);
    return list.join(", ");
}

} // namespace

/// The OpenAPI document describes all that the server does, and nothing else.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Sends every request that is described, once for all tests.
    void initTestCase()
    {
        m_operations = m_api.operations();
        m_operations += {m_api.otherMethod(), m_api.otherPath()};
        for (const Operation &operation : m_operations)
            m_replies.append(Provoker(operation, states()).provoke());
    }

    void everyRouteIsDescribed()
    {
        QFile source(QStringLiteral(ROUTES_FILE));
        QVERIFY(source.open(QIODevice::ReadOnly));
        static const QRegularExpression route(u"route\\(\"(/[^\"]*)\""_s);
        int count = 0;
        for (auto matches = route.globalMatch(QString::fromUtf8(source.readAll())); matches.hasNext();
             ++count) {
            const QByteArray path = matches.next().captured(1).toUtf8();
            const auto isOfPath = [&path](const Operation &operation) { return operation.path == path; };
            QVERIFY2(std::ranges::any_of(m_operations, isOfPath), path.constData());
        }
        QVERIFY(count >= 8); // they have been found
    }

    void everyAnswerIsDescribed_data() { addOperations(); }

    void everyAnswerIsDescribed()
    {
        QFETCH(int, index);
        for (const Reply &reply : m_replies[index])
            QCOMPARE(m_api.fault(reply, m_operations[index]), ""_ba);
    }

    void everyDescribedStatusIsAnswered_data() { addOperations(); }

    /// Every described status can be provoked.
    void everyDescribedStatusIsAnswered()
    {
        QFETCH(int, index);
        QSet<QString> answered;
        for (const Reply &reply : m_replies[index])
            answered.insert(QString::number(reply.status));
        QVERIFY(!m_operations[index].responses.isEmpty());
        for (const QString &status : m_operations[index].responses.keys())
            QVERIFY2(answered.contains(status), qPrintable(status));
    }

    void everyExampleIsARealAnswer()
    {
        QHash<QByteArray, QList<Reply>> replies;
        QHash<QByteArray, QList<QJsonValue>> examples;
        for (int i = 0; i < m_operations.size(); ++i) {
            for (const QJsonValue response : m_operations[i].responses)
                examples[OpenApi::identityOf(response)] =
                    OpenApi::examplesIn(resolved(m_api.document(), response));
            for (const Reply &reply : m_replies[i])
                replies[OpenApi::identityOf(m_operations[i].responses[QString::number(reply.status)])].append(
                    reply);
        }
        for (auto response = examples.begin(); response != examples.end(); ++response) {
            for (const QJsonValue &example : response.value()) {
                const QByteArray text = QJsonDocument(QJsonArray{example}).toJson();
                QVERIFY2(
                    std::ranges::any_of(replies[response.key()],
                                        [&example](const Reply &reply) { return shows(example, reply); }),
                    (response.key() + text).constData());
            }
        }
    }

    void examplesOfBodiesAreAccepted()
    {
        TestServer server;
        QVERIFY(!states().isEmpty());
        for (const QByteArray &state : states())
            QCOMPARE(server.post("/api/channels/test", state).status, 200);
    }

    void examplesFitTheirSchemas()
    {
        eachObject(m_api.document(), [this](const QJsonObject &object) {
            const QJsonValue schema = object["schema"_L1];
            if (object.contains("example"_L1))
                QCOMPARE(schemaFault(m_api.document(), object["example"_L1], schema), ""_ba);
            for (const QJsonValue example : object["examples"_L1].toObject())
                QCOMPARE(schemaFault(m_api.document(), example["value"_L1], schema), ""_ba);
        });
    }

    void everyReferenceResolvesAndEveryComponentIsUsed()
    {
        QSet<QString> references;
        eachObject(m_api.document(), [&references](const QJsonObject &object) {
            if (object.contains("$ref"_L1))
                references.insert(object["$ref"_L1].toString());
        });
        for (const QString &reference : references)
            QVERIFY2(referenced(m_api.document(), reference).isObject(), qPrintable(reference));

        const QJsonObject components = m_api.document()["components"_L1].toObject();
        for (const char *kind : {"headers", "parameters", "responses", "schemas"}) {
            for (const QString &name : components[QLatin1StringView(kind)].toObject().keys()) {
                const QString reference = u"#/components/%1/%2"_s.arg(QLatin1StringView(kind), name);
                QVERIFY2(references.contains(reference), qPrintable(reference));
            }
        }
    }

    void methodsThatAreNotDescribedAre405_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray &path : m_api.paths())
            QTest::newRow(path.constData()) << path;
    }

    void methodsThatAreNotDescribedAre405()
    {
        QFETCH(QByteArray, path);
        const QByteArrayList described = m_api.methodsOf(path);
        const TestServer server;
        for (const char *method :
             {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"}) {
            if (described.contains(method))
                continue;
            RawConnection connection(server.port());
            const QByteArray target = QByteArray(path).replace("{file}", "supersynk.js");
            connection.send(requestOf(method, target, states().front()));
            const Reply reply = connection.receiveHead();
            QCOMPARE(reply.status, 405);
            QCOMPARE(sorted(reply.headerList("Allow")), sorted(described).toLower());
        }
    }

    void everyPathOfTheReadmeIsDescribed()
    {
        QFile readme(QStringLiteral(README_FILE));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(readme.readAll());
        QByteArrayList named;
        static const QRegularExpression kRequest(u"`(GET|POST|PUT|DELETE) (/[^` ]+)`"_s);
        for (auto matches = kRequest.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            named.append((match.captured(1) + u' ' + match.captured(2)).toUtf8());
        }
        QVERIFY(named.size() >= 7);
        for (const QByteArray &request : named)
            QVERIFY2(std::ranges::any_of(
                         m_operations,
                         [&request](const Operation &operation) { return operation.name() == request; }),
                     request.constData());
    }

    void descriptionsNameTheLimits_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("said");

        const Limits limits;
        const auto row = [](const QString &where, std::size_t number, const QString &unit = {}) {
            QTest::newRow(qPrintable(where + unit)) << "#/"_L1 + where << QString::number(number) + unit;
        };
        row(u"info/description"_s, kDefaultClientTimeout.count() / 1000, u" seconds"_s);
        row(u"components/schemas/Key/maxLength"_s, limits.name);
        row(u"components/schemas/ClientId/maxLength"_s, limits.name);
        row(u"components/schemas/Key/description"_s, limits.name, u" bytes"_s);
        row(u"components/schemas/ClientId/description"_s, limits.name, u" bytes"_s);
        row(u"components/parameters/Key/description"_s, limits.name, u" bytes"_s);
        row(u"components/parameters/ClientId/schema/maxLength"_s, limits.name);
        row(u"components/parameters/ClientId/description"_s, limits.name, u" bytes"_s);
        row(u"components/schemas/State/description"_s, limits.depth, u" levels"_s);
        row(u"components/responses/ContentTooLarge/description"_s, limits.body / 1024 / 1024, u" MiB"_s);
        row(u"components/responses/ContentTooLarge/description"_s, limits.chunks, u" chunks"_s);
        row(u"components/responses/UriTooLong/description"_s, limits.target / 1024, u" KiB"_s);
        row(u"components/responses/HeadTooLarge/description"_s, limits.head / 1024, u" KiB"_s);
        row(u"components/responses/HeadTooLarge/description"_s, limits.fields, u" fields"_s);
    }

    void descriptionsNameTheLimits()
    {
        QFETCH(QString, where);
        QFETCH(QString, said);
        const QString text = referenced(m_api.document(), where).toVariant().toString();
        QVERIFY2(text.contains(QRegularExpression(u"\\b%1\\b"_s.arg(said))), qPrintable(text));
    }

    void defaultPortsAreDescribed()
    {
        const QJsonArray servers = m_api.document()["servers"_L1].toArray();
        QCOMPARE(servers.size(), 2);
        const auto port = [&servers](int i) {
            return servers[i]["variables"_L1]["port"_L1]["default"_L1].toString().toInt();
        };
        QCOMPARE(port(0), int(ServerSettings::kDefaultPort));
        QCOMPARE(port(1), int(TlsSettings::kDefaultPort));
    }

    void versionIsTheServersVersion()
    {
        QCOMPARE(m_api.document()["info"_L1]["version"_L1].toString(), SUPERSYNK_VERSION ""_L1);
    }

private:
    void addOperations() const
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_operations.size(); ++i)
            QTest::newRow(m_operations[i].name().constData()) << i;
    }

    /// The examples of what may be posted.
    [[nodiscard]] QByteArrayList states() const
    {
        QByteArrayList states;
        const QJsonValue post = m_api.document()["paths"_L1]["/api/channels/{key}"_L1]["post"_L1];
        const QJsonValue content = post["requestBody"_L1]["content"_L1]["application/json"_L1];
        for (const QJsonValue example : content["examples"_L1].toObject())
            states.append(QJsonDocument(example["value"_L1].toObject()).toJson(QJsonDocument::Compact));
        return states;
    }

    const OpenApi m_api{QStringLiteral(OPENAPI_FILE)};
    QList<Operation> m_operations;
    QList<QList<Reply>> m_replies; // to each of the operations
};

SUPERSYNK_TEST(TestOpenApi)

#include "tst_openapi.moc"
