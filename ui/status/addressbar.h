// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"
#include "server/server.h"
#include "server/settings.h"

#include <QHostAddress>
#include <QList>
#include <QWidget>

class QActionGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace supersynk {

/// The address to type into a headset: the likeliest one large and ready to be copied, the others in a menu.
/// With HTTPS a line for each protocol, and the certificate's fingerprint, to be compared with what the
/// headset's browser shows; where there is no room for all of it, its ends. The menu names the adapter of
/// each address and what kind it is of.
///
/// An address which the operator has chosen stays for as long as it exists.
class AddressBar final : public QWidget
{
    Q_OBJECT

public:
    /// Has lines for what \a settings ask for, whether the server runs or not: so nothing moves when it
    /// starts.
    explicit AddressBar(const ServerSettings &settings, QWidget *parent = nullptr);

    /// Shows where a server in \a state is reached while \a network is as it is.
    void setState(const ServerState &state, const Network &network);
    /// "http://192.168.1.20:9999", or that of HTTPS if there is no HTTP; empty unless the server runs.
    [[nodiscard]] const QString &url() const { return m_url; }
    /// That of HTTPS; empty unless it runs, too.
    [[nodiscard]] const QString &secureUrl() const { return m_secure.whole; }
    /// Puts the URL on the clipboard.
    void copy() const;

Q_SIGNALS:
    void urlChanged(const QString &url);
    void qrCodeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A text and the button that copies what it stands for.
    struct Line
    {
        QLabel *label;
        QPushButton *copy;
        QString whole; // what is copied

        void show(const QString &shown, const QString &copied);
        void keepWidth() const; // also when stopped, so that the buttons stay where they are
        void setVisible(bool isVisible);
    };

    void buildLines();
    void layOut();
    void addLine(QGridLayout &grid, const Line &line);
    void showAddresses(bool isOtherNetwork);
    void choose(const QHostAddress &address);
    void fillMenu();
    void showAddress(const QHostAddress &address);
    void fitAddresses();
    void showFingerprint();
    [[nodiscard]] int gap() const;
    [[nodiscard]] int roomForFingerprint() const;

    const bool m_isPlain;
    const bool m_isSecure;
    ServerState m_state;
    Network m_network;
    QList<QHostAddress> m_addresses; // the likeliest first
    QHostAddress m_chosen;           // by the operator; null if they leave it to us
    QString m_url;
    QLabel *m_caption;
    QLabel *m_keyNote;
    Line m_plain;
    Line m_secure;
    Line m_fingerprint;
    QLabel *m_fingerprintCaption;
    QPushButton *m_qrCode;
    QPushButton *m_others;
    QActionGroup *m_choices;
};

} // namespace supersynk
