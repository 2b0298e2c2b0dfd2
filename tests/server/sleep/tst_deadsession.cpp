// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleepinhibitor.h"

#include "tests/server/sleep/fakelogind.h"
#include "tests/support/testmain.h"

#include <QDBusConnection>
#include <QTest>

using namespace Qt::StringLiterals;

/// A program that outlives the session of its desktop.
class TestDeadSession : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    }

private Q_SLOTS:
    void withoutASessionBusLogindIsAsked()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"logind"_s);
        QVERIFY2(bus.isConnected(), "run by dbus-run-session");
        FakeLogind logind;
        QVERIFY(bus.registerObject(u"/org/freedesktop/login1"_s, &logind, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
        supersynk::SleepInhibitor inhibitor;
        inhibitor.hold();
        QTRY_COMPARE(logind.locks, QStringList{u"sleep block"_s});
    }
};

SUPERSYNK_TEST(TestDeadSession)
#include "tst_deadsession.moc"
