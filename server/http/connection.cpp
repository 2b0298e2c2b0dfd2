// SPDX-License-Identifier: GPL-3.0-only
#include "http/connection.h"

#include "http/watch.h"

#include <utility>

namespace supersynk {

Connection::Connection(Admission admission, Service &service, Watch &watch)
    : m_service(service)
    , m_watch(watch)
    , m_admission(std::move(admission))
{
    m_watch.add(this);
}

Connection::~Connection()
{
    m_watch.remove(this);
}

} // namespace supersynk
