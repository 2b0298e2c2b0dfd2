// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventline.h"

#include "tests/support/testmain.h"
#include "tests/ui/eventfiles/logged.h"
#include "ui/text/plaintext.h"

#include <QJsonDocument>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEventLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsReadable()
    {
        LoggedEvent event = loggedJoin("alice", 1'700'000'000'120ms);
        event.label = u"Ada"_s;
        event.details = u"back after 1:05"_s;
        QCOMPARE(eventLine(event),
                 R"({"time":"2023-11-14T22:13:20.120Z","severity":"information","event":"came",)"
                 R"("channel":"room","client":"alice","label":"Ada","address":"10.0.0.7",)"
                 R"("text":"back after 1:05"})"
                 "\n"_ba);
    }

    void everyKindAndSeverityIsReadAgain()
    {
        for (int kind = 0; kind < kEventKinds; ++kind) {
            for (const Severity severity : {Severity::Information, Severity::Warning, Severity::Error}) {
                LoggedEvent event = loggedJoin("alice", 5ms);
                event.kind = static_cast<EventKind>(kind);
                event.severity = severity;
                const std::optional<LoggedEvent> again = eventOfLine(eventLine(event));
                QVERIFY(again);
                QCOMPARE(again->kind, event.kind);
                QCOMPARE(again->severity, severity);
                QCOMPARE(again->time, event.time);
                QCOMPARE(again->clientId, event.clientId);
                QCOMPARE(again->address, event.address);
            }
        }
    }

    /// Any program on the network can choose an id.
    void hostileIdStaysOneLine()
    {
        const QByteArray id = "\"}\n{\"time\":\"\\\x01\xE2\x80\xAE</script>";
        const QByteArray line = eventLine(loggedJoin(id));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(QJsonDocument::fromJson(line).isObject());
        const std::optional<LoggedEvent> again = eventOfLine(line);
        QVERIFY(again);
        QCOMPARE(again->clientId, id);
        QCOMPARE(again->client, visibleText(id));
    }

    void otherLinesAreNoEvents_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << eventLine(loggedJoin("alice")).first(40);
        QTest::newRow("an array") << "[]"_ba;
        QTest::newRow("no time") << R"({"severity":"warning","event":"came"})"_ba;
        QTest::newRow("no kind") << R"({"time":"2023-11-14T22:13:20.120Z","severity":"warning"})"_ba;
        QTest::newRow("another severity")
            << R"({"time":"2023-11-14T22:13:20.120Z","severity":"odd","event":"came"})"_ba;
        QTest::newRow("binary") << QByteArray(100, '\0');
    }

    void otherLinesAreNoEvents()
    {
        QFETCH(const QByteArray, line);
        QVERIFY(!eventOfLine(line));
    }

    void kindOfALaterVersionIsShown()
    {
        const std::optional<LoggedEvent> event = eventOfLine(
            R"({"time":"2023-11-14T22:13:20.120Z","severity":"warning","event":"teleported","text":"x"})"_ba);
        QVERIFY(event);
        QCOMPARE(event->kind, EventKind::Error);
        QCOMPARE(event->details, u"x"_s);
    }
};

SUPERSYNK_TEST(TestEventLine)
#include "tst_eventline.moc"
