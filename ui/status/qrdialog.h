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

/// Shows a text as a QR code, or why there is none.
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

/// The address of a channel as a QR code, to be held before a headset's or a phone's camera. It follows the
/// server while it is open.
class QrDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit QrDialog(QWidget *parent = nullptr);

    /// Where headsets reach the server, and where by HTTPS; empty while they don't. With both, the operator
    /// chooses.
    void setUrls(const QString &url, const QString &secureUrl);
    /// The channel that is offered; the operator may type another.
    void setChannel(const QByteArray &key);

    /// "http://192.168.1.20:9999/api/channels/room", that of the server if no channel is named, or empty.
    [[nodiscard]] QString channelUrl() const;

private:
    void renew();

    bool m_isSecureChosen = false; // also while there is nothing to choose
    QFormLayout *m_form;
    QComboBox *m_address; // its data are URLs
    QLineEdit *m_channel;
    QrView *m_view;
    QLabel *m_text;
};

} // namespace supersynk
