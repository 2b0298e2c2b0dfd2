// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingname.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <cstdint>

namespace supersynk {

/// What is recorded, and where.
struct RecordingSettings
{
    QString folder;                                  ///< The root; made if it is not there.
    QString name = RecordingName::defaultTemplate(); ///< See RecordingName.
    SessionFields fields;
    QList<QByteArray> channels; ///< Keys; all channels if empty.
    bool keepsAddresses = false;
    /// The size and the age at which a file is followed by the next one; 0 for no limit.
    std::uint64_t fileBytes = 4'000'000'000;
    std::chrono::minutes fileTime{0};

    bool operator==(const RecordingSettings &) const = default;
};

} // namespace supersynk
