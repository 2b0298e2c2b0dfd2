// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/qrdialog.h"

#include "server/base/utf8text.h"
#include "server/network/addresses.h"
#include "ui/widgets/paintedrole.h"
#include "ui/widgets/valuelabel.h"

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

QrDialog::QrDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_address(new QComboBox(this))
    , m_channel(new QLineEdit(this))
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
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(channelUrl()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_channel, &QLineEdit::textChanged, this, &QrDialog::updateCode);

    m_address->setAccessibleName(tr("Protocol"));
    connect(m_address, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_isSecureChosen = index > 0;
        updateCode();
    });
    m_form->addRow(tr("&Protocol:"), m_address);
    m_form->addRow(tr("C&hannel:"), m_channel);
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
        m_address->addItem(tr("HTTP, for programs"), url);
        if (hasBoth)
            m_address->addItem(tr("HTTPS, for pages in a browser"), secureUrl);
        m_address->setCurrentIndex(hasBoth && m_isSecureChosen ? 1 : 0);
    }
    for (QWidget *part : {m_form->labelForField(m_address), static_cast<QWidget *>(m_address)})
        part->setVisible(hasBoth);
    updateCode();
}

void QrDialog::setChannel(const QByteArray &key)
{
    m_channel->setText(textFromUtf8(key));
}

QString QrDialog::channelUrl() const
{
    const QString url = m_address->currentData().toString();
    if (url.isEmpty() || m_channel->text().isEmpty())
        return url;
    return supersynk::channelUrl(url, m_channel->text().toUtf8());
}

void QrDialog::updateCode()
{
    m_view->setText(channelUrl());
    showValue(*m_text, channelUrl());
}

} // namespace supersynk
