// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/utf8text.h"

#include <QStringConverter>

namespace supersynk {

QString textFromUtf8(QByteArrayView utf8)
{
    return QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom).decode(utf8);
}

bool isDeceptive(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // including the marks that change the direction of text
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace supersynk
