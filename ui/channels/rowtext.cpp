// SPDX-License-Identifier: GPL-3.0-only
#include "channels/rowtext.h"

#include "channelmodel.h"
#include "channelrow.h"
#include "channels/quality.h"
#include "format.h"
#include "plaintext.h"

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

QString clientStateText(const Figures &figures)
{
    switch (figures.state) {
    case ClientState::Live:
        return Row::tr("Live");
    case ClientState::New:
        return Row::tr("New");
    case ClientState::ClockAnew:
        return Row::tr("Clock began anew");
    case ClientState::TwoSenders:
        return Row::tr("Two senders");
    case ClientState::Silent:
    case ClientState::Leaving:
        break;
    }
    return figures.left > 0s ? Row::tr("Silent, leaves in %1 s", "seconds").arg(figures.left.count())
                             : Row::tr("Silent, leaves now");
}

QString stateText(const ChannelRow &row)
{
    const Figures &figures = row.figures;
    if (!row.isChannel())
        return clientStateText(figures);
    QString text = Row::tr("%n client(s)", nullptr, figures.clients);
    if (figures.silent > 0)
        text = Row::tr("%1, %n silent", "3 clients, 1 silent", figures.silent).arg(text);
    if (figures.twoSenders > 0)
        text =
            Row::tr("%1, %n id(s) with two senders", "3 clients, 1 id with two senders", figures.twoSenders)
                .arg(text);
    return text;
}

QString addressText(const Figures &figures)
{
    if (figures.otherAddress.isEmpty())
        return visibleText(figures.address);
    return Row::tr("%1 and %2", "addresses")
        .arg(visibleText(figures.address), visibleText(figures.otherAddress));
}

/// With the figures that the columns may have to cut.
QString twoSendersToolTip(const ChannelRow &row)
{
    if (row.isChannel())
        return stateText(row) + u'\n'
            + Row::tr("Two devices post under one id and take each other's place, as a cloned headset does: "
                      "give each an id of its own.");
    return addressText(row.figures) + u'\n'
        + Row::tr("Two devices post under this id and take each other's place, as a cloned headset does: "
                  "give each an id of its own.");
}

QString stateToolTip(const ChannelRow &row)
{
    if (row.figures.twoSenders > 0)
        return twoSendersToolTip(row);
    if (row.figures.silent > 0)
        return row.isChannel()
            ? Row::tr("Silent clients are removed when the client timeout is over.")
            : Row::tr("Has missed its posts. It is removed when the client timeout is over.");
    if (!row.isChannel() && row.figures.state == ClientState::New)
        return Row::tr("Has come within the last %n second(s).", nullptr, static_cast<int>(kNewFor.count()));
    if (!row.isChannel() && row.figures.state == ClientState::ClockAnew)
        return Row::tr(
            "Its Client-Time went back by more than the client timeout: its app was started again, "
            "or its clock was set.");
    return Row::tr("Posts as usual.");
}

QString lateText(const Figures &figures)
{
    if (figures.late == 0)
        return countText(0);
    return u"%1 · %2"_s.arg(countText(figures.late), percentText(lateShare(figures.late, figures.updates)));
}

QString jitterToolTip(const ChannelRow &row)
{
    if (!row.figures.irregular)
        return {};
    const QString why =
        Row::tr("More than %1 ms, and more than half of the time between two posts: avatars stop and jump.")
            .arg(kLeastJitter.count());
    return row.isChannel() ? Row::tr("At least one client: %1").arg(why) : why;
}

QString lateToolTip(const ChannelRow &row)
{
    if (row.figures.late == 0)
        return {};
    const QString count = Row::tr("Messages that were overtaken by a newer one and dropped: %1.", "a number")
                              .arg(QLocale().toString(static_cast<qulonglong>(row.figures.late)));
    if (!row.figures.lossy)
        return count;
    const QString why = Row::tr("More than %1 of the messages were overtaken by a newer one and dropped.")
                            .arg(percentText(kLateShare));
    return count + u'\n' + (row.isChannel() ? Row::tr("At least one client: %1").arg(why) : why);
}

} // namespace

QString textOf(const ChannelRow &row, int column)
{
    const Figures &figures = row.figures;
    switch (column) {
    case ChannelModel::Name:
        return row.name;
    case ChannelModel::State:
        return stateText(row);
    case ChannelModel::Rate:
        return rateText(figures.rate);
    case ChannelModel::Jitter:
        return figures.jitter ? QLocale().toString(*figures.jitter) : u"–"_s;
    case ChannelModel::LastSeen:
        return ageText(figures.age);
    case ChannelModel::BodySize:
        return sizeText(figures.bodySize);
    case ChannelModel::Late:
        return lateText(figures);
    case ChannelModel::Address:
        return addressText(figures);
    default:
        return {};
    }
}

QVariant valueOf(const ChannelRow &row, int column)
{
    const Figures &figures = row.figures;
    switch (column) {
    case ChannelModel::Name:
        return row.name;
    case ChannelModel::State:
        return row.isChannel() ? figures.silent + figures.twoSenders : static_cast<int>(figures.state);
    case ChannelModel::Rate:
        return roundedRate(figures.rate);
    case ChannelModel::Jitter:
        return figures.jitter.value_or(-1);
    case ChannelModel::LastSeen:
        return qlonglong{figures.age.count()};
    case ChannelModel::BodySize:
        return qlonglong{figures.bodySize};
    case ChannelModel::Late:
        return qulonglong{figures.late};
    case ChannelModel::Address:
        return addressText(figures);
    default:
        return {};
    }
}

QString toolTipOf(const ChannelRow &row, int column)
{
    constexpr qsizetype kMaxLength = 512;
    switch (column) {
    case ChannelModel::Name:
        return plainToolTip(visibleText(row.id, kMaxLength));
    case ChannelModel::State:
        return stateToolTip(row);
    case ChannelModel::Jitter:
        return jitterToolTip(row);
    case ChannelModel::Late:
        return lateToolTip(row);
    case ChannelModel::Address:
        return row.figures.address.isEmpty() ? QString() : plainToolTip(addressText(row.figures));
    default:
        return {};
    }
}

bool isStriking(const ChannelRow &row, int column)
{
    return (column == ChannelModel::Jitter && row.figures.irregular)
        || (column == ChannelModel::Late && row.figures.lossy);
}

} // namespace supersynk
