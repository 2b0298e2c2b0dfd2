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
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

constexpr int kBearing = 2; // pixels by which a text may be wider than its advance
constexpr int kGap = 8;     // at both sides of the line before a figure

int clampedInt(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, std::numeric_limits<int>::max()));
}

QFont emphasized(QFont font, bool isBold)
{
    font.setBold(isBold);
    return font;
}

int widestOf(const QStringList &texts, const QFontMetrics &font)
{
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, font.horizontalAdvance(text));
    return widest + kBearing;
}

QString rateOf(double messagesPerSecond)
{
    return RecordingBar::tr("%1/s", "messages per second")
        .arg(QLocale().toString(std::lround(messagesPerSecond)));
}

} // namespace

RecordingBar::RecordingBar(QAction &record, QAction &marker, QAction &keep, QWidget *parent)
    : QWidget(parent)
    , m_record(addButton(record))
    , m_symbolSpace(new QWidget(this))
    , m_phase(new QLabel(this))
    , m_name(new ElidedLabel(this))
    , m_marker(addButton(marker))
    , m_keep(addButton(keep))
    , m_layout(new QHBoxLayout(this))
{
    buildFigures();
    m_phase->setTextFormat(Qt::PlainText);
    m_phase->setAccessibleName(tr("State of the recording"));
    m_name->setAccessibleName(tr("Name of the recording"));
    m_name->setForegroundRole(QPalette::PlaceholderText);
    buildLayout();
    reserveWidths();
    setState({});
}

void RecordingBar::buildFigures()
{
    const std::array names{tr("Size of the recording"), tr("Recorded clients"),
                           tr("Recorded messages per second"), tr("Time left on the disk"),
                           tr("Dropped messages")};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        auto *figure = new QLabel(this);
        figure->setTextFormat(Qt::PlainText);
        figure->setAccessibleName(names.at(i));
        figure->setToolTip(names.at(i));
        figure->setContentsMargins(kGap, 0, 0, 0);
        m_figures.at(i) = figure;
    }
    m_figures.at(Dropped)->setToolTip(tr("Messages that are missing in the file, as the disk was too slow"));
}

/// As buttonFor(), but with the action's icon and its changing text.
QPushButton *RecordingBar::addButton(QAction &action)
{
    auto *button = new QPushButton(this);
    m_actions.insert(button, &action);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this,
            [this, button] { showButton(*button, !button->text().isEmpty()); });
    showButton(*button, true);
    return button;
}

void RecordingBar::showButton(QPushButton &button, bool hasText) const
{
    const QAction &action = *m_actions.value(&button);
    button.setText(hasText ? action.iconText() : QString());
    button.setIcon(action.icon());
    button.setToolTip(action.toolTip());
    button.setAccessibleName(action.iconText());
    button.setEnabled(action.isEnabled());
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
    m_record->setMinimumWidth(reservedFor(*m_record, {tr("Record"), tr("Stop Recording")}));
    m_phase->setFont(emphasized(font(), true));
    const RecordingState longest{.phase = Phase::Recording, .duration = 88h + 48min + 48s};
    m_phase->setMinimumWidth(widestOf({recordingPhaseText(longest)}, QFontMetrics(m_phase->font())));
    const std::array samples{QStringList{recordedSizeText(888'000'000), recordedSizeText(88'880'000'000)},
                             QStringList{tr("%n client(s)", nullptr, 88)}, QStringList{rateOf(8888)},
                             QStringList{timeLeftText(88min), timeLeftText(88h), timeLeftText(888h)},
                             QStringList{tr("%n dropped", nullptr, 0)}};
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setMinimumWidth(kGap + widestOf(samples.at(i), m_figures.at(i)->fontMetrics()));
}

/// The width of \a button with the widest of \a texts.
int RecordingBar::reservedFor(QPushButton &button, const QStringList &texts) const
{
    const QFontMetrics font = button.fontMetrics();
    return button.sizeHint().width() - font.horizontalAdvance(button.text()) + widestOf(texts, font);
}

void RecordingBar::setState(const RecordingState &state)
{
    const bool isOther = state.phase != m_state.phase || (state.dropped > 0) != (m_state.dropped > 0);
    m_state = state;
    const QString phase = recordingPhaseText(state);
    showValue(*m_phase, phase.isEmpty() ? tr("Not recording") : phase);
    m_phase->setFont(emphasized(font(), state.phase != Phase::Off));
    m_symbolSpace->setVisible(state.phase != Phase::Off && state.phase != Phase::Starting);
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
    applyStep(kSteps);
    if (const int least = neededWidth(); least != m_leastWidth) {
        m_leastWidth = least;
        updateGeometry();
    }
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
    showButton(*m_keep, step < 4);
    showButton(*m_marker, step < 5);
    m_keep->setMinimumWidth(step < 4 ? reservedFor(*m_keep, {keepText(1min), keepText(59s)}) : 0);
    m_figures.at(Size)->setVisible(hasFigures && step < 6);
    m_figures.at(TimeLeft)->setVisible(hasFigures && step < 7);
    m_figures.at(Dropped)->setVisible(hasFigures && (step < 8 || m_state.dropped > 0));
}

int RecordingBar::neededWidth() const
{
    m_layout->activate();
    return m_layout->totalMinimumSize().width();
}

QSize RecordingBar::minimumSizeHint() const
{
    return {m_leastWidth, m_record->sizeHint().height()};
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
    else if (m_state.isActive() && m_symbolSpace->isVisible())
        paintSymbol(painter, symbol, Symbol::Recording, palette());
    painter.setPen(gridColor(palette()));
    for (const QLabel *figure : m_figures) {
        const QRect area = figure->geometry();
        if (figure->isVisible())
            painter.drawLine(area.left(), area.center().y() - side / 2, area.left(),
                             area.center().y() + side / 2);
    }
}

} // namespace supersynk
