// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusalgroups.h"

#include <algorithm>

namespace supersynk {

void RefusalGroups::add(const RefusalGroup &refusal)
{
    const auto group = std::ranges::find_if(m_groups, [&refusal](const RefusalGroup &one) {
        return one.reason.text == refusal.reason.text && one.address == refusal.address;
    });
    if (group != m_groups.end()) {
        group->hasSeveralPaths = group->hasSeveralPaths || group->request.path != refusal.request.path;
        ++group->count;
        group->latest = refusal.latest;
        group->reason = refusal.reason;
        group->request = refusal.request;
        return;
    }
    if (m_groups.size() == kCapacity)
        m_groups.erase(std::ranges::min_element(m_groups, {}, &RefusalGroup::latest));
    m_groups.push_back(refusal);
}

} // namespace supersynk
