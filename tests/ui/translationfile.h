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
    QString comment; ///< for the translator, and part of what the text is found by
    QString type;    ///< empty if it is finished
    QStringList forms;
    bool hasPlural = false;

    /// What tr() finds it by, to be read by people.
    [[nodiscard]] QString name() const;
};

/// The messages of the .ts file at \a path; nothing if it can't be read.
[[nodiscard]] std::optional<QList<Message>> readTranslationFile(const QString &path);
