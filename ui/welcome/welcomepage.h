// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/status/addresstext.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace supersynk {

class Card;
class QrView;

/// Three steps to the first session, in place of empty panes: a common network, the address with its QR code,
/// and the arrival of the first headset, which may be a simulated one.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeadsets = 12; ///< That the button simulates.

    explicit WelcomePage(QWidget *parent = nullptr);

    /// The URL for headsets; empty unless the server is running.
    void setUrl(const QString &url);
    /// The addresses to choose from; a single one is no choice.
    void setAddresses(const QList<AddressChoice> &choices, const QHostAddress &chosen);
    /// Says from now on that requests were refused: a headset may be among them.
    void showRefused();
    /// Moves the focus to *Simulate*, which is harmless.
    void focusSimulate();

Q_SIGNALS:
    void addressChosen(const QHostAddress &address);
    void copyRequested();
    void qrCodeRequested();
    void simulationRequested();
    void openRequested();
    void manualRequested();
    /// The operator asks why a headset has not come.
    void assistantRequested();
    /// The operator wants the desk although no client has come yet.
    void skipped();

private:
    [[nodiscard]] Card *newNetworkCard();
    [[nodiscard]] Card *newAddressCard();
    [[nodiscard]] Card *newArrivalCard();
    [[nodiscard]] QPushButton *newLink(const QString &text);

    QrView *m_code;
    QLabel *m_address;
    QComboBox *m_choice;
    QLabel *m_waiting;
    QPushButton *m_copy;
    QPushButton *m_large;
    QPushButton *m_simulate;
};

} // namespace supersynk
