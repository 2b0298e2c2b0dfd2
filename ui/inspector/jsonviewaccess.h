// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class JsonView;

/// Exposes every JsonView to screen readers and scripts as read-only multi-line text: the shown JSON can be
/// read and selected, and the value is the row with the caret. Further calls do nothing.
void installJsonViewAccess();

/// Reports a changed caret or selection of \a view. New bodies are not reported: twenty a second are too many
/// to read aloud.
void reportCaretMoved(JsonView &view);

} // namespace supersynk
