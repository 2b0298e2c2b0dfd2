// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/text/englishplurals.h"

#include <QLocale>
#include <QTranslator>

namespace supersynk {

/// Has the window speak the first language of a locale that Supersynk knows, for as long as this lives:
/// English, which it is written in, or one of resources/translations. Qt's own texts, such as "Cancel",
/// follow where Qt's translations are installed. Needs the application object; to be made before the first
/// widget. For the thread of the window.
class Translations final
{
public:
    explicit Translations(const QLocale &locale = QLocale::system());
    Q_DISABLE_COPY_MOVE(Translations)

    /// The first of \a languages ("fr-CA", "en", most wanted first) that the window speaks: "fr". "en" if
    /// none.
    [[nodiscard]] static QString firstKnown(const QStringList &languages);

private:
    EnglishPlurals m_plurals;
    QTranslator m_qt, m_own;
};

} // namespace supersynk
