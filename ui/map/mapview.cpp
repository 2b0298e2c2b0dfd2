// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapview.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/paintedrole.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace supersynk {
namespace {

using Clock = std::chrono::steady_clock;

} // namespace

MapView::MapView(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState(this))
{
    setPaintedRole(*this, QAccessible::Canvas);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map seen from above"));
    setEmptyText(tr("No clients here"), {});
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_painter.setStyle(palette(), font());
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &MapView::nextFrame);
    m_announcePause.setSingleShot(true);
    connect(&m_announcePause, &QTimer::timeout, this, &MapView::updateDescription);
    updateDescription();
}

void MapView::setParticipants(const std::vector<Participant> &participants)
{
    const bool isChanged = m_tracks.setParticipants(participants, now());
    if (!isChanged)
        return;
    updateDescription();
    requestFrame();
}

void MapView::clear()
{
    m_tracks.clear();
    m_verdicts.clear();
    updateDescription();
    fit();
}

void MapView::setVerdicts(const MapVerdicts &verdicts)
{
    QSet<QByteArray> lost;
    for (auto entry = verdicts.cbegin(); entry != verdicts.cend(); ++entry) {
        if (entry.value() == Verdict::Lost)
            lost.insert(entry.key());
    }
    const bool isChanged = m_tracks.setLost(lost, now());
    if (!isChanged && verdicts == m_verdicts)
        return;
    m_verdicts = verdicts;
    updateDescription();
    requestFrame();
}

void MapView::setLook(const MapLook &look)
{
    if (look == m_painter.look())
        return;
    m_painter.setLook(look);
    m_camera.setMargin(Viewport::kMargin * look.scale);
    requestFrame();
}

void MapView::setGround(const std::shared_ptr<const MapGround> &ground)
{
    m_painter.setGround(ground);
    requestFrame();
}

void MapView::setForwardAxis(ForwardAxis forward)
{
    if (forward == m_forwardAxis)
        return;
    m_forwardAxis = forward;
    m_camera.jump();
    requestFrame();
}

void MapView::setEmptyText(const QString &title, const QString &text)
{
    m_empty->setContent({.title = title, .text = text});
}

void MapView::setNames(const Names *names, const QByteArray &channel)
{
    m_names = names;
    m_channel = channel;
    m_painter.setNames(names, channel);
    updateDescription();
    requestFrame();
}

void MapView::setSelected(const QByteArray &id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    updateDescription();
    requestFrame();
}

std::optional<QPointF> MapView::positionOf(const QByteArray &id) const
{
    const Track *track = m_tracks.find(id);
    if (!track)
        return std::nullopt;
    return viewport().toScreen(planePoint(track->place, m_forwardAxis));
}

QByteArray MapView::participantAt(const QPointF &point) const
{
    double nearest = MapPainter::kDotRadius * 2 * m_painter.look().scale;
    QByteArray found;
    for (const auto &[id, track] : m_tracks.all()) {
        const QPointF offset = viewport().toScreen(planePoint(track.place, m_forwardAxis)) - point;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance < nearest && track.isShown()) {
            nearest = distance;
            found = id;
        }
    }
    return found;
}

template <typename Change>
void MapView::changeView(Change change)
{
    const bool wasFollowing = isFollowing();
    change(m_camera);
    if (isFollowing() != wasFollowing)
        Q_EMIT followingChanged(isFollowing());
    requestFrame();
}

MapScene MapView::scene() const
{
    return {.viewport = viewport(),
            .forward = m_forwardAxis,
            .tracks = m_tracks,
            .verdicts = m_verdicts,
            .now = now(),
            .selected = m_selected,
            .hovered = m_hovered};
}

void MapView::fit()
{
    changeView([this](Camera &camera) { camera.fit(bounds()); });
}

void MapView::setClockStopped(bool isStopped)
{
    m_stopped = isStopped ? std::optional(Clock::now()) : std::nullopt;
    requestFrame();
}

Tracks::TimePoint MapView::now() const
{
    return m_stopped.value_or(Clock::now());
}

/// The period is measured from the end of the last frame. Slow painting makes it longer, which leaves time
/// for the rest of the window.
void MapView::requestFrame()
{
    if (m_frame.isActive() || !isVisible())
        return;
    const auto period = std::max<Clock::duration>(m_frameTime, 3 * m_paintTime);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_painted + period - Clock::now());
    m_frame.start(std::max(wait, std::chrono::milliseconds(0)));
}

void MapView::nextFrame()
{
    const std::size_t before = m_tracks.all().size();
    const bool isFading = m_tracks.advance(now()) && !m_stopped;
    if (before != m_tracks.all().size())
        updateDescription();
    const QRectF strip = m_painter.stripOf(scene());
    m_camera.setCovered(strip.isEmpty() ? 0 : width() - strip.left());
    m_camera.follow(bounds());
    updateHovered();
    update();
    if (isFading || m_camera.isGliding())
        requestFrame();
}

std::optional<QRectF> MapView::bounds() const
{
    std::optional<QRectF> bounds;
    for (const auto &[id, track] : m_tracks.all()) {
        if (!track.isShown())
            continue;
        const QPointF point = planePoint(track.place, m_forwardAxis);
        if (!bounds)
            bounds = QRectF(point, point);
        bounds->setCoords(std::min(bounds->left(), point.x()), std::min(bounds->top(), point.y()),
                          std::max(bounds->right(), point.x()), std::max(bounds->bottom(), point.y()));
    }
    if (const MapGround *ground = m_painter.ground(); ground && bounds)
        bounds = bounds->united(ground->bounds(m_forwardAxis));
    return bounds;
}

void MapView::zoomAboutPointer(double factor)
{
    const QPointF about = m_pointer.value_or(QRectF(rect()).center());
    changeView([&](Camera &camera) { camera.zoomAbout(about, factor); });
}

void MapView::moveBy(const QPointF &pixels)
{
    changeView([&](Camera &camera) { camera.panBy(pixels); });
}

void MapView::select(const QByteArray &id)
{
    if (id == m_selected)
        return;
    setSelected(id);
    Q_EMIT participantSelected(id);
}

void MapView::selectNeighbour(int direction)
{
    std::vector<QByteArray> ids;
    for (const auto &[id, track] : m_tracks.all()) {
        if (!track.left)
            ids.push_back(id);
    }
    if (ids.empty())
        return;
    const auto count = std::ssize(ids);
    const auto at = std::find(ids.begin(), ids.end(), m_selected) - ids.begin();
    const auto none = direction > 0 ? count - 1 : 0; // the first or the last one is next
    const auto next = ((at == count ? none : at) + direction + count) % count;
    select(ids[static_cast<std::size_t>(next)]);
}

void MapView::updateHovered()
{
    const QByteArray hovered = m_pointer && !m_isDragging ? participantAt(*m_pointer) : QByteArray();
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    if (!m_isDragging)
        setCursor(hovered.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    requestFrame();
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_painter.setStyle(palette(), font());
        requestFrame();
    }
}

void MapView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    requestFrame();
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_camera.setSize(size());
    m_empty->setGeometry(rect().adjusted(16, 8, -16, -8));
    requestFrame();
}

void MapView::paintEvent(QPaintEvent *)
{
    const auto begin = Clock::now();
    QPainter painter(this);
    if (m_tracks.all().empty()) {
        painter.fillRect(rect(), m_painter.colors().background);
    } else {
        m_painter.paint(painter, scene());
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_painter.colors().highlight);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    m_painted = Clock::now();
    m_paintTime = m_painted - begin;
}

} // namespace supersynk
