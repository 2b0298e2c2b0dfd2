// SPDX-License-Identifier: GPL-3.0-only
#include "app/keyoptions.h"

#include "app/optionparts.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Problem = std::optional<QString>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Option)
};

/// A key of which the command line takes one, by its option or by that of its file.
struct Key
{
    QString name; ///< "access key"
    QString option;
    std::optional<QByteArray> StartRequest::*member;
    QByteArray ServerSettings::*setting;
};

Problem setKey(const Key &key, const QByteArray &value, StartRequest &request, const QString &problemIfEmpty)
{
    if (request.*key.member)
        return u"The %1 is given twice: by --%2 and by --%2-file."_s.arg(key.name, key.option);
    if (value.isEmpty())
        return problemIfEmpty;
    request.*key.member = value;
    request.changes.push_back([key, value](ServerSettings &settings) { settings.*key.setting = value; });
    return std::nullopt;
}

Problem readKeyFile(const Key &key, const QString &path, StartRequest &request)
{
    QFile file(path);
    if (!(request.*key.member) && !file.open(QIODevice::ReadOnly))
        return u"The %1 can't be read from %2: %3."_s.arg(key.name, path, file.errorString());
    const QByteArray value = file.isOpen() ? file.readLine().trimmed() : QByteArray();
    return setKey(key, value, request,
                  u"The first line of %2, which should be the %1, is empty."_s.arg(key.name, path));
}

/// How Preferences show a key.
Preference preferenceOf(const Key &key, const QString &group, const QString &title, const QString &sentence)
{
    Preference preference;
    preference.kind = Preference::Kind::Key;
    preference.get = [member = key.setting](const PreferenceValues &values) {
        return QVariant(QString::fromUtf8(values.server.*member));
    };
    preference.set = [member = key.setting](PreferenceValues &values, const QVariant &value) {
        values.server.*member = value.toString().toUtf8();
        return Problem();
    };
    return at(Preference::Page::Security, group, title, sentence, preference);
}

/// The options --access-key and --access-key-file, for example.
QList<Option> optionsOf(const Key &key, const Preference &preference)
{
    Option option =
        preferred({.name = key.option,
                   .value = u"key"_s,
                   .description = {},
                   .read =
                       [key](const QString &value, StartRequest &request) {
                           return setKey(key, value.toUtf8(), request, u"The %1 is empty."_s.arg(key.name));
                       }},
                  preference);
    option.alsoSetBy = {key.option + u"-file"_s};
    return {option,
            {.name = key.option + u"-file"_s,
             .value = u"file"_s,
             .description = u"Takes the %1 from the first line of <file>."_s.arg(key.name),
             .read = [key](const QString &path, StartRequest &request) {
                 return readKeyFile(key, path, request);
             }}};
}

/// Clients without the new key are refused.
PreferenceNote accessKeyNote(const PreferenceValues &edited, const PreferenceValues &earlier)
{
    if (edited.server.accessKey.isEmpty() || edited.server.accessKey == earlier.server.accessKey)
        return {};
    return {Text::tr("All headsets need the new key: without it the server refuses them."),
            PreferenceNote::Kind::Warning};
}

} // namespace

QList<Option> keyOptions()
{
    const Key access{u"access key"_s, u"access-key"_s, &StartRequest::accessKey, &ServerSettings::accessKey};
    Preference accessPreference = preferenceOf(access, Text::tr("Access key"), Text::tr("Access key"),
                                               Text::tr("Answers only requests with Authorization: Bearer "
                                                        "<key>"));
    accessPreference.note = &accessKeyNote;
    const Key owner{u"operator key"_s, u"operator-key"_s, &StartRequest::operatorKey,
                    &ServerSettings::operatorKey};
    return optionsOf(access, accessPreference)
        + optionsOf(owner,
                    preferenceOf(owner, Text::tr("Operator"), Text::tr("Operator key"),
                                 Text::tr("Lets callers with Authorization: Bearer <key> record and read "
                                          "/metrics from any computer; without it, only this computer may")));
}

} // namespace supersynk
