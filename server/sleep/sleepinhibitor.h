// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/sleep/stayawake.h"

#include <QObject>

namespace supersynk {

/// Keeps the computer awake between hold() and release(). Neither waits for the system's answer.
class SleepInhibitor final : public QObject
{
    Q_OBJECT

public:
    explicit SleepInhibitor(QObject *parent = nullptr)
        : QObject(parent)
    {}
    ~SleepInhibitor() override { release(); }

    /// Once more changes nothing.
    void hold();
    void release();

private:
    bool m_isHeld = false;
    int m_number = 0; // of the last hold() or release()
    Undo m_undo;      // empty until the system has agreed
};

} // namespace supersynk
