// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/renderer.h"

#include <algorithm>
#include <utility>

namespace supersynk {

Renderer::Renderer(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Renderer::startNext);
}

Renderer::~Renderer()
{
    m_pool.waitForDone();
}

void Renderer::render(const InspectedBodies &bodies, int columns)
{
    want({.bodies = bodies, .columns = columns, .before = {}});
}

void Renderer::breakAnew(const RenderingPtr &shown, int columns)
{
    want({.bodies = shown->bodies, .columns = columns, .before = shown});
}

void Renderer::want(Wanted wanted)
{
    m_wanted = std::move(wanted);
    if (!m_isBusy && !m_rest.isActive())
        startNext();
}

void Renderer::reset()
{
    ++m_round;
    m_wanted.reset();
    m_latest.reset();
    m_rest.stop(); // the first look at something is not to wait
}

ChangeTime Renderer::now() const
{
    return ChangeTime(static_cast<std::uint32_t>(m_clock.elapsed()));
}

void Renderer::startNext()
{
    if (!m_wanted || m_isBusy)
        return;
    Wanted wanted = *std::exchange(m_wanted, std::nullopt);
    m_isBusy = true;
    RenderJob job{.bodies = std::move(wanted.bodies),
                  .columns = wanted.columns,
                  .now = now(),
                  .before = wanted.before ? wanted.before : m_latest};
    m_pool.start([this, round = m_round, job = std::move(job)]() mutable {
        QElapsedTimer timer;
        timer.start();
        RenderingPtr rendering = supersynk::render(std::move(job));
        const qint64 took = timer.elapsed();
        QMetaObject::invokeMethod(
            this, [this, rendering = std::move(rendering), round, took] { finish(rendering, round, took); },
            Qt::QueuedConnection);
    });
}

void Renderer::finish(const RenderingPtr &rendering, int round, qint64 took)
{
    constexpr int kRest = 3;        // times as long
    constexpr int kMostRest = 1000; // milliseconds
    m_isBusy = false;
    if (round != m_round) {
        startNext();
        return;
    }
    m_latest = rendering;
    m_rest.start(static_cast<int>(std::min<qint64>(took * kRest, kMostRest)));
    Q_EMIT rendered(rendering);
}

} // namespace supersynk
