// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Has screen readers take a JsonView for a read-only text of several lines, whose value is the row that the
/// caret is in. Once is enough.
void installJsonViewAccess();

} // namespace supersynk
