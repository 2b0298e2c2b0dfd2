// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <optional>

class QPainter;
class QRectF;

namespace supersynk {

/// A QR code (ISO/IEC 18004) for the camera of a headset or a phone.
class QrCode
{
public:
    /// The code for \a text with medium error correction; nothing if \a text is empty or longer than about
    /// 2,300 bytes.
    [[nodiscard]] static std::optional<QrCode> of(const QByteArray &text);

    /// Modules along a side, without the quiet zone.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const { return (m_modules[y * m_size + x] & 1) != 0; }

    /// Paints the code with its quiet zone, black on white in every theme, centred in \a area, as large as
    /// fits with modules of whole device pixels.
    void paint(QPainter &painter, const QRectF &area) const;

private:
    QrCode(int size, QByteArray modules);

    int m_size;
    QByteArray m_modules; // one byte each, row by row; the lowest bit means dark
};

} // namespace supersynk
