// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleepguard.h"

#include "server/sleep/screenguard.h"
#include "tests/server/sleep/fakelogind.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QSet>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

QDBusConnection bus()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
}

} // namespace

/// The portal of a desktop. Its requests are separate objects.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    uint flags = 0;
    int held = 0;
    int released = 0;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString &, uint wanted, const QVariantMap &)
    {
        flags = wanted;
        ++held;
        return QDBusObjectPath(u"/org/freedesktop/portal/desktop/request/1"_s);
    }
};

class FakeRequest final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    explicit FakeRequest(FakePortal &portal)
        : m_portal(portal)
    {}

public Q_SLOTS:
    void Close() { ++m_portal.released; }

private:
    FakePortal &m_portal;
};

/// The power manager of KDE, Xfce and others.
class FakePowerManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")

public:
    QString reason;
    QSet<uint> cookies;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &why)
    {
        reason = why;
        cookies.insert(7);
        return 7;
    }
    void UnInhibit(uint cookie) { cookies.remove(cookie); }
};

/// The screen saver of KDE, GNOME and others.
class FakeScreenSaver final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QSet<uint> cookies;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        cookies.insert(9);
        return 9;
    }
    void UnInhibit(uint cookie) { cookies.remove(cookie); }
};

/// The computer stays awake while clients are connected.
class TestSleepGuard : public QObject
{
    Q_OBJECT

public:
    /// One bus for everything, set before Qt connects.
    static void initMain() { qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS")); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(bus().isConnected(), "run by dbus-run-session"); }

    void init()
    {
        m_fixture.emplace();
        m_portal.emplace();
        m_request.emplace(*m_portal);
        m_powerManager.emplace();
        m_logind.emplace();
    }

    void cleanup()
    {
        m_guard.reset();
        for (const QString &service : {kPortal, kPowerManager, kScreenSaver, kLogind})
            bus().unregisterService(service);
        for (const QString &path : {u"/org"_s})
            bus().unregisterObject(path, QDBusConnection::UnregisterTree);
        m_fixture.reset();
    }

    void portalIsAskedOnlyNotToSuspend()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_portal->held, 1);
        QCOMPARE(m_portal->flags, 4U); // the screen has 8
        QCOMPARE(m_portal->released, 0);
    }

    void theScreenStaysOnWhileItIsHeld()
    {
        offerPortal();
        ScreenGuard guard;
        guard.setHeld(true);
        guard.setHeld(true);
        QTRY_COMPARE(m_portal->held, 1);
        QCOMPARE(m_portal->flags, 8U);
        settle();
        guard.setHeld(false);
        QTRY_COMPARE(m_portal->released, 1);
        QCOMPARE(m_portal->held, 1);
    }

    void aScreenSaverTakesPrecedenceOverThePortal()
    {
        offerPortal();
        FakeScreenSaver screenSaver;
        QVERIFY(bus().registerObject(u"/org/freedesktop/ScreenSaver"_s, &screenSaver, kSlots));
        QVERIFY(bus().registerService(kScreenSaver));
        ScreenGuard guard;
        guard.setHeld(true);
        QTRY_COMPARE(screenSaver.cookies, QSet<uint>{9});
        settle();
        guard.setHeld(false);
        QTRY_COMPARE(screenSaver.cookies, QSet<uint>());
        QCOMPARE(m_portal->held, 0);
    }

    void withoutClientsThereIsNoRequest()
    {
        offerPortal();
        QVERIFY(m_fixture->start());
        m_guard.emplace(m_fixture->server());
        QVERIFY(m_fixture->post(u"room"_s, u"ada"_s));
        m_fixture->server().purgeAll();
        m_guard->check();
        settle();
        QCOMPARE(m_portal->held, 0);
    }

    void thereIsOneRequestPerSession()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        m_guard->check();
        m_guard->check();
        settle();
        QCOMPARE(m_portal->held, 1);
    }

    void stoppingTheServerReleases()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_portal->held, 1);
        settle();
        m_fixture->server().stop();
        QTRY_COMPARE(m_portal->released, 1);
    }

    void destructionReleases()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_portal->held, 1);
        settle();
        m_guard.reset();
        QTRY_COMPARE(m_portal->released, 1);
    }

    void switchingOffReleasesAndSwitchingOnHoldsAgain()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_portal->held, 1);
        settle();
        m_guard->setOn(false);
        QTRY_COMPARE(m_portal->released, 1);
        m_guard->check();
        settle();
        QCOMPARE(m_portal->held, 1);
        m_guard->setOn(true);
        QTRY_COMPARE(m_portal->held, 2);
    }

    void lateGrantIsReleasedAtOnce()
    {
        offerPortal();
        QVERIFY(openWithAClient());
        m_guard->setOn(false); // before the portal answers
        QTRY_COMPARE(m_portal->held, 1);
        QTRY_COMPARE(m_portal->released, 1);
    }

    void powerManagerTakesPrecedenceOverThePortal()
    {
        offerPortal();
        QVERIFY(
            bus().registerObject(u"/org/freedesktop/PowerManagement/Inhibit"_s, &*m_powerManager, kSlots));
        QVERIFY(bus().registerService(kPowerManager));
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_powerManager->cookies, QSet<uint>{7});
        QCOMPARE(m_powerManager->reason, u"Clients are connected"_s);
        settle();
        m_fixture->server().stop();
        QTRY_COMPARE(m_powerManager->cookies, QSet<uint>());
        QCOMPARE(m_portal->held, 0);
    }

    void withoutADesktopLogindLocksSleep()
    {
        offerLogind();
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_logind->locks, QStringList{u"sleep block"_s});
        settle();
        QCOMPARE(m_logind->held(), 1);
        m_fixture->server().stop();
        QTRY_COMPARE(m_logind->held(), 0);
    }

    void ifSleepLocksAreForbiddenIdleIsLocked()
    {
        offerLogind();
        m_logind->maySleepBeLocked = false;
        QVERIFY(openWithAClient());
        QTRY_COMPARE(m_logind->locks, QStringList{u"idle block"_s});
        settle();
        QCOMPARE(m_logind->held(), 1);
        m_guard.reset();
        QTRY_COMPARE(m_logind->held(), 0);
    }

    void withoutASessionOnlyLogindIsAsked()
    {
        offerPortal();
        offerLogind();
        const QByteArray session = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        const bool isOpen = openWithAClient();
        const bool isLocked = QTest::qWaitFor([this] { return !m_logind->locks.isEmpty(); });
        qputenv("DBUS_SESSION_BUS_ADDRESS", session);
        QVERIFY(isOpen && isLocked);
        QCOMPARE(m_portal->held, 0);
    }

    void withoutServicesNothingHappens()
    {
        QVERIFY(openWithAClient());
        settle();
        m_fixture->server().stop();
        QVERIFY(m_fixture->start());
    }

private:
    bool openWithAClient()
    {
        if (!m_fixture->start() || !m_fixture->post(u"room"_s, u"ada"_s))
            return false;
        m_guard.emplace(m_fixture->server());
        return true;
    }

    void offerPortal()
    {
        QVERIFY(bus().registerObject(u"/org/freedesktop/portal/desktop"_s, &*m_portal, kSlots));
        QVERIFY(bus().registerObject(u"/org/freedesktop/portal/desktop/request/1"_s, &*m_request, kSlots));
        QVERIFY(bus().registerService(kPortal));
    }

    void offerLogind()
    {
        QVERIFY(bus().registerObject(u"/org/freedesktop/login1"_s, &*m_logind, kSlots));
        QVERIFY(bus().registerService(kLogind));
    }

    /// Waits until all earlier messages on both connections are processed.
    static void settle()
    {
        for (int round = 0; round < 6; ++round) {
            for (const QDBusConnection &each :
                 {QDBusConnection::sessionBus(), QDBusConnection::systemBus()}) {
                QDBusMessage ping = QDBusMessage::createMethodCall(bus().baseService(), u"/"_s,
                                                                   u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
                QDBusPendingCall call = each.asyncCall(ping);
                QTRY_VERIFY(call.isFinished());
            }
            QCoreApplication::processEvents();
        }
    }

    static constexpr auto kSlots = QDBusConnection::ExportAllSlots;
    const QString kPortal = u"org.freedesktop.portal.Desktop"_s;
    const QString kScreenSaver = u"org.freedesktop.ScreenSaver"_s;
    const QString kPowerManager = u"org.freedesktop.PowerManagement"_s;
    const QString kLogind = u"org.freedesktop.login1"_s;

    std::optional<ServerFixture> m_fixture;
    std::optional<FakePortal> m_portal;
    std::optional<FakeRequest> m_request;
    std::optional<FakePowerManager> m_powerManager;
    std::optional<FakeLogind> m_logind;
    std::optional<SleepGuard> m_guard;
};

SUPERSYNK_TEST(TestSleepGuard)
#include "tst_sleepguard.moc"
