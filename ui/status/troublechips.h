// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/attention.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace supersynk {

/// The clients that need attention, as a line of buttons, the worst first. Those without room become "+2",
/// which asks to list all of them.
class TroubleChips final : public QWidget
{
    Q_OBJECT

public:
    /// What the operator calls a client.
    using NameOf = std::function<QString(const QByteArray &channel, const QByteArray &clientId)>;

    static constexpr int kMaxChips = 6;

    explicit TroubleChips(QWidget *parent = nullptr);

    /// The names of the chips; at first the ids.
    void setNames(NameOf nameOf);
    /// \a cause: why many became uneven together, on one chip for all that are uneven; empty if each has a
    /// cause of its own.
    void setTroubles(const std::vector<Trouble> &troubles, const QString &cause = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QByteArray &channel, const QByteArray &clientId);
    void listRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();
    void showCause(QToolButton &chip) const;
    void arrange();
    [[nodiscard]] QToolButton *newChip();

    NameOf m_nameOf;
    std::vector<Trouble> m_troubles; // one without a client for all that have one cause
    QString m_cause;
    std::vector<QToolButton *> m_chips;
    QToolButton *m_more;
    QTimer m_timer; // for ages
};

/// "lost 0:42 ago", "18 % late": what is wrong with a client at \a now.
[[nodiscard]] QString troubleText(const Trouble &trouble, Instant now);

} // namespace supersynk
