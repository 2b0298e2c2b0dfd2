// SPDX-License-Identifier: GPL-3.0-only
#include "utf8text.h"

#include <QStringConverter>

namespace supersynk {

QString textFromUtf8(QByteArrayView utf8)
{
    return QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom).decode(utf8);
}

} // namespace supersynk
