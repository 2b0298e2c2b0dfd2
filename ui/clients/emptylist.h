// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/emptystate.h"

namespace supersynk {

class ChannelFilter;
class ChannelModel;
class Monitor;
class Server;

/// Replaces the list while it has no rows: says why and offers the next step.
class EmptyList final : public EmptyState
{
    Q_OBJECT

public:
    /// All references must outlive this object. \a filter shows \a model.
    EmptyList(const Server &server, Monitor &monitor, const ChannelModel &model, const ChannelFilter &filter,
              QWidget *parent = nullptr);

    /// The server's URL for headsets.
    void setUrl(const QString &url) { m_url = url; }
    void setAccessKeyNeeded(bool isNeeded) { m_isAccessKeyNeeded = isNeeded; }
    /// Shows the current reason.
    void updateContent();

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
    [[nodiscard]] Content currentContent() const;
    [[nodiscard]] Content waitingContent() const;
    [[nodiscard]] QString filteredTitle() const;
    void performAction();

    const Server &m_server;
    Monitor &m_monitor;
    const ChannelModel &m_model;
    const ChannelFilter &m_filter;
    QString m_url;
    bool m_isAccessKeyNeeded = false;
};

} // namespace supersynk
