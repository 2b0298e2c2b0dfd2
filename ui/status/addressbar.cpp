// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/addressbar.h"

#include "server/network/addresses.h"
#include "ui/text/format.h"
#include "ui/widgets/valuelabel.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QFont enlarged(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.5);
    return font;
}

QString captionOf(const QHostAddress &address, const QHostAddress &bound, const Network &network)
{
    if (address.isLoopback())
        return AddressBar::tr("Address, for programs on this computer only");
    if (!address.isNull() && network.reach(bound, address) != Reach::Intended)
        return AddressBar::tr("Address for headsets, which is out of reach now");
    if (address.isLinkLocal()) // a router would have given another
        return AddressBar::tr("Address for headsets on the same switch or cable");
    return AddressBar::tr("Address for headsets");
}

QString kindText(AdapterKind kind)
{
    switch (kind) {
    case AdapterKind::Other:
        break;
    case AdapterKind::Cable:
        return AddressBar::tr("cable");
    case AdapterKind::WiFi:
        return AddressBar::tr("Wi-Fi");
    case AdapterKind::Mobile:
        return AddressBar::tr("mobile network");
    case AdapterKind::Vpn:
        return AddressBar::tr("VPN");
    case AdapterKind::Virtual:
        return AddressBar::tr("virtual");
    case AdapterKind::Loopback:
        return AddressBar::tr("this computer only");
    }
    return {};
}

/// "Wi-Fi (wlan0)"; what there is to say if it is less.
QString adapterText(const Adapter &adapter)
{
    const QString kind = kindText(adapter.kind);
    if (kind.isEmpty() || kind.compare(adapter.name, Qt::CaseInsensitive) == 0)
        return adapter.name;
    if (adapter.name.isEmpty() || adapter.kind == AdapterKind::Loopback)
        return kind;
    return AddressBar::tr("%1 (%2)", "Wi-Fi (wlan0)").arg(kind, adapter.name);
}

/// For a menu.
QString choiceText(const QHostAddress &address, const Network &network)
{
    const Adapter *adapter = network.bearer(address);
    const QString on = adapter ? adapterText(*adapter) : QString();
    if (on.isEmpty())
        return address.toString();
    QString text = AddressBar::tr("%1 – %2", "192.168.1.20 – Wi-Fi (wlan0)").arg(address.toString(), on);
    return text.replace(u'&', u"&&"_s); // which would mark a key
}

} // namespace

AddressBar::AddressBar(const ServerSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_isPlain(settings.http)
    , m_isSecure(settings.tls.isOn)
    , m_caption(new QLabel(this))
    , m_keyNote(new QLabel(tr("An access key is needed"), this))
    , m_plain{new QLabel(this), new QPushButton(tr("Copy"), this), {}}
    , m_secure{new QLabel(this), new QPushButton(tr("Copy"), this), {}}
    , m_fingerprint{new QLabel(this), new QPushButton(tr("Copy"), this), {}}
    , m_fingerprintCaption(new QLabel(tr("SHA-256 fingerprint"), this))
    , m_qrCode(new QPushButton(tr("QR Code"), this))
    , m_others(new QPushButton(tr("Others"), this))
    , m_choices(new QActionGroup(this))
{
    m_keyNote->setToolTip(tr("Clients must send the access key."));
    m_keyNote->setVisible(!settings.accessKey.isEmpty());
    m_others->setToolTip(tr("Other addresses of this computer"));
    m_others->setAccessibleName(tr("Other addresses"));
    m_others->setMenu(new QMenu(m_others));
    m_others->hide();
    m_qrCode->setToolTip(tr("Shows the address of a channel as a QR code"));
    m_qrCode->setAccessibleName(tr("Show a QR code"));
    connect(m_qrCode, &QPushButton::clicked, this, &AddressBar::qrCodeRequested);
    buildLines();
    layOut();

    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { choose(action->data().value<QHostAddress>()); });
    setState({}, {});
}

void AddressBar::buildLines()
{
    for (Line *line : {&m_plain, &m_secure, &m_fingerprint}) {
        line->label->setTextFormat(Qt::PlainText);
        line->label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        connect(line->copy, &QPushButton::clicked, this,
                [line] { QGuiApplication::clipboard()->setText(line->whole); });
    }
    m_plain.label->setFont(enlarged(font()));
    m_plain.label->setAccessibleName(tr("Address for headsets"));
    m_plain.copy->setToolTip(tr("Copy the address to the clipboard"));
    m_plain.copy->setAccessibleName(tr("Copy the address"));
    m_plain.setVisible(m_isPlain);

    m_secure.label->setFont(enlarged(font()));
    m_secure.label->setAccessibleName(tr("HTTPS address for pages in a browser"));
    m_secure.copy->setToolTip(tr("Copy the HTTPS address to the clipboard"));
    m_secure.copy->setAccessibleName(tr("Copy the HTTPS address"));

    m_fingerprint.label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprint.label->setAccessibleName(tr("Fingerprint of the certificate"));
    m_fingerprint.copy->setToolTip(tr("Copy the whole fingerprint to the clipboard"));
    m_fingerprint.copy->setAccessibleName(tr("Copy the fingerprint"));
}

void AddressBar::layOut()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_caption);
    top->addSpacing(fontMetrics().height());
    top->addWidget(m_keyNote);
    top->addStretch();
    auto *certificate = new QHBoxLayout;
    certificate->addWidget(m_fingerprintCaption);
    certificate->addWidget(m_fingerprint.label);
    certificate->addWidget(m_fingerprint.copy);
    certificate->addStretch();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addLayout(top, 0, 0, 1, 5);
    addLine(*grid, m_plain);
    addLine(*grid, m_secure);
    grid->addWidget(m_qrCode, m_isPlain ? 1 : 2, 2);
    grid->addWidget(m_others, m_isPlain ? 1 : 2, 3);
    grid->addLayout(certificate, 3, 0, 1, 5);
    grid->setColumnStretch(4, 1);
}

void AddressBar::addLine(QGridLayout &grid, const Line &line)
{
    const int row = grid.rowCount();
    grid.addWidget(line.label, row, 0);
    grid.addWidget(line.copy, row, 1);
}

void AddressBar::Line::show(const QString &shown, const QString &copied)
{
    whole = copied;
    showValue(*label, copied.isEmpty() ? u"—"_s : shown);
    label->setEnabled(!copied.isEmpty());
    copy->setEnabled(!copied.isEmpty());
}

void AddressBar::Line::keepWidth() const
{
    if (whole.isEmpty())
        return;
    label->setMinimumWidth(0); // which the hint would never fall below
    label->setMinimumWidth(label->sizeHint().width());
}

void AddressBar::Line::setVisible(bool isVisible)
{
    label->setVisible(isVisible);
    copy->setVisible(isVisible);
}

void AddressBar::setState(const ServerState &state, const Network &network)
{
    m_state = state;
    const bool isOtherNetwork = !(network == m_network);
    m_network = network;
    showAddresses(isOtherNetwork);
    showFingerprint();
}

void AddressBar::copy() const
{
    if (!m_url.isEmpty())
        QGuiApplication::clipboard()->setText(m_url);
}

void AddressBar::showAddresses(bool isOtherNetwork)
{
    const bool isRunning = m_state.phase == ServerState::Phase::Running;
    const QList<QHostAddress> addresses =
        isRunning ? m_network.reachable(m_state.address) : QList<QHostAddress>();
    if (addresses != m_addresses || isOtherNetwork) {
        m_addresses = addresses;
        fillMenu();
    }
    if (isRunning && !addresses.isEmpty())
        showAddress(addresses.contains(m_chosen) ? m_chosen : addresses.first());
    else
        showAddress({});
}

void AddressBar::choose(const QHostAddress &address)
{
    m_chosen = address;
    showAddress(address);
}

void AddressBar::fillMenu()
{
    qDeleteAll(m_choices->actions());
    for (const QHostAddress &address : std::as_const(m_addresses)) {
        QAction *action = m_others->menu()->addAction(choiceText(address, m_network));
        action->setData(QVariant::fromValue(address));
        action->setCheckable(true);
        m_choices->addAction(action);
    }
    m_others->setVisible(m_addresses.size() > 1);
}

void AddressBar::showAddress(const QHostAddress &address)
{
    const auto urlAt = [&](QLatin1StringView scheme, quint16 port) {
        return address.isNull() || port == 0 ? QString() : urlOf(scheme, address, port);
    };
    const QString plain = urlAt("http"_L1, m_state.port);
    const QString secure = urlAt("https"_L1, m_state.tlsPort);
    m_plain.show(plain, plain);
    m_secure.show(secure, secure);
    fitAddresses();
    m_caption->setText(captionOf(address, m_state.address, m_network));
    for (QAction *action : m_choices->actions())
        action->setChecked(action->data().value<QHostAddress>() == address);
    const QString &url = m_isPlain ? plain : secure;
    m_qrCode->setEnabled(!url.isEmpty());
    if (url == m_url)
        return;
    m_url = url;
    Q_EMIT urlChanged(m_url);
}

/// Large where there is room: a port that is cut off can't be typed.
void AddressBar::fitAddresses()
{
    const QFontMetrics metrics(enlarged(font()));
    const int wanted =
        std::max(metrics.horizontalAdvance(m_plain.whole), metrics.horizontalAdvance(m_secure.whole));
    if (wanted == 0)
        return;
    int room = width() - m_plain.copy->sizeHint().width() - m_qrCode->sizeHint().width() - 3 * gap();
    if (m_addresses.size() > 1)
        room -= m_others->sizeHint().width() + gap();
    for (const Line *line : {&m_plain, &m_secure}) {
        line->label->setFont(wanted <= room ? enlarged(font()) : font());
        line->keepWidth();
    }
}

int AddressBar::gap() const
{
    return style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
}

int AddressBar::roomForFingerprint() const
{
    return width() - m_fingerprintCaption->sizeHint().width() - m_fingerprint.copy->sizeHint().width()
        - 3 * gap();
}

void AddressBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitAddresses();
    showFingerprint();
}

void AddressBar::showFingerprint()
{
    const bool isRunning = m_state.phase == ServerState::Phase::Running;
    const QByteArray fingerprint = isRunning ? m_state.tlsFingerprint : QByteArray();
    const QString whole = QString::fromLatin1(fingerprint);
    const QString cut = fingerprintText(fingerprint);
    const QFontMetrics metrics = m_fingerprint.label->fontMetrics();
    m_fingerprint.label->setMinimumWidth(metrics.horizontalAdvance(cut)); // so that it can give way
    m_fingerprint.show(metrics.horizontalAdvance(whole) <= roomForFingerprint() ? whole : cut, whole);
    m_fingerprint.label->setToolTip(whole);
    m_fingerprint.label->setAccessibleDescription(whole);

    const bool isShown = m_isSecure && (!isRunning || m_state.tlsPort != 0);
    m_secure.setVisible(isShown);
    m_fingerprint.setVisible(isShown);
    m_fingerprintCaption->setVisible(isShown);
}

} // namespace supersynk
