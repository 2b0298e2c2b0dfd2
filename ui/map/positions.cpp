// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/positions.h"

#include "server/json/jsoncursor.h"
#include "server/motion/nodetext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace supersynk {
namespace {

bool setPosition(Place &place, const std::array<double, 3> &position)
{
    if (std::any_of(position.begin(), position.end(), [](double p) { return std::abs(p) > kMaxDistance; }))
        return false;
    place.x = position[0];
    place.y = position[1];
    place.z = position[2];
    return true;
}

/// "id=head;pos=0.1,1.62,0.3;rot=0,0,0,1"
std::optional<Place> parseNode(QByteArrayView text)
{
    Place place;
    bool hasPosition = false;
    forEachNodeToken(text, [&](QByteArrayView name, QByteArrayView value) {
        if (name == "id") {
            place.node = value.toByteArray();
        } else if (name == "pos") {
            if (const auto position = parseNumbers<3>(value))
                hasPosition = setPosition(place, *position);
        } else if (name == "rot") {
            if (const auto q = parseNumbers<4>(value))
                place.yaw = yawOf((*q)[3], (*q)[0], (*q)[1], (*q)[2]);
        } else if (name == "color") {
            place.color = value.toByteArray();
        }
    });
    return hasPosition ? std::optional(std::move(place)) : std::nullopt;
}

bool enterMember(JsonCursor &cursor, QByteArrayView name)
{
    if (cursor.kind() != JsonCursor::Kind::Object)
        return false;
    cursor.enter();
    while (const auto key = cursor.nextKey()) {
        if (*key == name)
            return true;
        cursor.skip();
    }
    return false;
}

bool enterItem(JsonCursor &cursor, qsizetype index)
{
    if (cursor.kind() != JsonCursor::Kind::Array)
        return false;
    cursor.enter();
    while (cursor.nextItem()) {
        if (index-- == 0)
            return true;
        cursor.skip();
    }
    return false;
}

/// The members named by the letters of \a names, in that order.
template <std::size_t N>
std::optional<std::array<double, N>> readMembers(JsonCursor value, QByteArrayView names)
{
    std::array<double, N> numbers{};
    std::array<bool, N> isPresent{};
    value.enter();
    while (const auto key = value.nextKey()) {
        const qsizetype found = key->size() == 1 ? names.indexOf(key->front()) : -1;
        if (found < 0) {
            value.skip();
        } else if (const auto number = value.number()) {
            numbers[static_cast<std::size_t>(found)] = *number;
            isPresent[static_cast<std::size_t>(found)] = true;
        }
    }
    const bool isWhole = std::all_of(isPresent.begin(), isPresent.end(), [](bool is) { return is; });
    return isWhole ? std::optional(numbers) : std::nullopt;
}

std::optional<std::array<double, 3>> readArray(JsonCursor value)
{
    std::array<double, 3> numbers{};
    value.enter();
    for (double &number : numbers) {
        const auto read = value.nextItem() ? value.number() : std::nullopt;
        if (!read)
            return std::nullopt;
        number = *read;
    }
    return value.nextItem() ? std::nullopt : std::optional(numbers);
}

std::optional<Place> readPlace(JsonCursor value)
{
    Place place;
    std::optional<std::array<double, 3>> position;
    if (value.kind() == JsonCursor::Kind::Object)
        position = readMembers<3>(value, "xyz");
    else if (value.kind() == JsonCursor::Kind::Array)
        position = readArray(value);
    return position && setPosition(place, *position) ? std::optional(place) : std::nullopt;
}

std::optional<double> readYaw(JsonCursor value)
{
    if (value.kind() != JsonCursor::Kind::Object)
        return std::nullopt;
    const auto q = readMembers<4>(value, "wxyz");
    return q ? yawOf((*q)[0], (*q)[1], (*q)[2], (*q)[3]) : std::nullopt;
}

bool isRotation(const QByteArray &key)
{
    return key == "rotation" || key == "orientation" || key == "quaternion" || key == "rot";
}

/// The position in member \a name of the next object, with the yaw from a member of the same object.
std::optional<Place> readPlaceAndYaw(JsonCursor object, const QByteArray &name)
{
    if (object.kind() != JsonCursor::Kind::Object)
        return std::nullopt;
    std::optional<Place> place;
    std::optional<double> yaw;
    object.enter();
    while (const auto key = object.nextKey()) {
        if (*key == name && !place)
            place = readPlace(object);
        else if (isRotation(*key) && !yaw)
            yaw = readYaw(object);
        object.skip();
    }
    if (place)
        place->yaw = yaw;
    return place;
}

QByteArrayView scannedPart(const QByteArray &body)
{
    return QByteArrayView(body).first(std::min(body.size(), kMaxScanned));
}

} // namespace

std::optional<double> yawOf(double w, double x, double y, double z)
{
    const double length = std::hypot(std::hypot(w, x), std::hypot(y, z));
    if (!std::isfinite(length) || length < 1e-6)
        return std::nullopt;
    w /= length;
    x /= length;
    y /= length;
    z /= length;

    // The rotated z and y axes.
    const std::array<double, 3> forward{2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)};
    const std::array<double, 3> top{2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)};
    constexpr double kSteep = 0.05; // horizontal part of a direction within 3 degrees of vertical
    if (std::hypot(forward[0], forward[2]) >= kSteep)
        return std::atan2(forward[0], forward[2]);
    const double sign = forward[1] < 0 ? 1 : -1;
    return std::atan2(sign * top[0], sign * top[2]);
}

std::optional<Place> placeInNodes(const QByteArray &body)
{
    JsonCursor cursor(scannedPart(body));
    if (!enterMember(cursor, "data") || cursor.kind() != JsonCursor::Kind::Array)
        return std::nullopt;
    std::optional<Place> first;
    cursor.enter();
    while (cursor.nextItem()) {
        if (cursor.kind() != JsonCursor::Kind::String) {
            cursor.skip();
            continue;
        }
        std::optional<Place> place = parseNode(cursor.string());
        if (place && place->node.compare("head", Qt::CaseInsensitive) == 0)
            return place;
        if (!first)
            first = std::move(place);
    }
    return first;
}

std::optional<Place> placeAtPath(const QByteArray &body, const PositionPath &path)
{
    JsonCursor cursor(scannedPart(body));
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto *name = std::get_if<QByteArray>(&path[i]);
        if (name && i + 1 == path.size())
            return readPlaceAndYaw(cursor, *name);
        if (name ? !enterMember(cursor, *name) : !enterItem(cursor, std::get<qsizetype>(path[i])))
            return std::nullopt;
    }
    return readPlace(cursor);
}

QColor postedColor(const QByteArray &color)
{
    constexpr qsizetype kLongest = 32; // bytes
    QColor posted;
    if (color.size() <= kLongest)
        posted.setNamedColor(QString::fromUtf8(color));
    return posted;
}

} // namespace supersynk
