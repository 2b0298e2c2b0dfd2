// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

/// The colours of the window. Each text has a contrast of at least 4.5:1 to the surfaces window, base, alt,
/// sel and button (WCAG 1.4.3), each shape at least 3:1 to window, base, alt and sel (WCAG 1.4.11).
struct Tokens
{
    // Surfaces
    QRgb window; ///< Menus, dialogs.
    QRgb base;   ///< Tables, plots, the header.
    QRgb alt;    ///< Rows of channels, the recording bar.
    QRgb button;
    QRgb sel; ///< Selected rows and pressed buttons; tinted, so that status colours stay readable.

    // Edges
    QRgb line;  ///< Hairlines.
    QRgb line2; ///< Panes and buttons.
    QRgb ctl;   ///< Fields, a shape.

    // Texts
    QRgb text;
    QRgb text2;    ///< Secondary text.
    QRgb disabled; ///< No contrast is required.
    QRgb accent;   ///< Links, focus, playhead, plots; text and shape.
    QRgb visited;  ///< Visited links.

    // Grounds for white
    QRgb fill; ///< Default button.
    QRgb band; ///< Replay.

    // Status: for words, and for shapes
    QRgb good, goodShape;
    QRgb warn, warnShape;
    QRgb bad, badShape;
    QRgb rec;  ///< Recording, a shape.
    QRgb lane; ///< Presence and calm lines, a shape.
};

inline constexpr Tokens kLightTokens{
    .window = 0xfff3f4f6,
    .base = 0xffffffff,
    .alt = 0xfff8f9fa,
    .button = 0xffffffff,
    .sel = 0xffe3edfa,
    .line = 0xffe1e4e8,
    .line2 = 0xffc6cbd2,
    .ctl = 0xff808893,
    .text = 0xff1a1d21,
    .text2 = 0xff59616c,
    .disabled = 0xff8a9099,
    .accent = 0xff1f62b5,
    .visited = 0xff6d3fb0,
    .fill = 0xff1f62b5,
    .band = 0xff1b57a1,
    .good = 0xff167043,
    .goodShape = 0xff23905a,
    .warn = 0xff8a4f00,
    .warnShape = 0xffbf7100,
    .bad = 0xffb3241c,
    .badShape = 0xffcf332b,
    .rec = 0xffd3202f,
    .lane = 0xff75849a,
};

inline constexpr Tokens kDarkTokens{
    .window = 0xff15171a,
    .base = 0xff1b1e22,
    .alt = 0xff1f2327,
    .button = 0xff282c32,
    .sel = 0xff21384f,
    .line = 0xff2c3137,
    .line2 = 0xff3f464f,
    .ctl = 0xff7c8592,
    .text = 0xffe6e8eb,
    .text2 = 0xffa6aeb9,
    .disabled = 0xff767e88,
    .accent = 0xff74aef4,
    .visited = 0xffc79bff,
    .fill = 0xff2c6bbd,
    .band = 0xff24569a,
    .good = 0xff5fcb95,
    .goodShape = 0xff3fb57b,
    .warn = 0xfff0b04e,
    .warnShape = 0xffe39a26,
    .bad = 0xffff8f86,
    .badShape = 0xfff0605a,
    .rec = 0xffff5b61,
    .lane = 0xff788aa4,
};

/// Whether the text of \a palette is lighter than the background behind it.
[[nodiscard]] bool isDark(const QPalette &palette);
/// The tokens for \a palette, light or dark.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

/// Whether selected text has the colour of other text in \a palette, on a tint: status colours stay as they
/// are on it. The strong selection colours of some platforms need HighlightedText for all.
[[nodiscard]] bool isSelectionTinted(const QPalette &palette);

} // namespace supersynk
