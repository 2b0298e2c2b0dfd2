// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mappanel.h"

#include "ui/names/names.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {

MapPanel::MapPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_count(new QLabel(this))
    , m_fit(new QToolButton(this))
    , m_toggle(new QToolButton(this))
    , m_source(new QWidget(this))
    , m_choices(new QHBoxLayout)
    , m_field(new QLineEdit(m_source))
    , m_forwardAxis(new QComboBox(m_source))
    , m_error(new Notice(m_source))
    , m_view(new MapView(this))
{
    buildHeader();
    buildSource();
    buildLayout();

    connect(m_fit, &QToolButton::clicked, m_view, &MapView::fit);
    connect(m_view, &MapView::followingChanged, m_fit, &QToolButton::setDisabled);
    connect(m_view, &MapView::participantSelected, this, &MapPanel::participantSelected);
    connect(m_toggle, &QToolButton::toggled, m_source, &QWidget::setVisible);
    connect(m_field, &QLineEdit::editingFinished, this, &MapPanel::editPath);
    connect(m_forwardAxis, &QComboBox::currentIndexChanged, this, [this] {
        m_view->setForwardAxis(forwardAxis());
        Q_EMIT forwardAxisChanged(forwardAxis());
    });
    setChannel({});
}

void MapPanel::buildHeader()
{
    m_count->setTextFormat(Qt::PlainText);
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Show all clients and follow them (Home)"));
    m_fit->setAccessibleName(tr("Fit the map to all clients"));
    m_fit->setEnabled(!m_view->isFollowing());
    m_toggle->setText(tr("Positions"));
    m_toggle->setToolTip(tr("Where in the bodies the positions are, and which way is forward"));
    m_toggle->setAccessibleName(tr("Show where positions are read"));
    m_toggle->setCheckable(true);
}

void MapPanel::buildSource()
{
    m_field->setPlaceholderText(tr("Path, for example $.head.position"));
    m_field->setToolTip(tr("Empty: the node “head”, or the first one, in Superklub’s “data”.\n"
                           "A path: to an object with x, y and z, or to an array of the three, in metres."));
    m_field->setAccessibleName(tr("Path to the position in a body"));
    m_field->setClearButtonEnabled(true);
    m_forwardAxis->addItem(tr("Unity: forward is +z"), QVariant::fromValue(ForwardAxis::PlusZ));
    m_forwardAxis->addItem(tr("WebXR: forward is −z"), QVariant::fromValue(ForwardAxis::MinusZ));
    m_forwardAxis->setToolTip(tr("Which way is up on the map. The wrong one swaps left and right."));
    m_forwardAxis->setAccessibleName(tr("Direction of the z axis"));
    m_source->hide();
}

void MapPanel::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_toggle);
    bar->addWidget(m_fit);
    m_choices->addWidget(m_field, 1);
    m_choices->addWidget(m_forwardAxis);
    auto *source = new QVBoxLayout(m_source);
    source->setContentsMargins({});
    source->addLayout(m_choices);
    source->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addWidget(m_source);
    layout->addWidget(m_view, 1);
}

void MapPanel::addAction(QAction &action)
{
    auto *button = new QToolButton(m_source);
    button->setDefaultAction(&action);
    m_choices->addWidget(button);
}

void MapPanel::setChannel(const QByteArray &key)
{
    m_channel = key;
    updateNames();
    m_view->clear();
    showCount(0);
    updateEmptyText();
}

void MapPanel::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, &MapPanel::updateNames);
    updateNames();
}

void MapPanel::updateNames()
{
    if (m_channel.isEmpty())
        m_title->setText(tr("Map"));
    else
        m_title->setText(tr("Map of “%1”"), channelText(m_names, m_channel));
    m_view->setNames(m_names, m_channel);
}

void MapPanel::setBodies(std::span<const ParticipantBody> bodies)
{
    if (!isVisible())
        return;
    m_view->setParticipants(m_locator.locate(bodies));
    showCount(bodies.size());
    updateEmptyText();
}

void MapPanel::showCount(std::size_t total)
{
    m_total = total;
    const int shown = m_view->participantCount();
    if (static_cast<std::size_t>(shown) == total)
        m_count->setText(tr("%n participant(s)", nullptr, shown));
    else
        m_count->setText(tr("%1 of %2 have a position").arg(shown).arg(total));
    m_count->setVisible(total > 0);
}

void MapPanel::updateEmptyText()
{
    if (m_channel.isEmpty())
        m_view->setEmptyText(tr("No channel is selected"), tr("Select one to see where its clients are."));
    else if (m_total == 0)
        m_view->setEmptyText(tr("No clients here"), tr("Clients that post a position appear on the map."));
    else if (m_path.isEmpty())
        m_view->setEmptyText(tr("No positions"),
                             tr("The map reads Superklub’s nodes:\n"
                                "\"data\":[\"id=head;pos=0.1,1.62,0.3\"]\n"
                                "If yours are elsewhere, set their path under Positions."));
    else
        m_view->setEmptyText(tr("No positions"), tr("Nothing with x, y and z was found at %1.").arg(m_path));
}

void MapPanel::setPositionPath(const QString &path)
{
    m_field->setText(path);
    if (!applyPath(path.trimmed()))
        m_toggle->setChecked(true);
}

void MapPanel::editPath()
{
    const QString path = m_field->text().trimmed();
    if (path == m_path && m_error->text().isEmpty())
        return;
    const QString before = m_path;
    if (applyPath(path) && m_path != before)
        Q_EMIT positionPathChanged(m_path);
}

bool MapPanel::applyPath(const QString &path)
{
    std::optional<PositionPath> parsed;
    if (!path.isEmpty()) {
        auto result = parsePositionPath(path);
        if (const auto *error = std::get_if<PathError>(&result)) {
            m_error->setText(error->sentence);
            m_field->setAccessibleDescription(error->sentence);
            return false;
        }
        parsed = std::get<PositionPath>(std::move(result));
    }
    m_error->setText({});
    m_field->setAccessibleDescription({});
    if (path == m_path)
        return true;
    m_path = path;
    m_locator.setPath(parsed);
    m_view->clear();
    updateEmptyText();
    return true;
}

void MapPanel::setForwardAxis(ForwardAxis axis)
{
    m_forwardAxis->setCurrentIndex(m_forwardAxis->findData(QVariant::fromValue(axis)));
}

ForwardAxis MapPanel::forwardAxis() const
{
    return m_forwardAxis->currentData().value<ForwardAxis>();
}

} // namespace supersynk
