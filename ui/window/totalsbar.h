// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStatusBar>

class QLabel;

namespace supersynk {

struct Totals;

/// The status bar, with the totals of the server.
class TotalsBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit TotalsBar(QWidget *parent = nullptr);

    void setTotals(const Totals &totals);

private:
    [[nodiscard]] QLabel *addLabel(const QString &toolTip);

    QLabel *m_channels;
    QLabel *m_clients;
    QLabel *m_requests;
    QLabel *m_in;
    QLabel *m_out;
    QLabel *m_uptime;
};

} // namespace supersynk
