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

/// The columns of a table of answers: QByteArray "request", raw bytes for a ServerWithAnn, and int "status".
void addAnswerColumns();
/// A row for every kind of success that the contract knows, but for OPTIONS and HEAD.
void addSuccesses();
/// A row for every kind of error.
void addErrors();

} // namespace supersynk::test
