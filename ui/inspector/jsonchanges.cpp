// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonchanges.h"

#include "server/json/jsontokens.h"

#include <QHashFunctions>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace supersynk {
namespace {

using Kind = JsonToken::Kind;

/// The finaliser of SplitMix64.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t x = a + 0x9e3779b97f4a7c15U * (b + 1);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

class ValueFinder
{
public:
    ValueFinder(QByteArrayView json, const std::vector<std::uint64_t> &roots)
        : m_json(json)
        , m_roots(roots)
    {}

    [[nodiscard]] std::vector<JsonValue> values()
    {
        JsonTokens tokens(m_json);
        while (const auto token = tokens.next())
            process(*token);
        return std::move(m_values);
    }

private:
    struct Level
    {
        std::uint64_t path = 0;
        bool isObject = false;
        bool isKeyNext = false;
        bool isEmpty = true;
        std::uint64_t step = 0; // index of the element, or hash of the name
        std::uint32_t begin = 0;
    };

    void process(const JsonToken &token)
    {
        switch (token.kind) {
        case Kind::Open: {
            const bool isObject = m_json[token.begin] == '{';
            const std::uint64_t path = pathHere();
            enter();
            m_levels.push_back({.path = path,
                                .isObject = isObject,
                                .isKeyNext = isObject,
                                .begin = static_cast<std::uint32_t>(token.begin)});
            break;
        }
        case Kind::Close:
            close(token);
            break;
        case Kind::Comma:
            endElement();
            break;
        case Kind::Colon:
            break;
        case Kind::String:
            if (isKeyNext())
                name(token);
            else
                add(token.begin, token.end, pathHere());
            break;
        case Kind::Plain:
            add(token.begin, token.end, pathHere());
            break;
        }
    }

    [[nodiscard]] bool isKeyNext() const { return !m_levels.empty() && m_levels.back().isKeyNext; }

    [[nodiscard]] std::uint64_t pathHere() const
    {
        if (m_levels.empty())
            return m_seed;
        const Level &level = m_levels.back();
        const bool isRoot = m_levels.size() == 1 && level.step < m_roots.size();
        return mixed(level.path, isRoot ? m_roots[level.step] : level.step);
    }

    void enter()
    {
        if (!m_levels.empty())
            m_levels.back().isEmpty = false;
    }

    void name(const JsonToken &token)
    {
        m_levels.back().step =
            qHashBits(m_json.data() + token.begin, static_cast<std::size_t>(token.end - token.begin), m_seed);
        m_levels.back().isKeyNext = false;
        m_levels.back().isEmpty = false;
    }

    void endElement()
    {
        if (m_levels.empty())
            return;
        Level &level = m_levels.back();
        level.isKeyNext = level.isObject;
        if (!level.isObject)
            ++level.step;
    }

    void close(const JsonToken &token)
    {
        if (m_levels.empty())
            return;
        const Level level = m_levels.back();
        m_levels.pop_back();
        if (level.isEmpty)
            add(level.begin, token.end, level.path);
    }

    void add(qsizetype begin, qsizetype end, std::uint64_t path)
    {
        enter();
        m_values.push_back({.begin = static_cast<std::uint32_t>(begin),
                            .length = static_cast<std::uint32_t>(end - begin),
                            .path = path});
    }

    const QByteArrayView m_json;
    const std::vector<std::uint64_t> &m_roots;
    std::vector<JsonValue> m_values;
    std::vector<Level> m_levels;
    const std::size_t m_seed = QHashSeed::globalSeed(); // random, so that a client can't provoke collisions
};

/// Finds the values of a body by their paths; fastest in the order of the body.
class ValueLookup
{
public:
    explicit ValueLookup(const std::vector<JsonValue> &values)
        : m_values(values)
    {}

    [[nodiscard]] const JsonValue *find(std::uint64_t path)
    {
        if (m_next >= m_values.size() || m_values[m_next].path != path) {
            const auto found = table().find(path);
            if (found == table().end())
                return nullptr;
            m_next = found->second;
        }
        return &m_values[m_next++];
    }

private:
    using Table = std::unordered_map<std::uint64_t, std::size_t>;

    [[nodiscard]] const Table &table()
    {
        if (!m_table) {
            m_table.emplace();
            m_table->reserve(m_values.size());
            for (std::size_t i = 0; i < m_values.size(); ++i)
                m_table->emplace(m_values[i].path, i);
        }
        return *m_table;
    }

    const std::vector<JsonValue> &m_values;
    std::size_t m_next = 0;
    std::optional<Table> m_table; // made on demand
};

} // namespace

std::vector<JsonValue> jsonValues(QByteArrayView json, const std::vector<std::uint64_t> &roots)
{
    return ValueFinder(json, roots).values();
}

void markChanges(const ValuedJson &before, QByteArrayView json, std::vector<JsonValue> &values,
                 ChangeTime now)
{
    ValueLookup lookup(before.values);
    for (JsonValue &value : values) {
        const JsonValue *old = lookup.find(value.path);
        if (!old) {
            value.changed = now;
            value.mark = ChangeMark::Changed;
            continue;
        }
        const bool isRecent = now - old->changed < kStillTime;
        if (before.json.sliced(old->begin, old->length) != json.sliced(value.begin, value.length)) {
            value.changed = now;
            value.mark = isRecent ? ChangeMark::KeepsChanging : ChangeMark::Changed;
        } else {
            value.changed = old->changed;
            value.mark = isRecent ? old->mark : ChangeMark::None;
        }
    }
}

double markStrength(const JsonValue &value, ChangeTime now)
{
    switch (value.mark) {
    case ChangeMark::None:
        return 0;
    case ChangeMark::KeepsChanging:
        return now - value.changed < kStillTime ? 1 : 0;
    case ChangeMark::Changed:
        break;
    }
    const auto age = static_cast<double>((now - value.changed).count());
    return std::clamp(1 - age / static_cast<double>(kFadeTime.count()), 0.0, 1.0);
}

} // namespace supersynk
