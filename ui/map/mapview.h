// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/camera.h"
#include "ui/map/mappainter.h"
#include "ui/map/participant.h"
#include "ui/map/tracks.h"
#include "ui/map/viewport.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QHelpEvent;

namespace supersynk {

class EmptyState;

/// People in a space seen from above: a dot for each, the way it looks, the way it has come, and its name,
/// on a grid in metres.
///
/// Paints at most thirty times a second, and only while something changes. The view follows so that all are
/// seen, until somebody moves it; fit() makes it follow again.
///
/// | key | does |
/// |---|---|
/// | wheel, +, - | zoom about the pointer; without one, about the middle |
/// | drag, arrows | move the view |
/// | Home, F | fit |
/// | click, Page Up, Page Down | select a participant |
/// | Escape, click beside | select none |
class MapView final : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);

    /// Who is here now, with places that are finite; whoever is missing fades away. To be called from the
    /// GUI thread as often as there is news, say ten to thirty times a second.
    void setParticipants(const std::vector<Participant> &participants);
    /// Forgets all at once and follows again, to begin with others.
    void clear();

    void setAhead(Ahead ahead);
    /// What is shown where nobody is.
    void setEmptyText(const QString &title, const QString &text);

    /// Has time stand still, so that no trail fades.
    void setClockStopped(bool isStopped);

    /// Shows everybody, and follows them from now on.
    void fit();
    void zoomIn();
    void zoomOut();

    /// Highlights \a id, whether it is on the map yet or not; nobody, if it is empty. Emits nothing.
    void setSelected(const QByteArray &id);
    [[nodiscard]] const QByteArray &selected() const { return m_selected; }

    [[nodiscard]] const Viewport &viewport() const { return m_camera.viewport(); }
    [[nodiscard]] bool isFollowing() const { return m_camera.isFollowing(); }
    [[nodiscard]] int participantCount() const { return m_tracks.presentCount(); }
    /// Where the dot of \a id is, in this widget's coordinates.
    [[nodiscard]] std::optional<QPointF> positionOf(const QByteArray &id) const;
    /// Who is at a point of this widget; empty if nobody.
    [[nodiscard]] QByteArray participantAt(const QPointF &point) const;

    /// Whether the picture has changed, so that it will be painted again.
    [[nodiscard]] bool isFrameComing() const { return m_frame.isActive(); }

    [[nodiscard]] QSize sizeHint() const override { return {480, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    /// The user has selected a participant; \a id is empty if none.
    void participantSelected(const QByteArray &id);
    void followingChanged(bool isFollowing);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// What screen readers are to hear of at once.
    struct Told
    {
        int count = 0;
        QByteArray selected;

        bool operator==(const Told &) const = default;
    };

    [[nodiscard]] Tracks::TimePoint now() const;
    void requestFrame();
    void nextFrame();
    template <typename Change>
    void changeView(Change change);
    [[nodiscard]] std::optional<QRectF> bounds() const;
    void zoomAboutPointer(double factor);
    void moveBy(const QPointF &pixels);
    void select(const QByteArray &id);
    void selectNeighbour(int direction);
    void updateHovered();
    void tell();
    bool showToolTip(const QHelpEvent &event);
    [[nodiscard]] QString describe(const QByteArray &id, const Track &track) const;

    Tracks m_tracks;
    Camera m_camera;
    Ahead m_ahead = Ahead::PlusZ;
    MapPainter m_painter;

    QByteArray m_selected;
    QByteArray m_hovered;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_pressed; // where, for as long as it may become a click
    bool m_isDragging = false;

    std::optional<Tracks::TimePoint> m_stopped; // when the clock was
    QTimer m_frame;
    Tracks::TimePoint m_painted;
    Tracks::TimePoint::duration m_paintTime{};
    EmptyState *m_empty;
    Told m_told;
    QTimer m_quiet; // runs for a while after that
};

} // namespace supersynk
