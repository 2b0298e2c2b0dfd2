// SPDX-License-Identifier: GPL-3.0-only
#include "ui/text/englishplurals.h"

using namespace Qt::StringLiterals;

namespace supersynk {

QString EnglishPlurals::translate(const char *, const char *sourceText, const char *, int n) const
{
    if (n < 0) // the text has no number
        return {};
    QString text = QString::fromUtf8(sourceText);
    if (n != 1)
        text.replace("person(s)"_L1, "people"_L1);
    return text.replace("(s)"_L1, n == 1 ? ""_L1 : "s"_L1);
}

} // namespace supersynk
