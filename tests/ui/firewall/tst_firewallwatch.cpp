// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/firewallwatch.h"

#include "server/networkwatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/firewall/firewallnotice.h"
#include "ui/status/serverpanel.h"
#include "ui/status/statuslamp.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Ports = FirewallState::Ports;

/// A port in firewalld's format, (ss).
struct WirePort
{
    QString range;
    QString protocol;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WirePort &port)
{
    argument.beginStructure();
    argument << port.range << port.protocol;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WirePort &port)
{
    argument.beginStructure();
    argument >> port.range >> port.protocol;
    argument.endStructure();
    return argument;
}

Q_DECLARE_METATYPE(WirePort)

/// A fake firewalld with its two interfaces on one object.
class FakeFirewalld final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString zone = u"public"_s; ///< The zone of wlan0.
    QList<WirePort> ports;
    QList<WirePort> servicePorts;
    bool isOld = false;    ///< Has no method for zone settings.
    bool isSilent = false; ///< Replies to administrators only.
    bool wasRead = false;  ///< A method was called that polkit guards.

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (isSilent)
            return connection.send(
                message.createErrorReply(u"org.fedoraproject.slip.dbus.service.PolKit"_s, {}));
        wasRead =
            wasRead || !QStringList{u"getZoneOfInterface"_s, u"getDefaultZone"_s}.contains(message.member());
        const QVariant answer = answerTo(message.member(), message.arguments());
        return connection.send(answer.isValid()
                                   ? message.createReply(answer)
                                   : message.createErrorReply(QDBusError::UnknownMethod, u"unknown"_s));
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }

private:
    [[nodiscard]] QVariant answerTo(const QString &method, const QVariantList &arguments) const
    {
        if (method == "getZoneOfInterface"_L1)
            return arguments.constFirst() == u"wlan0"_s ? zone : QString();
        if (method == "getDefaultZone"_L1)
            return u"block"_s;
        if (method == "queryPort"_L1)
            return std::ranges::any_of(ports,
                                       [&](const WirePort &port) { return port.range == arguments.at(1); });
        if (isOld)
            return {};
        if (method == "getZoneSettings2"_L1 && arguments.constFirst() == zone)
            return QVariantMap{{u"target"_s, u"default"_s},
                               {u"ports"_s, QVariant::fromValue(ports)},
                               {u"services"_s, QStringList{u"ssh"_s, u"lab"_s}},
                               {u"rules_str"_s, QStringList()}};
        if (method == "getZoneSettings2"_L1)
            return QVariantMap{{u"target"_s, u"DROP"_s}};
        if (method == "getServiceSettings2"_L1 && arguments.constFirst() == u"lab"_s)
            return QVariantMap{{u"ports"_s, QVariant::fromValue(servicePorts)}};
        if (method == "getServiceSettings2"_L1)
            return QVariantMap{{u"ports"_s, QVariant::fromValue(QList<WirePort>{{u"22"_s, u"tcp"_s}})}};
        return {};
    }
};

/// A fake polkit: which actions need no password. The real firewalld makes polkit show a dialog, which would
/// appear every few seconds.
class FakePolkit final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    bool isAllowing = true;
    QStringList asked;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        asked.append(message.arguments().at(1).toString() + u' ' + message.arguments().at(3).toString());
        QDBusArgument answer;
        answer.beginStructure();
        answer << isAllowing << true << QMap<QString, QString>();
        answer.endStructure();
        return connection.send(message.createReply(QVariant::fromValue(answer)));
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
};

Q_DECLARE_METATYPE(supersynk::FirewallState::Ports)

class TestFirewallWatch : public QObject
{
    Q_OBJECT

public:
    /// Makes the session bus the system bus too, before the first connection.
    static void initMain() { qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS")); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected(), "run by dbus-run-session");
        qDBusRegisterMetaType<WirePort>();
        qDBusRegisterMetaType<QList<WirePort>>();
    }

    void init()
    {
        m_hasRemoteClients = false;
        m_firewall.emplace();
        QVERIFY(m_bus.registerVirtualObject(kPath, &*m_firewall));
        QVERIFY(m_bus.registerService(kName));
        m_remoteChecks = 0;
        m_watch.emplace([this] {
            ++m_remoteChecks;
            return m_hasRemoteClients;
        });
        m_changes.emplace(&*m_watch, &FirewallWatch::changed);
    }

    void cleanup()
    {
        m_changes.reset();
        m_watch.reset();
        m_bus.unregisterService(kName);
        m_bus.unregisterObject(kPath);
        m_firewall.reset();
    }

    void aClosedPortIsReported()
    {
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        QCOMPARE(
            m_watch->state().command,
            u"sudo firewall-cmd --permanent --zone=public --add-port=9999/tcp && sudo firewall-cmd --reload"_s);
    }

    void openPortsAreNotReported_data()
    {
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QString>("servicePorts");
        QTest::newRow("the port") << u"9999"_s << u"1"_s;
        QTest::newRow("a range") << u"9500-65535"_s << u"1"_s;
        QTest::newRow("a service") << u"1"_s << u"9999"_s;
    }

    void openPortsAreNotReported()
    {
        QFETCH(const QString, ports);
        QFETCH(const QString, servicePorts);
        m_firewall->ports = {{ports, u"tcp"_s}};
        m_firewall->servicePorts = {{servicePorts, u"tcp"_s}};
        m_watch->setTarget(u"wlan0"_s, {9999, 9443});
        QTRY_COMPARE(m_watch->state().closed, QList<quint16>{9443});
    }

    void anAdapterWithoutAZoneIsInTheDefaultZone()
    {
        m_watch->setTarget(u"eth0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        QVERIFY(m_watch->state().command.contains(u"--zone=block"_s));
    }

    void anOldFirewalldIsQueriedPortByPort()
    {
        m_firewall->isOld = true;
        m_firewall->ports = {{u"9999"_s, u"tcp"_s}};
        m_watch->setTarget(u"wlan0"_s, {9999, 9443});
        QTRY_COMPARE(m_watch->state().closed, QList<quint16>{9443});
        QVERIFY(ports() == Ports::Closed);
    }

    void withoutAReplyThePortsAreUnknown()
    {
        m_firewall->isSilent = true;
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Unknown);
    }

    void firewalldIsQueriedOnlyWithoutADialog_data()
    {
        QTest::addColumn<bool>("isAllowing");
        QTest::addColumn<Ports>("ports");
        QTest::newRow("allowed") << true << Ports::Closed;
        QTest::newRow("only with a password") << false << Ports::Unknown;
    }

    void firewalldIsQueriedOnlyWithoutADialog()
    {
        QFETCH(const bool, isAllowing);
        FakePolkit polkit;
        polkit.isAllowing = isAllowing;
        QVERIFY(m_bus.registerVirtualObject(u"/org/freedesktop/PolicyKit1/Authority"_s, &polkit));
        QVERIFY(m_bus.registerService(u"org.freedesktop.PolicyKit1"_s));
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() != Ports::Open);
        QTEST(ports(), "ports");
        QCOMPARE(polkit.asked, QStringList{u"org.fedoraproject.FirewallD1.config.info 0"_s});
        QCOMPARE(m_firewall->wasRead, isAllowing);
        QVERIFY(m_watch->state().command.contains(u"--zone=public"_s));
        m_bus.unregisterService(u"org.freedesktop.PolicyKit1"_s);
        m_bus.unregisterObject(u"/org/freedesktop/PolicyKit1/Authority"_s);
    }

    void aConnectedHeadsetMeansOpen()
    {
        m_hasRemoteClients = true;
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(m_remoteChecks > 0);
        QVERIFY(ports() == Ports::Open);
        QCOMPARE(m_changes->size(), 0);
    }

    void withoutATargetNothingIsReported()
    {
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        m_watch->setTarget({}, {});
        QCOMPARE(m_watch->state(), FirewallState());
    }

    /// Listens on an address of this computer, so that the self-check passes.
    void theLampIsNotGreenWhileHeadsetsAreBlocked()
    {
        if (!haveOneForHeadsets(Network::now().connected(QHostAddress(QHostAddress::Any))))
            QSKIP("this computer has no network");
        ServerFixture fixture;
        NetworkWatch network(fixture.server());
        ServerSettings settings = ServerFixture::settings();
        settings.address = QHostAddress::Any;
        const auto lampOf = [](ServerPanel &panel) {
            return panel.findChild<StatusLamp *>()->accessibleName();
        };
        m_bus.unregisterService(kName);
        {
            ServerPanel panel(fixture.server(), network, settings, fixture.store());
            panel.start();
            QTRY_COMPARE(lampOf(panel), u"Server is running"_s);
        }
        QVERIFY(m_bus.registerService(kName));
        ServerPanel panel(fixture.server(), network, settings, fixture.store());
        panel.show();
        QTRY_COMPARE(lampOf(panel), u"Server is running but unreachable"_s);
        QVERIFY(panel.findChild<FirewallNotice *>()->isVisible());
        fixture.server().stop();
        QVERIFY(!panel.findChild<FirewallNotice *>()->isVisible());
    }

private:
    Ports ports() const { return m_watch->state().ports; }

    const QString kName = u"org.fedoraproject.FirewallD1"_s;
    const QString kPath = u"/org/fedoraproject/FirewallD1"_s;

    bool m_hasRemoteClients = false;
    int m_remoteChecks = 0;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"firewall"_s);
    std::optional<FakeFirewalld> m_firewall;
    std::optional<FirewallWatch> m_watch;
    std::optional<QSignalSpy> m_changes;
};

SUPERSYNK_TEST(TestFirewallWatch)
#include "tst_firewallwatch.moc"
