// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingstate.h"
#include "ui/map/mapview.h"
#include "ui/map/positionpath.h"
#include "ui/status/headline.h"
#include "ui/wall/walladdress.h"
#include "ui/wall/wallcontent.h"
#include "ui/wall/wallfeed.h"

#include <QRectF>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

class QAction;
class QScreen;
class QSettings;

namespace supersynk {

class ClientWatch;
class EventLog;
class Names;
class Server;
class WallEvents;
class WallHeader;
class WallTile;

/// Where the wall has its contents from. All outlive it.
struct WallSources
{
    const Server &server;
    const ClientWatch &watch;
    const Names &names;
    const EventLog &log;
};

/// The session on a whole screen, to be read by all in the room from three metres: the headline, a tile for
/// each channel, the address for headsets, the latest events. It needs no clicks: F11 or Escape closes it, a
/// menu moves it to another screen, and the pointer hides after kPointerTime.
///
/// Sizes follow the screen: 1 pixel at a scale of 1 is a pixel on a screen of 1920 x 1080. Texts change twice
/// a second, maps as often as WallFeed says, and neither while the wall is hidden. The wall shows what is
/// live while the window is paused.
class Wall final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTextPeriod{500};
    static constexpr std::chrono::seconds kPointerTime{3};
    /// With more clients on the wall, maps show dots only.
    static constexpr int kCrowd = 300;

    /// The wall opens on the screen where it was last, kept in \a store, or else on that of \a window.
    Wall(const WallSources &sources, QSettings &store, const QWidget &window);

    /// Shows and hides the wall; for a menu.
    [[nodiscard]] QAction *toggleAction() const { return m_toggle; }
    void open();

    void setHeadline(const Headline &headline);
    void setAddress(const WallAddress &address);
    /// \a next: the fields of the next session, which are shown while no recording is active.
    void setRecording(const RecordingState &state, const SessionFields &next);
    /// See MapPanel.
    void setPositions(const std::optional<PositionPath> &path, ForwardAxis forward);
    /// See MapView.
    void setGround(const std::shared_ptr<const MapGround> &ground);

    [[nodiscard]] const WallContent &content() const { return m_content; }
    /// In the order on the wall.
    [[nodiscard]] const std::vector<WallTile *> &tiles() const { return m_tiles; }
    [[nodiscard]] const WallFeed &feed() const { return m_feed; }

Q_SIGNALS:
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void moveTo(QScreen *screen);
    void rememberScreen();
    void updateTexts();
    void updateTiles();
    void showVerdicts();
    [[nodiscard]] WallTile *newTile(const WallTileContent &content);
    void updateNames();
    void arrange();
    void arrangeTiles();
    [[nodiscard]] double px(double pixels) const { return pixels * m_scale; }
    [[nodiscard]] QRectF body() const;
    void hidePointer();

    const WallSources m_sources;
    QSettings &m_store;
    const QWidget &m_window;
    QAction *m_toggle;
    double m_scale = 1;
    WallContent m_content;
    QRectF m_restRect; // of the channels without a tile; empty if there are none
    std::optional<PositionPath> m_path;
    ForwardAxis m_forward = ForwardAxis::PlusZ;
    std::shared_ptr<const MapGround> m_ground;
    WallFeed m_feed;
    QTimer m_texts;
    QTimer m_pointer;
    WallHeader *m_header;
    WallAddressView *m_address;
    WallEvents *m_events;
    std::vector<WallTile *> m_tiles;
};

/// "maze-pilot · participant 07 · session 01": what of \a fields all in the room may read.
[[nodiscard]] QString sessionText(const SessionFields &fields);

} // namespace supersynk
