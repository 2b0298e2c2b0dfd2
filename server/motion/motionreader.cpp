// SPDX-License-Identifier: GPL-3.0-only
#include "server/motion/motionreader.h"

#include "server/json/jsoncursor.h"
#include "server/motion/nodetext.h"

#include <algorithm>
#include <array>

namespace supersynk {
namespace {

constexpr int kMaxDepth = 64;

QByteArray joined(const QByteArray &path, QByteArrayView name)
{
    if (path.isEmpty())
        return name.toByteArray();
    QByteArray longer;
    longer.reserve(path.size() + 1 + name.size());
    return longer.append(path).append('_').append(name);
}

bool isPositionName(QByteArrayView name)
{
    return name == "position" || name == "pos" || name == "location" || name == "translation";
}

bool isRotationName(QByteArrayView name)
{
    return name == "rotation" || name == "rot" || name == "orientation" || name == "quaternion"
        || name == "quat";
}

/// The next value, if it is an array of \a N numbers, or an object of those called x, y, z, w.
template <std::size_t N>
std::optional<std::array<double, N>> vectorAt(JsonCursor cursor)
{
    constexpr QByteArrayView kNames = "xyzw";
    std::array<double, N> vector{};
    std::array<bool, N> isThere{};
    const auto take = [&](qsizetype place) {
        const auto at = static_cast<std::size_t>(place);
        const auto number = place >= 0 && at < N ? cursor.number() : std::nullopt;
        if (number) {
            vector[at] = *number;
            isThere[at] = true;
        }
        return number.has_value();
    };
    const JsonCursor::Kind kind = cursor.kind();
    if (kind != JsonCursor::Kind::Array && kind != JsonCursor::Kind::Object)
        return std::nullopt;
    cursor.enter();
    if (kind == JsonCursor::Kind::Array) {
        for (qsizetype i = 0; cursor.nextItem(); ++i) {
            if (!take(i))
                return std::nullopt;
        }
    } else {
        while (const auto key = cursor.nextKey()) {
            if (!take(key->size() == 1 ? kNames.indexOf(key->front()) : -1))
                return std::nullopt;
        }
    }
    const bool isWhole = std::ranges::all_of(isThere, [](bool is) { return is; });
    return isWhole ? std::optional(vector) : std::nullopt;
}

class MotionReader
{
public:
    [[nodiscard]] Motion read(const QByteArray &body)
    {
        JsonCursor cursor{QByteArrayView(body)};
        if (cursor.kind() == JsonCursor::Kind::Object)
            readObject(cursor, {}, 0);
        return std::move(m_motion);
    }

private:
    /// Reads the next value, and moves behind it.
    void readValue(JsonCursor &cursor, const QByteArray &path, int depth)
    {
        switch (cursor.kind()) {
        case JsonCursor::Kind::Number:
            if (const auto number = cursor.number())
                m_motion.numbers.emplace_back(path, *number);
            return;
        case JsonCursor::Kind::Object:
            if (depth < kMaxDepth)
                return readObject(cursor, path, depth);
            break;
        case JsonCursor::Kind::Array:
            if (depth < kMaxDepth)
                return readArray(cursor, path, depth);
            break;
        case JsonCursor::Kind::String:
        case JsonCursor::Kind::Other:
        case JsonCursor::Kind::End:
            break;
        }
        cursor.skip();
    }

    void readObject(JsonCursor &cursor, const QByteArray &path, int depth)
    {
        Motion::Node node{.name = path};
        const std::size_t place = m_motion.nodes.size();
        cursor.enter();
        while (const auto key = cursor.nextKey()) {
            if (isPositionName(*key) && (node.position = vectorAt<3>(cursor)))
                cursor.skip();
            else if (isRotationName(*key) && (node.rotation = vectorAt<4>(cursor)))
                cursor.skip();
            else if (depth == 0 && *key == "data" && cursor.kind() == JsonCursor::Kind::Array)
                readNodes(cursor);
            else
                readValue(cursor, joined(path, *key), depth + 1);
        }
        if (node.position || node.rotation)
            m_motion.nodes.insert(m_motion.nodes.begin() + static_cast<std::ptrdiff_t>(place),
                                  std::move(node));
    }

    void readArray(JsonCursor &cursor, const QByteArray &path, int depth)
    {
        cursor.enter();
        for (int i = 0; cursor.nextItem(); ++i)
            readValue(cursor, joined(path, QByteArray::number(i)), depth + 1);
    }

    /// Superklub's array "data".
    void readNodes(JsonCursor &cursor)
    {
        cursor.enter();
        for (int i = 0; cursor.nextItem(); ++i) {
            if (cursor.kind() == JsonCursor::Kind::String)
                readNode(cursor.string());
            else
                readValue(cursor, "data_" + QByteArray::number(i), 2);
        }
    }

    void readNode(const QByteArray &text)
    {
        Motion::Node node;
        const std::size_t firstNumber = m_motion.numbers.size();
        forEachNodeToken(text, [&](QByteArrayView name, QByteArrayView value) {
            if (name == "id")
                node.name = value.toByteArray();
            else if (name == "pos" && (node.position = parseNumbers<3>(value)))
                return;
            else if (name == "rot" && (node.rotation = parseNumbers<4>(value)))
                return;
            else if (!value.isEmpty() && !name.isEmpty())
                readToken(name, value);
        });
        for (std::size_t i = firstNumber; i < m_motion.numbers.size(); ++i)
            m_motion.numbers[i].first = joined(node.name, m_motion.numbers[i].first);
        if (node.position || node.rotation)
            m_motion.nodes.push_back(std::move(node));
    }

    /// One number, or several with commas between.
    void readToken(QByteArrayView name, QByteArrayView value)
    {
        const bool isList = value.contains(',');
        for (int i = 0; !value.isEmpty(); ++i) {
            const qsizetype comma = value.indexOf(',');
            const auto number = parseNumber(value.first(comma < 0 ? value.size() : comma));
            value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
            if (number)
                m_motion.numbers.emplace_back(
                    isList ? joined(name.toByteArray(), QByteArray::number(i)) : name.toByteArray(), *number);
        }
    }

    Motion m_motion;
};

} // namespace

Motion readMotion(const QByteArray &body)
{
    return MotionReader().read(body);
}

} // namespace supersynk
