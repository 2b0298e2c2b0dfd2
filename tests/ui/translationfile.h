// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// One text of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString comment; ///< for the translator; part of the lookup key
    QString type;    ///< empty if finished
    QStringList forms;
    bool hasPlural = false;

    /// The lookup key of tr(), readable.
    [[nodiscard]] QString name() const;
};

/// The messages of the .ts file at \a path; nothing if it can't be read.
[[nodiscard]] std::optional<QList<Message>> readTranslationFile(const QString &path);
