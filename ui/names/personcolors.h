// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QColor>
#include <QList>

#include <array>

namespace supersynk {

/// A colour of clients on light and on dark backgrounds. The light one is its name in files.
struct PersonColor
{
    QRgb onLight = 0;
    QRgb onDark = 0;
};

/// Twelve colours that differ from each other and from those of verdicts. Their contrast to the base colour
/// of both palettes is at least 3:1 (WCAG 1.4.11).
inline constexpr std::array<PersonColor, 12> kPersonColors{{
    {0xff3b73d1, 0xff7ba6f0}, // blue
    {0xffb8469e, 0xffde82c8}, // magenta
    {0xff0f8a9c, 0xff4cc0d0}, // teal
    {0xff8a6238, 0xffc39b6d}, // brown
    {0xff7a58cf, 0xffa98fee}, // violet
    {0xff7f892f, 0xffa9b44a}, // olive
    {0xffd1699b, 0xfff09bc2}, // pink
    {0xff54657d, 0xff94a5bd}, // slate
    {0xff2c94c5, 0xff69bee6}, // sky
    {0xff86386b, 0xffc77fb0}, // plum
    {0xff4050b1, 0xff8b97ec}, // indigo
    {0xffa1823f, 0xffd2b36f}, // ochre
}};

/// One of kPersonColors, which depends on \a id alone, as shown on \a background.
[[nodiscard]] QColor participantColor(QByteArrayView id, const QColor &background);

/// The colour for \a id beside clients that have the colours \a inUse: its own, participantColor() on white,
/// or the one of kPersonColors that is farthest from them if its own is hard to tell from one of them.
[[nodiscard]] QColor colorBeside(const QList<QColor> &inUse, QByteArrayView id);

/// \a chosen as shown on \a background: a colour of kPersonColors for that background, any other one lighter
/// or darker until its contrast is 3:1.
[[nodiscard]] QColor shownColor(const QColor &chosen, const QColor &background);

} // namespace supersynk
