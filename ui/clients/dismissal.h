// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QItemSelection;

namespace supersynk {

class ClientWatch;

/// Dismisses the lost clients in \a selection, also those of selected channels; all lost clients if it has
/// none.
void dismissLost(const QItemSelection &selection, ClientWatch &watch);

} // namespace supersynk
