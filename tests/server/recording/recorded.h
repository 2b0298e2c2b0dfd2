// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/mcap/mcapreader.h"

#include <QByteArrayList>
#include <QFile>
#include <QString>

/// What stands in recordings.
namespace supersynk::test {

/// "/lab/ann {…}" for each message of the file \a path, in its order; an error instead if it is no finished
/// recording.
inline QByteArrayList messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {"no file " + path.toUtf8()};
    const auto reader = mcap::McapReader::open(file);
    if (!reader || !reader->isFinished())
        return {"not finished"};
    QByteArrayList lines;
    for (const mcap::ChunkIndex &chunk : reader->summary().chunks) {
        const auto records = reader->records(chunk);
        mcap::forEachMessage(
            records.value_or(QByteArray("damaged")), [&](const mcap::Message &message, std::uint64_t) {
                lines += reader->summary().channel(message.channel)->topic + ' ' + message.data.toByteArray();
            });
    }
    return lines;
}

/// Those of clients' bodies.
inline QByteArrayList bodiesIn(const QString &path)
{
    QByteArrayList bodies = messagesIn(path);
    bodies.removeIf(
        [](const QByteArray &line) { return line.startsWith("/events ") || line.startsWith("/markers "); });
    return bodies;
}

/// How many messages contain \a text.
inline qsizetype countIn(const QString &path, QByteArrayView text)
{
    QByteArrayList messages = messagesIn(path);
    return messages.removeIf([text](const QByteArray &message) { return message.contains(text); });
}

} // namespace supersynk::test
