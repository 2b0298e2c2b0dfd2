// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/floorplandialog.h"

#include "ui/map/mapcolors.h"
#include "ui/map/mapgrid.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/paintedrole.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

/// The whole plan with the grid, also while no client is on the map.
class PlanPreview final : public QWidget
{
public:
    explicit PlanPreview(QWidget *parent)
        : QWidget(parent)
    {
        setPaintedRole(*this, QAccessible::Graphic);
        setAttribute(Qt::WA_OpaquePaintEvent);
    }

    void setGround(std::shared_ptr<const PlanGround> ground)
    {
        m_ground = std::move(ground);
        update();
    }

    void setForwardAxis(ForwardAxis forward)
    {
        m_forward = forward;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {440, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const MapColors colors = mapColors(palette());
        painter.fillRect(rect(), colors.background);
        const QRectF origin(-1, -1, 2, 2); // metres
        Viewport viewport;
        viewport.setSize(size());
        viewport = viewport.fittedTo(m_ground ? m_ground->bounds(m_forward).united(origin) : origin);
        paintGrid(painter, viewport, colors);
        if (m_ground)
            m_ground->paint(painter, viewport, m_forward, colors.background);
        painter.setFont(numberFont(font()));
        paintGridNumbers(painter, viewport, m_forward, colors, width());
    }

private:
    std::shared_ptr<const PlanGround> m_ground;
    ForwardAxis m_forward = ForwardAxis::PlusZ;
};

FloorPlanDialog::FloorPlanDialog(const FloorPlan &plan, std::shared_ptr<const PlanGround> ground,
                                 const QString &problem, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_ground(std::move(ground))
    , m_preview(new PlanPreview(this))
    , m_file(new ElidedLabel(this))
    , m_choose(new QPushButton(tr("Choose &Picture…"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_place(new QWidget(this))
    , m_problem(new Notice(this))
{
    setWindowTitle(tr("Floor Plan"));
    setAccessibleName(windowTitle());
    m_preview->setAccessibleName(tr("The plan on the grid of the map"));
    m_file->setElideMode(Qt::ElideMiddle);
    m_problem->setText(problem);
    buildFields();
    buildLayout();
    connect(m_choose, &QPushButton::clicked, this, &FloorPlanDialog::askForFile);
    connect(m_remove, &QPushButton::clicked, this, &FloorPlanDialog::remove);
    update();
}

void FloorPlanDialog::buildFields()
{
    auto *form = new QFormLayout(m_place);
    form->setContentsMargins({});
    const QString metres = tr(" m", "metres, behind a number");
    addField(*form, tr("&Width of the plan:"), &FloorPlan::width, FloorPlan::kMinWidth, FloorPlan::kMaxWidth,
             metres);
    addField(*form, tr("Centre at &x:"), &FloorPlan::x, -FloorPlan::kMaxDistance, FloorPlan::kMaxDistance,
             metres);
    addField(*form, tr("Centre at &z:"), &FloorPlan::z, -FloorPlan::kMaxDistance, FloorPlan::kMaxDistance,
             metres);
    addField(*form, tr("&Turned clockwise:"), &FloorPlan::turn, -FloorPlan::kMaxTurn, FloorPlan::kMaxTurn,
             u"°"_s);
}

void FloorPlanDialog::addField(QFormLayout &form, const QString &label, double FloorPlan::*member,
                               double from, double to, const QString &suffix)
{
    constexpr double kStep = 0.1;
    auto *field = new QDoubleSpinBox(m_place);
    field->setRange(from, to);
    field->setSingleStep(member == &FloorPlan::turn ? 1 : kStep);
    field->setSuffix(suffix);
    field->setValue(m_plan.*member);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, member](double value) {
        m_plan.*member = value;
        if (m_ground)
            replace(m_ground->picture());
    });
    form.addRow(label, field);
}

void FloorPlanDialog::buildLayout()
{
    auto *file = new QHBoxLayout;
    file->addWidget(m_choose);
    file->addWidget(m_file, 1);
    file->addWidget(m_remove);
    auto *hint = new QLabel(tr("The map always shows the whole plan."), this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(file);
    layout->addWidget(m_problem);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_place);
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
}

void FloorPlanDialog::setForwardAxis(ForwardAxis forward)
{
    m_preview->setForwardAxis(forward);
}

void FloorPlanDialog::askForFile()
{
    QFileDialog *dialog = newFileDialog(this, tr("Floor Plan"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns += u"*."_s + QString::fromLatin1(format);
    dialog->setNameFilters(
        {tr("Pictures (%1)", "file patterns").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FloorPlanDialog::choose);
    dialog->open();
}

void FloorPlanDialog::choose(const QString &file)
{
    auto read = PlanPicture::read(file);
    if (const auto *problem = std::get_if<QString>(&read)) {
        m_problem->setText(*problem);
        return;
    }
    m_problem->setText({});
    m_plan.file = file;
    replace(std::get<PlanPicture>(std::move(read)));
}

void FloorPlanDialog::remove()
{
    m_plan.file.clear();
    m_problem->setText({});
    m_ground.reset();
    update();
    m_choose->setFocus(); // the button is disabled now
    Q_EMIT changed(m_plan, m_ground);
}

void FloorPlanDialog::replace(const PlanPicture &picture)
{
    m_ground = std::make_shared<const PlanGround>(picture, m_plan);
    update();
    Q_EMIT changed(m_plan, m_ground);
}

void FloorPlanDialog::update()
{
    const bool hasFile = !m_plan.file.isEmpty();
    m_file->setText(hasFile ? visibleText(QFileInfo(m_plan.file).fileName().toUtf8()) : tr("No picture yet"));
    m_remove->setEnabled(hasFile);
    m_place->setEnabled(m_ground != nullptr);
    m_preview->setGround(m_ground);
}

} // namespace supersynk
