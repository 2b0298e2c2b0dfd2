// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/emptylist.h"

#include "server/network/addresses.h"
#include "server/server.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/watch/monitor.h"

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

/// For all shells; those of Windows have no single quotes.
QString commandFor(const QString &target, bool isAccessKeyNeeded)
{
    QString command = u"curl "_s;
    if (target.startsWith("https:"_L1))
        command += "--insecure "_L1; // the certificate may be self-signed
    if (isAccessKeyNeeded)
        command += uR"(-H "Authorization: Bearer KEY" )"_s;
    return command + uR"(-d "{\"client_id\":\"test\"}" %1)"_s.arg(target);
}

} // namespace

EmptyList::EmptyList(const Server &server, Monitor &monitor, const ChannelModel &model,
                     const ChannelFilter &filter, QWidget *parent)
    : EmptyState(parent)
    , m_server(server)
    , m_monitor(monitor)
    , m_model(model)
    , m_filter(filter)
{
    connect(this, &EmptyState::clicked, this, &EmptyList::performAction);
}

void EmptyList::updateContent()
{
    setContent(currentContent());
}

EmptyList::Reason EmptyList::reason() const
{
    if (m_model.clientCount() + m_model.lostCount() > 0)
        return Reason::Filtered;
    if (m_monitor.isPaused())
        return Reason::Paused;
    switch (m_server.state().phase) {
    case Phase::Stopped:
        return Reason::Stopped;
    case Phase::Failed:
        return Reason::Failed;
    case Phase::Starting:
        return Reason::Starting;
    case Phase::Running:
        break;
    }
    return Reason::Waiting;
}

EmptyState::Content EmptyList::currentContent() const
{
    switch (reason()) {
    case Reason::Filtered:
        return {.title = filteredTitle(),
                .text = tr("%n client(s) hidden.", nullptr, m_model.clientCount() + m_model.lostCount()),
                .button = tr("Clear filter")};
    case Reason::Paused:
        return {.title = tr("The list is paused"),
                .text = tr("There were no clients when it was paused."),
                .button = tr("Resume")};
    case Reason::Stopped:
        return {.title = tr("The server is stopped"),
                .text = tr("Press Start to let headsets connect."),
                .button = tr("Start")};
    case Reason::Failed:
        return {.title = tr("The server could not start"),
                .text = tr("Fix the problem shown above or choose another port, then press Start.")};
    case Reason::Starting:
        return {.title = tr("The server is starting")};
    case Reason::Waiting:
        break;
    }
    return waitingContent();
}

EmptyState::Content EmptyList::waitingContent() const
{
    const QString target = channelUrl(m_url, "room");
    return {.title = tr("Waiting for clients"),
            .text = tr("Let a headset post to %1, or try it in a terminal:").arg(target),
            .command = commandFor(target, m_isAccessKeyNeeded),
            .button = tr("Simulate headsets…"),
            .help = tr("Why is my headset not here?")};
}

QString EmptyList::filteredTitle() const
{
    if (m_filter.text().isEmpty() && m_filter.show() == ChannelFilter::Show::Attention)
        return tr("No client needs attention");
    return tr("Nothing matches the filter");
}

void EmptyList::performAction()
{
    switch (reason()) {
    case Reason::Filtered:
        Q_EMIT clearFilterRequested();
        break;
    case Reason::Paused:
        m_monitor.setPaused(false);
        break;
    case Reason::Stopped:
        Q_EMIT startRequested();
        break;
    case Reason::Waiting:
        Q_EMIT simulationRequested();
        break;
    case Reason::Failed: // without a button
    case Reason::Starting:
        break;
    }
}

} // namespace supersynk
