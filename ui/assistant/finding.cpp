// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Assistant
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Assistant)
};

QString signOf(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Fine:
        return u"✓"_s;
    case Finding::Level::Look:
        return u"!"_s;
    case Finding::Level::Unknown:
        break;
    }
    return u"?"_s;
}

} // namespace

std::vector<Finding> findingsOf(const AssistantFacts &facts)
{
    std::vector<Finding> findings = networkFindings(facts);
    std::vector<Finding> senders = senderFindings(facts);
    std::ranges::move(senders, std::back_inserter(findings));
    return findings;
}

QString summaryOf(const std::vector<Finding> &findings)
{
    const auto looks = std::ranges::count(findings, Finding::Level::Look, &Finding::level);
    return looks == 0 ? Assistant::tr("No obstacle is known")
                      : Assistant::tr("%n thing(s) to look at", nullptr, static_cast<int>(looks));
}

QString plainTextOf(const std::vector<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += signOf(finding.level) + u' ' + finding.text + u'\n';
        for (const QString &line : finding.details.split(u'\n', Qt::SkipEmptyParts))
            text += u"  "_s + line + u'\n';
        for (const Finding::Choice &choice : finding.choices)
            text += u"  – "_s + choice.text + u'\n';
    }
    return text;
}

} // namespace supersynk
