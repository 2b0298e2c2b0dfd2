// SPDX-License-Identifier: GPL-3.0-only
#include "ui/text/englishplurals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace supersynk {

QString EnglishPlurals::translate(const char *, const char *sourceText, const char *, int n) const
{
    if (n < 0) // the text has no number
        return {};
    return resolved(QString::fromUtf8(sourceText), n == 1);
}

QString EnglishPlurals::resolved(QString text, bool isOne)
{
    if (!isOne)
        text.replace("person(s)"_L1, "people"_L1);
    static const QRegularExpression kForms(u"\\(([^()|]*)\\|([^()|]*)\\)"_s);
    return text.replace("(s)"_L1, isOne ? ""_L1 : "s"_L1).replace(kForms, isOne ? u"\\1"_s : u"\\2"_s);
}

} // namespace supersynk
