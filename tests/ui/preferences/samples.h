// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QList>

#include <algorithm>

namespace supersynk::test {

inline Preference sample(const QString &option, Preference::Page page, Preference::Kind kind,
                         const QString &title, const QString &sentence)
{
    Preference preference;
    preference.option = option;
    preference.key = QStringLiteral("server/") + option;
    preference.page = page;
    preference.kind = kind;
    preference.group = QStringLiteral("Group of ") + title;
    preference.title = title;
    preference.sentence = sentence;
    return preference;
}

/// A preference of each kind.
inline QList<Preference> samplePreferences()
{
    using Kind = Preference::Kind;
    using Page = Preference::Page;
    using Values = PreferenceValues;
    using Problem = Preference::Problem;

    Preference autostart = sample(QStringLiteral("no-autostart"), Page::General, Kind::Switch,
                                  QStringLiteral("Start"), QStringLiteral("Opens the window alone"));
    autostart.isInverted = true;
    autostart.isOfTheProgram = true;
    autostart.get = [](const Values &values) { return QVariant(values.startsServer); };
    autostart.set = [](Values &values, const QVariant &value) {
        values.startsServer = value.toBool();
        return Problem();
    };

    Preference address = sample(QStringLiteral("bind"), Page::Server, Kind::Text, QStringLiteral("Address"),
                                QStringLiteral("Listens on <address> only"));
    address.defaultText = QStringLiteral("all addresses");
    address.get = [](const Values &values) {
        const QHostAddress &chosen = values.server.address;
        return QVariant(chosen == QHostAddress(QHostAddress::Any) ? QString() : chosen.toString());
    };
    address.set = [](Values &values, const QVariant &value) -> Problem {
        const QString text = value.toString();
        const QHostAddress chosen = text.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(text);
        if (chosen.isNull())
            return QStringLiteral("No address.");
        values.server.address = chosen;
        return std::nullopt;
    };

    Preference https = sample(QStringLiteral("tls"), Page::Security, Kind::Switch, QStringLiteral("HTTPS"),
                              QStringLiteral("Serves HTTPS too"));
    https.get = [](const Values &values) { return QVariant(values.server.tls.isOn); };
    https.set = [](Values &values, const QVariant &value) {
        values.server.tls.isOn = value.toBool();
        return Problem();
    };

    Preference port = sample(QStringLiteral("tls-port"), Page::Security, Kind::Number,
                             QStringLiteral("HTTPS port"), QStringLiteral("Listens on port <n>"));
    port.least = 1;
    port.most = 65535;
    port.get = [](const Values &values) { return QVariant(qulonglong(values.server.tls.port)); };
    port.set = [](Values &values, const QVariant &value) {
        values.server.tls.port = static_cast<quint16>(value.toUInt());
        return Problem();
    };
    port.isUsed = [](const Values &values) { return values.server.tls.isOn; };

    Preference key = sample(QStringLiteral("access-key"), Page::Security, Kind::Key,
                            QStringLiteral("Access key"), QStringLiteral("Answers only requests with <key>"));
    key.get = [](const Values &values) { return QVariant(QString::fromUtf8(values.server.accessKey)); };
    key.set = [](Values &values, const QVariant &value) {
        values.server.accessKey = value.toString().toUtf8();
        return Problem();
    };

    Preference body = sample(QStringLiteral("max-body"), Page::Limits, Kind::Number, QStringLiteral("Body"),
                             QStringLiteral("Accepts at most <n> byte(s) of a body"));
    body.least = 1024;
    body.most = 1e9;
    body.get = [](const Values &values) { return QVariant(qulonglong(values.server.limits.body)); };
    body.set = [](Values &values, const QVariant &value) {
        values.server.limits.body = value.toULongLong();
        return Problem();
    };

    Preference idle = sample(QStringLiteral("idle-time"), Page::Limits, Kind::Seconds, QStringLiteral("Idle"),
                             QStringLiteral("Keeps a connection for <seconds>"));
    idle.least = 0.001;
    idle.most = 86400;
    idle.get = [](const Values &values) {
        return QVariant(std::chrono::duration<double>(values.server.limits.idleTime).count());
    };
    idle.set = [](Values &values, const QVariant &value) {
        const std::chrono::duration<double> seconds(value.toDouble());
        values.server.limits.idleTime = std::chrono::round<std::chrono::milliseconds>(seconds);
        return Problem();
    };
    return {autostart, address, https, port, key, body, idle};
}

/// The one of \a preferences for \a option.
inline Preference &preferenceOf(QList<Preference> &preferences, const QString &option)
{
    return *std::ranges::find(preferences, option, &Preference::option);
}

} // namespace supersynk::test
