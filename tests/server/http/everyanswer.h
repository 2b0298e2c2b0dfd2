// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "support/testserver.h"

namespace supersynk::test {

/// A server with one channel "room", where ann has posted with the Client-Time 10.
class ServerWithAnn : public TestServer
{
public:
    ServerWithAnn();
};

/// Adds the columns QByteArray "request" and int "status" and a row for every kind of answer that the
/// contract knows. The requests are raw bytes for a ServerWithAnn.
void addEveryKindOfAnswer();

} // namespace supersynk::test
