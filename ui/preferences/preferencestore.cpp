// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/preferencestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace supersynk {
namespace {

using Kind = Preference::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::PreferenceStore)
};

bool isWithin(const Preference &preference, double number)
{
    return number >= preference.least && number <= preference.most; // false for NaN
}

/// \a stored as a value of \a preference; invalid if it is none.
QVariant valueFrom(const Preference &preference, const QVariant &stored)
{
    bool isNumber = false;
    switch (preference.kind) {
    case Kind::Switch: {
        const QString text = stored.toString();
        return text == QLatin1StringView("true") || text == QLatin1StringView("false")
            ? QVariant(stored.toBool())
            : QVariant();
    }
    case Kind::Number: {
        const qulonglong number = stored.toULongLong(&isNumber);
        return isNumber && isWithin(preference, static_cast<double>(number)) ? QVariant(number) : QVariant();
    }
    case Kind::Seconds: {
        const double seconds = stored.toDouble(&isNumber);
        return isNumber && isWithin(preference, seconds) ? QVariant(seconds) : QVariant();
    }
    case Kind::Text:
    case Kind::File:
    case Kind::Key:
        return stored.toStringList().join(
            QLatin1StringView(", ")); // a list, if a comma stands without quotes
    }
    return {};
}

/// Keeps other users from reading \a path, before there is a key in it. QSettings keeps the permissions of a
/// file when it writes it again. False if they can't be changed.
bool makePrivate(const QString &path)
{
    constexpr QFile::Permissions kOwner = QFile::ReadOwner | QFile::WriteOwner;
    if (!QFileInfo(path).exists()) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append, kOwner))
            return false;
    }
    constexpr QFile::Permissions kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return QFile::setPermissions(path, kOwner) && !(QFile::permissions(path) & kOthers);
}

/// Whether other users may read new settings. On Windows they are in the user's part of the registry, or in a
/// file with the access rights of its folder.
#ifdef Q_OS_WIN
constexpr bool kOthersMayRead = false;
#else
constexpr bool kOthersMayRead = true;
#endif

} // namespace

void loadPreferences(const QSettings &store, const QList<Preference> &preferences, PreferenceValues &values)
{
    for (const Preference &preference : preferences) {
        if (!store.contains(preference.key))
            continue;
        const QVariant value = valueFrom(preference, store.value(preference.key));
        if (value.isValid())
            (void)preference.set(values, value); // after a problem nothing is changed
    }
}

std::optional<QString> storePreferences(QSettings &store, const QList<Preference> &preferences,
                                        const PreferenceValues &earlier, const PreferenceValues &values)
{
    const PreferenceValues usual;
    std::optional<QString> problem;
    for (const Preference &preference : preferences) {
        const QVariant value = preference.get(values);
        if (!preference.fixedBy.isEmpty() || value == preference.get(earlier))
            continue;
        if (value == preference.get(usual)) {
            store.remove(preference.key);
            continue;
        }
        if (preference.kind == Kind::Key && kOthersMayRead && !makePrivate(store.fileName())) {
            problem = Text::tr("Other users of this computer may be able to read the key: the permissions of "
                               "%1 can’t be changed.")
                          .arg(QDir::toNativeSeparators(store.fileName()));
        }
        store.setValue(preference.key, value);
    }
    store.sync();
    if (store.status() != QSettings::NoError)
        return Text::tr("The settings can’t be saved to %1: they hold until the program ends.")
            .arg(QDir::toNativeSeparators(store.fileName()));
    return problem;
}

} // namespace supersynk
