// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/status/qrcode.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace supersynk {

/// Shows a text as a QR code, or says why there is none.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    void setText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override { return {320, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<QrCode> m_code;
};

/// The address of a channel as a QR code for the camera of a headset or a phone. Follows the server while it
/// is open.
class QrDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit QrDialog(QWidget *parent = nullptr);

    /// The server's URLs; empty if there is none. With both, the operator chooses the protocol.
    void setUrls(const QString &url, const QString &secureUrl);
    /// Sets the channel; the operator can edit it.
    void setChannel(const QByteArray &key);

    /// "http://192.168.1.20:9999/api/channels/room", the server's URL without a channel, or empty.
    [[nodiscard]] QString channelUrl() const;

private:
    void updateCode();

    bool m_isSecureChosen = false; // kept while there is no choice
    QFormLayout *m_form;
    QComboBox *m_address; // item data: URLs
    QLineEdit *m_channel;
    QrView *m_view;
    QLabel *m_text;
};

} // namespace supersynk
