// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/addressbar.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = ServerState::Phase;

namespace {

const QHostAddress kGone(u"203.0.113.9"_s);
const QHostAddress kWiFi(u"192.168.1.20"_s);
const QHostAddress kCable(u"192.168.7.1"_s);
const QHostAddress kBare(u"10.0.0.7"_s);

constexpr auto kFingerprint = "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:"
                              "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF";

/// HTTP on port 9999, HTTPS on 9443.
ServerState running()
{
    return {.phase = Phase::Running,
            .address = QHostAddress(QHostAddress::LocalHost),
            .port = 9999,
            .tlsPort = 9443,
            .tlsFingerprint = kFingerprint};
}

} // namespace

/// The bar for given states, without a server.
class TestAddressBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(m_fixture.secureSettings()); }

    void withoutHttpsThereIsOneAddress()
    {
        open(ServerFixture::settings());
        QCOMPARE(shownTexts(), QStringList{u"—"_s});
    }

    void withHttpsThereAreTwoAndTheFingerprint()
    {
        m_bar->setState(running(), {});
        QCOMPARE(shownTexts(),
                 (QStringList{u"http://127.0.0.1:9999"_s, u"https://127.0.0.1:9443"_s,
                              QString::fromLatin1(kFingerprint)}));
    }

    void withoutHttpOnlyTheHttpsAddressIsShown()
    {
        ServerSettings settings = m_fixture.secureSettings();
        settings.http = false;
        open(settings);
        ServerState state = running();
        state.port = 0;
        m_bar->setState(state, {});
        QCOMPARE(shownTexts(), (QStringList{u"https://127.0.0.1:9443"_s, QString::fromLatin1(kFingerprint)}));
        QCOMPARE(m_bar->url(), u"https://127.0.0.1:9443"_s);
    }

    void aStopMovesNoButton()
    {
        m_bar->show();
        m_bar->setState(running(), {});
        const auto *copy = childCalled<QPushButton>(*m_bar, u"Copy the address"_s);
        QTRY_VERIFY(copy->x() > childCalled<QLabel>(*m_bar, u"Address for headsets"_s)->sizeHint().width());
        const int before = copy->x();
        m_bar->setState({}, {});
        QVERIFY(m_bar->layout()->activate());
        QCOMPARE(copy->x(), before);
    }

    void copyFollowsAnAddressThatGetsShorter()
    {
        open(ServerFixture::settings());
        const auto *copy = childCalled<QPushButton>(*m_bar, u"Copy the address"_s);
        const auto placeAt = [&](const QHostAddress &address) {
            ServerState state = running();
            state.address = QHostAddress::Any;
            state.tlsPort = 0;
            m_bar->setState(state, Network({{.isConnected = true, .addresses = {address}}}));
            (void)m_bar->layout()->activate();
            return copy->x();
        };
        const int before = placeAt(kBare);
        QVERIFY(placeAt(kWiFi) > before);
        QCOMPARE(placeAt(kBare), before);
    }

    void aMissingAddressIsCalledUnreachable()
    {
        const auto reads = [this](const QString &text) {
            return std::ranges::any_of(m_bar->findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->text() == text && label->isVisibleTo(&*m_bar);
            });
        };
        const QString caption = u"Address for headsets, currently unreachable"_s;
        QVERIFY(!reads(caption));
        ServerState state = running();
        state.address = kGone;
        m_bar->setState(state, {});
        QVERIFY(reads(caption));
        m_bar->setState(running(), {});
        QVERIFY(!reads(caption));
    }

    void theAddressFollowsTheNetwork()
    {
        ServerState state = running();
        state.address = QHostAddress::Any;
        m_bar->setState(state, Network({{.isConnected = true, .addresses = {kWiFi, kCable}}}));
        QCOMPARE(m_bar->url(), u"http://192.168.1.20:9999"_s);
        m_bar->setState(state, Network({{.isConnected = true, .addresses = {kCable}}}));
        QCOMPARE(m_bar->url(), u"http://192.168.7.1:9999"_s);
        m_bar->setState(state, Network());
        QCOMPARE(m_bar->url(), QString());
    }

    void theMenuNamesAdapters()
    {
        ServerState state = running();
        state.address = QHostAddress::Any;
        const auto network = [](AdapterKind kind, const QString &name) {
            return Network(
                {{.isConnected = true, .kind = kind, .name = name, .addresses = {kWiFi}},
                 {.isConnected = true, .kind = AdapterKind::Virtual, .name = u"R&D"_s, .addresses = {kCable}},
                 {.isConnected = true, .addresses = {kBare}}});
        };
        m_bar->setState(state, network(AdapterKind::WiFi, u"wlan0"_s));
        QCOMPARE(others(),
                 (QStringList{u"192.168.1.20 – Wi-Fi (wlan0)"_s, u"10.0.0.7"_s,
                              u"192.168.7.1 – virtual (R&&D)"_s}));
        m_bar->setState(state, network(AdapterKind::Cable, u"eth0"_s)); // the same address on another adapter
        QCOMPARE(others().constFirst(), u"192.168.1.20 – cable (eth0)"_s);
        m_bar->setState(state, network(AdapterKind::WiFi, u"Wi-Fi"_s)); // as Windows calls it
        QCOMPARE(others().constFirst(), u"192.168.1.20 – Wi-Fi"_s);
    }

    void aLinkLocalAddressIsForTheSameSwitch()
    {
        ServerState state = running();
        state.address = QHostAddress::Any;
        m_bar->setState(state,
                        Network({{.isConnected = true, .addresses = {QHostAddress(u"169.254.17.3"_s)}}}));
        QCOMPARE(m_bar->url(), u"http://169.254.17.3:9999"_s);
        const auto labels = m_bar->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == u"Address for headsets on the same switch or cable"_s;
        }));
    }

    void nothingMovesWhenTheServerStarts()
    {
        const int height = m_bar->sizeHint().height();
        m_bar->setState(running(), {});
        QCOMPARE(m_bar->sizeHint().height(), height);
    }

    void httpsThatCouldNotStartIsNotShown()
    {
        ServerState state = running();
        state.tlsPort = 0;
        state.tlsFingerprint.clear();
        m_bar->setState(state, {});
        QCOMPARE(shownTexts(), QStringList{u"http://127.0.0.1:9999"_s});
    }

    void aNarrowBarShortensTheFingerprint()
    {
        m_bar->setState(running(), {});
        m_bar->resize(m_bar->minimumSizeHint());
        QCOMPARE(shownTexts().last(), u"01:23:…:CD:EF"_s);
        m_bar->resize(2000, m_bar->height());
        QCOMPARE(shownTexts().last(), QString::fromLatin1(kFingerprint));
    }

    void theFingerprintIsBesideTheAddressIfItFits()
    {
        m_bar->setState(running(), {});
        const auto *address = childCalled<QLabel>(*m_bar, u"HTTPS address for pages in a browser"_s);
        const auto *fingerprint = childCalled<QLabel>(*m_bar, u"Fingerprint of the certificate"_s);
        const auto middle = [this](const QWidget *widget) {
            return widget->mapTo(&*m_bar, widget->rect().center()).y();
        };
        m_bar->resize(m_bar->minimumSizeHint());
        QTRY_VERIFY(middle(fingerprint) > middle(address) + address->height() / 2);
        m_bar->resize(700, m_bar->height());
        QTRY_VERIFY(std::abs(middle(fingerprint) - middle(address)) <= 2);
        QVERIFY(fingerprint->width() >= fingerprint->fontMetrics().horizontalAdvance(fingerprint->text()));
    }

    void aNarrowBarShowsTheWholeAddressInSmallLetters()
    {
        const auto *label = childCalled<QLabel>(*m_bar, u"Address for headsets"_s);
        const auto isWhole = [&] {
            return label->width() >= label->fontMetrics().horizontalAdvance(label->text());
        };
        m_bar->setMinimumWidth(1); // allows a window smaller than the size hints
        m_bar->setState(running(), {});
        QTRY_VERIFY(isWhole());
        const int large = label->fontMetrics().height();
        const int buttons = childCalled<QPushButton>(*m_bar, u"Copy the address"_s)->width()
            + childCalled<QPushButton>(*m_bar, u"Show a QR code"_s)->width();
        m_bar->resize(label->minimumWidth() + buttons, m_bar->height());
        QTRY_VERIFY(isWhole() && label->fontMetrics().height() < large);
        m_bar->resize(2000, m_bar->height());
        QTRY_VERIFY(isWhole() && label->fontMetrics().height() == large);
    }

    void aStoppedServerHasNoFingerprint()
    {
        m_bar->setState(running(), {});
        m_bar->setState({}, {});
        QCOMPARE(shownTexts(), (QStringList{u"—"_s, u"—"_s, u"—"_s}));
    }

    void eachLineHasItsCopyButton_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("copied");
        QTest::newRow("HTTP") << u"Copy the address"_s << u"http://127.0.0.1:9999"_s;
        QTest::newRow("HTTPS") << u"Copy the HTTPS address"_s << u"https://127.0.0.1:9443"_s;
        QTest::newRow("the whole fingerprint")
            << u"Copy the fingerprint"_s << QString::fromLatin1(kFingerprint);
    }

    void eachLineHasItsCopyButton()
    {
        QFETCH(const QString, button);
        m_bar->setState(running(), {});
        QTest::mouseClick(childCalled<QPushButton>(*m_bar, button), Qt::LeftButton);
        QTEST(QGuiApplication::clipboard()->text(), "copied");
    }

    void theToolTipHasTheFullFingerprint()
    {
        m_bar->setState(running(), {});
        const auto *label = childCalled<QLabel>(*m_bar, u"Fingerprint of the certificate"_s);
        QVERIFY(label->toolTip().contains(QLatin1StringView(kFingerprint)));
    }

    void anAccessKeyIsAnnouncedButNeverShown()
    {
        ServerSettings settings = m_fixture.secureSettings();
        settings.accessKey = "hunter2hunter2";
        open(settings);
        m_bar->setState(running(), {});
        const auto labels = m_bar->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == u"An access key is needed"_s;
        }));
        QVERIFY(std::ranges::none_of(labels, [](const QLabel *label) {
            return (label->text() + label->toolTip()).contains("hunter2"_L1);
        }));
    }

    void withoutAnAccessKeyNothingIsAnnounced()
    {
        const auto labels = m_bar->findChildren<QLabel *>();
        QVERIFY(std::ranges::none_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains("access key"_L1);
        }));
    }

private:
    void open(const ServerSettings &settings)
    {
        m_bar.emplace(settings);
        m_bar->resize(2000, m_bar->sizeHint().height());
        m_bar->show();
    }

    /// The texts of the menu.
    QStringList others()
    {
        QStringList texts;
        for (const QAction *action :
             childCalled<QPushButton>(*m_bar, u"Other addresses"_s)->menu()->actions())
            texts.append(action->text());
        return texts;
    }

    /// The visible addresses and the fingerprint, from top to bottom.
    QStringList shownTexts()
    {
        QStringList texts;
        for (const QString &name : {u"Address for headsets"_s, u"HTTPS address for pages in a browser"_s,
                                    u"Fingerprint of the certificate"_s}) {
            const auto *label = childCalled<QLabel>(*m_bar, name);
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    ServerFixture m_fixture;
    std::optional<AddressBar> m_bar;
};

SUPERSYNK_TEST(TestAddressBar)
#include "tst_addressbar.moc"
