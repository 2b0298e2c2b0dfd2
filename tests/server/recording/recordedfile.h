// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingreader.h"
#include "server/recording/recordingwriter.h"

#include <QFile>
#include <QTemporaryDir>

#include <optional>
#include <utility>

/// Recordings that tests write event by event.
namespace supersynk::test {

/// A recording in a temporary folder.
class RecordedFile
{
public:
    static constexpr Instant kBegin{std::chrono::seconds(1'700'000'000)};

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.mcap")); }

    /// Writes the file: \a write(RecordingWriter) adds its events. False if the disk does not take it.
    template <typename Write>
    [[nodiscard]] bool write(Write write) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            return false;
        RecordingWriter writer(file);
        if (!writer.begin({{"study", "maze"}}))
            return false;
        write(writer);
        return writer.finish({{"study", "maze"}});
    }

    [[nodiscard]] std::optional<RecordingReader> open() const
    {
        auto opened = RecordingReader::open(path());
        auto *reader = std::get_if<RecordingReader>(&opened);
        return reader ? std::optional(std::move(*reader)) : std::nullopt;
    }

    /// A body of \a id with a number.
    [[nodiscard]] static ChannelEvent body(const QByteArray &key, const QByteArray &id, int number = 0)
    {
        return {.kind = ChannelEvent::Kind::Body,
                .key = key,
                .clientId = id,
                .body = "{\"client_id\":\"" + id + "\",\"n\":" + QByteArray::number(number) + '}'};
    }

    [[nodiscard]] static ChannelEvent event(ChannelEvent::Kind kind, const QByteArray &key,
                                            const QByteArray &id)
    {
        return {.kind = kind, .key = key, .clientId = id};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace supersynk::test
