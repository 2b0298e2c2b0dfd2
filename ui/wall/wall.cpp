// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wall.h"

#include "server/server.h"
#include "ui/activity/eventlog.h"
#include "ui/look/tokens.h"
#include "ui/map/mapfeed.h"
#include "ui/names/names.h"
#include "ui/recording/recordingtext.h"
#include "ui/wall/wallevents.h"
#include "ui/wall/wallgrid.h"
#include "ui/wall/wallheader.h"
#include "ui/wall/walltext.h"
#include "ui/wall/walltile.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/verdicttext.h"

#include <QAction>
#include <QPainter>
#include <QTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

// Pixels at a scale of 1
constexpr QSizeF kScreen(1920, 1080);
constexpr double kMargin = 40;
constexpr double kGap = 28;
constexpr double kHeaderHeight = 100;
constexpr double kFooterHeight = 160;

} // namespace

Wall::Wall(const WallSources &sources, QSettings &store, const QWidget &window)
    : m_sources(sources)
    , m_store(store)
    , m_window(window)
    , m_toggle(new QAction(tr("&Wall"), this))
    , m_feed(sources.server, this)
    , m_header(new WallHeader(this))
    , m_address(new WallAddressView(this))
    , m_events(new WallEvents(this))
{
    setWindowTitle(tr("Supersynk: wall"));
    setAccessibleName(tr("Wall"));
    setAttribute(Qt::WA_QuitOnClose, false); // the window decides
    setMouseTracking(true);
    for (QWidget *part : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_address),
                          static_cast<QWidget *>(m_events)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(Qt::Key_F11);
    m_toggle->setToolTip(tr("Shows the session on a whole screen, for all in the room"));
    connect(m_toggle, &QAction::triggered, this, [this](bool isOn) {
        if (isOn)
            open();
        else
            close();
    });
    m_texts.setInterval(kTextPeriod);
    connect(&m_texts, &QTimer::timeout, this, &Wall::updateTexts);
    m_pointer.setSingleShot(true);
    m_pointer.setInterval(kPointerTime);
    connect(&m_pointer, &QTimer::timeout, this, &Wall::hidePointer);
    connect(&m_sources.names, &Names::changed, this, &Wall::updateNames);
}

void Wall::setHeadline(const Headline &headline)
{
    m_header->setHeadline(headline);
}

void Wall::setAddress(const WallAddress &address)
{
    m_address->setAddress(address);
}

void Wall::setRecording(const RecordingState &state, const SessionFields &next)
{
    m_header->setRecording(recordingPhaseText(state), state.phase == RecordingState::Phase::Failed);
    m_header->setSession(sessionText(state.isActive() ? state.settings.fields : next));
}

void Wall::setPositions(const std::optional<PositionPath> &path, ForwardAxis forward)
{
    m_path = path;
    m_forward = forward;
    for (WallTile *tile : m_tiles)
        tile->setPositions(m_path, m_forward);
}

void Wall::setGround(const std::shared_ptr<const MapGround> &ground)
{
    m_ground = ground;
    for (WallTile *tile : m_tiles)
        tile->map().setGround(m_ground);
}

void Wall::updateTexts()
{
    m_header->setTime(QTime::currentTime().toString(u"HH:mm:ss"_s));
    m_events->setEvents(latestEvents(m_sources.log, QDate::currentDate()));
    const ClientWatch &watch = m_sources.watch;
    WallContent content =
        wallContent(watch.roster(), watch.attention(), &m_sources.names,
                    static_cast<std::size_t>(tilesThatFit(body(), m_scale, px(kGap))), Server::now());
    if (content != m_content) {
        m_content = std::move(content);
        updateTiles();
    }
    showVerdicts();
}

/// Keeps the tiles of channels that stay, and with them what their maps remember.
void Wall::updateTiles()
{
    const std::vector<WallTile *> earlier = std::exchange(m_tiles, {});
    std::vector<WallTile *> before = earlier;
    int clients = 0;
    for (const WallTileContent &content : m_content.tiles) {
        const auto found = std::ranges::find_if(
            before, [&](const WallTile *tile) { return tile && tile->content().serial == content.serial; });
        m_tiles.push_back(found == before.end() ? newTile(content) : std::exchange(*found, nullptr));
        m_tiles.back()->setContent(content);
        clients += content.total;
    }
    for (WallTile *tile : before)
        delete tile;
    for (WallTile *tile : m_tiles)
        tile->setCrowded(clients > kCrowd);
    if (m_tiles != earlier || m_content.rest.isEmpty() != m_restRect.isEmpty())
        arrange();
    update(m_restRect.toAlignedRect());
    m_feed.setTiles(isVisible() ? m_tiles : std::vector<WallTile *>());
}

void Wall::showVerdicts()
{
    const auto &channels = m_sources.watch.roster().channels();
    for (WallTile *tile : m_tiles) {
        const auto channel = std::ranges::find(channels, tile->content().serial, &RosterChannel::serial);
        if (channel != channels.end())
            tile->setVerdicts(verdictsOf(*channel));
    }
}

WallTile *Wall::newTile(const WallTileContent &content)
{
    auto *tile = new WallTile(this);
    tile->setAttribute(Qt::WA_TransparentForMouseEvents);
    tile->setContent(content);
    tile->setNames(m_sources.names);
    tile->setPositions(m_path, m_forward);
    tile->map().setGround(m_ground);
    tile->show();
    return tile;
}

void Wall::updateNames()
{
    for (WallTile *tile : m_tiles)
        tile->setNames(m_sources.names);
}

void Wall::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scale = std::min(width() / kScreen.width(), height() / kScreen.height());
    if (isVisible())
        updateTexts();
    arrange();
}

/// The place of the tiles.
QRectF Wall::body() const
{
    return QRectF(rect()).adjusted(px(kMargin), px(kMargin + kHeaderHeight + kGap), -px(kMargin),
                                   -px(kMargin + kFooterHeight + kGap));
}

/// Before the first client comes, the address takes the place of the tiles.
void Wall::arrange()
{
    const bool isEmpty = m_tiles.empty();
    const QRectF place = body();
    m_header->setScale(m_scale);
    m_header->setGeometry(QRectF(place.left(), px(kMargin), place.width(), px(kHeaderHeight)).toRect());
    const QRectF footer(place.left(), place.bottom() + px(kGap), place.width(), px(kFooterHeight));
    m_address->setScale(m_scale, isEmpty);
    m_events->setScale(m_scale);
    constexpr double kAddressShare = 0.58;
    const double split = footer.left() + kAddressShare * footer.width();
    const QRectF address(footer.topLeft(), QPointF(split - px(kGap), footer.bottom()));
    m_address->setGeometry((isEmpty ? place : address).toRect());
    m_events->setGeometry(QRectF(QPointF(split, footer.top()), footer.bottomRight()).toRect());
    arrangeTiles();
    update();
}

void Wall::arrangeTiles()
{
    const auto count = static_cast<int>(m_tiles.size()) + (m_content.rest.isEmpty() ? 0 : 1);
    const std::vector<QRectF> places = wallGrid(count, body(), m_scale, px(kGap));
    double scale = m_scale;
    for (const QRectF &place : places)
        scale = std::min(scale, tileScale(place.size(), m_scale));
    const bool hasMaps = std::ranges::all_of(
        places, [this](const QRectF &place) { return hasRoomForMap(place.size(), m_scale); });
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setScale(scale); // the same for all
        m_tiles[i]->setHasMap(hasMaps);
        m_tiles[i]->setGeometry(places[i].toRect());
    }
    m_restRect = m_content.rest.isEmpty() ? QRectF() : places.back();
}

void Wall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.window));
    if (m_restRect.isEmpty())
        return;
    const double size = kWallName * tileScale(m_restRect.size(), m_scale);
    const double gap = size / 2;
    QRectF symbol(0, 0, size, size);
    symbol.moveCenter({m_restRect.center().x(), m_restRect.center().y() - size});
    paintSymbol(painter, symbol, symbolOf(m_content.restWorst), palette());
    painter.setFont(wallFont(font(), size, true));
    painter.setPen(QColor(tokens.text));
    const QRectF text = m_restRect.adjusted(gap, symbol.bottom() + gap - m_restRect.top(), -gap, 0);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_content.rest);
}

QString sessionText(const SessionFields &fields)
{
    QStringList parts;
    const auto add = [&parts](const QString &pattern, const QString &value) {
        if (!value.isEmpty())
            parts.append(pattern.arg(value));
    };
    add(u"%1"_s, fields.study);
    add(Wall::tr("participant %1", "a number or name"), fields.participant);
    add(Wall::tr("group %1"), fields.group);
    add(Wall::tr("session %1", "a number"), fields.session);
    add(u"%1"_s, fields.task);
    return parts.join(u" · "_s);
}

} // namespace supersynk
