// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/assistant/finding.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace supersynk {

class FindingRow;

/// "Why is my headset not here?": what the program knows about that, from top to bottom, with what to do.
/// Follows the facts while it is visible.
class AssistantDialog final : public QDialog
{
    Q_OBJECT

public:
    using TakeFacts = std::function<AssistantFacts()>;

    static constexpr std::chrono::seconds kPeriod{1};

    /// \a takeFacts is called while the dialog is visible.
    explicit AssistantDialog(TakeFacts takeFacts, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    /// Shows the present facts.
    void refresh();
    /// Copies the findings to the clipboard, as text.
    void copy();

Q_SIGNALS:
    void startRequested();
    /// \a address shall be the address for headsets.
    void addressChosen(const QHostAddress &address);
    /// The blocked \a address, as text, shall be let in again.
    void letInRequested(const QByteArray &address);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *newList();
    [[nodiscard]] FindingRow *newRow();
    void showFindings();
    void perform(const Finding &finding);

    const TakeFacts m_takeFacts;
    std::vector<Finding> m_findings;
    QList<FindingRow *> m_rows; // in the order of m_findings
    QTimer m_timer;
    QTimer m_copied;
    QLabel *m_summary;
    QVBoxLayout *m_list;
    QPushButton *m_copy;
};

} // namespace supersynk
