// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"
#include "server/server.h"
#include "server/settings.h"
#include "ui/status/addresstext.h"

#include <QHostAddress>
#include <QList>
#include <QWidget>

class QActionGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace supersynk {

class ElidedLabel;

/// The address to type into a headset: the likeliest one in large letters with its adapter and a copy button,
/// the others in a menu that names the network adapter of each. With HTTPS there is a line for each protocol,
/// and the certificate's fingerprint to compare with the headset's browser, shortened in a narrow window.
///
/// An address that the operator has chosen stays selected as long as it exists.
class AddressBar final : public QWidget
{
    Q_OBJECT

public:
    /// Has a line for each protocol in \a settings even while the server is stopped, so that nothing moves
    /// when it starts.
    explicit AddressBar(const ServerSettings &settings, QWidget *parent = nullptr);

    /// The settings of the next start, while the server is stopped.
    void setSettings(const ServerSettings &settings);

    /// Shows the addresses of a server in \a state on \a network.
    void setState(const ServerState &state, const Network &network);
    /// "http://192.168.1.20:9999", or the HTTPS URL if there is no HTTP; empty unless the server is running.
    [[nodiscard]] const QString &url() const { return m_url; }
    /// The HTTPS URL; empty unless the server is running with HTTPS.
    [[nodiscard]] const QString &secureUrl() const { return m_https.fullText; }
    /// Whether there is more than the line of one address: HTTPS with its fingerprint.
    [[nodiscard]] bool hasSeveralLines() const { return m_hasHttps; }
    /// Copies the URL to the clipboard.
    void copy() const;
    /// Shows \a address, one of those at which headsets reach the server, as long as it exists.
    void choose(const QHostAddress &address);
    /// All of them; empty unless the server is running.
    [[nodiscard]] QList<AddressChoice> choices() const;
    /// The shown one; null if there is none.
    [[nodiscard]] QHostAddress chosen() const;

    /// Has room for large letters.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void urlChanged(const QString &url);
    /// choices() or chosen() may have changed.
    void choicesChanged();
    void qrCodeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A text and the button that copies it in full.
    struct Line
    {
        QLabel *label;
        QPushButton *copy;
        QString fullText; // copied by the button

        void show(const QString &shown, const QString &copied);
        void reserveWidth() const; // keeps the buttons in place when the server stops
        void setVisible(bool isVisible);
    };

    void buildLines();
    void layOut();
    void addLine(const Line &line);
    void placeButtons();
    void placeCertificate();
    void showAddresses(bool isOtherNetwork);
    void fillMenu();
    void showAddress(const QHostAddress &address);
    void fitAddresses();
    void showFingerprint();
    [[nodiscard]] int addressWidth(const QFont &font) const;
    [[nodiscard]] int gap() const;
    [[nodiscard]] int roomForFingerprint(bool isBeside) const;

    bool m_hasHttp;
    bool m_hasHttps;
    ServerState m_state;
    Network m_network;
    QList<QHostAddress> m_addresses; // the likeliest first
    QHostAddress m_chosen;           // by the operator; null if none
    QString m_url;
    bool m_isCertificateBeside = false; // of the HTTPS address
    QGridLayout *m_grid;
    ElidedLabel *m_caption;
    QLabel *m_keyNote;
    Line m_http;
    Line m_https;
    QWidget *m_certificate;
    Line m_fingerprint;
    QLabel *m_fingerprintCaption;
    QPushButton *m_qrCode;
    QPushButton *m_otherAddresses;
    QActionGroup *m_choices;
};

} // namespace supersynk
