// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace supersynk {

class ChannelFilter;

/// Sets a ChannelFilter: by a text, and by how clients do. Says how many match while it leaves somebody out.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(ChannelFilter &filter, QWidget *parent = nullptr);

    /// Counts the matches, of \a clients in all.
    void setClientCount(int clients);
    /// Lets everybody pass.
    void clear();
    /// Puts the cursor into the text.
    void focusText();

Q_SIGNALS:
    /// The filter has been set.
    void changed();

private:
    void build();

    ChannelFilter &m_filter;
    QLineEdit *m_text;
    QComboBox *m_show;
    QLabel *m_count;
};

} // namespace supersynk
