// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/unseenwarnings.h"

#include "tests/support/testmain.h"
#include "ui/activity/eventlog.h"

#include <QTest>

#include <optional>

using namespace supersynk;

class TestUnseenWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log.emplace();
        m_unseen.emplace(*m_log);
    }

    void cleanup() { m_unseen.reset(); }

    void warningsAndErrorsCount()
    {
        for (const Severity severity : {Severity::Warning, Severity::Error, Severity::Information})
            append(severity);
        QCOMPARE(m_unseen->count(), 2);
    }

    void whatIsSeenDoesNotCount()
    {
        append(Severity::Warning);
        m_unseen->setVisible(true);
        QCOMPARE(m_unseen->count(), 0);
        append(Severity::Warning);
        QCOMPARE(m_unseen->count(), 0);
        m_unseen->setVisible(false);
        append(Severity::Warning);
        QCOMPARE(m_unseen->count(), 1);
    }

    void aClearedLogHasNone()
    {
        append(Severity::Warning);
        m_log->clear();
        QCOMPARE(m_unseen->count(), 0);
    }

private:
    void append(Severity severity)
    {
        m_log->append({.severity = severity, .kind = EventKind::Refused});
        m_log->flush();
    }

    std::optional<EventLog> m_log;
    std::optional<UnseenWarnings> m_unseen;
};

SUPERSYNK_TEST(TestUnseenWarnings)
#include "tst_unseenwarnings.moc"
