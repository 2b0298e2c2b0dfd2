// SPDX-License-Identifier: GPL-3.0-only
#include "app/optionparts.h"

#include "ui/text/englishplurals.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Problem = std::optional<QString>;

/// "limits/max_body", "server/page" for --no-page.
QString keyOf(const QString &option, Preference::Page page)
{
    QString name = option;
    if (name.startsWith("no-"_L1))
        name = name.sliced(3);
    const QString section = page == Preference::Page::Limits ? u"limits/"_s : u"server/"_s;
    return section + name.replace(u'-', u'_');
}

} // namespace

Option flag(const QString &name, bool StartRequest::*member, bool value, const QString &description,
            const QString &letter)
{
    return {.name = name,
            .description = description,
            .read =
                [member, value](const QString &, StartRequest &request) {
                    request.*member = value;
                    return Problem();
                },
            .letter = letter};
}

Option flag(const QString &name, const std::function<void(ServerSettings &)> &change,
            const QString &description, Option::Kind kind)
{
    return {.name = name,
            .description = description,
            .read =
                [change](const QString &, StartRequest &request) {
                    request.changes.push_back(change);
                    return Problem();
                },
            .kind = kind};
}

Option port(const QString &name, void (*set)(ServerSettings &, quint16), const QString &description)
{
    return {.name = name,
            .value = u"n"_s,
            .description = description,
            .read = [name, set](const QString &value, StartRequest &request) -> Problem {
                bool isPort = false;
                const quint16 number = value.toUShort(&isPort);
                if (!isPort)
                    return u"--%1 takes a number from 0 to 65535, not “%2”."_s.arg(name, value);
                request.changes.push_back([set, number](ServerSettings &settings) { set(settings, number); });
                return std::nullopt;
            }};
}

Option preferred(Option option, Preference preference, const QString &defaultText, const QString &more)
{
    option.description = EnglishPlurals::resolved(preference.sentence, false);
    if (!defaultText.isEmpty())
        option.description += u" (default: %1)"_s.arg(defaultText);
    option.description += u'.' + more;
    preference.option = option.name;
    if (preference.key.isEmpty())
        preference.key = keyOf(option.name, preference.page);
    option.preference = std::move(preference);
    return option;
}

Preference switchOf(bool ServerSettings::*member)
{
    Preference preference;
    preference.kind = Preference::Kind::Switch;
    preference.get = [member](const PreferenceValues &values) { return QVariant(values.server.*member); };
    preference.set = [member](PreferenceValues &values, const QVariant &value) {
        values.server.*member = value.toBool();
        return Problem();
    };
    return preference;
}

Preference switchOf(bool (*get)(const PreferenceValues &), void (*set)(PreferenceValues &, bool))
{
    Preference preference;
    preference.kind = Preference::Kind::Switch;
    preference.get = [get](const PreferenceValues &values) { return QVariant(get(values)); };
    preference.set = [set](PreferenceValues &values, const QVariant &value) {
        set(values, value.toBool());
        return Problem();
    };
    return preference;
}

Preference numberOf(double least, double most, const std::function<qulonglong(const PreferenceValues &)> &get,
                    const std::function<void(PreferenceValues &, qulonglong)> &set)
{
    Preference preference;
    preference.kind = Preference::Kind::Number;
    preference.least = least;
    preference.most = most;
    preference.get = [get](const PreferenceValues &values) { return QVariant(get(values)); };
    preference.set = [set](PreferenceValues &values, const QVariant &value) {
        set(values, value.toULongLong());
        return Problem();
    };
    return preference;
}

Preference at(Preference::Page page, const QString &group, const QString &title, const QString &sentence,
              Preference preference)
{
    preference.page = page;
    preference.group = group;
    preference.title = title;
    preference.sentence = sentence;
    return preference;
}

} // namespace supersynk
