// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/traffichistory.h"

#include <algorithm>

namespace supersynk {
namespace {

constexpr std::array kFields{&Sample::requestsPerSecond, &Sample::bytesInPerSecond,
                             &Sample::bytesOutPerSecond, &Sample::clients};

/// Adds \a samples samples between \a least and \a most to \a to.
template <typename To>
void merge(To &to, int samples, const Sample &least, const Sample &mean, const Sample &most)
{
    if (samples == 0)
        return;
    const int all = to.samples + samples;
    for (const auto field : kFields) {
        to.least.*field = to.samples == 0 ? least.*field : std::min(to.least.*field, least.*field);
        to.most.*field = to.samples == 0 ? most.*field : std::max(to.most.*field, most.*field);
        to.mean.*field +=
            (mean.*field - to.mean.*field) * static_cast<float>(samples) / static_cast<float>(all);
    }
    to.samples = all;
}

std::int64_t floored(std::chrono::milliseconds time, std::chrono::milliseconds width)
{
    const std::int64_t quotient = time / width;
    return time % width < std::chrono::milliseconds(0) ? quotient - 1 : quotient;
}

} // namespace

void TrafficBin::add(const Sample &sample)
{
    merge(*this, 1, sample, sample, sample);
}

void TrafficBin::add(const TrafficBin &other)
{
    merge(*this, other.samples, other.least, other.mean, other.most);
}

void TrafficHistory::Ring::advanceTo(std::int64_t number, int count)
{
    const std::int64_t end = first + static_cast<std::int64_t>(slots.size());
    if (slots.empty() || number - end >= count) {
        hasDropped = !slots.empty();
        slots.assign(1, {});
        first = number;
        return;
    }
    for (std::int64_t i = end; i <= number; ++i)
        slots.emplace_back();
    while (slots.size() > static_cast<std::size_t>(count)) {
        slots.pop_front();
        ++first;
        hasDropped = true;
    }
}

const TrafficHistory::Ring::Slot *TrafficHistory::Ring::find(std::int64_t number) const
{
    const std::int64_t index = number - first;
    return index < 0 || index >= static_cast<std::int64_t>(slots.size())
        ? nullptr
        : &slots[static_cast<std::size_t>(index)];
}

void TrafficHistory::record(std::chrono::milliseconds now, const Sample &sample)
{
    const std::int64_t second = floored(now, kLevels.front().width);
    if (m_newest && second < *m_newest)
        return;
    Ring &seconds = m_rings.front();
    const bool isLate = m_newest && second == *m_newest + 2 && seconds.newest().samples > 0;
    advanceTo(now);
    if (isLate)
        merge(seconds.slots[seconds.slots.size() - 2], 1, sample, sample, sample);
    seconds.newest() = {}; // the latest of a second counts
    for (Ring &ring : m_rings)
        merge(ring.newest(), 1, sample, sample, sample);
    m_isEmpty = false;
}

void TrafficHistory::advanceTo(std::chrono::milliseconds now)
{
    const std::int64_t second = floored(now, kLevels.front().width);
    if (m_newest && second <= *m_newest)
        return;
    m_newest = second;
    for (std::size_t i = 0; i < m_rings.size(); ++i)
        m_rings.at(i).advanceTo(floored(now, kLevels.at(i).width), kLevels.at(i).count);
}

/// The finest level that reaches back to \a from, or to the beginning of the history.
std::size_t TrafficHistory::levelFor(std::chrono::milliseconds from) const
{
    for (std::size_t i = 0; i + 1 < kLevels.size(); ++i) {
        if (!m_rings.at(i).hasDropped || m_rings.at(i).first * kLevels.at(i).width <= from)
            return i;
    }
    return kLevels.size() - 1;
}

std::vector<TrafficBin> TrafficHistory::bins(std::chrono::milliseconds from, std::chrono::milliseconds to,
                                             std::chrono::milliseconds resolution) const
{
    const std::size_t level = levelFor(from);
    const std::chrono::milliseconds step = kLevels.at(level).width;
    const std::int64_t factor =
        std::max<std::int64_t>(1, (resolution + step - std::chrono::milliseconds(1)) / step);
    const std::chrono::milliseconds width = factor * step;
    std::vector<TrafficBin> bins;
    for (std::int64_t number = floored(from, width); number * width <= to; ++number) {
        TrafficBin bin{.begin = number * width, .width = width};
        for (std::int64_t i = number * factor; i < (number + 1) * factor; ++i)
            if (const Ring::Slot *slot = m_rings.at(level).find(i))
                merge(bin, slot->samples, slot->least, slot->mean, slot->most);
        bins.push_back(bin);
    }
    return bins;
}

std::optional<Sample> TrafficHistory::latest() const
{
    if (!m_newest || m_rings.front().slots.back().samples == 0)
        return std::nullopt;
    return m_rings.front().slots.back().mean;
}

} // namespace supersynk
