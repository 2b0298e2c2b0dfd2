// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/qrdialog.h"

#include "server/base/utf8text.h"
#include "server/network/addresses.h"
#include "ui/widgets/paintedrole.h"
#include "ui/widgets/valuelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setPaintedRole(*this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setText({});
}

void QrView::setText(const QString &text)
{
    m_code = QrCode::of(text.toUtf8());
    setAccessibleName(m_code ? tr("QR code of %1").arg(text) : tr("No QR code"));
    update();
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_code)
        m_code->paint(painter, rect());
    else
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The code appears when the server is running."));
}

QrDialog::QrDialog(bool hasPage, const QByteArray &accessKey, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_accessKey(accessKey)
    , m_target(new QComboBox(this))
    , m_address(new QComboBox(this))
    , m_channel(new QLineEdit(this))
    , m_withKey(new QCheckBox(tr("Include the access &key"), this))
    , m_view(new QrView(this))
    , m_text(new QLabel(this))
{
    setWindowTitle(tr("QR Code"));
    m_channel->setPlaceholderText(tr("None: the address of the server"));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setClearButtonEnabled(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setAccessibleName(tr("Address"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setAccessibleName(tr("Copy the address"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(address()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_channel, &QLineEdit::textChanged, this, &QrDialog::updateCode);

    if (hasPage)
        m_target->addItem(tr("the web page: look, join, test the network"), true);
    m_target->addItem(tr("the channel, for apps"), false);
    m_target->setAccessibleName(tr("Leads to"));
    connect(m_target, &QComboBox::currentIndexChanged, this, &QrDialog::updateCode);
    m_withKey->setToolTip(tr("Anyone who photographs the code can then join"));
    connect(m_withKey, &QCheckBox::toggled, this, &QrDialog::updateCode);

    m_address->setAccessibleName(tr("Protocol"));
    connect(m_address, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_isSecureChosen = index > 0;
        updateCode();
    });
    m_form->addRow(tr("&Leads to:"), m_target);
    m_form->setRowVisible(m_target, hasPage);
    m_form->addRow(tr("&Protocol:"), m_address);
    m_form->addRow(tr("C&hannel:"), m_channel);
    m_form->addRow(m_withKey);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    setUrls({}, {});
}

void QrDialog::setUrls(const QString &url, const QString &secureUrl)
{
    const bool hasBoth = !secureUrl.isEmpty() && secureUrl != url;
    {
        const QSignalBlocker blocker(m_address);
        m_address->clear();
        m_address->addItem(tr("HTTP"), url);
        if (hasBoth)
            m_address->addItem(tr("HTTPS, which WebXR needs"), secureUrl);
        m_address->setCurrentIndex(hasBoth && m_isSecureChosen ? 1 : 0);
    }
    m_form->setRowVisible(m_address, hasBoth);
    updateCode();
}

void QrDialog::setChannel(const QByteArray &key)
{
    m_channel->setText(textFromUtf8(key));
}

QString QrDialog::address() const
{
    const QString url = m_address->currentData().toString();
    const QByteArray key = m_channel->text().toUtf8();
    if (url.isEmpty())
        return url;
    if (m_target->currentData().toBool())
        return pageUrl(url, key, m_withKey->isChecked() ? m_accessKey : QByteArray());
    return key.isEmpty() ? url : channelUrl(url, key);
}

void QrDialog::updateCode()
{
    m_form->setRowVisible(m_withKey, !m_accessKey.isEmpty() && m_target->currentData().toBool());
    m_view->setText(address());
    showValue(*m_text, address());
}

} // namespace supersynk
