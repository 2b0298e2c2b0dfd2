// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

namespace supersynk {

/// Appends \a number in the C locale with the digits that give the same double again.
void appendNumber(QByteArray &text, double number);
/// Appends \a time in seconds with six decimals.
void appendSeconds(QByteArray &text, std::chrono::microseconds time);
/// The same, for a time since the Unix epoch.
inline void appendTime(QByteArray &text, Instant time)
{
    appendSeconds(text, time.time_since_epoch());
}

/// Appends \a text as a field of CSV (RFC 4180): in quotes if it has to be.
void appendCsvField(QByteArray &to, QByteArrayView text);
/// Appends \a text as a string of JSON, in quotes; what is not UTF-8 is replaced.
void appendJsonString(QByteArray &to, QByteArrayView text);

} // namespace supersynk
