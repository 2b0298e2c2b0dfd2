// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/status/qrcode.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace supersynk {

/// Where headsets reach the server, as the wall shows it.
struct WallAddress
{
    QString url;     ///< Empty while the server does not run.
    QString caption; ///< "Address for headsets · Wi-Fi (wlan0)"

    bool operator==(const WallAddress &) const = default;
};

/// The address for headsets, with its QR code: in the corner, or large before the first client comes. The
/// address is never elided: it becomes smaller until it fits.
class WallAddressView final : public QWidget
{
    Q_OBJECT

public:
    explicit WallAddressView(QWidget *parent);

    /// See Wall. \a isLarge: the address is all that the wall shows.
    void setScale(double scale, bool isLarge);
    void setAddress(const WallAddress &address);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_scale = 1;
    bool m_isLarge = false;
    WallAddress m_address;
    std::optional<QrCode> m_code;
};

} // namespace supersynk
