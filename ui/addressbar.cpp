// SPDX-License-Identifier: GPL-3.0-only
#include "addressbar.h"

#include "addresses.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QFont enlarged(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.5);
    return font;
}

} // namespace

AddressBar::AddressBar(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_label(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_others(new QPushButton(tr("Others"), this))
    , m_choices(new QActionGroup(this))
{
    m_label->setFont(enlarged(font()));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setAccessibleName(tr("Address for headsets"));
    m_copy->setToolTip(tr("Copy the address to the clipboard"));
    m_copy->setAccessibleName(tr("Copy the address"));
    m_others->setToolTip(tr("Other addresses of this computer"));
    m_others->setAccessibleName(tr("Other addresses"));
    m_others->setMenu(new QMenu(m_others));
    m_others->hide();

    auto *line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_copy);
    line->addWidget(m_others);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_caption);
    layout->addLayout(line);

    connect(m_copy, &QPushButton::clicked, this, &AddressBar::copy);
    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { choose(action->data().value<QHostAddress>()); });
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            lookUp();
    });
    setState({});
}

void AddressBar::setState(const ServerState &state)
{
    m_state = state;
    if (state.phase == ServerState::Phase::Running) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
    lookUp();
}

void AddressBar::copy() const
{
    if (!m_url.isEmpty())
        QGuiApplication::clipboard()->setText(m_url);
}

void AddressBar::lookUp()
{
    const bool isRunning = m_state.phase == ServerState::Phase::Running;
    const QList<QHostAddress> addresses =
        isRunning ? reachableAddresses(m_state.address) : QList<QHostAddress>();
    if (addresses != m_addresses) {
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
        QAction *action = m_others->menu()->addAction(address.toString());
        action->setData(QVariant::fromValue(address));
        action->setCheckable(true);
        m_choices->addAction(action);
    }
    m_others->setVisible(m_addresses.size() > 1);
}

void AddressBar::showAddress(const QHostAddress &address)
{
    const QString url = address.isNull() ? QString() : httpUrl(address, m_state.port);
    m_label->setText(url.isEmpty() ? u"—"_s : url);
    m_label->setEnabled(!url.isEmpty());
    m_copy->setEnabled(!url.isEmpty());
    m_caption->setText(address.isLoopback() ? tr("Address, for programs on this computer only")
                                            : tr("Address for headsets"));
    for (QAction *action : m_choices->actions())
        action->setChecked(action->data().value<QHostAddress>() == address);
    if (url == m_url)
        return;
    m_url = url;
    Q_EMIT urlChanged(m_url);
}

} // namespace supersynk
