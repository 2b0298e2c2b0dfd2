// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls, and replay.cpp in its place: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace supersynk::fuzz {

inline QByteArrayView viewOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Ends the program, which libFuzzer takes for a finding and keeps the input of.
[[noreturn]] inline void finding(const char *what, const QByteArray &detail = {})
{
    std::fprintf(stderr, "finding: %s: %s\n", what, detail.constData());
    std::abort();
}

inline void require(bool isTrue, const char *what, const QByteArray &detail = {})
{
    if (!isTrue)
        finding(what, detail);
}

/// \a bytes in pieces whose sizes \a seed chooses: each byte alone for '0', many small ones for other digits
/// and some large ones beyond. The pieces are copies, so that a read past the end of one is seen.
inline QList<QByteArray> inPieces(QByteArrayView bytes, char seed)
{
    QList<QByteArray> pieces;
    auto random = static_cast<std::uint32_t>(static_cast<unsigned char>(seed));
    const std::uint32_t longest = seed == '0' ? 1 : seed < '9' ? 8 : 200;
    while (!bytes.isEmpty()) {
        random = random * 1664525 + 1013904223; // Numerical Recipes' generator: the same pieces each time
        const auto size = std::min<qsizetype>(1 + (random >> 16) % longest, bytes.size());
        pieces.append(bytes.first(size).toByteArray());
        bytes = bytes.sliced(size);
    }
    return pieces;
}

} // namespace supersynk::fuzz
