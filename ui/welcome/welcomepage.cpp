// SPDX-License-Identifier: GPL-3.0-only
#include "ui/welcome/welcomepage.h"

#include "ui/look/measures.h"
#include "ui/status/qrdialog.h"
#include "ui/welcome/card.h"
#include "ui/widgets/valuelabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kCodeSide = 140;      // pixels
constexpr int kWidestPage = 1120;   // pixels
constexpr double kOuterMargin = 24; // pixels

QFont boldFont(QFont font, double size)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * size);
    return font;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_code(new QrView(this))
    , m_address(new QLabel(this))
    , m_choice(new QComboBox(this))
    , m_waiting(new QLabel(tr("No client has come yet."), this))
    , m_copy(new QPushButton(tr("Copy Address"), this))
    , m_large(new QPushButton(tr("Show Large"), this))
    , m_simulate(new QPushButton(tr("Simulate %n Headset(s)", nullptr, kHeadsets), this))
{
    auto *title = new QLabel(tr("Three steps to your first session"), this);
    title->setFont(boldFont(font(), kHeadlineSize));
    title->setAlignment(Qt::AlignCenter);
    auto *subtitle = new QLabel(tr("No account, no internet: everything stays on this computer."), this);
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    subtitle->setAlignment(Qt::AlignCenter);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(kPadding);
    for (Card *card : {newNetworkCard(), newAddressCard(), newArrivalCard()})
        cards->addWidget(card, 1);

    QPushButton *open = newLink(tr("Open a Recording…"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    QPushButton *manual = newLink(tr("Manual"));
    connect(manual, &QPushButton::clicked, this, &WelcomePage::manualRequested);
    QPushButton *skip = newLink(tr("Show the Empty Desk"));
    connect(skip, &QPushButton::clicked, this, &WelcomePage::skipped);
    auto *links = new QHBoxLayout;
    links->addStretch();
    for (QPushButton *link : {manual, open, skip})
        links->addWidget(link);
    links->addStretch();

    auto *content = new QWidget;
    content->setMaximumWidth(kWidestPage);
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(kOuterMargin, kOuterMargin, kOuterMargin, kPadding);
    page->setSpacing(kGap);
    page->addStretch(1);
    page->addWidget(title);
    page->addWidget(subtitle);
    page->addSpacing(kPadding);
    page->addLayout(cards, 4);
    page->addSpacing(kGap);
    page->addLayout(links);
    page->addStretch(1);

    auto *area = new QScrollArea(this); // for windows smaller than the page
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setAlignment(Qt::AlignHCenter);
    area->setWidget(content);
    area->viewport()->setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    setUrl({});
}

Card *WelcomePage::newNetworkCard()
{
    auto *card = new Card(1, tr("Bring them onto one network"),
                          tr("Headsets reach this computer by the network that both are on."), this);
    auto *advice = new QLabel(
        tr("A router of your own is best. Guest and campus Wi‑Fi often keep devices apart."), card);
    advice->setForegroundRole(QPalette::PlaceholderText);
    advice->setWordWrap(true);
    card->content().addStretch();
    card->content().addWidget(advice);
    return card;
}

Card *WelcomePage::newAddressCard()
{
    auto *card = new Card(2, tr("Give them this address"),
                          tr("Scan it, or type it into your app. A channel may have any name: it opens with "
                             "its first client."),
                          this);
    m_code->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_code->setFixedSize(kCodeSide, kCodeSide);
    m_address->setFont(boldFont(font(), kTitleSize));
    m_address->setAlignment(Qt::AlignCenter);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setAccessibleName(tr("Address for headsets"));
    m_choice->setAccessibleName(tr("Network of the headsets"));
    m_choice->setToolTip(
        tr("This computer has several addresses: choose that on the network of the headsets"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // it may be long
    m_choice->hide();
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { Q_EMIT addressChosen(m_choice->itemData(index).value<QHostAddress>()); });
    connect(m_copy, &QPushButton::clicked, this, &WelcomePage::copyRequested);
    connect(m_large, &QPushButton::clicked, this, &WelcomePage::qrCodeRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_large);
    buttons->addStretch();
    card->content().addStretch();
    card->content().addWidget(m_code, 0, Qt::AlignHCenter);
    card->content().addWidget(m_address);
    card->content().addWidget(m_choice);
    card->content().addLayout(buttons);
    return card;
}

Card *WelcomePage::newArrivalCard()
{
    auto *card = new Card(3, tr("See them arrive"),
                          tr("Each headset that posts appears here at once, with its channel."), this);
    m_waiting->setWordWrap(true);
    auto *without = new QLabel(tr("No headset at hand?"), card);
    without->setForegroundRole(QPalette::PlaceholderText);
    m_simulate->setDefault(true);
    connect(m_simulate, &QPushButton::clicked, this, &WelcomePage::simulationRequested);
    card->content().addSpacing(kGap);
    card->content().addWidget(m_waiting);
    QPushButton *why = newLink(tr("Why is my headset not here?"));
    connect(why, &QPushButton::clicked, this, &WelcomePage::assistantRequested);
    card->content().addWidget(why, 0, Qt::AlignLeft);
    card->content().addStretch();
    card->content().addWidget(without);
    card->content().addWidget(m_simulate, 0, Qt::AlignLeft);
    return card;
}

QPushButton *WelcomePage::newLink(const QString &text)
{
    auto *link = new QPushButton(text, this);
    link->setFlat(true);
    return link;
}

void WelcomePage::setUrl(const QString &url)
{
    m_code->setText(url);
    m_code->setVisible(!url.isEmpty());
    showValue(*m_address, url.isEmpty() ? u"—"_s : url);
    m_copy->setEnabled(!url.isEmpty());
    m_large->setEnabled(!url.isEmpty());
}

void WelcomePage::setAddresses(const QList<AddressChoice> &choices, const QHostAddress &chosen)
{
    m_choice->clear();
    for (const AddressChoice &choice : choices)
        m_choice->addItem(choice.text, QVariant::fromValue(choice.address));
    m_choice->setCurrentIndex(m_choice->findData(QVariant::fromValue(chosen)));
    m_choice->setVisible(choices.size() > 1);
}

void WelcomePage::showRefused()
{
    m_waiting->setText(tr("Requests were refused: the next line says why."));
}

void WelcomePage::focusSimulate()
{
    m_simulate->setFocus();
}

} // namespace supersynk
