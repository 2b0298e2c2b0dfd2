// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/assistant/finding.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace supersynk {

/// Shows a finding: its symbol, sentence and details, and what the operator can do.
class FindingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingRow(QWidget *parent = nullptr);

    [[nodiscard]] const Finding &finding() const { return m_finding; }
    void setFinding(const Finding &finding);
    /// Whether a line separates it from a row above.
    void setSeparated(bool isSeparated);

Q_SIGNALS:
    /// The operator wants the action of the finding.
    void triggered();
    void chosen(const QHostAddress &address);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showChoices();

    Finding m_finding;
    bool m_isSeparated = false;
    QWidget *m_symbolSpace;
    QLabel *m_text;
    QLabel *m_details;
    QComboBox *m_choices;
    QPushButton *m_button;
};

} // namespace supersynk
