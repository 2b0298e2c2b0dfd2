// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/emptystate.h"

namespace supersynk {

class ChannelFilter;
class ChannelModel;
class Monitor;
class Server;

/// Stands where the list of channels would be while nobody is in it: says why, and offers what to do about
/// it.
class EmptyList final : public EmptyState
{
    Q_OBJECT

public:
    /// All references must outlive this. \a filter shows \a model.
    EmptyList(const Server &server, Monitor &monitor, const ChannelModel &model, const ChannelFilter &filter,
              QWidget *parent = nullptr);

    /// Where headsets reach the server, to be told to whoever waits for one.
    void setUrl(const QString &url) { m_url = url; }
    void setAccessKeyNeeded(bool isNeeded) { m_isAccessKeyNeeded = isNeeded; }
    /// Says how things are now.
    void renew();

Q_SIGNALS:
    void startRequested();
    void simulationRequested();
    void clearFilterRequested();

private:
    enum class Reason {
        Filtered,
        Paused,
        Stopped,
        Failed,
        Starting,
        Waiting,
    };

    [[nodiscard]] Reason reason() const;
    [[nodiscard]] Content contentNow() const;
    [[nodiscard]] Content waitingContent() const;
    [[nodiscard]] QString filteredTitle() const;
    void act();

    const Server &m_server;
    Monitor &m_monitor;
    const ChannelModel &m_model;
    const ChannelFilter &m_filter;
    QString m_url;
    bool m_isAccessKeyNeeded = false;
};

} // namespace supersynk
