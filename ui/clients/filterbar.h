// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace supersynk {

class ChannelFilter;

/// Sets the text and the kind of clients of a ChannelFilter, and shows the number of matches while it is
/// active.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(ChannelFilter &filter, QWidget *parent = nullptr);

    /// Updates the number of matches, out of \a clients.
    void setClientCount(int clients);
    /// Shows all clients.
    void clear();
    /// Moves the focus to the text field.
    void focusText();

Q_SIGNALS:
    /// The operator has changed the filter.
    void changed();

private:
    void build();

    ChannelFilter &m_filter;
    QLineEdit *m_text;
    QComboBox *m_show;
    QLabel *m_count;
};

} // namespace supersynk
