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

/// A port as firewalld sends it, (ss).
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

/// firewalld, which has two interfaces at one object.
class FakeFirewalld final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString zone = u"public"_s; ///< Of wlan0.
    QList<WirePort> ports;
    QList<WirePort> servicePorts;
    bool isOld = false;    ///< Knows no settings of zones.
    bool isSilent = false; ///< Talks to administrators only.
    bool wasRead = false;  ///< Asked for what polkit guards.

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

/// What is allowed without a password. firewalld itself has polkit show a dialog, which would come every few
/// seconds.
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

/// What is heard of a firewall.
class TestFirewallWatch : public QObject
{
    Q_OBJECT

public:
    /// One bus for all, before D-Bus looks for them.
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
        m_isReached = false;
        m_firewall.emplace();
        QVERIFY(m_bus.registerVirtualObject(kPath, &*m_firewall));
        QVERIFY(m_bus.registerService(kName));
        m_asked = 0;
        m_watch.emplace([this] {
            ++m_asked;
            return m_isReached;
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

    void aClosedPortIsTold()
    {
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        QCOMPARE(
            m_watch->state().command,
            u"sudo firewall-cmd --permanent --zone=public --add-port=9999/tcp && sudo firewall-cmd --reload"_s);
    }

    void whatIsOpenIsNotNamed_data()
    {
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QString>("servicePorts");
        QTest::newRow("the port") << u"9999"_s << u"1"_s;
        QTest::newRow("a range") << u"9500-65535"_s << u"1"_s;
        QTest::newRow("a service") << u"1"_s << u"9999"_s;
    }

    void whatIsOpenIsNotNamed()
    {
        QFETCH(const QString, ports);
        QFETCH(const QString, servicePorts);
        m_firewall->ports = {{ports, u"tcp"_s}};
        m_firewall->servicePorts = {{servicePorts, u"tcp"_s}};
        m_watch->setTarget(u"wlan0"_s, {9999, 9443});
        QTRY_COMPARE(m_watch->state().closed, QList<quint16>{9443});
    }

    void anAdapterWithoutAZoneIsInTheDefaultOne()
    {
        m_watch->setTarget(u"eth0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        QVERIFY(m_watch->state().command.contains(u"--zone=block"_s));
    }

    void anOldOneIsAskedPortByPort()
    {
        m_firewall->isOld = true;
        m_firewall->ports = {{u"9999"_s, u"tcp"_s}};
        m_watch->setTarget(u"wlan0"_s, {9999, 9443});
        QTRY_COMPARE(m_watch->state().closed, QList<quint16>{9443});
        QVERIFY(ports() == Ports::Closed);
    }

    void oneThatDoesNotTalkIsDoubtful()
    {
        m_firewall->isSilent = true;
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Doubtful);
    }

    void firewalldIsAskedOnlyWhereThatShowsNoDialog_data()
    {
        QTest::addColumn<bool>("isAllowing");
        QTest::addColumn<Ports>("ports");
        QTest::newRow("allowed") << true << Ports::Closed;
        QTest::newRow("only with a password") << false << Ports::Doubtful;
    }

    void firewalldIsAskedOnlyWhereThatShowsNoDialog()
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

    void whatAHeadsetHasPassedIsOpen()
    {
        m_isReached = true;
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(m_asked > 0);
        QVERIFY(ports() == Ports::Open);
        QCOMPARE(m_changes->size(), 0);
    }

    void withoutATargetNothingIsSaid()
    {
        m_watch->setTarget(u"wlan0"_s, {9999});
        QTRY_VERIFY(ports() == Ports::Closed);
        m_watch->setTarget({}, {});
        QCOMPARE(m_watch->state(), FirewallState());
    }

    /// At an address that this computer really has, so that the server answers itself.
    void theLampIsNotGreenWhileHeadsetsAreKeptOut()
    {
        if (!haveOneForHeadsets(Network::now().connected(QHostAddress(QHostAddress::Any))))
            QSKIP("this computer is on no network");
        ServerFixture desk;
        NetworkWatch network(desk.server());
        ServerSettings settings = ServerFixture::settings();
        settings.address = QHostAddress::Any;
        const auto lampOf = [](ServerPanel &panel) {
            return panel.findChild<StatusLamp *>()->accessibleName();
        };
        m_bus.unregisterService(kName);
        {
            ServerPanel panel(desk.server(), network, settings, desk.store());
            panel.start();
            QTRY_COMPARE(lampOf(panel), u"Server is running"_s);
        }
        QVERIFY(m_bus.registerService(kName));
        ServerPanel panel(desk.server(), network, settings, desk.store());
        panel.show();
        QTRY_COMPARE(lampOf(panel), u"Server runs, but is not reached"_s);
        QVERIFY(panel.findChild<FirewallNotice *>()->isVisible());
        desk.server().stop();
        QVERIFY(!panel.findChild<FirewallNotice *>()->isVisible());
    }

private:
    Ports ports() const { return m_watch->state().ports; }

    const QString kName = u"org.fedoraproject.FirewallD1"_s;
    const QString kPath = u"/org/fedoraproject/FirewallD1"_s;

    bool m_isReached = false;
    int m_asked = 0; // that
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"firewall"_s);
    std::optional<FakeFirewalld> m_firewall;
    std::optional<FirewallWatch> m_watch;
    std::optional<QSignalSpy> m_changes;
};

SUPERSYNK_TEST(TestFirewallWatch)
#include "tst_firewallwatch.moc"
