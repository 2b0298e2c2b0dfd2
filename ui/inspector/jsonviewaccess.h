// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class JsonView;

/// Has screen readers, and an operator's scripts, take a JsonView for a read-only text of several lines: all
/// that is shown can be read and selected, as JSON, and its value is the row that the caret is in. Once is
/// enough.
void installJsonViewAccess();

/// Lets them know that caret or selection of \a view are elsewhere. New bodies, twenty a second, are not told
/// of: nobody could listen.
void tellCaretMoved(JsonView &view);

} // namespace supersynk
