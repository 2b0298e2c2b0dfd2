// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace supersynk {

/// Renders bodies in a worker thread, one after the other. A newer request replaces one that has not begun.
/// After each rendering it pauses three times as long as that took, up to a second, so that large bodies
/// leave the processor to the headsets.
class Renderer final : public QObject
{
    Q_OBJECT

public:
    explicit Renderer(QObject *parent = nullptr);
    ~Renderer() override;

    /// Requests a rendering of \a bodies with rows of \a columns cells.
    void render(const InspectedBodies &bodies, int columns);
    /// Requests what is \a shown with rows of \a columns cells. Its marks stay, even if newer bodies have
    /// been rendered since.
    void rewrap(const RenderingPtr &shown, int columns);
    /// Drops requests and running work. The next bodies are of another subject: they are not compared with
    /// earlier ones.
    void reset();
    /// The time that marks fade by.
    [[nodiscard]] ChangeTime now() const;

Q_SIGNALS:
    void rendered(const supersynk::RenderingPtr &rendering);

private:
    struct Request
    {
        InspectedBodies bodies;
        int columns = 0;
        RenderingPtr before; // what to compare with; null for the latest
    };

    void request(Request request);
    void startNext();
    void finish(const RenderingPtr &rendering, int generation, qint64 took);

    QElapsedTimer m_clock;
    QTimer m_cooldown;
    std::optional<Request> m_request;
    RenderingPtr m_latest;
    bool m_isBusy = false;
    int m_generation = 0; // counts resets
    QThreadPool m_pool;
};

} // namespace supersynk
