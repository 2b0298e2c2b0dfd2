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
    m_cooldown.setSingleShot(true);
    connect(&m_cooldown, &QTimer::timeout, this, &Renderer::startNext);
}

Renderer::~Renderer()
{
    m_pool.waitForDone();
}

void Renderer::render(const InspectedBodies &bodies, int columns)
{
    request({.bodies = bodies, .columns = columns, .before = {}});
}

void Renderer::rewrap(const RenderingPtr &shown, int columns)
{
    request({.bodies = shown->bodies, .columns = columns, .before = shown});
}

void Renderer::request(Request request)
{
    m_request = std::move(request);
    if (!m_isBusy && !m_cooldown.isActive())
        startNext();
}

void Renderer::reset()
{
    ++m_generation;
    m_request.reset();
    m_latest.reset();
    m_cooldown.stop(); // the first rendering of a subject does not wait
}

ChangeTime Renderer::now() const
{
    return ChangeTime(static_cast<std::uint32_t>(m_clock.elapsed()));
}

void Renderer::startNext()
{
    if (!m_request || m_isBusy)
        return;
    Request request = *std::exchange(m_request, std::nullopt);
    m_isBusy = true;
    RenderJob job{.bodies = std::move(request.bodies),
                  .columns = request.columns,
                  .now = now(),
                  .before = request.before ? request.before : m_latest};
    m_pool.start([this, generation = m_generation, job = std::move(job)]() mutable {
        QElapsedTimer timer;
        timer.start();
        RenderingPtr rendering = supersynk::render(std::move(job));
        const qint64 took = timer.elapsed();
        QMetaObject::invokeMethod(
            this,
            [this, rendering = std::move(rendering), generation, took] {
                finish(rendering, generation, took);
            },
            Qt::QueuedConnection);
    });
}

void Renderer::finish(const RenderingPtr &rendering, int generation, qint64 took)
{
    constexpr int kCooldown = 3;       // times as long as the work took
    constexpr int kMaxCooldown = 1000; // milliseconds
    m_isBusy = false;
    if (generation != m_generation) {
        startNext();
        return;
    }
    m_latest = rendering;
    m_cooldown.start(static_cast<int>(std::min<qint64>(took * kCooldown, kMaxCooldown)));
    Q_EMIT rendered(rendering);
}

} // namespace supersynk
