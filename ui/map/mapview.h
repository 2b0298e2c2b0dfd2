// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/camera.h"
#include "ui/map/mappainter.h"
#include "ui/map/participant.h"
#include "ui/map/tracks.h"
#include "ui/map/viewport.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QHelpEvent;

namespace supersynk {

class EmptyState;
class Names;

/// The participants of a space seen from above, on a grid in metres: for each a dot, its direction of view,
/// its trail, and its name.
///
/// Paints at most thirty times a second, and only while something changes. The view follows to keep
/// everything visible until the operator moves it; fit() makes it follow again.
///
/// | key | does |
/// |---|---|
/// | wheel, +, - | zoom about the pointer, or else about the centre |
/// | drag, arrows | move the view |
/// | Home, F | fit |
/// | click, Page Up, Page Down | select a participant |
/// | Escape, click on the ground | select none |
class MapView final : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);

    /// All present participants; the others fade away. Coordinates must be finite. May be called ten to
    /// thirty times a second.
    void setParticipants(const std::vector<Participant> &participants);
    /// Removes all participants without fading, and follows again.
    void clear();

    /// The clients of the channel with a verdict that needs attention. Lost ones stay on the map while they
    /// are in \a verdicts. May be called ten times a second.
    void setVerdicts(const MapVerdicts &verdicts);

    void setForwardAxis(ForwardAxis forward);
    void setLook(const MapLook &look);
    [[nodiscard]] const MapLook &look() const { return m_painter.look(); }
    /// Shows \a ground beneath the participants, and all of it with them; may be null.
    void setGround(const std::shared_ptr<const MapGround> &ground);
    /// The least time from one frame to the next; 33 ms at first.
    void setFrameTime(std::chrono::milliseconds time) { m_frameTime = time; }
    /// How long the latest frame took to paint.
    [[nodiscard]] std::chrono::nanoseconds paintTime() const { return m_paintTime; }
    /// What is shown without participants.
    void setEmptyText(const QString &title, const QString &text);

    /// The names of the participants, which are clients of \a channel. \a names may be null; they outlive the
    /// view otherwise. Call it again when they have changed.
    void setNames(const Names *names, const QByteArray &channel);

    /// Stops or resumes the fading of trails.
    void setClockStopped(bool isStopped);

    /// Shows all participants, and follows them from now on.
    void fit();
    void zoomIn();
    void zoomOut();

    /// Highlights \a id, now or when it appears; none if it is empty. Emits nothing.
    void setSelected(const QByteArray &id);
    [[nodiscard]] const QByteArray &selected() const { return m_selected; }

    [[nodiscard]] const Viewport &viewport() const { return m_camera.viewport(); }
    [[nodiscard]] bool isFollowing() const { return m_camera.isFollowing(); }
    [[nodiscard]] int participantCount() const { return m_tracks.presentCount(); }
    /// Whether there is none, not even a lost or fading one.
    [[nodiscard]] bool isEmpty() const { return m_tracks.all().empty(); }
    /// The centre of its dot, in this widget's coordinates.
    [[nodiscard]] std::optional<QPointF> positionOf(const QByteArray &id) const;
    /// The id of the participant at a point of this widget; empty for none.
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
    /// Changes of this are announced to screen readers at once.
    struct Announcement
    {
        int count = 0;
        QByteArray selected;

        bool operator==(const Announcement &) const = default;
    };

    [[nodiscard]] Tracks::TimePoint now() const;
    void requestFrame();
    void nextFrame();
    template <typename Change>
    void changeView(Change change);
    [[nodiscard]] MapScene scene() const;
    [[nodiscard]] std::optional<QRectF> bounds() const;
    void zoomAboutPointer(double factor);
    void moveBy(const QPointF &pixels);
    void select(const QByteArray &id);
    void selectNeighbour(int direction);
    void updateHovered();
    void updateDescription();
    bool showToolTip(const QHelpEvent &event);
    [[nodiscard]] QString describe(const QByteArray &id, const Track &track) const;

    Tracks m_tracks;
    MapVerdicts m_verdicts;
    Camera m_camera;
    ForwardAxis m_forwardAxis = ForwardAxis::PlusZ;
    MapPainter m_painter;
    const Names *m_names = nullptr;
    QByteArray m_channel;

    QByteArray m_selected;
    QByteArray m_hovered;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_pressed; // where the button went down, while it is
    bool m_isDragging = false;

    std::optional<Tracks::TimePoint> m_stopped; // when the clock was stopped
    QTimer m_frame;
    std::chrono::milliseconds m_frameTime{33};
    Tracks::TimePoint m_painted;
    Tracks::TimePoint::duration m_paintTime{};
    EmptyState *m_empty;
    Announcement m_announced;
    QTimer m_announcePause; // until the next one
};

} // namespace supersynk
