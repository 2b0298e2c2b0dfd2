// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingtap.h"

#include "server/channels/channelstore.h"
#include "server/recording/eventqueue.h"

namespace supersynk {

RecordingTap::RecordingTap(ChannelStore &store, EventQueue &queue)
    : m_store(store)
    , m_queue(queue)
{}

RecordingTap::~RecordingTap()
{
    m_store.setTap(nullptr);
}

void RecordingTap::use(User user)
{
    const std::lock_guard lock(m_mutex);
    if (m_users == 0)
        m_store.setTap(&m_queue);
    m_users |= user;
}

void RecordingTap::useAnew(User user)
{
    const std::lock_guard lock(m_mutex);
    m_users |= user;
    m_store.setTap(&m_queue);
}

void RecordingTap::release(User user)
{
    const std::lock_guard lock(m_mutex);
    const bool wasUsed = m_users != 0;
    m_users &= ~static_cast<unsigned>(user);
    if (!wasUsed || m_users != 0)
        return;
    m_store.setTap(nullptr);
    m_queue.clear();
}

bool RecordingTap::isUsed() const
{
    const std::lock_guard lock(m_mutex);
    return m_users != 0;
}

} // namespace supersynk
