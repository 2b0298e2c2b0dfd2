// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/text/englishplurals.h"

#include <QLocale>
#include <QTranslator>

namespace supersynk {

/// Translates the window, for the lifetime of this object, into the first language of a locale that is
/// available: English, or one of resources/translations. Texts of Qt, like "Cancel", are translated if Qt's
/// translations are installed. Needs the application object, and must be created before the first widget. For
/// the GUI thread.
class Translations final
{
public:
    explicit Translations(const QLocale &locale = QLocale::system());
    Q_DISABLE_COPY_MOVE(Translations)

    /// The first available of \a languages ("fr-CA", "en"; preferred first), without its country: "fr". "en"
    /// if none is available.
    [[nodiscard]] static QString firstAvailable(const QStringList &languages);

private:
    EnglishPlurals m_plurals;
    QTranslator m_qt, m_own;
};

} // namespace supersynk
