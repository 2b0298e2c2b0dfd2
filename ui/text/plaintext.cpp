// SPDX-License-Identifier: GPL-3.0-only
#include "ui/text/plaintext.h"

#include "server/base/utf8text.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

char32_t visible(char32_t c)
{
    constexpr char32_t kPictureOfNull = U'\u2400'; // the other C0 controls follow in order
    constexpr char32_t kPictureOfDelete = U'\u2421';
    if (c < 0x20)
        return kPictureOfNull + c;
    if (c == 0x7F)
        return kPictureOfDelete;
    return isDeceptive(c) ? char32_t(QChar::ReplacementCharacter) : c;
}

void showSpacesAtEnds(QString &text)
{
    constexpr QChar kOpenBox = u'\u2423';
    for (qsizetype i = 0; i < text.size() && text.at(i).isSpace(); ++i)
        text[i] = kOpenBox;
    for (qsizetype i = text.size() - 1; i >= 0 && text.at(i).isSpace(); --i)
        text[i] = kOpenBox;
}

void appendBreakable(QString &text, QStringView word)
{
    constexpr qsizetype kLongWord = 32;
    constexpr QChar kZeroWidthSpace = u'\u200B';
    for (const QChar c : word) {
        if (word.size() > kLongWord && !c.isLowSurrogate() && !c.isMark())
            text.append(kZeroWidthSpace);
        text.append(c);
    }
}

/// Lets long words break anywhere, so that they do not widen a tool tip.
QString breakable(const QString &text)
{
    QString broken;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype space = text.indexOf(u' ', begin);
        const qsizetype end = space < 0 ? text.size() : space;
        appendBreakable(broken, QStringView(text).sliced(begin, end - begin));
        if (space >= 0)
            broken.append(u' ');
        begin = end + 1;
    }
    return broken;
}

} // namespace

QString visibleText(QByteArrayView utf8, qsizetype maxLength)
{
    constexpr qsizetype kMaxBytesPerCharacter = 4;
    const bool isCut = utf8.size() > maxLength * kMaxBytesPerCharacter;
    const auto characters =
        textFromUtf8(isCut ? utf8.first(maxLength * kMaxBytesPerCharacter) : utf8).toUcs4();

    QString text;
    for (qsizetype i = 0; i < std::min(characters.size(), maxLength); ++i) {
        const char32_t c = visible(characters.at(i));
        text.append(QStringView(QChar::fromUcs4(c)));
    }
    showSpacesAtEnds(text);
    if (isCut || characters.size() > maxLength)
        text.append(u'…');
    return text;
}

void makeVisible(QString &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isPair = line.at(i).isHighSurrogate() && i + 1 < line.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(line.at(i), line.at(i + 1)) : line.at(i).unicode();
        const char32_t shown = visible(c);
        if (shown != c)
            line[i] = QChar(static_cast<char16_t>(shown));
        if (isPair && shown != c)
            line[i + 1] = line.at(i);
        i += isPair ? 1 : 0;
    }
}

QString plainToolTip(const QString &text)
{
    return u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(breakable(text).toHtmlEscaped());
}

} // namespace supersynk
