// SPDX-License-Identifier: GPL-3.0-only
#include "ui/say/saytemplate.h"

#include <QSettings>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kNames = "say/names"_L1;
constexpr auto kTexts = "say/texts"_L1;
constexpr auto kHeld = "say/held"_L1;

} // namespace

QList<SayTemplate> loadSayTemplates(const QSettings &store)
{
    const QStringList names = store.value(kNames).toStringList();
    const QStringList texts = store.value(kTexts).toStringList();
    const QStringList held = store.value(kHeld).toStringList();
    QList<SayTemplate> templates;
    for (qsizetype i = 0; i < names.size() && templates.size() < kMaxSayTemplates; ++i) {
        if (!names.at(i).isEmpty())
            templates.append({names.at(i), texts.value(i).toUtf8(), held.value(i) == "true"_L1});
    }
    return templates;
}

void storeSayTemplates(QSettings &store, const QList<SayTemplate> &templates)
{
    QStringList names;
    QStringList texts;
    QStringList held;
    for (const SayTemplate &each : templates) {
        names.append(each.name);
        texts.append(QString::fromUtf8(each.text));
        held.append(each.isHeld ? u"true"_s : u"false"_s);
    }
    store.setValue(kNames, names);
    store.setValue(kTexts, texts);
    store.setValue(kHeld, held);
}

} // namespace supersynk
