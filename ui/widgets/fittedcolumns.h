// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLatin1StringView>
#include <QObject>
#include <QString>

#include <functional>

class QHeaderView;
class QSettings;

namespace supersynk {

/// The columns of a list, which share the room there is until the operator sets the width of one, and stay as
/// they have been set from then on.
class FittedColumns final : public QObject
{
    Q_OBJECT

public:
    /// Sets the widths as they are without the operator. May be called at any time.
    using Fit = std::function<void()>;

    /// \a name is that of the list in the settings. \a header must outlive this.
    FittedColumns(QHeaderView &header, QLatin1StringView name, Fit fit);

    /// Fits the columns, unless the operator has set one or change() is about to.
    void fit();
    /// Does what changes widths and is no doing of the operator's, and then fits them.
    void change(const std::function<void()> &doing);

    /// Which columns there are, in what order, how wide, and which one sorts. False if nothing has been
    /// saved.
    [[nodiscard]] bool restore(const QSettings &store);
    void save(QSettings &store) const;

private:
    QHeaderView &m_header;
    const QString m_stateKey;
    const QString m_areSetKey;
    const Fit m_fit;
    int m_last = 0;            // the column that stretches
    bool m_isChanging = false; // by us
    bool m_areSet = false;     // by the operator
};

} // namespace supersynk
