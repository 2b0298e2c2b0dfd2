// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server.h"

#include <QHostAddress>
#include <QList>
#include <QTimer>
#include <QWidget>

class QActionGroup;
class QLabel;
class QPushButton;

namespace supersynk {

/// The address to type into a headset: the likeliest one large and ready to be copied, the others in a menu.
///
/// While the server runs the list follows the network every few seconds, for a lab's Wi-Fi comes and goes.
/// An address which the operator has chosen stays for as long as it exists.
class AddressBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPeriod{5};

    explicit AddressBar(QWidget *parent = nullptr);

    void setState(const ServerState &state);
    /// "http://192.168.1.20:9999"; empty unless the server runs.
    [[nodiscard]] const QString &url() const { return m_url; }
    /// Puts the URL on the clipboard.
    void copy() const;

Q_SIGNALS:
    void urlChanged(const QString &url);

private:
    void lookUp();
    void choose(const QHostAddress &address);
    void fillMenu();
    void showAddress(const QHostAddress &address);

    ServerState m_state;
    QList<QHostAddress> m_addresses; // the likeliest first
    QHostAddress m_chosen;           // by the operator; null if they leave it to us
    QString m_url;
    QTimer m_timer;
    QLabel *m_caption;
    QLabel *m_label;
    QPushButton *m_copy;
    QPushButton *m_others;
    QActionGroup *m_choices;
};

} // namespace supersynk
