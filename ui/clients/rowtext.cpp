// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/rowtext.h"

#include "ui/clients/channelmodel.h"
#include "ui/clients/channelrow.h"
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

QString clientStateText(const RowValues &values)
{
    switch (values.state) {
    case ClientState::Live:
        return values.replayed > 0 ? Row::tr("Replayed") : Row::tr("Live");
    case ClientState::New:
        return values.replayed > 0 ? Row::tr("Replayed") : Row::tr("New");
    case ClientState::ClockRestarted:
        return Row::tr("Clock restarted");
    case ClientState::TwoSenders:
        return Row::tr("Two senders");
    case ClientState::Silent:
    case ClientState::Leaving:
        break;
    }
    return values.timeLeft > 0s ? Row::tr("Silent, leaves in %1 s", "seconds").arg(values.timeLeft.count())
                                : Row::tr("Silent, leaves now");
}

QString stateText(const ChannelRow &row)
{
    const RowValues &values = row.values;
    if (!row.isChannel())
        return clientStateText(values);
    QString text = Row::tr("%n client(s)", nullptr, values.clients);
    if (values.silent > 0)
        text = Row::tr("%1, %n silent", "3 clients, 1 silent", values.silent).arg(text);
    if (values.twoSenders > 0)
        text = Row::tr("%1, %n id(s) with two senders", "3 clients, 1 id with two senders", values.twoSenders)
                   .arg(text);
    if (values.replayed > 0)
        text = values.replayed == values.clients
            ? Row::tr("%1, replayed", "3 clients, replayed").arg(text)
            : Row::tr("%1, %n replayed", "3 clients, 1 replayed", values.replayed).arg(text);
    return text;
}

QString addressText(const RowValues &values)
{
    if (values.otherAddress.isEmpty())
        return visibleText(values.address);
    return Row::tr("%1 and %2", "addresses")
        .arg(visibleText(values.address), visibleText(values.otherAddress));
}

/// Repeats the values, which a narrow column may elide.
QString twoSendersToolTip(const ChannelRow &row)
{
    if (row.isChannel())
        return stateText(row) + u'\n'
            + Row::tr(
                   "Two devices post with one id and overwrite each other, as cloned headsets do: give each "
                   "its own id.");
    return addressText(row.values) + u'\n'
        + Row::tr("Two devices post with this id and overwrite each other, as cloned headsets do: give each "
                  "its own id.");
}

QString stateToolTip(const ChannelRow &row)
{
    if (row.values.twoSenders > 0)
        return twoSendersToolTip(row);
    if (row.values.silent > 0)
        return row.isChannel()
            ? Row::tr("Silent clients are removed when the client timeout expires.")
            : Row::tr("Has stopped posting. It is removed when the client timeout expires.");
    if (row.values.replayed > 0)
        return row.isChannel() ? Row::tr("Has clients that are replayed from a recording.")
                               : Row::tr("Is replayed from a recording.");
    if (!row.isChannel() && row.values.state == ClientState::New)
        return Row::tr("Joined within the last %n second(s).", nullptr, static_cast<int>(kNewFor.count()));
    if (!row.isChannel() && row.values.state == ClientState::ClockRestarted)
        return Row::tr(
            "Its Client-Time went back by more than the client timeout: its app was restarted or its "
            "clock was changed.");
    return Row::tr("Posts as usual.");
}

QString lateText(const RowValues &values)
{
    if (values.late == 0)
        return countText(0);
    return u"%1 · %2"_s.arg(countText(values.late), percentText(lateShare(values.late, values.updates)));
}

QString jitterToolTip(const ChannelRow &row)
{
    if (!row.values.irregular)
        return {};
    const QString why =
        Row::tr("More than %1 ms, and more than half of the time between two posts: avatars stop and jump.")
            .arg(kVisibleJitter.count());
    return row.isChannel() ? Row::tr("At least one client: %1").arg(why) : why;
}

QString lateToolTip(const ChannelRow &row)
{
    if (row.values.late == 0)
        return {};
    const QString count = Row::tr("Messages that were overtaken by a newer one and dropped: %1.", "a number")
                              .arg(QLocale().toString(static_cast<qulonglong>(row.values.late)));
    if (!row.values.lossy)
        return count;
    const QString why = Row::tr("More than %1 of the messages were overtaken by a newer one and dropped.")
                            .arg(percentText(kLateShare));
    return count + u'\n' + (row.isChannel() ? Row::tr("At least one client: %1").arg(why) : why);
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
        return row.isChannel() ? values.silent + values.twoSenders : static_cast<int>(values.state);
    case ChannelModel::Rate:
        return roundedRate(values.rate);
    case ChannelModel::Jitter:
        return values.jitter.value_or(-1);
    case ChannelModel::LastSeen:
        return qlonglong{values.age.count()};
    case ChannelModel::BodySize:
        return qlonglong{values.bodySize};
    case ChannelModel::Late:
        return qulonglong{values.late};
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
    return (column == ChannelModel::Jitter && row.values.irregular)
        || (column == ChannelModel::Late && row.values.lossy);
}

} // namespace supersynk
