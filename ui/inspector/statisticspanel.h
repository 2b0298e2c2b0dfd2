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

/// The statistics of a client or a channel: four values, each with its last minute, and where the client
/// comes from. Texts that the client chose are shown as plain text.
class StatisticsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsPanel(QWidget *parent = nullptr);

    /// As of \a now.
    void setStatistics(const SubjectStatistics &statistics, Instant now);
    /// Shows dashes and empty lines.
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
        QLabel *max = nullptr;
        QString (*text)(double value) = nullptr;
    };

    QGridLayout *addPlots();
    void showMinute(const PlotRow &row, const QList<float> &values) const;
    void updateColors();
    void describeRows(bool isChannel);

    QList<PlotRow> m_plots; // size, rate, interval, jitter
    ElidedLabel *m_firstSeen;
    ElidedLabel *m_late;
    ElidedLabel *m_address;
    ElidedLabel *m_userAgent;
};

} // namespace supersynk
