// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

namespace supersynk {

/// What the simulated headsets have met since they were started.
struct SimulationStatistics
{
    int joined = 0;              ///< Headsets whose last request was answered as it should be.
    quint64 answers = 0;         ///< Requests answered as they should be.
    quint64 late = 0;            ///< Posts left out because the answer to the one before was not there.
    quint64 failed = 0;          ///< Requests refused, or not answered at all.
    double answersPerSecond = 0; ///< Over the last two seconds.
    std::chrono::microseconds worstRoundTrip{0}; ///< From sending a post to the last byte of its answer.
    QString lastFailure;                         ///< Why the last one failed; empty if none did.
};

} // namespace supersynk

Q_DECLARE_METATYPE(supersynk::SimulationStatistics)
