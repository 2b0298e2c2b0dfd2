// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The last visible column, which stretches with the list.
int lastShown(const QHeaderView &header)
{
    int visual = header.count() - 1;
    while (visual > 0 && header.isSectionHidden(header.logicalIndex(visual)))
        --visual;
    return header.logicalIndex(visual);
}

} // namespace

FittedColumns::FittedColumns(QHeaderView &header, QLatin1StringView name, Fit fit)
    : m_header(header)
    , m_stateKey("window/"_L1 + name + "_columns"_L1)
    , m_setByOperatorKey("window/"_L1 + name + "_column_widths_set"_L1)
    , m_fit(std::move(fit))
    , m_last(lastShown(header))
{
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        const bool isHidingOrShowing = before == 0 || now == 0; // reported later than it was requested
        const int last = lastShown(m_header);
        const bool isStretching = column == last || column == m_last; // m_last: it has just been moved
        m_isSetByOperator |= !m_isInChange && !isHidingOrShowing && !isStretching;
        m_last = last;
    });
}

void FittedColumns::fit()
{
    if (m_isSetByOperator || m_isInChange)
        return;
    const QScopedValueRollback changing(m_isInChange, true);
    m_fit();
}

void FittedColumns::change(const std::function<void()> &changeWidths)
{
    {
        const QScopedValueRollback changing(m_isInChange, true);
        changeWidths();
    }
    fit();
}

bool FittedColumns::restore(const QSettings &store)
{
    bool isRestored = false;
    change([&] {
        isRestored = m_header.restoreState(store.value(m_stateKey).toByteArray());
        m_isSetByOperator = isRestored && store.value(m_setByOperatorKey).toBool();
    });
    return isRestored;
}

void FittedColumns::save(QSettings &store) const
{
    store.setValue(m_stateKey, m_header.saveState());
    store.setValue(m_setByOperatorKey, m_isSetByOperator);
}

} // namespace supersynk
