// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDate>
#include <QStringList>
#include <QWidget>

namespace supersynk {

class EventLog;
struct LoggedEvent;

/// The latest events, a line each, the newest first, right-aligned.
class WallEvents final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kEvents = 3;

    explicit WallEvents(QWidget *parent);

    /// See Wall.
    void setScale(double scale);
    void setEvents(const QStringList &lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_scale = 1;
    QStringList m_lines;
};

/// "14:52:16 Inès · Silent", "14:52:16 Setting: …": without addresses, as a wall is read by all in the room.
[[nodiscard]] QString wallEventText(const LoggedEvent &event, const QDate &today);
/// The latest kEvents events of \a log, the newest first.
[[nodiscard]] QStringList latestEvents(const EventLog &log, const QDate &today);

} // namespace supersynk
