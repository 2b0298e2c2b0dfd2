// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace supersynk {

/// Renders bodies in a thread of its own, one after the other. What is not yet begun when something newer
/// comes is left out. After each one it rests three times as long as that took, a second at most, so that the
/// largest bodies leave the processor to the headsets.
class Renderer final : public QObject
{
    Q_OBJECT

public:
    explicit Renderer(QObject *parent = nullptr);
    ~Renderer() override;

    /// Renders \a bodies for rows of \a columns cells, as soon as it can.
    void render(const InspectedBodies &bodies, int columns);
    /// Breaks what is \a shown anew for rows of \a columns cells. Its marks stay, also when something newer
    /// has been rendered meanwhile.
    void breakAnew(const RenderingPtr &shown, int columns);
    /// Forgets what has been rendered and what is on its way: something else is to be shown, which there is
    /// nothing to compare with.
    void reset();
    /// The time of the marks.
    [[nodiscard]] ChangeTime now() const;

Q_SIGNALS:
    void rendered(const supersynk::RenderingPtr &rendering);

private:
    struct Wanted
    {
        InspectedBodies bodies;
        int columns = 0;
        RenderingPtr before; // null for the latest
    };

    void want(Wanted wanted);
    void startNext();
    void finish(const RenderingPtr &rendering, int round, qint64 took);

    QElapsedTimer m_clock;
    QTimer m_rest;
    std::optional<Wanted> m_wanted;
    RenderingPtr m_latest;
    bool m_isBusy = false;
    int m_round = 0; // counts resets
    QThreadPool m_pool;
};

} // namespace supersynk
