// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProcessEnvironment>
#include <QString>

/// Whether strace is installed and may trace.
[[nodiscard]] bool canTrace();

/// \a environment for a traced program: LeakSanitizer uses ptrace itself.
[[nodiscard]] QProcessEnvironment forTracing(QProcessEnvironment environment);

/// A shell command that runs its arguments while strace tampers with \a calls (comma-separated names of
/// system calls) as \a tampering says: see -e inject in strace(1).
[[nodiscard]] QString tracedCommand(const QString &calls, const QString &tampering);
