// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/verdicttext.h"

#include <QCoreApplication>
#include <QStringList>

namespace supersynk {
namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Verdict)
};

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return VerdictText::tr("Good", "a client");
    case Verdict::Late:
        return VerdictText::tr("Late", "a client");
    case Verdict::Uneven:
        return VerdictText::tr("Uneven", "a client, whose posts arrive irregularly");
    case Verdict::ClockRestarted:
        return VerdictText::tr("Clock restarted", "a client’s");
    case Verdict::TwoSenders:
        return VerdictText::tr("Two senders", "under the id of one client");
    case Verdict::Silent:
        return VerdictText::tr("Silent", "a client");
    case Verdict::Lost:
        return VerdictText::tr("Lost", "a client");
    }
    return {};
}

QString verdictCountText(Verdict verdict, int clients)
{
    switch (verdict) {
    case Verdict::Good:
        break;
    case Verdict::Late:
        return VerdictText::tr("%n late", "clients", clients);
    case Verdict::Uneven:
        return VerdictText::tr("%n uneven", "clients", clients);
    case Verdict::ClockRestarted:
        return VerdictText::tr("%n restarted clock(s)", nullptr, clients);
    case Verdict::TwoSenders:
        return VerdictText::tr("%n id(s) with two senders", nullptr, clients);
    case Verdict::Silent:
        return VerdictText::tr("%n silent", "clients", clients);
    case Verdict::Lost:
        return VerdictText::tr("%n lost", "clients", clients);
    }
    return {};
}

QString channelVerdictText(const VerdictCounts &clients)
{
    QStringList troubles;
    for (int i = kVerdicts - 1; i > static_cast<int>(Verdict::Good); --i) {
        if (const int count = clients.at(static_cast<std::size_t>(i)))
            troubles.append(verdictCountText(static_cast<Verdict>(i), count));
    }
    return troubles.isEmpty() ? VerdictText::tr("All well", "the clients of a channel")
                              : troubles.join(VerdictText::tr(", ", "between verdicts: 1 lost, 2 late"));
}

Symbol symbolOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Symbol::Running;
    case Verdict::Late:
        return Symbol::Warning;
    case Verdict::Uneven:
        return Symbol::Uneven;
    case Verdict::ClockRestarted:
        return Symbol::Restarted;
    case Verdict::TwoSenders:
        return Symbol::TwoSenders;
    case Verdict::Silent:
        return Symbol::Silent;
    case Verdict::Lost:
        return Symbol::Lost;
    }
    return Symbol::Stopped;
}

} // namespace supersynk
