// SPDX-License-Identifier: GPL-3.0-only
// The parts of a ServerPanel, and their places.
#include "ui/status/serverpanel.h"

#include "server/networkwatch.h"
#include "ui/firewall/firewallnotice.h"
#include "ui/look/measures.h"
#include "ui/status/addressbar.h"
#include "ui/status/headericon.h"
#include "ui/status/statuslamp.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::chrono::seconds kUndoFor{30};

QFont headlineFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kHeadlineSize);
    return font;
}

} // namespace

ServerPanel::ServerPanel(Server &server, NetworkWatch &network, const ServerSettings &initial,
                         QSettings &store, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_network(network)
    , m_settings(initial)
    , m_store(store)
    , m_stop([this](const std::function<void()> &then) {
        m_server.stop();
        if (then)
            then();
    })
    , m_check(initial.accessKey)
    , m_firewall([this] { return hasRemoteClients(); })
    , m_announcedPort(editedPort())
    , m_lamp(new StatusLamp(this))
    , m_title(new QLabel(this))
    , m_details(new QLabel(this))
    , m_chips(new TroubleChips(this))
    , m_useFreePort(new QPushButton(this))
    , m_startStop(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_menu(new QMenu(m_more))
    , m_editTimeout(new QAction(tr("Client Time&out…"), this))
    , m_warning(new Notice(this))
    , m_portNotice(new Notice(this))
    , m_changeNotice(new Notice(this))
    , m_restartNotice(new Notice(this))
    , m_firewallNotice(new FirewallNotice(this))
    , m_address(new AddressBar(initial, this))
    , m_portBox(new QWidget(this))
    , m_portCaption(new QLabel(m_portBox))
    , m_port(new QSpinBox(m_portBox))
    , m_top(new QHBoxLayout)
    , m_bottom(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    buildTexts();
    buildPortField();
    buildMenu();
    buildNotices();
    layOut();

    connect(m_startStop, &QPushButton::clicked, this, &ServerPanel::startOrStop);
    connect(m_useFreePort, &QPushButton::clicked, this, &ServerPanel::useFreePort);
    connect(m_address, &AddressBar::urlChanged, &m_check,
            [this](const QString &url) { m_check.setTarget(url, m_server.state().address); });
    connect(m_address, &AddressBar::urlChanged, this, &ServerPanel::urlChanged);
    connect(m_address, &AddressBar::choicesChanged, this, &ServerPanel::addressChoicesChanged);
    connect(m_address, &AddressBar::qrCodeRequested, this, &ServerPanel::qrCodeRequested);
    connect(&m_check, &SelfCheck::changed, this, [this] {
        if (m_check.verdict() != SelfCheck::Verdict::Unknown)
            m_network.check(); // it may be the reason
        showState(m_server.state());
    });
    connect(&m_firewall, &FirewallWatch::changed, this, [this] { showState(m_server.state()); });
    connect(&m_network, &NetworkWatch::changed, this, &ServerPanel::showState);
    connect(&m_server, &Server::stateChanged, this, &ServerPanel::showState);
    connect(&m_server, &Server::certificateChanged, this, &ServerPanel::showState);
    showState(m_server.state());
}

void ServerPanel::buildTexts()
{
    for (QLabel *label : {m_title, m_details}) {
        label->setTextFormat(Qt::PlainText); // error texts are not HTML
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_chips->hide();
    applyFonts();
}

void ServerPanel::buildPortField()
{
    // Port 0, "any", is available only if the command line asked for it.
    const bool isAny = editedPort() == 0;
    m_port->setRange(isAny ? 0 : 1, std::numeric_limits<quint16>::max());
    m_port->setSpecialValueText(isAny ? tr("any") : QString());
    m_port->setValue(editedPort());
    m_port->setAccelerated(true);
    m_port->setKeyboardTracking(false); // ignore a half-typed port
    m_port->setAccessibleName(tr("Port"));
    connect(m_port, &QSpinBox::valueChanged, &m_fieldContext, [this](int port) { portEdited(port); });
    connect(m_port, &QSpinBox::editingFinished, &m_fieldContext, [this] { announcePort(); });
}

void ServerPanel::buildMenu()
{
    m_more->setIcon(headerIcon(HeaderIcon::Settings));
    m_more->setToolTip(tr("Settings of the server"));
    m_more->setAccessibleName(tr("Settings of the server"));
    m_editTimeout->setToolTip(tr("How long a client may be silent before it is removed"));
    connect(m_editTimeout, &QAction::triggered, this, &ServerPanel::editTimeout);
    m_menu->setToolTipsVisible(true);
    m_menu->addAction(m_editTimeout);
    m_more->setMenu(m_menu);
}

void ServerPanel::buildNotices()
{
    m_portNotice->setAction(tr("&Go Back"));
    connect(m_portNotice, &Notice::triggered, this, &ServerPanel::goBackToUsualPort);
    m_changeNotice->setAction(tr("U&ndo"));
    connect(m_changeNotice, &Notice::triggered, this, [this] {
        const auto undo = std::exchange(m_undo, {});
        if (undo)
            undo();
        announcePort();
        m_changeNotice->setText({});
    });
    m_restartNotice->setAction(tr("Restart No&w"));
    connect(m_restartNotice, &Notice::triggered, this, [this] { m_stop([this] { start(); }); });
    m_undoEnd.setSingleShot(true);
    m_undoEnd.setInterval(kUndoFor);
    connect(&m_undoEnd, &QTimer::timeout, m_changeNotice, [this] { m_changeNotice->setText({}); });
}

void ServerPanel::layOut()
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kInnerGap / 2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_details);
    texts->addWidget(m_chips);
    texts->addStretch();

    nameThePort();
    m_portCaption->setBuddy(m_port);
    auto *port = new QHBoxLayout(m_portBox);
    port->setContentsMargins({});
    port->addWidget(m_portCaption);
    port->addWidget(m_port);

    m_top->setSpacing(kPadding / 2);
    m_top->addWidget(m_lamp);
    m_top->addSpacing(kGap / 2);
    m_top->addLayout(texts, 1);
    m_top->addWidget(m_useFreePort);
    m_top->addWidget(m_startStop);
    m_top->addWidget(m_more);
    m_bottom->addWidget(m_address, 1);
    m_bottom->addWidget(m_portBox, 0, Qt::AlignBottom);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kGap, kPadding, kGap);
    layout->setSpacing(kGap);
    layout->addLayout(m_top);
    for (QWidget *notice : {static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_firewallNotice),
                            static_cast<QWidget *>(m_portNotice), static_cast<QWidget *>(m_restartNotice),
                            static_cast<QWidget *>(m_changeNotice)})
        layout->addWidget(notice);
    layout->addLayout(m_bottom);
}

/// The address and the port stand beside the headline if that fits, else below it.
void ServerPanel::arrange()
{
    const int texts = std::max(m_title->fontMetrics().horizontalAdvance(m_title->text()),
                               m_chips->isHidden() ? 0 : m_chips->minimumSizeHint().width());
    int needed = m_lamp->sizeHint().width() + texts + m_address->sizeHint().width()
        + m_portBox->sizeHint().width() + m_startStop->sizeHint().width() + m_more->sizeHint().width()
        + 7 * kPadding;
    if (!m_useFreePort->isHidden())
        needed += m_useFreePort->sizeHint().width() + kPadding;
    const bool isOneRow = !m_address->hasSeveralLines() && needed <= width();
    if (isOneRow == m_isOneRow)
        return;
    m_isOneRow = isOneRow;
    constexpr int kTextsIndex = 2;
    if (isOneRow) {
        m_top->insertWidget(kTextsIndex + 1, m_address, 0, Qt::AlignVCenter);
        m_top->insertWidget(kTextsIndex + 2, m_portBox, 0, Qt::AlignVCenter);
    } else {
        m_bottom->addWidget(m_address, 1);
        m_bottom->addWidget(m_portBox, 0, Qt::AlignBottom);
    }
}

void ServerPanel::applyFonts()
{
    const QFont large = headlineFont(font());
    if (m_title->font() != large)
        m_title->setFont(large);
    m_details->setMinimumHeight(m_chips->minimumSizeHint().height()); // nothing moves when chips appear
}

void ServerPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ServerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyFonts();
        arrange();
    }
}

} // namespace supersynk
