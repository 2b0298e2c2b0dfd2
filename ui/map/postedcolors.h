// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/locator.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

class ClientWatch;
class Names;
class Server;

/// Gives Names the colours that clients post, so that a client has one colour on the map, in the list and
/// elsewhere. Reads the bodies of one channel each kPeriod: one with a new client, or else the one that was
/// read longest ago.
class PostedColors final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{1000};

    /// All outlive this object.
    PostedColors(const Server &server, const ClientWatch &watch, Names &names, QObject *parent = nullptr);

    /// Where positions and colours are, see Locator.
    void setPath(const std::optional<PositionPath> &path) { m_path = path; }
    void update();

private:
    struct Reading
    {
        std::uint64_t newest = 0; // the serial of the latest client then
        int time = 0;
    };

    void read(const QByteArray &key);

    const Server &m_server;
    const ClientWatch &m_watch;
    Names &m_names;
    std::optional<PositionPath> m_path;
    QHash<std::uint64_t, Reading> m_readings; // by the serials of channels
    int m_time = 0;
    QTimer m_timer;
};

} // namespace supersynk
