// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/rowtext.h"

#include "ui/clients/channelmodel.h"
#include "ui/clients/channelrow.h"
#include "ui/clients/statetext.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"
#include "ui/watch/thresholds.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

struct Row
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ChannelRow)
};

QString irregularHint()
{
    return Row::tr(
               "More than %1 ms, and more than half of the time between two posts: avatars stop and jump.")
        .arg(kVisibleJitter.count());
}

/// Changes only when a verdict begins or ends, so that sorted rows stay where they are.
int urgencyOf(const ChannelRow &row)
{
    const RowValues &values = row.values;
    const auto verdict = static_cast<int>(values.verdict);
    if (!row.isChannel())
        return verdict;
    constexpr int kMaxClients = 1'000'000;
    return verdict * kMaxClients
        + (needsAttention(values.verdict) ? values.verdicts.at(static_cast<std::size_t>(verdict)) : 0);
}

double minuteShare(const RowValues &values)
{
    return lateShare(values.minuteLate, values.minuteUpdates);
}

QString lateText(const RowValues &values)
{
    if (values.clients == 0)
        return u"–"_s;
    if (values.late == 0)
        return countText(0);
    return u"%1 · %2"_s.arg(countText(values.late), percentText(minuteShare(values)));
}

QString jitterToolTip(const ChannelRow &row)
{
    if (!row.values.isUneven || !hasVisibleJitter(row.values))
        return {};
    return row.isChannel() ? Row::tr("At least one client: %1").arg(irregularHint()) : irregularHint();
}

QString lateToolTip(const ChannelRow &row)
{
    if (row.values.late == 0)
        return {};
    const QString count = Row::tr("Messages that were overtaken by a newer one and dropped: %1.", "a number")
                              .arg(QLocale().toString(static_cast<qulonglong>(row.values.late)));
    if (!row.values.isLate)
        return count;
    return count + u'\n'
        + (row.isChannel() ? Row::tr("At least one client: %1").arg(lateHint()) : lateHint());
}

} // namespace

QString textOf(const ChannelRow &row, int column)
{
    const RowValues &values = row.values;
    switch (column) {
    case ChannelModel::Name:
        return row.name;
    case ChannelModel::State:
        return stateText(row);
    case ChannelModel::Rate:
        return rateText(values.rate);
    case ChannelModel::Jitter:
        return values.jitter ? QLocale().toString(*values.jitter) : u"–"_s;
    case ChannelModel::LastSeen:
        return ageText(values.age);
    case ChannelModel::BodySize:
        return sizeText(values.bodySize);
    case ChannelModel::Late:
        return lateText(values);
    case ChannelModel::Address:
        return addressText(values);
    default:
        return {};
    }
}

QVariant valueOf(const ChannelRow &row, int column)
{
    const RowValues &values = row.values;
    switch (column) {
    case ChannelModel::Name:
        return row.name;
    case ChannelModel::State:
        return urgencyOf(row);
    case ChannelModel::Rate:
        return roundedRate(values.rate);
    case ChannelModel::Jitter:
        return values.jitter.value_or(-1);
    case ChannelModel::LastSeen:
        return qlonglong{values.age.count()};
    case ChannelModel::BodySize:
        return qlonglong{values.bodySize};
    case ChannelModel::Late:
        return values.clients == 0 ? -1.0 : minuteShare(values);
    case ChannelModel::Address:
        return addressText(values);
    default:
        return {};
    }
}

QString toolTipOf(const ChannelRow &row, int column)
{
    switch (column) {
    case ChannelModel::State:
        return stateToolTip(row);
    case ChannelModel::Jitter:
        return jitterToolTip(row);
    case ChannelModel::Late:
        return lateToolTip(row);
    case ChannelModel::Address:
        return row.values.address.isEmpty() ? QString() : plainToolTip(addressText(row.values));
    default:
        return {};
    }
}

bool isPastThreshold(const ChannelRow &row, int column)
{
    return (column == ChannelModel::Jitter && row.values.isUneven && hasVisibleJitter(row.values))
        || (column == ChannelModel::Late && row.values.isLate);
}

} // namespace supersynk
