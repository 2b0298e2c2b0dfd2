// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/preferencetext.h"

#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Kind = Preference::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::PreferenceText)
};

/// Ports and small numbers have no separators.
QLocale numberLocale(const Preference &preference)
{
    QLocale locale;
    if (preference.most <= std::numeric_limits<quint16>::max())
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale;
}

/// \a value in words; empty for an empty text.
QString valueText(const Preference &preference, const QVariant &value)
{
    switch (preference.kind) {
    case Kind::Switch:
        return value.toBool() ? Text::tr("on") : Text::tr("off");
    case Kind::Number:
        return numberLocale(preference).toString(value.toULongLong());
    case Kind::Seconds:
        return Text::tr("%1 s", "seconds")
            .arg(QLocale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest));
    case Kind::Text:
    case Kind::File:
        return value.toString();
    case Kind::Key:
        return {};
    }
    return {};
}

/// What stands for the name of a value in a sentence.
QString standIn(const Preference &preference, const QVariant &value)
{
    const QString text = valueText(preference, value);
    if (preference.kind == Kind::Key || preference.kind == Kind::Switch) // a switch may be about a key
        return Text::tr("KEY");
    if (preference.kind == Kind::File)
        return Text::tr("file");
    return text.isEmpty() ? u"…"_s : text;
}

/// As in translations of "%n thread(s)".
bool isSingular(qulonglong number)
{
    return number == 1 || (number == 0 && QLocale().language() == QLocale::French);
}

QString defaultText(const Preference &preference)
{
    if (!preference.defaultText.isEmpty())
        return preference.defaultText;
    const QString text = valueText(preference, preference.get({}));
    return text.isEmpty() ? Text::tr("none") : text;
}

} // namespace

QString explanationOf(const Preference &preference, const QVariant &value)
{
    static const QRegularExpression kName(u"<\\w+>"_s);
    QString sentence = preference.sentence;
    if (const auto name = kName.match(sentence); name.hasMatch())
        sentence.replace(name.captured(), standIn(preference, value));
    if (preference.kind == Kind::Number)
        sentence = EnglishPlurals::resolved(sentence, isSingular(value.toULongLong()));
    if (preference.isInverted)
        sentence = Text::tr("If it is off: %1", "a sentence").arg(sentence);
    return Text::tr("%1. Default: %2.", "a sentence, a value").arg(sentence, defaultText(preference));
}

QStringList changesBetween(const QList<Preference> &preferences, const PreferenceValues &earlier,
                           const PreferenceValues &values)
{
    QStringList sentences;
    for (const Preference &preference : preferences) {
        const QVariant before = preference.get(earlier);
        const QVariant now = preference.get(values);
        if (before == now)
            continue;
        const QString from = valueText(preference, before);
        const QString to = valueText(preference, now);
        if (preference.kind == Kind::Key)
            sentences.append(
                now.toString().isEmpty()
                    ? Text::tr("%1: none from the next start of the server on.").arg(preference.title)
                    : Text::tr("%1: another one from the next start of the server on.")
                          .arg(preference.title));
        else if (preference.isOfTheProgram)
            sentences.append(
                Text::tr("%1: %2 from the next start of the program on.").arg(preference.title, to));
        else
            sentences.append(Text::tr("%1: %2 from the next start of the server on, not %3.")
                                 .arg(preference.title, to.isEmpty() ? defaultText(preference) : to,
                                      from.isEmpty() ? defaultText(preference) : from));
    }
    return sentences;
}

bool needsRestart(const QList<Preference> &preferences, const PreferenceValues &running,
                  const PreferenceValues &values)
{
    return std::ranges::any_of(preferences, [&](const Preference &preference) {
        return !preference.isOfTheProgram && preference.get(running) != preference.get(values);
    });
}

bool containsWords(const QString &text, const QString &query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace supersynk
