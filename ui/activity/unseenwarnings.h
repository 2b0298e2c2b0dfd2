// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace supersynk {

class EventLog;

/// Counts the warnings and errors of an EventLog that were appended while the operator could not see the
/// list.
class UnseenWarnings final : public QObject
{
    Q_OBJECT

public:
    explicit UnseenWarnings(EventLog &log, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }
    /// Whether the list is visible, initially false. It sets the count to 0.
    void setVisible(bool isVisible);

Q_SIGNALS:
    void countChanged(int count);

private:
    void add(int first, int last);
    void setCount(int count);

    const EventLog &m_log;
    bool m_isVisible = false;
    int m_count = 0;
};

} // namespace supersynk
