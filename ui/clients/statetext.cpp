// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/statetext.h"

#include "ui/clients/channelrow.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"
#include "ui/watch/thresholds.h"
#include "ui/watch/verdicttext.h"

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

QString channelDetail(const RowValues &values)
{
    const QString here = values.lost() > 0
        ? Row::tr("%1 of %n here", "3 of 4 clients", values.clients + values.lost()).arg(values.clients)
        : Row::tr("%n client(s)", nullptr, values.clients);
    QString text = here;
    if (values.replayed > 0 && values.replayed < values.clients)
        text = Row::tr("%1, %n replayed", "3 clients, 1 replayed", values.replayed).arg(here);
    if (values.observers > 0)
        text = Row::tr("%1, %n watching", "3 clients, 2 devices that only read", values.observers).arg(text);
    return text;
}

/// The devices that read the channel, a line each.
QString observersHint(const ChannelRow &row)
{
    constexpr qsizetype kMaxUserAgent = 60; // letters
    QString hint;
    for (const ObserverSnapshot &observer : row.observers) {
        hint += u'\n'
            + Row::tr("Watches: %1 (%2)", "an address, a browser")
                  .arg(visibleText(observer.address),
                       observer.userAgent.isEmpty() ? Row::tr("unknown program")
                                                    : visibleText(observer.userAgent, kMaxUserAgent));
    }
    return hint;
}

QString silenceText(const RowValues &values)
{
    const auto silent = static_cast<qlonglong>(values.duration.count());
    return values.timeLeft > 0s
        ? Row::tr("%1 s, leaves in %2 s", "silent for").arg(silent).arg(values.timeLeft.count())
        : Row::tr("%1 s, leaves now", "silent for").arg(silent);
}

/// Gaps leave no trace in the jitter once the posts are regular again.
QString unevenText(const RowValues &values, const QString &duration)
{
    if (hasVisibleJitter(values))
        return Row::tr("±%1 ms for %2", "uneven: ±85 ms for 1:12")
            .arg(QLocale().toString(*values.jitter), duration);
    if (values.gaps > 0)
        return Row::tr("%n gap(s)/min for %1", "uneven: 4 gaps/min for 1:12", values.gaps).arg(duration);
    return Row::tr("for %1", "1:12").arg(duration);
}

QString clientDetail(const RowValues &values)
{
    const QString duration = clockText(values.duration);
    switch (values.verdict) {
    case Verdict::Good:
        return values.isNew ? Row::tr("new", "a client that has just joined") : QString();
    case Verdict::Late:
        return Row::tr("%1 for %2", "late: 18 % for 1:12").arg(wholePercentText(values.share), duration);
    case Verdict::Uneven:
        return unevenText(values, duration);
    case Verdict::TwoSenders:
        return Row::tr("for %1", "1:12").arg(duration);
    case Verdict::Silent:
        return silenceText(values);
    case Verdict::ClockRestarted:
    case Verdict::Lost:
        return Row::tr("%1 ago", "0:42").arg(duration);
    }
    return {};
}

QString twoSendersHint(const ChannelRow &row)
{
    if (row.isChannel())
        return Row::tr(
            "Two devices post with one id and overwrite each other, as cloned headsets do: give each "
            "its own id.");
    return addressText(row.values) + u'\n'
        + Row::tr("Two devices post with this id and overwrite each other, as cloned headsets do: give each "
                  "its own id.");
}

QString goodHint(const ChannelRow &row)
{
    if (row.values.replayed > 0)
        return row.isChannel() ? Row::tr("Has clients that are replayed from a recording.")
                               : Row::tr("Is replayed from a recording.");
    if (row.values.isOperator)
        return Row::tr("Your message, from the menu Say.");
    if (row.values.isNew)
        return Row::tr("Joined within the last %n second(s).", nullptr, static_cast<int>(kNewFor.count()));
    return Row::tr("Posted as usual in the last minute.");
}

/// The messages of the one of two senders whose clock is behind all come late, but so may those of a bad
/// network: no verdict can be made of it.
QString lateCause(double share)
{
    constexpr double kAsOfTwoSenders = 0.4; // a half, if both post equally often
    return share < kAsOfTwoSenders
        ? Row::tr("Usual causes: weak Wi-Fi, or an app that posts again before it has the answer.")
        : Row::tr("So many come late if two devices or apps post with one id: give each its own.");
}

QString verdictHint(const ChannelRow &row)
{
    if (!row.values.isServing)
        return Row::tr("The server is stopped: clients can’t post.");
    switch (row.values.verdict) {
    case Verdict::Good:
        return goodHint(row);
    case Verdict::Late:
        return lateHint() + u'\n' + lateCause(row.values.share);
    case Verdict::Uneven:
        return Row::tr("Its posts arrive irregularly or with gaps: avatars stop and jump.");
    case Verdict::ClockRestarted:
        return Row::tr(
            "Its Client-Time went back by more than the client timeout: its app was restarted or its "
            "clock was changed.");
    case Verdict::TwoSenders:
        return twoSendersHint(row);
    case Verdict::Silent:
        return row.isChannel()
            ? Row::tr("Silent clients are removed when the client timeout expires.")
            : Row::tr("Has stopped posting. It is removed when the client timeout expires.");
    case Verdict::Lost:
        return Row::tr(
            "Was silent for the client timeout and did not say that it leaves. Dismiss it with the "
            "Delete key.");
    }
    return {};
}

} // namespace

QString addressText(const RowValues &values)
{
    if (values.otherAddress.isEmpty())
        return visibleText(values.address);
    return Row::tr("%1 and %2", "addresses")
        .arg(visibleText(values.address), visibleText(values.otherAddress));
}

bool hasVisibleJitter(const RowValues &values)
{
    return values.jitter && *values.jitter > kVisibleJitter.count();
}

QString lateHint()
{
    return Row::tr(
               "In the last minute more than %1 of the messages were overtaken by a newer one and dropped.")
        .arg(percentText(kLateShare));
}

QString verdictOf(const ChannelRow &row)
{
    const RowValues &values = row.values;
    if (values.verdict == Verdict::Good && !values.isServing)
        return Row::tr("Server stopped");
    if (values.verdict == Verdict::Good && values.isOperator)
        return Row::tr("Operator");
    if (values.verdict == Verdict::Good && values.replayed > 0 && values.replayed == values.clients)
        return Row::tr("Replayed");
    return row.isChannel() ? channelVerdictText(values.verdicts) : verdictText(values.verdict);
}

QString verdictDetail(const ChannelRow &row)
{
    return row.isChannel() ? channelDetail(row.values) : clientDetail(row.values);
}

QString stateText(const ChannelRow &row)
{
    const QString detail = verdictDetail(row);
    if (detail.isEmpty())
        return verdictOf(row);
    const Verdict verdict = row.values.verdict;
    const bool isPhrase = !row.isChannel() && (verdict == Verdict::Silent || verdict == Verdict::Lost);
    return (isPhrase ? u"%1 %2"_s : u"%1 · %2"_s).arg(verdictOf(row), detail);
}

/// Repeats the text, which a narrow column may elide.
QString stateToolTip(const ChannelRow &row)
{
    return stateText(row) + u'\n' + verdictHint(row) + observersHint(row);
}

} // namespace supersynk
