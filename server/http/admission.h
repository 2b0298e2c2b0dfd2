// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/service.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>

namespace supersynk {

/// A connection's place among those that the limits allow. Whoever holds it keeps the place taken; it may be
/// handed on.
class Admission
{
public:
    /// \a service has counted a connection from \a peer in. \a load counts down when the place is given back.
    Admission(const QHostAddress &peer, Service &service, std::atomic<int> &load);

    /// Where the connection comes from, as text.
    [[nodiscard]] const QByteArray &address() const { return m_address; }

private:
    struct Place
    {
        const QHostAddress peer;
        Service &service;
        std::atomic<int> &load;
        ~Place();
    };

    std::unique_ptr<Place> m_place;
    QByteArray m_address;
};

} // namespace supersynk
