// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString fileOf(const QString &language)
{
    return u":/supersynk/translations/supersynk_%1.qm"_s.arg(language);
}

/// Debian installs a file for each module of Qt, windeployqt one for all.
bool loadQt(QTranslator &translator, const QString &language)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    return translator.load(u"qtbase_"_s + language, folder) || translator.load(u"qt_"_s + language, folder);
}

} // namespace

Translations::Translations(const QLocale &locale)
{
    // The translator that is installed last has precedence.
    QCoreApplication::installTranslator(&m_plurals);
    const QString language = firstAvailable(locale.uiLanguages());
    if (!m_own.load(fileOf(language)))
        return; // English
    if (loadQt(m_qt, language))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_own);
}

/// QTranslator's own search would skip English, which has no file.
QString Translations::firstAvailable(const QStringList &languages)
{
    for (const QString &name : languages) {
        const QString language = name.section(u'-', 0, 0);
        if (language == "en"_L1 || QFile::exists(fileOf(language)))
            return language;
    }
    return u"en"_s;
}

} // namespace supersynk
