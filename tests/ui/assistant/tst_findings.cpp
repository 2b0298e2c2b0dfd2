// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/assistant/finding.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Level = Finding::Level;

Q_DECLARE_METATYPE(supersynk::AdapterKind)

namespace {

constexpr Instant kNow{std::chrono::hours(1)};
const QHostAddress kWiFi(u"192.168.1.20"_s);
const QHostAddress kVpn(u"10.8.0.3"_s);

Adapter adapter(AdapterKind kind, const QString &name, const QHostAddress &address)
{
    return {.isConnected = true, .kind = kind, .name = name, .addresses = {address}};
}

/// A running server on a computer with Wi-Fi, to which no headset has come.
AssistantFacts facts()
{
    return {.state = {.phase = ServerState::Phase::Running, .address = QHostAddress::Any, .port = 9999},
            .uptime = 12min,
            .network = Network({adapter(AdapterKind::WiFi, u"wlan0"_s, kWiFi)}),
            .shownAddress = kWiFi,
            .check = SelfCheck::Verdict::Passed,
            .now = kNow,
            .isOutside = [](const QByteArray &address) { return address.startsWith("192.0.2."); }};
}

/// The finding \a id; an empty one if there is none.
Finding found(const AssistantFacts &facts, const QString &id)
{
    const std::vector<Finding> findings = findingsOf(facts);
    const auto finding = std::ranges::find(findings, id, &Finding::id);
    return finding == findings.end() ? Finding() : *finding;
}

ClientSnapshot client(const QByteArray &id, const QByteArray &address)
{
    return {.id = id, .address = address, .lastSeen = kNow - 5s};
}

RefusalGroup wrongPath(std::uint64_t count = 31)
{
    return {.serial = 1,
            .address = "192.0.2.7",
            .reason = "There is no such path: channels are at /api/channels/{key}."_ba,
            .request = {404, "POST", "/channels/lab"},
            .count = count,
            .first = kNow - 20s,
            .latest = kNow - 5s};
}

} // namespace

/// What the assistant says, from facts.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void questionsGoFromTheServerToTheDevices()
    {
        QStringList ids;
        for (const Finding &finding : findingsOf(facts()))
            ids += finding.id;
        QCOMPARE(
            ids,
            (QStringList{u"server"_s, u"address"_s, u"check"_s, u"firewall"_s, u"devices"_s, u"refusals"_s}));
    }

    void aStoppedServerCanBeStarted()
    {
        AssistantFacts stopped = facts();
        stopped.state = {};
        QCOMPARE(findingsOf(stopped).size(), 1U);
        QCOMPARE(found(stopped, u"server"_s).level, Level::Look);
        QCOMPARE(found(stopped, u"server"_s).action, Finding::Action::Start);
        QCOMPARE(found(facts(), u"server"_s).level, Level::Fine);
        QCOMPARE(found(facts(), u"server"_s).text, u"The server is running on port 9999."_s);
    }

    void aFailureIsExplained()
    {
        AssistantFacts failed = facts();
        failed.state = {.phase = ServerState::Phase::Failed, .reason = u"The port is taken."_s};
        QCOMPARE(found(failed, u"server"_s).details, u"The port is taken."_s);
    }

    void httpsThatIsOffIsAFinding()
    {
        AssistantFacts broken = facts();
        broken.state.tlsProblem = u"HTTPS is off: there is no certificate."_s;
        QCOMPARE(found(broken, u"https"_s).level, Level::Look);
    }

    void theAddressHasItsAdapter()
    {
        const Finding finding = found(facts(), u"address"_s);
        QCOMPARE(finding.text, u"The address for headsets is http://192.168.1.20:9999, on Wi-Fi (wlan0)."_s);
        QCOMPARE(finding.level, Level::Fine);
        QVERIFY(finding.choices.isEmpty());
    }

    void severalAddressesAreAChoice()
    {
        AssistantFacts two = facts();
        two.network = Network(
            {adapter(AdapterKind::WiFi, u"wlan0"_s, kWiFi), adapter(AdapterKind::Vpn, u"tun0"_s, kVpn)});
        const Finding finding = found(two, u"address"_s);
        QCOMPARE(finding.choices.size(), 2);
        QCOMPARE(finding.chosen, kWiFi);
        QVERIFY(finding.choices.at(1).text.contains(u"VPN"_s));
        QCOMPARE(finding.level, Level::Fine);
        two.shownAddress = kVpn;
        QCOMPARE(found(two, u"address"_s).level, Level::Look);
        QCOMPARE(found(two, u"address"_s).chosen, kVpn);
    }

    void anAddressWithoutARouterIsUncertain()
    {
        AssistantFacts alone = facts();
        alone.shownAddress = QHostAddress(u"169.254.3.4"_s);
        alone.network = Network({adapter(AdapterKind::Cable, u"eth0"_s, alone.shownAddress)});
        QCOMPARE(found(alone, u"address"_s).level, Level::Unknown);
    }

    void noNetwork()
    {
        AssistantFacts none = facts();
        none.network = Network();
        none.shownAddress = QHostAddress::LocalHost;
        QCOMPARE(found(none, u"address"_s).text, u"This computer has no network."_s);
        QCOMPARE(found(none, u"address"_s).level, Level::Look);
    }

    void onlyThisComputer()
    {
        AssistantFacts bound = facts();
        bound.state.address = QHostAddress::LocalHost;
        bound.shownAddress = QHostAddress::LocalHost;
        const Finding finding = found(bound, u"address"_s);
        QCOMPARE(finding.level, Level::Look);
        QVERIFY2(finding.details.contains(u"--bind"_s), qPrintable(finding.details));
    }

    void aPortThatDoesNotAnswerIsExplained()
    {
        AssistantFacts mute = facts();
        mute.check = SelfCheck::Verdict::Failed;
        mute.checkProblem = u"Another program answers."_s;
        QCOMPARE(found(mute, u"check"_s).text, u"Another program answers."_s);
        QCOMPARE(found(mute, u"check"_s).level, Level::Look);
        mute.check = SelfCheck::Verdict::Unknown;
        QCOMPARE(found(mute, u"check"_s).level, Level::Unknown);
    }

    void aFirewallComesWithItsCommand()
    {
        AssistantFacts shut = facts();
        shut.firewall = {FirewallState::Ports::Closed, u"ufw"_s, {9999}, u"sudo ufw allow 9999/tcp"_s};
        const Finding finding = found(shut, u"firewall"_s);
        QCOMPARE(finding.level, Level::Look);
        QCOMPARE(finding.action, Finding::Action::CopyCommand);
        QCOMPARE(finding.argument, u"sudo ufw allow 9999/tcp"_s);
        QVERIFY(finding.details.contains(finding.argument));
        shut.firewall.ports = FirewallState::Ports::Unknown;
        QCOMPARE(found(shut, u"firewall"_s).level, Level::Unknown);
    }

    void noDeviceHasCome()
    {
        AssistantFacts silent = facts();
        silent.peers = {{"192.168.1.20", 1, kNow}, {"127.0.0.1", 1, kNow}}; // this computer
        const Finding finding = found(silent, u"devices"_s);
        QCOMPARE(finding.level, Level::Look);
        QCOMPARE(finding.text,
                 u"No other device has reached this computer since the server started, 12:00 min ago."_s);
        silent.uptime = 3s;
        QCOMPARE(found(silent, u"devices"_s).level, Level::Unknown);
    }

    void theLatestDeviceIsNamed()
    {
        AssistantFacts some = facts();
        some.peers = {{"192.0.2.7", 0, kNow - 90s}, {"192.0.2.8", 0, kNow - 60s}};
        QVERIFY(latestIn(some).contains(u"192.0.2.8, 1:00 min ago"_s));
        QVERIFY(found(some, u"devices"_s).details.contains(u"192.0.2.7"_s));
        QCOMPARE(found(some, u"devices"_s).level, Level::Fine);
        some.refusals = {wrongPath()}; // on a connection that stays open
        QVERIFY(latestIn(some).contains(u"192.0.2.7, 5 s ago"_s));
        ChannelSnapshot channel{.key = "lab", .clients = {client("ann", "192.0.2.9")}};
        channel.clients.front().lastSeen = kNow;
        some.snapshot.channels = {channel};
        QVERIFY(latestIn(some).contains(u"192.0.2.9, just now"_s));
        some.snapshot.channels.front().clients.front().isReplayed = true;
        QVERIFY(!latestIn(some).contains(u"192.0.2.9"_s));
    }

    void aRefusalHasSenderPathCountAndAge()
    {
        AssistantFacts refused = facts();
        refused.refusals = {wrongPath()};
        const Finding finding = findingsOf(refused).back();
        QVERIFY2(finding.text.contains(u"from 192.0.2.7: POST /channels/lab 404 ×31"_s),
                 qPrintable(finding.text));
        QCOMPARE(finding.level, Level::Look);
        QVERIFY2(finding.details.endsWith(u"Use /api/channels/lab."_s), qPrintable(finding.details));
        QCOMPARE(found(refused, u"refusals"_s), Finding());
    }

    void anOldRefusalIsNoReasonNow()
    {
        AssistantFacts refused = facts();
        refused.refusals = {wrongPath()};
        refused.refusals.front().latest = kNow - 11min;
        QCOMPARE(findingsOf(refused).back().level, Level::Unknown);
    }

    void refusalsAreTheSameRowsAsTheyCount()
    {
        AssistantFacts refused = facts();
        RefusalGroup other = wrongPath();
        other.serial = 2;
        other.address = "192.0.2.8";
        refused.refusals = {wrongPath(), other};
        std::vector<Finding> before = findingsOf(refused);
        refused.refusals.front().count = 32;
        refused.refusals.front().latest = kNow;
        const std::vector<Finding> after = findingsOf(refused);
        QVERIFY(std::ranges::equal(before, after, {}, &Finding::id, &Finding::id));
        QVERIFY(after.back().text.contains(u"×32"_s));
    }

    void manyRefusalsAreSummed()
    {
        AssistantFacts refused = facts();
        for (int i = 0; i < 10; ++i) {
            refused.refusals.push_back(wrongPath());
            refused.refusals.back().address = "192.0.2." + QByteArray::number(i);
        }
        QCOMPARE(found(refused, u"refusals"_s).text, u"2 earlier refusals are in Events."_s);
        QCOMPARE(findingsOf(refused).size(), 5U + 8U + 1U);
    }

    void aBlockedAddressCanBeLetIn()
    {
        AssistantFacts refused = facts();
        refused.refusals = {wrongPath()};
        refused.refusals.front().reason = "The operator has blocked this address."_ba;
        QCOMPARE(findingsOf(refused).back().action, Finding::Action::LetIn);
        QCOMPARE(findingsOf(refused).back().argument, u"192.0.2.7"_s);
    }

    void aRefusedCertificateNamesTheUrl()
    {
        AssistantFacts refused = facts();
        refused.state.tlsPort = 9443;
        refused.refusals = {wrongPath()};
        refused.refusals.front().request = {};
        refused.refusals.front().reason = "The client does not accept the certificate."_ba;
        const QString details = findingsOf(refused).back().details;
        QVERIFY2(details.contains(u"https://192.168.1.20:9443"_s), qPrintable(details));
    }

    void refusalsOfAStoppedServerAreStillTold()
    {
        AssistantFacts stopped = facts();
        stopped.state = {};
        stopped.refusals = {wrongPath()};
        QCOMPARE(findingsOf(stopped).size(), 2U);
    }

    void hostileTextIsSafeToShow()
    {
        AssistantFacts hostile = facts();
        RefusalGroup refusal = wrongPath();
        refusal.request.path = "/\x1b[31m\n<b>" + QByteArray(500, 'x');
        refusal.reason = {"%1 is not possible here, only %2."_ba, {"\x1b\n", "GET"}};
        hostile.refusals = {refusal};
        hostile.snapshot.channels = {
            {.key = "l\x1b"
                    "ab",
             .clients = {client("a\nb", "192.0.2.7"), client("c\x1b", "192.0.2.7")}}};
        for (const Finding &finding : findingsOf(hostile)) {
            QVERIFY(!(finding.text + finding.details).contains(u'\x1b'));
            QVERIFY(!finding.text.contains(u'\n'));
            QVERIFY(finding.text.size() < 300);
        }
    }

    void oneDeviceWithTwoIds()
    {
        AssistantFacts twice = facts();
        twice.snapshot.channels = {
            {.key = "lab", .clients = {client("ann", "192.0.2.7"), client("bob", "192.0.2.7")}}};
        QCOMPARE(findingsOf(twice).back().text, u"192.0.2.7 posts under 2 ids into “lab”: ann, bob."_s);
        QCOMPARE(findingsOf(twice).back().level, Level::Look);
        twice.snapshot.channels = {
            {.key = "lab", .clients = {client("ann", "127.0.0.1"), client("bob", "127.0.0.1")}}};
        QCOMPARE(findingsOf(twice).back().id, u"refusals"_s); // simulated headsets share this computer
    }

    void twoDevicesWithOneId()
    {
        AssistantFacts shared = facts();
        ClientSnapshot ann = client("ann", "192.0.2.8");
        ann.hasTwoSenders = true;
        ann.otherAddress = "192.0.2.7";
        shared.snapshot.channels = {{.key = "lab", .clients = {ann}}};
        QCOMPARE(findingsOf(shared).back().text,
                 u"Two devices post as “ann” into “lab”: 192.0.2.7 and 192.0.2.8."_s);
    }

    void aDeviceThatOnlyReads()
    {
        AssistantFacts reads = facts();
        reads.snapshot.channels = {{.key = "lab",
                                    .clients = {client("ann", "192.0.2.8")},
                                    .observers = {{.address = "192.0.2.7"}, {.address = "192.0.2.8"}}}};
        QCOMPARE(findingsOf(reads).back().text, u"192.0.2.7 reads “lab”, but posts nothing."_s);
        QCOMPARE(findingsOf(reads).back().level, Level::Unknown);
    }

    void theSummaryCountsWhatToLookAt()
    {
        AssistantFacts fine = facts();
        fine.peers = {{"192.0.2.7", 1, kNow}};
        QCOMPARE(summaryOf(findingsOf(fine)), u"No obstacle is known"_s);
        fine.refusals = {wrongPath()};
        QCOMPARE(summaryOf(findingsOf(fine)), u"1 thing to look at"_s);
    }

    void plainTextHasAll()
    {
        AssistantFacts refused = facts();
        refused.refusals = {wrongPath()};
        const QString text = plainTextOf(findingsOf(refused));
        QVERIFY(text.startsWith(u"✓ The server is running on port 9999.\n"_s));
        QVERIFY(text.contains(u"\n! Refused "_s));
        QVERIFY(text.contains(u"\n  There is no such path"_s));
    }

private:
    static QString latestIn(const AssistantFacts &facts) { return found(facts, u"devices"_s).text; }

    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestFindings)
#include "tst_findings.moc"
