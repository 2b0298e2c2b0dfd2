// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLatin1StringView>
#include <QObject>
#include <QString>

#include <functional>

class QHeaderView;
class QSettings;

namespace supersynk {

/// The column widths of a list: fitted to the available room until the operator changes a width, and left
/// alone from then on.
class FittedColumns final : public QObject
{
    Q_OBJECT

public:
    /// Sets the automatic widths. Called at any time.
    using Fit = std::function<void()>;

    /// \a name identifies the list in the settings. \a header must outlive this object.
    FittedColumns(QHeaderView &header, QLatin1StringView name, Fit fit);

    /// Fits the columns, unless the operator has set a width or a change() is in progress.
    void fit();
    /// Runs \a changeWidths, whose width changes do not count as the operator's, and then fits the columns.
    void change(const std::function<void()> &changeWidths);

    /// Visibility, order, widths and sorting of the columns. Returns false if nothing was saved.
    [[nodiscard]] bool restore(const QSettings &store);
    void save(QSettings &store) const;

private:
    QHeaderView &m_header;
    const QString m_stateKey;
    const QString m_setByOperatorKey;
    const Fit m_fit;
    int m_last = 0;            // the last visible column, which stretches
    bool m_isInChange = false; // in fit() or change()
    bool m_isSetByOperator = false;
};

} // namespace supersynk
