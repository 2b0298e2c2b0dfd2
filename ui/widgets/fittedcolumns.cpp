// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The last one that is shown, which stretches whenever the list does.
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
    , m_areSetKey("window/"_L1 + name + "_column_widths_set"_L1)
    , m_fit(std::move(fit))
    , m_last(lastShown(header))
{
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        const bool isHidingOrShowing = before == 0 || now == 0; // some time after it was asked for
        const int last = lastShown(m_header);
        const bool isStretching =
            column == last || column == m_last; // also where it has just been moved away
        m_areSet |= !m_isChanging && !isHidingOrShowing && !isStretching;
        m_last = last;
    });
}

void FittedColumns::fit()
{
    if (m_areSet || m_isChanging)
        return;
    const QScopedValueRollback changing(m_isChanging, true);
    m_fit();
}

void FittedColumns::change(const std::function<void()> &doing)
{
    {
        const QScopedValueRollback changing(m_isChanging, true);
        doing();
    }
    fit();
}

bool FittedColumns::restore(const QSettings &store)
{
    bool isRestored = false;
    change([&] {
        isRestored = m_header.restoreState(store.value(m_stateKey).toByteArray());
        m_areSet = isRestored && store.value(m_areSetKey).toBool();
    });
    return isRestored;
}

void FittedColumns::save(QSettings &store) const
{
    store.setValue(m_stateKey, m_header.saveState());
    store.setValue(m_areSetKey, m_areSet);
}

} // namespace supersynk
