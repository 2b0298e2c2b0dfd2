// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testserver.h"

namespace supersynk::test {

/// A server with one channel "room", where ann has posted with the Client-Time 10.
class ServerWithAnn : public TestServer
{
public:
    explicit ServerWithAnn(const ServerSettings &settings = testSettings());
};

/// Of a Server-Time in microseconds.
inline constexpr qint64 kSecond = 1'000'000;
/// The Server-Time in microseconds; -1 if it is not written as the contract says.
[[nodiscard]] qint64 serverTime(const Reply &reply);
/// The names of the CORS fields.
[[nodiscard]] QByteArrayList corsFieldsOf(const Reply &reply);

/// The columns of a table of answers: QByteArray "request", raw bytes for a ServerWithAnn, and int "status".
void addAnswerColumns();
/// A row for every kind of success that the contract knows, but for OPTIONS and HEAD.
void addSuccesses();
/// A row for every kind of error.
void addErrors();

} // namespace supersynk::test
