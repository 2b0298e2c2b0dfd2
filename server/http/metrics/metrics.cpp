// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/metrics.h"

#include "server/base/version.h"
#include "server/http/metrics/metricstext.h"

#include <algorithm>

namespace supersynk {
namespace {

using Type = MetricsText::Type;

constexpr auto &kStatuses = RequestCounters::kStatuses;

/// In the order of Method.
constexpr std::array<QByteArrayView, RequestCounters::kMethods> kMethodNames{"get",    "head",    "post",
                                                                             "delete", "options", "other"};

std::size_t indexOf(int status)
{
    return static_cast<std::size_t>(std::ranges::find(kStatuses, status) - kStatuses.begin());
}

/// Writes the counters that are not zero, and always those of normal traffic: a counter that only appears
/// with its first count has no rate.
void writeRequests(MetricsText &text, const MetricsSample &sample)
{
    text.family("supersynk_requests_total", Type::Counter, "Requests answered, by method and status.");
    for (std::size_t method = 0; method < sample.requests.size(); ++method) {
        const bool isUsual = method == static_cast<std::size_t>(Method::Get)
            || method == static_cast<std::size_t>(Method::Post);
        for (std::size_t i = 0; i < kStatuses.size(); ++i) {
            const std::uint64_t count = sample.requests[method][i];
            if (count == 0 && !(isUsual && kStatuses[i] == 200))
                continue;
            const QByteArray code = kStatuses[i] ? QByteArray::number(kStatuses[i]) : QByteArray("other");
            text.sample({{"method", kMethodNames[method]}, {"code", code}}, count);
        }
    }
}

void writeRefusals(MetricsText &text, const MetricsSample &sample)
{
    text.family("supersynk_refused_total", Type::Counter,
                "Requests and connections refused, by reason, as in the log.");
    for (const auto &[kind, count] : sample.refusals)
        text.sample({{"reason", kind.toLower()}}, count);
}

void writeProcess(MetricsText &text, const ProcessStats &process)
{
    text.family("process_cpu_seconds_total", Type::Counter, "User and system CPU time, in seconds.");
    text.sample(process.cpuTime);
    text.family("process_resident_memory_bytes", Type::Gauge, "Resident memory, in bytes.");
    text.sample(process.residentBytes);
    text.family("process_start_time_seconds", Type::Gauge,
                "When the process was started, in seconds since the Unix epoch.");
    text.sample(process.startTime);
}

} // namespace

void MetricsSample::add(const RequestCounters &counters)
{
    for (std::size_t method = 0; method < requests.size(); ++method) {
        for (std::size_t i = 0; i < kStatuses.size(); ++i)
            requests[method][i] += counters.answered(static_cast<Method>(method), i);
    }
}

std::uint64_t MetricsSample::late() const
{
    std::uint64_t sum = 0;
    for (const Method method : {Method::Get, Method::Head, Method::Post})
        sum += requests[static_cast<std::size_t>(method)][indexOf(204)];
    return sum;
}

QByteArray metricsText(const MetricsSample &sample)
{
    MetricsText text;
    text.family("supersynk_build_info", Type::Gauge, "Always 1; the labels say what is running.");
    text.sample({{"version", SUPERSYNK_VERSION}, {"qt", sample.qtVersion}}, 1);

    writeRequests(text, sample);
    writeRefusals(text, sample);
    const auto write = [&text](QByteArrayView name, Type type, std::uint64_t value, QByteArrayView help) {
        text.family(name, type, help);
        text.sample(value);
    };
    write("supersynk_late_requests_total", Type::Counter, sample.late(),
          "Requests dropped because the client had already sent a newer one.");
    write("supersynk_received_body_bytes_total", Type::Counter, sample.bytesIn,
          "Bytes of request bodies received.");
    write("supersynk_sent_body_bytes_total", Type::Counter, sample.bytesOut, "Bytes of answer bodies sent.");
    write("supersynk_channels", Type::Gauge, sample.channels, "Live channels.");
    write("supersynk_clients", Type::Gauge, sample.clients, "Clients in all channels.");
    write("supersynk_stored_bytes", Type::Gauge, sample.storedBytes,
          "Bytes of keys, ids, bodies and clocks stored.");
    write("supersynk_connections", Type::Gauge, sample.connections, "Open connections.");
    write("supersynk_waiting_bytes", Type::Gauge, sample.waitingBytes,
          "Bytes of incomplete requests and unread responses.");
    if (sample.process)
        writeProcess(text, *sample.process);
    return text.text();
}

} // namespace supersynk
