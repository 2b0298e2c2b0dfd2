// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/clients/channelfilter.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QToolButton;

namespace supersynk {

/// Sets the text of a ChannelFilter, and whether it shows all clients or those that need attention. Shows the
/// number of both, and of the matches while it is active.
///
/// In the text field, Enter and Down go to the list, Escape clears the filter.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(ChannelFilter &filter, QWidget *parent = nullptr);

    /// Updates the numbers: \a attention of \a clients need attention.
    void setCounts(int clients, int attention);
    /// Shows all clients.
    void clear();
    /// Shows only the clients that need attention.
    void showAttention();
    /// Moves the focus to the text field.
    void focusText();

Q_SIGNALS:
    /// The operator has changed the filter.
    void changed();
    /// The operator wants to go on in the list.
    void listRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QToolButton *addSegment(ChannelFilter::Show show, const QString &name,
                                          const QString &toolTip);

    ChannelFilter &m_filter;
    QLineEdit *m_text;
    QButtonGroup *m_segments; // by ChannelFilter::Show
    QLabel *m_count;
};

} // namespace supersynk
