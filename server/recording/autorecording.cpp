// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/autorecording.h"

#include <utility>

namespace supersynk {

AutoRecording::Action AutoRecording::update(std::size_t clients, bool isRecording, Instant now)
{
    m_isOurs = m_isOurs && isRecording;
    const bool isEmpty = clients == 0;
    const bool wasEmpty = std::exchange(m_wasEmpty, isEmpty);
    if (!isEmpty) {
        m_emptySince.reset();
        m_isOurs = m_isOurs || (wasEmpty && !isRecording);
        return m_isOurs && !isRecording ? Action::Start : Action::None;
    }
    if (!m_emptySince)
        m_emptySince = now;
    return m_isOurs && now - *m_emptySince >= m_linger ? Action::Stop : Action::None;
}

} // namespace supersynk
