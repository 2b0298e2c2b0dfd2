// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsoncolors.h"

#include "ui/widgets/colors.h"
#include "ui/widgets/seriescolor.h"

#include <QPalette>

namespace supersynk {

QColor syntaxColor(Syntax syntax, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (syntax) {
    case Syntax::Key:
        return dark ? 0x9cc9ff : 0x0b4f9e;
    case Syntax::String:
        return dark ? 0xa5d68a : 0x2b6414;
    case Syntax::Number:
        return dark ? 0xf4b98a : 0x8f3d00;
    case Syntax::Literal:
        return dark ? 0xd5b3ff : 0x7328a8;
    case Syntax::Punctuation:
        return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.75);
    }
    return {};
}

QColor changeColor(const QPalette &palette, double strength)
{
    const QColor mark = isDark(palette) ? QColor(0x5a4a12) : QColor(0xffe9a3);
    return mixed(palette.color(QPalette::Base), mark, strength);
}

QColor changeLineColor(const QPalette &palette)
{
    return quietTextColor(palette);
}

} // namespace supersynk
