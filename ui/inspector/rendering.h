// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/message.h"
#include "ui/inspector/jsonchanges.h"
#include "ui/inspector/jsonrows.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace supersynk {

/// What is inspected: one body, or those of a channel.
struct InspectedBodies
{
    std::vector<Message> messages;
    bool isArray = false; ///< Of a channel: the answer to a GET, instead of the first body.

    /// The same bytes of the same clients.
    bool operator==(const InspectedBodies &other) const;
    [[nodiscard]] qsizetype size() const; ///< Of bytes(), without making them.
    /// What the server hands out, byte for byte.
    [[nodiscard]] QByteArray bytes() const;
};

/// Bodies made ready to be painted: values only, and never changed, so it may travel between threads.
struct Rendering
{
    InspectedBodies bodies;
    QByteArray json; ///< As much of their bytes as is shown.
    std::vector<JsonRow> rows;
    std::vector<JsonValue> values;
    int columns = 0;         ///< What it was broken for.
    ChangeTime fadesUntil{}; ///< When the last mark will have faded.
    ChangeTime marksUntil{}; ///< When the last one that stands still will be gone, too.

    [[nodiscard]] qsizetype hidden() const { return bodies.size() - json.size(); }
};
using RenderingPtr = std::shared_ptr<const Rendering>;

/// What is shown of bodies at most, in bytes, for the sake of memory: the rows and values of the densest JSON
/// take thirty times its size.
inline constexpr qsizetype kMaxShown = 4 * 1024 * 1024;

struct RenderJob
{
    InspectedBodies bodies;
    int columns = 80;
    ChangeTime now{};
    /// What the bodies are compared with; none marks nothing, and the same bodies keep their marks.
    RenderingPtr before;
};

/// Takes some ten milliseconds a megabyte. Reentrant.
[[nodiscard]] RenderingPtr render(RenderJob job);

} // namespace supersynk
