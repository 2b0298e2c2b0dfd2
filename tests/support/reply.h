// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace supersynk::test {

using HeaderFields = QList<std::pair<QByteArray, QByteArray>>;

/// An HTTP answer as received.
struct Reply
{
    int status = 0;       ///< 0: there was no answer, or none that is well-formed.
    HeaderFields headers; ///< In their order; the names in lower case.
    QByteArray body;

    /// The values of all fields of this name, joined as RFC 9110 (5.3) allows; empty if there are none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The members of a field that is a list, in lower case.
    [[nodiscard]] QByteArrayList headerList(QByteArrayView name) const;
};

/// Takes status line and header fields, which must be there as a whole, from the front of \a received. The
/// status is 0 if they are malformed.
[[nodiscard]] Reply takeHead(QByteArray &received);

/// Why \a reply is not a problem document (RFC 9457) for \a status; empty if it is.
[[nodiscard]] QByteArray problemFault(const Reply &reply, int status);

/// The member \a name of a problem document.
[[nodiscard]] QByteArray problemMember(const Reply &reply, QByteArrayView name);

/// The strings in a JSON array, in their order; "not an array of strings" if the body is something else.
[[nodiscard]] QByteArrayList stringsIn(const Reply &reply);

} // namespace supersynk::test
