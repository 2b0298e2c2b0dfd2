// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/headset.h"

#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace supersynk {
namespace {

using std::numbers::pi;

/// Multiples of this angle never coincide, so they place the circles evenly.
const double kGoldenAngle = pi * (3 - std::sqrt(5.0));

// In metres.
constexpr double kSpacing = 0.75; // between centres of circles, about
constexpr double kMinRadius = 0.8;
constexpr double kMaxRadius = 2.4;
constexpr double kEyeHeight = 1.62;
constexpr double kHandHeight = 1.0;
constexpr double kHandDistance = 0.25; // to the side of the head
constexpr double kHandReach = 0.2;     // forward and back, of a swing
constexpr double kNod = 0.02;          // of the head, up and down with each step
constexpr double kStride = 1.4;        // two steps, a full swing of the hands

// In metres per second.
constexpr double kMinSpeed = 0.7;
constexpr double kMaxSpeed = 1.3;

/// Superklub's example scene knows the first three and paints the others grey.
constexpr std::array kColors{"red", "green", "blue", "orange", "magenta", "cyan", "yellow", "purple"};

QByteArray idOf(int number)
{
    return "simulated-" + QByteArray::number(number).rightJustified(2, '0');
}

/// One of \a steps values from \a least to \a most.
double oneOf(int steps, int number, double least, double most)
{
    return least + (most - least) * (number % steps) / (steps - 1);
}

/// With a decimal point in every locale, and four decimals as Superklub writes them.
void appendNumbers(QByteArray &text, std::initializer_list<double> numbers)
{
    const char *separator = "";
    for (const double number : numbers) {
        std::array<char, 32> digits;
        const auto written = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed, 4);
        text.append(separator).append(digits.data(), written.ptr - digits.begin());
        separator = ",";
    }
}

void appendNode(QByteArray &text, const char *name, const Position &position, const Rotation &rotation,
                const char *shape, const char *color)
{
    text.append("\"id=").append(name).append(";pos=");
    appendNumbers(text, {position.x, position.y, position.z});
    text.append(";rot=");
    appendNumbers(text, {rotation.x, rotation.y, rotation.z, rotation.w});
    text.append(";shape=").append(shape).append(";color=").append(color).append('"');
}

} // namespace

Headset::Headset(int number)
    : m_clientId(idOf(number))
    , m_color(kColors[static_cast<std::size_t>(number - 1) % kColors.size()])
    , m_radius(oneOf(5, number * 3, kMinRadius, kMaxRadius))
    , m_angularSpeed(oneOf(7, number * 2, kMinSpeed, kMaxSpeed) / m_radius * (number % 2 == 0 ? -1 : 1))
    , m_startAngle(number * kGoldenAngle)
{
    const double distance = kSpacing * std::sqrt(number - 1);
    m_center = {.x = distance * std::cos(m_startAngle), .z = distance * std::sin(m_startAngle)};
}

Pose Headset::pose(Time time) const
{
    const double angle = m_startAngle + m_angularSpeed * time.count();
    const Position head{m_center.x + m_radius * std::cos(angle), 0, m_center.z + m_radius * std::sin(angle)};

    // Unit vectors on the floor: the direction of motion, and its right in Unity's left-handed coordinates.
    const double sign = m_angularSpeed < 0 ? -1 : 1;
    const double aheadX = -sign * std::sin(angle);
    const double aheadZ = sign * std::cos(angle);
    const double rightX = aheadZ;
    const double rightZ = -aheadX;

    const double step = 2 * pi * std::abs(m_angularSpeed) * m_radius * time.count() / kStride;
    const auto hand = [&](double side) {
        const double ahead = side * kHandReach * std::sin(step);
        return Position{head.x + side * kHandDistance * rightX + ahead * aheadX, kHandHeight,
                        head.z + side * kHandDistance * rightZ + ahead * aheadZ};
    };

    const double half = std::atan2(aheadX, aheadZ) / 2;
    return {.head = {head.x, kEyeHeight + kNod * std::cos(2 * step), head.z},
            .leftHand = hand(-1),
            .rightHand = hand(1),
            .heading = {.w = std::cos(half), .y = std::sin(half)}};
}

QByteArray Headset::body(Time time) const
{
    constexpr qsizetype kUsualSize = 400;
    const Pose now = pose(time);
    QByteArray body;
    body.reserve(kUsualSize);
    body.append("{\"client_id\":\"").append(m_clientId).append("\",\"simulated\":true,\"data\":[");
    appendNode(body, "head", now.head, now.heading, "ball", m_color);
    appendNode(body.append(','), "left-hand", now.leftHand, now.heading, "box", m_color);
    appendNode(body.append(','), "right-hand", now.rightHand, now.heading, "box", m_color);
    return body.append("]}");
}

} // namespace supersynk
