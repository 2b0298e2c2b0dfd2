// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/subject.h"
#include "ui/inspector/subjecthistory.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace supersynk {

class ElidedLabel;
class MinutePlot;

/// What is known of a client or a channel besides what it posts: four figures with their last minute, and
/// where it comes from. What a client has chosen itself is shown as inert text.
class StatisticsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsPanel(QWidget *parent = nullptr);

    /// As of \a now.
    void setFigures(const SubjectStatistics &figures, Instant now);
    /// Shows dashes and empty lines, as nothing is known of whoever is shown from now on.
    void clear();
    /// Null for none.
    void setMinute(const SubjectMinute *minute);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct PlotRow
    {
        QLabel *now = nullptr;
        MinutePlot *plot = nullptr;
        QLabel *most = nullptr;
        QString (*text)(double value) = nullptr;
    };

    QGridLayout *addPlots();
    void showMinute(const PlotRow &row, const QList<float> &values) const;
    void quieten();
    void describeRows(bool isChannel);

    QList<PlotRow> m_plots; // size, rate, interval, jitter
    ElidedLabel *m_presence;
    ElidedLabel *m_late;
    ElidedLabel *m_address;
    ElidedLabel *m_userAgent;
};

} // namespace supersynk
