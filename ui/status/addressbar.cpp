// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/addressbar.h"

#include "server/network/addresses.h"
#include "ui/look/measures.h"
#include "ui/status/addresstext.h"
#include "ui/status/headericon.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/elidedlabel.h"
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
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QFont enlarged(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kTitleSize);
    return font;
}

QPushButton *iconButton(HeaderIcon icon, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(headerIcon(icon));
    button->setFlat(true);
    return button;
}

} // namespace

AddressBar::AddressBar(const ServerSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_hasHttp(settings.http)
    , m_hasHttps(settings.tls.isOn)
    , m_grid(new QGridLayout(this))
    , m_caption(new ElidedLabel(this))
    , m_keyNote(new QLabel(tr("An access key is needed"), this))
    , m_http{new QLabel(this), iconButton(HeaderIcon::Copy, this), {}}
    , m_https{new QLabel(this), iconButton(HeaderIcon::Copy, this), {}}
    , m_certificate(new QWidget(this))
    , m_fingerprint{new QLabel(m_certificate), iconButton(HeaderIcon::Copy, m_certificate), {}}
    , m_fingerprintCaption(new QLabel(m_certificate))
    , m_qrCode(iconButton(HeaderIcon::QrCode, this))
    , m_otherAddresses(iconButton(HeaderIcon::Others, this))
    , m_choices(new QActionGroup(this))
{
    m_keyNote->setToolTip(tr("Clients must send the access key."));
    m_keyNote->setVisible(!settings.accessKey.isEmpty());
    m_otherAddresses->setToolTip(tr("Other addresses of this computer"));
    m_otherAddresses->setAccessibleName(tr("Other addresses"));
    m_otherAddresses->setMenu(new QMenu(m_otherAddresses));
    m_otherAddresses->hide();
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
    for (Line *line : {&m_http, &m_https, &m_fingerprint}) {
        line->label->setTextFormat(Qt::PlainText);
        line->label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        connect(line->copy, &QPushButton::clicked, this,
                [line] { QGuiApplication::clipboard()->setText(line->fullText); });
    }
    m_http.label->setFont(enlarged(font()));
    m_http.label->setAccessibleName(tr("Address for headsets"));
    m_http.copy->setToolTip(tr("Copy the address to the clipboard"));
    m_http.copy->setAccessibleName(tr("Copy the address"));
    m_http.setVisible(m_hasHttp);

    m_https.label->setFont(enlarged(font()));
    m_https.label->setAccessibleName(tr("HTTPS address for pages in a browser"));
    m_https.copy->setToolTip(tr("Copy the HTTPS address to the clipboard"));
    m_https.copy->setAccessibleName(tr("Copy the HTTPS address"));

    m_fingerprint.label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprint.label->setAccessibleName(tr("Fingerprint of the certificate"));
    m_fingerprint.copy->setToolTip(tr("Copy the whole fingerprint to the clipboard"));
    m_fingerprint.copy->setAccessibleName(tr("Copy the fingerprint"));
}

void AddressBar::layOut()
{
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the address
    auto *top = new QHBoxLayout;
    top->addWidget(m_caption, 1);
    top->addWidget(m_keyNote);
    m_certificate->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // lets the window shrink
    auto *certificate = new QHBoxLayout(m_certificate);
    certificate->setContentsMargins({});
    certificate->addWidget(m_fingerprintCaption);
    certificate->addWidget(m_fingerprint.label);
    certificate->addWidget(m_fingerprint.copy);
    certificate->addStretch();

    m_grid->setContentsMargins({});
    m_grid->setSpacing(kInnerGap / 2);
    m_grid->addLayout(top, 0, 0, 1, 5);
    addLine(m_http);
    addLine(m_https);
    placeButtons();
    m_grid->setColumnStretch(4, 1);
}

void AddressBar::addLine(const Line &line)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(line.label, row, 0);
    m_grid->addWidget(line.copy, row, 1);
}

/// Beside the first address.
void AddressBar::placeButtons()
{
    const int row = m_hasHttp ? 1 : 2;
    for (const auto &[button, column] : {std::pair{m_qrCode, 2}, {m_otherAddresses, 3}}) {
        m_grid->removeWidget(button);
        m_grid->addWidget(button, row, column);
    }
}

/// Beside the HTTPS address if it fits, else below it: a short window has no line to spare.
void AddressBar::placeCertificate()
{
    const auto fitsBeside = [this](const QString &caption) {
        m_fingerprintCaption->setText(caption);
        return m_fingerprint.label->minimumWidth() <= roomForFingerprint(true);
    };
    const QString caption = tr("SHA-256 fingerprint");
    const bool isBeside = m_hasHttp && (fitsBeside(caption) || fitsBeside(tr("SHA-256", "a fingerprint")));
    if (!isBeside)
        m_fingerprintCaption->setText(caption);
    if (isBeside == m_isCertificateBeside && m_grid->indexOf(m_certificate) >= 0)
        return;
    m_isCertificateBeside = isBeside;
    m_grid->removeWidget(m_certificate);
    if (isBeside)
        m_grid->addWidget(m_certificate, 2, 2, 1, 3);
    else
        m_grid->addWidget(m_certificate, 3, 0, 1, 5);
}

void AddressBar::setSettings(const ServerSettings &settings)
{
    m_hasHttp = settings.http;
    m_hasHttps = settings.tls.isOn;
    m_keyNote->setVisible(!settings.accessKey.isEmpty());
    m_http.setVisible(m_hasHttp);
    placeButtons();
    setState(m_state, m_network);
}

void AddressBar::Line::show(const QString &shown, const QString &copied)
{
    fullText = copied;
    showValue(*label, copied.isEmpty() ? u"—"_s : shown);
    label->setEnabled(!copied.isEmpty());
    copy->setEnabled(!copied.isEmpty());
}

void AddressBar::Line::reserveWidth() const
{
    if (fullText.isEmpty())
        return;
    label->setMinimumWidth(0); // the hint is never below it
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

QList<AddressChoice> AddressBar::choices() const
{
    QList<AddressChoice> choices;
    for (const QAction *action : m_choices->actions()) {
        QString text = action->text();
        choices.append({action->data().value<QHostAddress>(), text.replace(u"&&"_s, u"&"_s)});
    }
    return choices;
}

QHostAddress AddressBar::chosen() const
{
    const QAction *checked = m_choices->checkedAction();
    return checked ? checked->data().value<QHostAddress>() : QHostAddress();
}

void AddressBar::fillMenu()
{
    qDeleteAll(m_choices->actions());
    for (const QHostAddress &address : std::as_const(m_addresses)) {
        QAction *action = m_otherAddresses->menu()->addAction(choiceText(address, m_network));
        action->setData(QVariant::fromValue(address));
        action->setCheckable(true);
        m_choices->addAction(action);
    }
    m_otherAddresses->setVisible(m_addresses.size() > 1);
}

void AddressBar::showAddress(const QHostAddress &address)
{
    const auto urlAt = [&](QLatin1StringView scheme, quint16 port) {
        return address.isNull() || port == 0 ? QString() : urlOf(scheme, address, port);
    };
    const QString plain = urlAt("http"_L1, m_state.port);
    const QString secure = urlAt("https"_L1, m_state.tlsPort);
    m_http.show(plain, plain);
    m_https.show(secure, secure);
    fitAddresses();
    m_caption->setText(captionWithAdapter(address, m_state.address, m_network));
    m_caption->setToolTip(plainToolTip(m_caption->text()));
    for (QAction *action : m_choices->actions())
        action->setChecked(action->data().value<QHostAddress>() == address);
    Q_EMIT choicesChanged();
    const QString &url = m_hasHttp ? plain : secure;
    m_qrCode->setEnabled(!url.isEmpty());
    if (url == m_url)
        return;
    m_url = url;
    Q_EMIT urlChanged(m_url);
}

/// Large if it fits, since a truncated port is useless.
void AddressBar::fitAddresses()
{
    const int wanted = addressWidth(enlarged(font()));
    if (wanted == 0)
        return;
    int room = width() - m_http.copy->sizeHint().width() - m_qrCode->sizeHint().width() - 3 * gap();
    if (m_addresses.size() > 1)
        room -= m_otherAddresses->sizeHint().width() + gap();
    for (const Line *line : {&m_http, &m_https}) {
        line->label->setFont(wanted <= room ? enlarged(font()) : font());
        line->reserveWidth();
    }
}

int AddressBar::addressWidth(const QFont &font) const
{
    const QFontMetrics metrics(font);
    return std::max(metrics.horizontalAdvance(m_http.fullText), metrics.horizontalAdvance(m_https.fullText));
}

QSize AddressBar::sizeHint() const
{
    constexpr int kRounding = 2; // of the widths of texts
    const int missing = addressWidth(enlarged(font())) - addressWidth(m_http.label->font());
    return QWidget::sizeHint() + QSize(std::max(0, missing) + kRounding, 0);
}

int AddressBar::gap() const
{
    return std::max(0, layout()->spacing());
}

int AddressBar::roomForFingerprint(bool isBeside) const
{
    const int address = addressWidth(m_https.label->font()) + m_https.copy->sizeHint().width() + 2 * gap();
    return width() - m_fingerprintCaption->sizeHint().width() - m_fingerprint.copy->sizeHint().width()
        - 3 * gap() - (isBeside ? address : 0);
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
    m_fingerprint.label->setMinimumWidth(metrics.horizontalAdvance(cut)); // lets the window shrink
    placeCertificate();
    const int room = roomForFingerprint(m_isCertificateBeside);
    m_fingerprint.show(metrics.horizontalAdvance(whole) <= room ? whole : cut, whole);
    m_fingerprint.label->setToolTip(whole);
    m_fingerprint.label->setAccessibleDescription(whole);

    const bool isShown = m_hasHttps && (!isRunning || m_state.tlsPort != 0);
    m_https.setVisible(isShown);
    m_fingerprint.setVisible(isShown);
    m_fingerprintCaption->setVisible(isShown);
}

} // namespace supersynk
