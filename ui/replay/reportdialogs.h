// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

class QString;
class QWidget;

namespace supersynk {

// Dialogs over a window; the functions do not wait for them.

/// Asks for a recording. Begins with the file or the folder \a start.
void askForRecording(QWidget &window, const QString &title, const QString &start,
                     std::function<void(const QString &path)> chosen);

/// Asks where to write the report of \a recording, writes it with progress and cancel, and offers to open it.
void askForReport(QWidget &window, const QString &recording);

} // namespace supersynk
