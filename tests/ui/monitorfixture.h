// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/serverfixture.h"
#include "ui/watch/monitor.h"

/// A ServerFixture and a monitor of the server, for a visible window.
class MonitorFixture : public ServerFixture
{
public:
    MonitorFixture() { m_monitor.setWatched(true); }

    [[nodiscard]] supersynk::Monitor &monitor() { return m_monitor; }

private:
    supersynk::Monitor m_monitor{server()};
};
