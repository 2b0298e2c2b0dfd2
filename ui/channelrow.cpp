// SPDX-License-Identifier: GPL-3.0-only
#include "channelrow.h"

#include "channelmodel.h"
#include "clientstate.h"
#include "format.h"
#include "plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

struct Row
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ChannelRow)
};

QString stateText(const ChannelRow &row)
{
    const Figures &figures = row.figures;
    if (!row.isChannel())
        return figures.silent ? Row::tr("silent") : Row::tr("live");
    const QString clients = Row::tr("%n client(s)", nullptr, figures.clients);
    if (figures.silent == 0)
        return clients;
    return Row::tr("%1, %2 silent", "3 clients, 1 silent").arg(clients).arg(figures.silent);
}

QString stateToolTip(const ChannelRow &row)
{
    if (row.figures.silent == 0)
        return Row::tr("Posts as usual.");
    return row.isChannel() ? Row::tr("Silent clients are removed when the client timeout is over.")
                           : Row::tr("Has missed its posts. It is removed when the client timeout is over.");
}

} // namespace

ChannelRow::ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const Glance &glance)
    : parent(&parent)
    , serial(client.serial)
    , id(client.id)
    , name(visibleText(client.id))
    , figures(figuresOf(client, {}, glance))
{}

ChannelRow::ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const Glance &glance)
    : parent(&parent)
    , serial(channel.serial)
    , id(channel.key)
    , name(visibleText(channel.key))
{
    children.reserve(channel.clients.size());
    for (const ClientSnapshot &client : channel.clients) {
        children.push_back(std::make_unique<ChannelRow>(*this, client, glance));
        children.back()->row = static_cast<int>(children.size()) - 1;
    }
    figures = sumOf(children);
}

Figures figuresOf(const ClientSnapshot &client, const Figures &previous, const Glance &glance)
{
    const bool renew = glance.renew || previous.rate == 0; // the first rate is news
    const std::chrono::milliseconds age = roundedAge(glance.now - client.lastSeen);
    const bool showAge = glance.renew || previous.clients == 0 || age < 10s;
    return {.clients = 1,
            .silent = clientState(client, glance.now, glance.clientTimeout) == ClientState::Silent ? 1 : 0,
            .rate = renew ? std::round(client.rate * 10) / 10 : previous.rate,
            .age = showAge ? age : previous.age,
            .bodySize = renew ? client.bodySize : previous.bodySize,
            .late = client.late,
            .address = client.address};
}

Figures sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients)
{
    Figures sum;
    for (const auto &client : clients) {
        const Figures &figures = client->figures;
        sum.age = sum.clients == 0 ? figures.age : std::min(sum.age, figures.age);
        sum.clients += figures.clients;
        sum.silent += figures.silent;
        sum.rate += figures.rate;
        sum.bodySize += figures.bodySize;
        sum.late += figures.late;
    }
    return sum;
}

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
    case ChannelModel::LastSeen:
        return ageText(figures.age);
    case ChannelModel::BodySize:
        return sizeText(figures.bodySize);
    case ChannelModel::Late:
        return QLocale().toString(static_cast<qulonglong>(figures.late));
    case ChannelModel::Address:
        return visibleText(figures.address);
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
        return figures.silent;
    case ChannelModel::Rate:
        return figures.rate;
    case ChannelModel::LastSeen:
        return qlonglong{figures.age.count()};
    case ChannelModel::BodySize:
        return qlonglong{figures.bodySize};
    case ChannelModel::Late:
        return qulonglong{figures.late};
    case ChannelModel::Address:
        return visibleText(figures.address);
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
    default:
        return {};
    }
}

} // namespace supersynk
