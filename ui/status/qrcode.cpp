// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace supersynk {
namespace {

constexpr int kQuietZone = 4; // modules, ISO/IEC 18004, section 6.3.8

} // namespace

QrCode::QrCode(int size, QByteArray modules)
    : m_size(size)
    , m_modules(std::move(modules))
{}

std::optional<QrCode> QrCode::of(const QByteArray &text)
{
    constexpr int kAnyVersion = 0; // the smallest that holds the text
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char *>(text.constData()), kAnyVersion,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    const auto *modules = reinterpret_cast<const char *>(code->data);
    return QrCode(code->width, QByteArray(modules, qsizetype(code->width) * code->width));
}

void QrCode::paint(QPainter &painter, const QRectF &area) const
{
    const int across = m_size + 2 * kQuietZone;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal pixels = std::floor(std::min(area.width(), area.height()) * ratio / across);
    const qreal module = std::max(1.0, pixels) / ratio;
    QRectF square(0, 0, module * across, module * across);
    square.moveCenter(area.center());
    square.moveTopLeft({std::round(square.left() * ratio) / ratio, std::round(square.top() * ratio) / ratio});

    painter.fillRect(square, Qt::white);
    const QPointF origin = square.topLeft() + QPointF(kQuietZone, kQuietZone) * module;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                painter.fillRect(QRectF(origin + QPointF(x, y) * module, QSizeF(module, module)), Qt::black);
        }
    }
}

} // namespace supersynk
