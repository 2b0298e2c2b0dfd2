// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/shortid.h"

#include "ui/text/plaintext.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace supersynk {
namespace {

constexpr qsizetype kWhole = 16; // characters of an id that is not shortened
constexpr qsizetype kShort = 8;
constexpr qsizetype kLongest = 64;

QString text(const QList<uint> &characters)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

/// The number of characters with which all of \a texts begin.
qsizetype commonBeginning(const QList<QList<uint>> &texts)
{
    qsizetype length = texts.first().size();
    for (const QList<uint> &other : texts) {
        const auto end =
            std::mismatch(texts.first().begin(), texts.first().begin() + length, other.begin(), other.end());
        length = end.first - texts.first().begin();
    }
    return length;
}

/// A few characters of each of \a ids from where they begin to differ, if those tell them apart.
void addDistinct(const QList<QByteArray> &ids, QHash<QByteArray, QString> &distinct)
{
    QList<QList<uint>> texts;
    for (const QByteArray &id : ids)
        texts.append(visibleText(id).toUcs4());
    const qsizetype common = commonBeginning(texts);
    QSet<QString> parts;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const qsizetype from =
            std::clamp<qsizetype>(common, 0, std::max<qsizetype>(0, texts[i].size() - kShort));
        const QString part = QChar(u'…') + text(texts[i].mid(from, kShort));
        parts.insert(part);
        distinct.insert(ids.at(i), part);
    }
    if (parts.size() == ids.size())
        return;
    for (const QByteArray &id : ids)
        distinct.insert(id, visibleText(id, kLongest));
}

} // namespace

QString shortId(QByteArrayView id)
{
    const QString whole = visibleText(id, kWhole + 1);
    const QList<uint> characters = whole.toUcs4();
    return characters.size() <= kWhole ? whole : text(characters.first(kShort));
}

QHash<QByteArray, QString> distinctShortIds(std::span<const QByteArray> ids)
{
    QHash<QString, QList<QByteArray>> byText;
    for (const QByteArray &id : ids)
        byText[shortId(id)].append(id);
    QHash<QByteArray, QString> distinct;
    for (const QList<QByteArray> &alike : byText) {
        if (alike.size() > 1)
            addDistinct(alike, distinct);
    }
    return distinct;
}

} // namespace supersynk
