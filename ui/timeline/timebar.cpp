// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timebar.h"

#include "ui/look/measures.h"
#include "ui/timeline/lanelegend.h"
#include "ui/timeline/timewindow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr double kZoom = 2; // of a click

enum Segment { TenMinutes, Hour, Session };

} // namespace

TimeBar::TimeBar(TimeWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_segments(new QButtonGroup(this))
    , m_controls(new QWidget(this))
    , m_legend(new LaneLegend(Timeline::Span::Kind::LateOrUneven, this))
{
    auto *controls = new QHBoxLayout(m_controls);
    controls->setContentsMargins({});
    controls->setSpacing(0);
    m_segments->setExclusive(false); // none is checked while another part is shown
    addSegment(*controls, tr("10 min"), TimelineTime(10min), tr("Show the last ten minutes"));
    addSegment(*controls, tr("1 h"), TimelineTime(1h), tr("Show the last hour"));
    addSegment(*controls, tr("Session"), std::nullopt,
               tr("Show all since the program started (0, or a double click)"));
    controls->addSpacing(kGap);
    QToolButton *out = addButton(u"−"_s, tr("Zoom out"), tr("Show a longer time (−, or Ctrl and the wheel)"));
    QToolButton *in = addButton(u"+"_s, tr("Zoom in"), tr("Show a shorter time (+, or Ctrl and the wheel)"));
    connect(out, &QToolButton::clicked, this, [this] { m_window.zoom(1 / kZoom); });
    connect(in, &QToolButton::clicked, this, [this] { m_window.zoom(kZoom); });
    controls->addWidget(out);
    controls->addWidget(in);
    controls->addSpacing(kGap);
    m_live = addButton(tr("Live"), tr("Live"), tr("Go back to now and follow it"));
    m_live->setCheckable(true);
    connect(m_live, &QToolButton::clicked, this, [this] {
        m_window.showLatest(m_window.span());
        showState(); // also if nothing has changed
    });
    controls->addWidget(m_live);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_controls);
    layout->addStretch();
    layout->addWidget(m_legend);
    connect(&m_window, &TimeWindow::changed, this, &TimeBar::showState);
    showState();
}

void TimeBar::addSegment(QHBoxLayout &layout, const QString &text, std::optional<TimelineTime> span,
                         const QString &toolTip)
{
    QToolButton *button = addButton(text, text, toolTip);
    button->setCheckable(true);
    const int id = !span ? Session : *span > 10min ? Hour : TenMinutes;
    m_segments->addButton(button, id);
    connect(button, &QToolButton::clicked, this, [this, span] {
        if (span)
            m_window.showLatest(*span);
        else
            m_window.showWhole();
        showState();
    });
    layout.addWidget(button);
}

QToolButton *TimeBar::addButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(m_controls);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void TimeBar::showState()
{
    const auto isLatest = [this](TimelineTime span) {
        return m_window.isLive() && !m_window.isWhole() && m_window.span() == span;
    };
    m_segments->button(TenMinutes)->setChecked(isLatest(10min));
    m_segments->button(Hour)->setChecked(isLatest(1h));
    m_segments->button(Session)->setChecked(m_window.isWhole());
    m_live->setChecked(m_window.isLive());
}

QSize TimeBar::minimumSizeHint() const
{
    return m_controls->minimumSizeHint();
}

void TimeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(width() >= m_controls->sizeHint().width() + m_legend->sizeHint().width() + kPadding);
}

} // namespace supersynk
