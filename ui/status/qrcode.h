// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <optional>

class QPainter;
class QRectF;

namespace supersynk {

/// A QR code (ISO/IEC 18004), which a headset or a phone reads by its camera.
class QrCode
{
public:
    /// The code for \a text with medium error correction; nothing if it is empty or too long for any code,
    /// some 2,300 bytes.
    [[nodiscard]] static std::optional<QrCode> of(const QByteArray &text);

    /// Modules along a side, without the quiet zone.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const { return (m_modules[y * m_size + x] & 1) != 0; }

    /// Paints the code with its quiet zone, black on white whatever the theme, as large as it fits into the
    /// middle of \a area with modules of whole device pixels.
    void paint(QPainter &painter, const QRectF &area) const;

private:
    QrCode(int size, QByteArray modules);

    int m_size;
    QByteArray m_modules; // a byte each, row by row; the lowest bit is set where it is dark
};

} // namespace supersynk
