// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingbar.h"

#include "ui/recording/recordingtext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/seriescolor.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/valuelabel.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

constexpr int kGap = 8;

QToolButton *buttonOf(QAction &action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// Of a button with text, if it shows \a text.
int widthWith(const QToolButton &button, const QString &text)
{
    const QFontMetrics font = button.fontMetrics();
    return button.sizeHint().width() + font.horizontalAdvance(text) - font.horizontalAdvance(button.text());
}

int clampedInt(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, std::numeric_limits<int>::max()));
}

QString rateOf(double messagesPerSecond)
{
    return RecordingBar::tr("%1/s", "messages per second")
        .arg(QLocale().toString(std::lround(messagesPerSecond)));
}

} // namespace

RecordingBar::RecordingBar(QAction &record, QAction &marker, QAction &keep, QWidget *parent)
    : QWidget(parent)
    , m_record(buttonOf(record, this))
    , m_symbolSpace(new QWidget(this))
    , m_phase(new QLabel(this))
    , m_name(new ElidedLabel(this))
    , m_marker(buttonOf(marker, this))
    , m_keep(buttonOf(keep, this))
    , m_layout(new QHBoxLayout(this))
{
    const std::array names{tr("Size of the recording"), tr("Recorded clients"),
                           tr("Recorded messages per second"), tr("Time left on the disk"),
                           tr("Dropped messages")};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures.at(i) = new QLabel(this);
        m_figures.at(i)->setTextFormat(Qt::PlainText);
        m_figures.at(i)->setAccessibleName(names.at(i));
        m_figures.at(i)->setToolTip(names.at(i));
    }
    m_figures.at(Dropped)->setToolTip(tr("Messages that are missing in the file, as the disk was too slow"));
    m_phase->setTextFormat(Qt::PlainText);
    m_phase->setAccessibleName(tr("State of the recording"));
    m_name->setAccessibleName(tr("Name of the recording"));
    m_name->setForegroundRole(QPalette::PlaceholderText);
    buildLayout();
    reserveWidths();
    setState({});
}

void RecordingBar::buildLayout()
{
    m_symbolSpace->setFixedWidth(fontMetrics().height());
    m_layout->setContentsMargins({});
    m_layout->setSpacing(kGap);
    m_layout->addWidget(m_record);
    m_layout->addWidget(m_symbolSpace);
    m_layout->addWidget(m_phase);
    for (QLabel *figure : m_figures)
        m_layout->addWidget(figure);
    m_layout->addWidget(m_name, 1);
    m_layout->addStretch();
    m_layout->addWidget(m_marker);
    m_layout->addWidget(m_keep);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Nothing moves when figures change: slots hold their usual texts.
void RecordingBar::reserveWidths()
{
    m_record->setMinimumWidth(
        std::max(widthWith(*m_record, tr("Record")), widthWith(*m_record, tr("Stop Recording"))));
    m_keep->setMinimumWidth(std::max(widthWith(*m_keep, keepText(1min)), widthWith(*m_keep, keepText(59s))));
    QFont bold = font();
    bold.setBold(true);
    m_phase->setFont(bold);
    m_phase->setMinimumWidth(
        reserved(*m_phase, recordingPhaseText({.phase = Phase::Recording, .duration = 88h + 48min + 48s})));
    const QStringList samples{recordedSizeText(888'000'000), tr("%n client(s)", nullptr, 88), rateOf(8888),
                              timeLeftText(888min), tr("%n dropped", nullptr, 0)};
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setMinimumWidth(reserved(*m_figures.at(i), samples.at(static_cast<qsizetype>(i))));
}

int RecordingBar::reserved(const QLabel &label, const QString &sample) const
{
    return QFontMetrics(label.font()).horizontalAdvance(sample) + kGap;
}

void RecordingBar::setState(const RecordingState &state)
{
    const bool isOther = state.phase != m_state.phase || (state.dropped > 0) != (m_state.dropped > 0);
    m_state = state;
    const QString phase = recordingPhaseText(state);
    showValue(*m_phase, phase.isEmpty() ? tr("Not recording") : phase);
    m_phase->setForegroundRole(state.phase == Phase::Off ? QPalette::PlaceholderText : QPalette::WindowText);
    showFigures(state);
    showName(state);
    if (isOther)
        colorDropped();
    fit();
    update(m_symbolSpace->geometry());
}

void RecordingBar::showFigures(const RecordingState &state)
{
    showValue(*m_figures.at(Size), recordedSizeText(state.bytes));
    showValue(*m_figures.at(Clients), tr("%n client(s)", nullptr, clampedInt(state.clients)));
    showValue(*m_figures.at(Rate), rateOf(state.messagesPerSecond));
    showValue(*m_figures.at(TimeLeft), timeLeftText(state.timeLeft));
    showValue(*m_figures.at(Dropped), tr("%n dropped", nullptr, clampedInt(state.dropped)));
}

void RecordingBar::showName(const RecordingState &state)
{
    const QString name = QFileInfo(state.path).completeBaseName();
    const bool isLast = !state.isActive() && !name.isEmpty();
    m_name->setText(isLast ? tr("Last: %1", "the name of a recording") : u"%1"_s, name);
    m_name->setToolTip(plainToolTip(QDir::toNativeSeparators(state.path)));
}

void RecordingBar::colorDropped()
{
    QPalette colors = palette();
    if (m_state.dropped > 0)
        colors.setColor(QPalette::WindowText, toneColor(Tone::Bad, colors));
    m_figures.at(Dropped)->setPalette(colors);
}

/// Shows as much as fits.
void RecordingBar::fit()
{
    constexpr int kSteps = 8;
    int step = 0;
    applyStep(step);
    while (neededWidth() > width() && step < kSteps)
        applyStep(++step);
}

/// Hides more with each step: the name, the figures from the least important on, the texts of the buttons.
void RecordingBar::applyStep(int step)
{
    const bool hasFigures = m_state.phase == Phase::Recording || m_state.phase == Phase::Closing;
    m_name->setVisible(step < 1 && !m_state.path.isEmpty());
    m_figures.at(Rate)->setVisible(hasFigures && step < 2);
    m_figures.at(Clients)->setVisible(hasFigures && step < 3);
    m_keep->setToolButtonStyle(step < 4 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_marker->setToolButtonStyle(step < 5 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_figures.at(Size)->setVisible(hasFigures && step < 6);
    m_figures.at(TimeLeft)->setVisible(hasFigures && step < 7);
    m_figures.at(Dropped)->setVisible(hasFigures && (step < 8 || m_state.dropped > 0));
    m_keep->setMinimumWidth(0);
    if (step < 4)
        m_keep->setMinimumWidth(
            std::max(widthWith(*m_keep, keepText(1min)), widthWith(*m_keep, keepText(59s))));
}

int RecordingBar::neededWidth() const
{
    m_layout->activate();
    return m_layout->totalMinimumSize().width();
}

QSize RecordingBar::minimumSizeHint() const
{
    const int icon = m_marker->sizeHint().height() + kGap;
    int width = m_record->minimumWidth() + m_symbolSpace->minimumWidth() + m_phase->minimumSizeHint().width()
        + 2 * icon + 5 * kGap;
    if (m_state.dropped > 0)
        width += m_figures.at(Dropped)->minimumSizeHint().width() + kGap;
    return {width, m_record->sizeHint().height()};
}

void RecordingBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RecordingBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        reserveWidths();
        fit();
        updateGeometry();
    } else if (event->type() == QEvent::PaletteChange) {
        colorDropped();
    }
}

void RecordingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = fontMetrics().height();
    QRectF symbol(0, 0, side, side);
    symbol.moveCenter(QRectF(m_symbolSpace->geometry()).center());
    if (m_state.phase == Phase::Failed)
        paintSymbol(painter, symbol, Symbol::Failed, palette());
    else if (m_state.isActive())
        paintSymbol(painter, symbol, Symbol::Recording, palette());
    painter.setPen(gridColor(palette()));
    for (const QLabel *figure : m_figures) {
        const QRect area = figure->geometry();
        if (figure->isVisible())
            painter.drawLine(area.left() - kGap / 2 - 1, area.center().y() - side / 2,
                             area.left() - kGap / 2 - 1, area.center().y() + side / 2);
    }
}

} // namespace supersynk
