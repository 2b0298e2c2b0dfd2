// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/status/qrcode.h"

#include <QDialog>

#include <optional>

class QCheckBox;
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

/// The address of the web page, or of a channel for apps, as a QR code for the camera of a headset or a
/// phone. Follows the server while it is open.
class QrDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a hasPage: the server has the web page. \a accessKey is the server's access key, which the page's
    /// address has only if the operator wants that; empty if there is none.
    QrDialog(bool hasPage, const QByteArray &accessKey, QWidget *parent = nullptr);

    /// The server's URLs; empty if there is none. With both, the operator chooses the protocol.
    void setUrls(const QString &url, const QString &secureUrl);
    /// Sets the channel; the operator can edit it.
    void setChannel(const QByteArray &key);

    /// The address that the code has; empty while the server is stopped.
    [[nodiscard]] QString address() const;

private:
    void updateCode();

    bool m_isSecureChosen = false; // kept while there is no choice
    QFormLayout *m_form;
    const QByteArray m_accessKey;
    QComboBox *m_target;  // item data: whether it is the web page
    QComboBox *m_address; // item data: URLs
    QLineEdit *m_channel;
    QCheckBox *m_withKey;
    QrView *m_view;
    QLabel *m_text;
};

} // namespace supersynk
