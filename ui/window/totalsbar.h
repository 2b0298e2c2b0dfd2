// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;

namespace supersynk {

struct Totals;

/// A line with the totals of the server, or for some seconds with what has just been done.
class TotalsBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kMessageFor{5};

    explicit TotalsBar(QWidget *parent = nullptr);

    void setTotals(const Totals &totals);
    /// Shows \a text instead of the totals for kMessageFor.
    void showMessage(const QString &text);
    /// Empty while the totals are shown.
    [[nodiscard]] QString message() const;

    /// Shows only messages, and takes no room without one.
    void setBrief(bool isBrief);

    /// As high as a row of tabs.
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] QLabel *addLabel(const QString &toolTip);
    void showTotals(bool areShown);

    QWidget *m_figures;
    QLabel *m_message;
    QLabel *m_channels;
    QLabel *m_clients;
    QLabel *m_requests;
    QLabel *m_in;
    QLabel *m_out;
    QLabel *m_uptime;
    QTimer m_messageEnd;
    bool m_isBrief = false;
};

} // namespace supersynk
