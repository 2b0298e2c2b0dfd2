// SPDX-License-Identifier: GPL-3.0-only
#include "qrdialog.h"

#include "paintedrole.h"
#include "utf8text.h"
#include "valuelabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
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
                         tr("There is a code to be read once the server runs."));
}

QrDialog::QrDialog(QWidget *parent)
    : QDialog(parent)
    , m_channel(new QLineEdit(this))
    , m_view(new QrView(this))
    , m_text(new QLabel(this))
{
    setWindowTitle(tr("QR Code"));
    m_channel->setPlaceholderText(tr("None: the server's own address"));
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
    connect(m_channel, &QLineEdit::textChanged, this, &QrDialog::renew);

    auto *form = new QFormLayout;
    form->addRow(tr("C&hannel:"), m_channel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    renew();
}

void QrDialog::setUrl(const QString &url)
{
    m_url = url;
    renew();
}

void QrDialog::setChannel(const QByteArray &key)
{
    m_channel->setText(textFromUtf8(key));
}

QString QrDialog::channelUrl() const
{
    if (m_url.isEmpty() || m_channel->text().isEmpty())
        return m_url;
    return m_url + "/api/channels/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(m_channel->text()));
}

void QrDialog::renew()
{
    m_view->setText(channelUrl());
    showValue(*m_text, channelUrl());
}

} // namespace supersynk
