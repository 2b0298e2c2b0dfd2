// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/rendering.h"

#include <QHashFunctions>

#include <algorithm>

namespace supersynk {
namespace {

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

QByteArray shownPart(const InspectedBodies &bodies)
{
    if (!bodies.isArray)
        return bodies.messages.empty()
            ? QByteArray()
            : bodies.messages.front().body.first(std::min(bodies.messages.front().body.size(), kMaxShown));
    if (bodies.size() <= kMaxShown)
        return bodies.bytes();
    QByteArray json("[");
    for (const Message &message : bodies.messages) {
        if (json.size() > 1)
            json += ',';
        json += QByteArrayView(message.body).first(std::min(message.body.size(), kMaxShown - json.size()));
        if (json.size() >= kMaxShown)
            break;
    }
    return json;
}

std::vector<std::uint64_t> rootsOf(const InspectedBodies &bodies)
{
    std::vector<std::uint64_t> roots;
    if (!bodies.isArray)
        return roots;
    roots.reserve(bodies.messages.size());
    for (const Message &message : bodies.messages)
        roots.push_back(qHash(message.clientId, QHashSeed::globalSeed()));
    return roots;
}

void updateMarkTimes(Rendering &rendering)
{
    for (const JsonValue &value : rendering.values) {
        if (value.mark == ChangeMark::Changed)
            rendering.fadesUntil = std::max(rendering.fadesUntil, value.changed + kFadeTime);
        else if (value.mark == ChangeMark::KeepsChanging)
            rendering.marksUntil = std::max(rendering.marksUntil, value.changed + kStillTime);
    }
    rendering.marksUntil = std::max(rendering.marksUntil, rendering.fadesUntil);
}

} // namespace

bool InspectedBodies::operator==(const InspectedBodies &other) const
{
    return isArray == other.isArray
        && std::equal(messages.begin(), messages.end(), other.messages.begin(), other.messages.end(),
                      [](const Message &a, const Message &b) {
                          return isSame(a.body, b.body) && isSame(a.clientId, b.clientId);
                      });
}

qsizetype InspectedBodies::size() const
{
    if (!isArray)
        return messages.empty() ? 0 : messages.front().body.size();
    qsizetype size = 2; // brackets
    for (const Message &message : messages)
        size += message.body.size();
    return size + std::max<qsizetype>(0, static_cast<qsizetype>(messages.size()) - 1); // commas
}

QByteArray InspectedBodies::bytes() const
{
    if (!isArray)
        return messages.empty() ? QByteArray() : messages.front().body;
    QByteArray bytes;
    bytes.reserve(size());
    bytes += '[';
    for (const Message &message : messages) {
        if (bytes.size() > 1)
            bytes += ',';
        bytes += message.body;
    }
    bytes += ']';
    return bytes;
}

RenderingPtr render(RenderJob job)
{
    auto rendering = std::make_shared<Rendering>();
    rendering->bodies = std::move(job.bodies);
    rendering->json = shownPart(rendering->bodies);
    rendering->columns = job.columns;
    rendering->rows = jsonRows(rendering->json, job.columns);
    if (job.before && job.before->bodies == rendering->bodies) { // only the width differs
        rendering->values = job.before->values;
        rendering->fadesUntil = job.before->fadesUntil;
        rendering->marksUntil = job.before->marksUntil;
        return rendering;
    }
    rendering->values = jsonValues(rendering->json, rootsOf(rendering->bodies));
    if (job.before)
        markChanges({.json = job.before->json, .values = job.before->values}, rendering->json,
                    rendering->values, job.now);
    else
        for (JsonValue &value : rendering->values)
            value.changed = job.now;
    updateMarkTimes(*rendering);
    return rendering;
}

} // namespace supersynk
