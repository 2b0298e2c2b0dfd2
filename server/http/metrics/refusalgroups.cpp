// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusalgroups.h"

#include <algorithm>

namespace supersynk {

void RefusalGroups::add(const RefusalGroup &refusal)
{
    const auto isSameRequest = [&refusal](const RefusalGroup &one) {
        return one.request.path == refusal.request.path && one.request.method == refusal.request.method;
    };
    std::size_t alike = 0;
    const auto group = std::ranges::find_if(m_groups, [&](const RefusalGroup &one) {
        return one.reason.text == refusal.reason.text && one.address == refusal.address
            && (isSameRequest(one) || ++alike == kMaxAlike);
    });
    if (group != m_groups.end()) {
        group->hasSeveralPaths = group->hasSeveralPaths || !isSameRequest(*group);
        ++group->count;
        group->latest = refusal.latest;
        group->reason = refusal.reason;
        group->request = refusal.request;
        return;
    }
    if (m_groups.size() == kCapacity)
        m_groups.erase(std::ranges::min_element(m_groups, {}, &RefusalGroup::latest));
    m_groups.push_back(refusal);
    m_groups.back().serial = ++m_serial;
}

} // namespace supersynk
