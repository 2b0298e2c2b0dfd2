// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingwriter.h"

#include <QString>

#include <vector>

namespace supersynk::test {

inline constexpr Instant kBegin{std::chrono::seconds(1'700'000'000)};

/// What writeOddRecording() has written, body by body.
[[nodiscard]] std::vector<ChannelEvent> oddPosts();

/// Writes a recording to \a path with all that clients may do: ids like "a/b", "..", "", one id in two
/// channels, line breaks and huge numbers in bodies, duplicate members, late bodies, a gap, markers. False if
/// that fails.
[[nodiscard]] bool writeOddRecording(const QString &path);

/// Writes a recording of \a posts alone, whose clients have \a labels.
[[nodiscard]] bool writeRecording(const QString &path, const std::vector<ChannelEvent> &posts,
                                  const mcap::Metadata &session = {}, const ClientLabels &labels = {});

} // namespace supersynk::test
