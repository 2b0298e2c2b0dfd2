// SPDX-License-Identifier: GPL-3.0-only
#include "app/servicenotifier.h"
#include "tests/app/notifysocket.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using supersynk::ServiceNotifier;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// The messages to systemd.
class TestServiceNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QByteArray name =
            "@supersynk-notifier-" + QByteArray::number(QCoreApplication::applicationPid());
        qputenv("NOTIFY_SOCKET", name);
        qputenv("WATCHDOG_USEC", "2000");
        m_manager = std::make_unique<NotifySocket>(name);
        m_notifier = std::make_unique<ServiceNotifier>([] { return u"fine"_s; });
    }

    void cleanup()
    {
        m_notifier.reset();
        m_manager.reset();
    }

    void withoutSendHeartbeatNothingIsSent()
    {
        const QSignalSpy due(m_notifier.get(), &ServiceNotifier::heartbeatDue);
        m_notifier->ready();
        QCOMPARE(m_manager->receive(), (QByteArrayList{"READY=1", "STATUS=fine"}));
        QTRY_VERIFY(due.size() > 5);
        QVERIFY(!m_manager->hasMessage());
    }

    void heartbeatIsSent()
    {
        m_notifier->ready();
        QVERIFY(m_manager->waitFor("READY=1"));
        m_notifier->sendHeartbeat();
        QCOMPARE(m_manager->receive(), (QByteArrayList{"WATCHDOG=1", "STATUS=fine"}));
    }

    void aFullSocketDelaysNothing()
    {
        m_manager->fill();
        m_notifier->sendHeartbeat();
        m_notifier->stopping();
        QCOMPARE(m_manager->receive(), QByteArrayList{"x"});
    }

    void readyIsRepeatedUntilItIsSent()
    {
        m_manager->fill();
        m_notifier->ready();
        while (m_manager->hasMessage())
            QCOMPARE(m_manager->receive(), QByteArrayList{"x"});
        QTRY_VERIFY(m_manager->hasMessage());
        QCOMPARE(m_manager->receive(), (QByteArrayList{"READY=1", "STATUS=fine"}));
    }

private:
    std::unique_ptr<NotifySocket> m_manager;
    std::unique_ptr<ServiceNotifier> m_notifier;
};

SUPERSYNK_TEST(TestServiceNotifier)
#include "tst_servicenotifier.moc"
