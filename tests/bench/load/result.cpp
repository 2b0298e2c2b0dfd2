// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/result.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <limits>
#include <system_error>

namespace supersynk::bench {
namespace {

/// The \a share-th quantile of \a sorted, the nearest rank.
std::uint32_t quantile(const std::vector<std::uint32_t> &sorted, double share)
{
    if (sorted.empty())
        return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

/// A server's text may contain any characters.
std::string jsonString(const std::string &text)
{
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    return quoted + '"';
}

} // namespace

void Tally::fault(const std::string &what)
{
    ++errors;
    if (firstError.empty())
        firstError = what;
}

std::uint32_t Tally::microseconds(Clock::duration time)
{
    const auto count = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(count, 0, std::numeric_limits<std::uint32_t>::max()));
}

Tally &Tally::operator+=(const Tally &other)
{
    answers += other.answers;
    bytes += other.bytes;
    errors += other.errors;
    late += other.late;
    unanswered += other.unanswered;
    if (firstError.empty())
        firstError = other.firstError;
    latencies.insert(latencies.end(), other.latencies.begin(), other.latencies.end());
    lags.insert(lags.end(), other.lags.begin(), other.lags.end());
    return *this;
}

void Result::print()
{
    std::vector<std::uint32_t> &sorted = tally.latencies;
    std::sort(sorted.begin(), sorted.end());
    std::sort(tally.lags.begin(), tally.lags.end());
    const auto count = static_cast<double>(std::max<std::uint64_t>(tally.answers, 1));
    std::printf("{\"requests\": %llu, \"seconds\": %.6f, \"rate\": %.1f, \"bytes\": %llu, \"answer\": %.1f, ",
                static_cast<unsigned long long>(tally.answers), seconds,
                static_cast<double>(tally.answers) / seconds, static_cast<unsigned long long>(tally.bytes),
                static_cast<double>(tally.bytes) / count);
    std::printf("\"cpu\": %.3f, \"load_cpu\": %.3f, ", serverCpu * 1e6 / count, loadCpu * 1e6 / count);
    std::printf("\"p50\": %u, \"p99\": %u, \"p999\": %u, \"max\": %u, \"lag\": %u, ", quantile(sorted, 0.5),
                quantile(sorted, 0.99), quantile(sorted, 0.999), quantile(sorted, 1),
                quantile(tally.lags, 0.99));
    std::printf("\"late\": %llu, \"unanswered\": %llu, \"errors\": %llu, \"error\": %s, \"rates\": [",
                static_cast<unsigned long long>(tally.late),
                static_cast<unsigned long long>(tally.unanswered),
                static_cast<unsigned long long>(tally.errors), jsonString(tally.firstError).c_str());
    for (std::size_t i = 0; i < rates.size(); ++i)
        std::printf("%s%.1f", i > 0 ? ", " : "", rates[i]);
    std::fputs("], \"threads\": [", stdout);
    const char *comma = "";
    for (const auto &[id, time] : threads) {
        std::printf("%s{\"name\": %s, \"ran\": %.6f, \"waited\": %.6f, \"sleeps\": %lld}", comma,
                    jsonString(time.name).c_str(), time.ran, time.waited,
                    static_cast<long long>(time.sleeps));
        comma = ", ";
    }
    std::puts("]}");
}

double cpuTime(pid_t process)
{
    clockid_t clock = CLOCK_PROCESS_CPUTIME_ID;
    if (const int error = process == 0 ? 0 : ::clock_getcpuclockid(process, &clock))
        throw std::system_error(error, std::generic_category(), "the server's CPU time");
    timespec time{};
    if (::clock_gettime(clock, &time) != 0)
        throw std::system_error(errno, std::generic_category(), "the server's CPU time");
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace supersynk::bench
