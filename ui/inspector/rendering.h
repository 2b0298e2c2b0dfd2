// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/message.h"
#include "ui/inspector/jsonchanges.h"
#include "ui/inspector/jsonrows.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace supersynk {

/// What is inspected: one body, or those of all clients of a channel.
struct InspectedBodies
{
    std::vector<Message> messages;
    bool isArray = false; ///< Of a channel: bytes() is the answer to a GET.

    /// Compares bytes and client ids.
    bool operator==(const InspectedBodies &other) const;
    [[nodiscard]] qsizetype size() const; ///< Of bytes(), without building them.
    /// What the server sends, byte for byte.
    [[nodiscard]] QByteArray bytes() const;
};

/// Bodies prepared for painting. Immutable, so it can be passed between threads.
struct Rendering
{
    InspectedBodies bodies;
    QByteArray json; ///< The part of the bytes that is shown.
    std::vector<JsonRow> rows;
    std::vector<JsonValue> values;
    int columns = 0;         ///< The width that the rows were made for.
    ChangeTime fadesUntil{}; ///< When the last fading mark ends.
    ChangeTime marksUntil{}; ///< When the last mark ends, steady ones included.

    [[nodiscard]] qsizetype hidden() const { return bodies.size() - json.size(); }
};
using RenderingPtr = std::shared_ptr<const Rendering>;

/// Bytes of the bodies that are shown at most. It bounds memory: rows and values of dense JSON take thirty
/// times its size.
inline constexpr qsizetype kMaxShown = 4 * 1024 * 1024;

struct RenderJob
{
    InspectedBodies bodies;
    int columns = 80;
    ChangeTime now{};
    /// What the bodies are compared with. Null marks nothing; equal bodies keep their marks.
    RenderingPtr before;
};

/// Takes about ten milliseconds a megabyte. Reentrant.
[[nodiscard]] RenderingPtr render(RenderJob job);

} // namespace supersynk
