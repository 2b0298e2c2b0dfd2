// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replaypanel.h"

#include "server/recording/replay/player.h"
#include "ui/names/names.h"
#include "ui/replay/recordinglanes.h"
#include "ui/replay/replaytarget.h"
#include "ui/replay/timelineview.h"
#include "ui/replay/transportbar.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace supersynk {

ReplayPanel::ReplayPanel(Player &player, QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_transport(new TransportBar(this))
    , m_target(new ReplayTargetButton(this))
    , m_problem(new Notice(this))
    , m_timeline(new TimelineView(this))
{
    m_timeline->setCheckable(true);
    m_timeline->addActions(m_transport->commands());
    m_transport->addAtEnd(m_target);
    m_transport->addAtEnd(newExportButton());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_transport);
    layout->addWidget(m_problem);
    layout->addWidget(m_timeline, 1);

    connectTransport();
    connect(m_timeline, &TimelineView::seeked, &m_player, &Player::seek);
    connect(m_timeline, &TimelineView::loopChanged, &m_player, &Player::setLoop);
    connect(m_timeline, &TimelineView::currentRowChanged, this, &ReplayPanel::chooseRow);
    const auto applySettings = [this] {
        m_player.setSettings(settings());
        updateNames();
    };
    connect(m_timeline, &TimelineView::checkedChanged, this, applySettings);
    connect(m_target, &ReplayTargetButton::chosen, this, applySettings);
    connect(m_target, &ReplayTargetButton::chosen, this, &ReplayPanel::chooseFirstChannel);
    connect(&m_player, &Player::opened, this, &ReplayPanel::showRecording);
    connect(&m_player, &Player::stateChanged, this, &ReplayPanel::showState);
    if (const auto open = m_player.timeline())
        showRecording(open);
    showState(m_player.state());
}

QPushButton *ReplayPanel::newExportButton()
{
    auto *button = new QPushButton(this);
    button->setText(tr("E&xport…"));
    button->setToolTip(tr("Exports this recording for other programs; a loop limits the time"));
    button->setAccessibleName(tr("Export"));
    connect(button, &QPushButton::clicked, this, &ReplayPanel::exportRequested);
    return button;
}

void ReplayPanel::connectTransport()
{
    connect(m_transport, &TransportBar::playToggled, this, [this] {
        if (m_player.state().phase == PlayerState::Phase::Playing)
            m_player.pause();
        else
            m_player.play();
    });
    connect(m_transport, &TransportBar::stepRequested, &m_player, &Player::step);
    connect(m_transport, &TransportBar::markerRequested, this, &ReplayPanel::goToMarker);
    connect(m_transport, &TransportBar::speedChosen, &m_player, &Player::setSpeed);
    connect(m_transport, &TransportBar::loopBeginRequested, m_timeline, &TimelineView::setLoopBegin);
    connect(m_transport, &TransportBar::loopEndRequested, m_timeline, &TimelineView::setLoopEnd);
    connect(m_transport, &TransportBar::loopToggled, this, &ReplayPanel::toggleLoop);
}

void ReplayPanel::showRecording(const std::shared_ptr<const RecordingTimeline> &recording)
{
    m_recording = recording;
    const ReplaySettings names = m_player.settings(); // the command line may have named others
    m_target->setNames({names.suffix, names.idPrefix});
    m_timeline->setTimeline(timelineOf(*recording, m_names));
    updateNames();
    m_transport->setHasMarkers(!recording->markers.empty());
    chooseFirstChannel();
}

void ReplayPanel::setNames(Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, &ReplayPanel::updateNames);
    updateNames();
}

/// Replayed clients and channels are called as the recorded ones, although their ids and keys may differ.
void ReplayPanel::updateNames()
{
    if (!m_names)
        return;
    ReplayedNames replayed;
    if (m_recording && m_player.state().phase != PlayerState::Phase::Closed) {
        m_timeline->setNames(timelineOf(*m_recording, m_names).lanes);
        const ReplayNames &target = m_target->names();
        for (const RecordingTimeline::Lane &lane : m_recording->lanes) {
            const QByteArray id = target.idPrefix + lane.clientId;
            if (!lane.label.isEmpty())
                replayed.labels.insert(id, lane.label);
            if (!target.idPrefix.isEmpty())
                replayed.originals.insert({NamedThing::Kind::Client, id}, lane.clientId);
            if (!target.suffix.isEmpty())
                replayed.originals.insert({NamedThing::Kind::Channel, lane.key + target.suffix}, lane.key);
        }
    }
    m_names->setReplayed(replayed);
}

void ReplayPanel::showState(const PlayerState &state)
{
    const bool isClosed = state.phase == PlayerState::Phase::Closed;
    if (isClosed && m_names)
        m_names->setReplayed({});
    if (isClosed && std::exchange(m_recording, nullptr))
        Q_EMIT channelChosen({});
    m_transport->setState(state);
    m_problem->setText(state.isOpen() ? state.problem : QString());
    if (!m_timeline->isSeeking())
        m_timeline->setPlayhead(state.position);
    m_timeline->setLoop(state.loop);
}

ReplaySettings ReplayPanel::settings() const
{
    ReplaySettings settings;
    settings.suffix = m_target->names().suffix;
    settings.idPrefix = m_target->names().idPrefix;
    if (!m_recording)
        return settings;
    QList<std::pair<QByteArray, QByteArray>> checked;
    for (std::size_t i = 0; i < m_recording->lanes.size(); ++i) {
        if (m_timeline->isChecked(i))
            checked.append({m_recording->lanes[i].key, m_recording->lanes[i].clientId});
    }
    if (static_cast<std::size_t>(checked.size()) < m_recording->lanes.size())
        settings.clients = std::move(checked);
    return settings;
}

void ReplayPanel::goToMarker(int direction)
{
    constexpr auto kReaction = 700ms; // a second press while playing shall go on to the marker before
    const PlayerState state = m_player.state();
    const auto &markers = m_timeline->timeline().markers;
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(markers, state.position, {}, &Timeline::Marker::time);
        if (next != markers.end())
            m_player.seek(next->time);
        return;
    }
    const bool isPlaying = state.phase == PlayerState::Phase::Playing;
    const TimelineTime before = state.position - (isPlaying ? TimelineTime(kReaction) : TimelineTime());
    const auto behind = std::ranges::lower_bound(markers, before, {}, &Timeline::Marker::time);
    m_player.seek(behind == markers.begin() ? TimelineTime() : std::prev(behind)->time);
}

/// Without A and B yet, the shown part is repeated.
void ReplayPanel::toggleLoop(bool isOn)
{
    if (!isOn)
        return m_player.setLoop(std::nullopt);
    const TimelineScale &scale = m_timeline->scale();
    m_player.setLoop(TimelineRange(scale.begin(), scale.end()));
}

void ReplayPanel::chooseRow(int row)
{
    const TimelineRows::Row &of = m_timeline->rows().at(row);
    if (!m_recording)
        return;
    const RecordingTimeline::Lane &lane = m_recording->lanes.at(of.firstLane);
    const ReplayNames &names = m_target->names();
    if (of.isGroup)
        Q_EMIT channelChosen(lane.key + names.suffix);
    else
        Q_EMIT clientChosen(lane.key + names.suffix, names.idPrefix + lane.clientId);
}

void ReplayPanel::chooseFirstChannel()
{
    if (m_recording && !m_recording->lanes.empty())
        Q_EMIT channelChosen(m_recording->lanes.front().key + m_target->names().suffix);
}

} // namespace supersynk
