// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/planground.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace supersynk {
namespace {

struct FloorPlanFile
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::FloorPlanFile)
};

constexpr double kOpacity = 0.5; // clients and their names stand out

/// The means of a picture, from 0 to 1.
struct Means
{
    double alpha = 0;
    double lightness = 0; // of what is visible
};

Means meansOf(const QImage &image)
{
    constexpr int kSide = 64; // pixels are enough for a mean
    const QImage small = image.scaled(kSide, kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_ARGB32);
    double alpha = 0;
    double light = 0;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const QColor color = small.pixelColor(x, y);
            alpha += color.alphaF();
            light += color.alphaF() * color.lightnessF();
        }
    }
    return {alpha / (kSide * kSide), alpha > 0 ? light / alpha : 1};
}

} // namespace

std::variant<PlanPicture, QString> PlanPicture::read(const QString &file)
{
    const auto problem = [&file](const QString &why) {
        return FloorPlanFile::tr("The picture %1 can’t be read: %2").arg(QDir::toNativeSeparators(file), why);
    };
    const QFileInfo info(file);
    if (info.exists() && !info.isFile()) // a pipe or a device would keep the window waiting
        return problem(FloorPlanFile::tr("It is no file."));
    if (info.size() > kMaxBytes)
        return problem(FloorPlanFile::tr("It is larger than %1 MB.").arg(kMaxBytes / 1'000'000));
    QImageReader reader(file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.width() > kMaxSide || size.height() > kMaxSide)
        reader.setScaledSize(size.scaled(kMaxSide, kMaxSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return problem(reader.errorString());
    return PlanPicture(image);
}

PlanPicture::PlanPicture(const QImage &image)
{
    constexpr int kSmallest = 32; // pixels
    QImage level = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (level.width() > kMaxSide || level.height() > kMaxSide) // the format can't scale while it reads
        level = level.scaled(kMaxSide, kMaxSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    m_size = level.size();
    const Means means = meansOf(level);
    const bool isTransparent = means.alpha < 0.5;
    const bool isLight = means.lightness > 0.5;
    m_isForDark = isTransparent == isLight;
    while (true) {
        m_levels.push_back(level);
        m_inverted.push_back(level);
        m_inverted.back().invertPixels(QImage::InvertRgb);
        if (level.width() < kSmallest || level.height() < kSmallest)
            break;
        level = level.scaled(level.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

const QImage &PlanPicture::imageFor(double width, bool isOnDark) const
{
    const Levels &levels = isOnDark == m_isForDark ? m_levels : m_inverted;
    const auto small =
        std::ranges::find_if(levels, [width](const QImage &level) { return level.width() < width; });
    return small == levels.begin() ? levels.front() : *std::prev(small);
}

PlanGround::PlanGround(PlanPicture picture, const FloorPlan &plan)
    : m_picture(std::move(picture))
    , m_plan(plan)
{}

/// From pixels of the picture to metres on the plane.
QTransform PlanGround::toPlane(ForwardAxis forward) const
{
    const QPointF center = planePoint({.x = m_plan.x, .z = m_plan.z}, forward);
    const QSizeF size = m_picture.size();
    const double scale = m_plan.width / size.width();
    QTransform transform;
    transform.translate(center.x(), center.y());
    transform.rotate(m_plan.turn);
    transform.scale(scale, scale);
    transform.translate(-size.width() / 2, -size.height() / 2);
    return transform;
}

QRectF PlanGround::bounds(ForwardAxis forward) const
{
    return toPlane(forward).mapRect(QRectF(QPointF(), m_picture.size()));
}

void PlanGround::paint(QPainter &painter, const Viewport &viewport, ForwardAxis forward,
                       const QColor &background) const
{
    if (!viewport.visiblePlane().intersects(bounds(forward)))
        return;
    const QPointF origin = viewport.toScreen({0, 0});
    QTransform toScreen = toPlane(forward);
    toScreen *= QTransform::fromScale(viewport.scale(), viewport.scale());
    toScreen *= QTransform::fromTranslate(origin.x(), origin.y());
    const bool isOnDark = background.lightnessF() < 0.5F;
    const double width = m_plan.width * viewport.scale() * painter.device()->devicePixelRatioF();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(kOpacity);
    painter.setCompositionMode(isOnDark ? QPainter::CompositionMode_Screen
                                        : QPainter::CompositionMode_Multiply); // paper leaves no trace
    painter.setTransform(toScreen, true);
    painter.drawImage(QRectF(QPointF(), m_picture.size()), m_picture.imageFor(width, isOnDark));
    painter.restore();
}

} // namespace supersynk
