// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/timefields.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace supersynk {
namespace {

constexpr std::string_view kForm = "Date: Www, dd Mon yyyy hh:mm:ss GMT\r\nServer-Time: ";
constexpr std::string_view kFraction = ".nnnnnn\r\n";
constexpr std::string_view kWeekdays = "SunMonTueWedThuFriSat";
constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::size_t kNameSize = 3;

void writeName(char *to, std::string_view names, unsigned index)
{
    std::ranges::copy(names.substr(index * kNameSize, kNameSize), to);
}

} // namespace

void TimeFields::write(std::int64_t second)
{
    using namespace std::chrono;
    const sys_seconds time{seconds(second)};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);

    std::ranges::copy(kForm, m_bytes.begin());
    const auto at = [this](std::string_view part) { return m_bytes.data() + kForm.find(part); };
    writeName(at("Www"), kWeekdays, weekday(day).c_encoding());
    writeNumber(at("dd"), 2, static_cast<unsigned>(date.day()));
    writeName(at("Mon"), kMonths, static_cast<unsigned>(date.month()) - 1);
    writeNumber(at("yyyy"), 4, static_cast<unsigned>(static_cast<int>(date.year())));
    writeNumber(at("hh"), 2, static_cast<unsigned>(clock.hours().count()));
    writeNumber(at("mm"), 2, static_cast<unsigned>(clock.minutes().count()));
    writeNumber(at("ss"), 2, static_cast<unsigned>(clock.seconds().count()));

    char *const serverTime = m_bytes.data() + kForm.size();
    char *const point = std::to_chars(serverTime, m_bytes.data() + m_bytes.size(), second).ptr;
    std::ranges::copy(kFraction, point);
    m_decimals = static_cast<std::size_t>(point + 1 - m_bytes.data());
    m_size = point + kFraction.size() - m_bytes.data();
    m_second = second;
}

} // namespace supersynk
