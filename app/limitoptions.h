// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"

#include <QCommandLineParser>

#include <optional>

namespace supersynk {

/// The options that set Limits, one for each: `--max-body BYTES`, `--idle-time SECONDS` and so on.
namespace limitoptions {

void addTo(QCommandLineParser &parser);

/// Changes the limits that the parsed command line speaks of. Returns what is wrong with it, as a sentence.
[[nodiscard]] std::optional<QString> apply(const QCommandLineParser &parser, Limits &limits);

} // namespace limitoptions
} // namespace supersynk
