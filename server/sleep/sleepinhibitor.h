// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/sleep/stayawake.h"

#include <QObject>

namespace supersynk {

/// Keeps the computer, or its screen, on between hold() and release(). Neither function waits for the system.
class SleepInhibitor final : public QObject
{
    Q_OBJECT

public:
    explicit SleepInhibitor(Awake what = Awake::Computer, QObject *parent = nullptr)
        : QObject(parent)
        , m_what(what)
    {}
    ~SleepInhibitor() override { release(); }

    /// Does nothing if it is held already.
    void hold();
    void release();

private:
    const Awake m_what;
    bool m_isHeld = false;
    int m_number = 0; // counts calls, so that outdated grants are recognized
    Undo m_undo;      // empty until the system has granted the request
};

} // namespace supersynk
