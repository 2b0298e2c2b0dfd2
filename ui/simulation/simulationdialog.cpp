// SPDX-License-Identifier: GPL-3.0-only
#include "ui/simulation/simulationdialog.h"

#include "server/simulation/simulation.h"
#include "ui/watch/preferences.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/valuelabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

using Phase = Simulation::Phase;

constexpr int kWidth = 64; // of texts, in average characters
constexpr int kNumberWidth = 14;
constexpr int kGap = 12; // between the parts

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString countText(quint64 count)
{
    return QLocale().toString(qulonglong(count));
}

QString roundTripText(std::chrono::microseconds time)
{
    if (time.count() == 0)
        return QStringLiteral("–");
    return SimulationDialog::tr("%1 ms", "milliseconds")
        .arg(QLocale().toString(static_cast<double>(time.count()) / 1000, 'f', 1));
}

} // namespace

SimulationDialog::SimulationDialog(Simulation &simulation, QSettings &store, QWidget *parent)
    : QDialog(parent)
    , m_simulation(simulation)
    , m_store(store)
    , m_headsets(new QSpinBox(this))
    , m_hertz(new QSpinBox(this))
    , m_channel(new QLineEdit(this))
    , m_sentence(paragraph({}, this))
    , m_warning(new Notice(this))
    , m_startStop(new QPushButton(this))
{
    setWindowTitle(tr("Simulated Headsets"));
    buildFields();
    buildLayout();
    connect(m_startStop, &QPushButton::clicked, this, &SimulationDialog::toggle);
    showPlan(loadSimulationPlan(m_store));
    connect(m_headsets, &QSpinBox::valueChanged, this,
            [this](int headsets) { storeSimulationHeadsets(m_store, headsets); });
    connect(m_hertz, &QSpinBox::valueChanged, this,
            [this](int hertz) { storeSimulationHertz(m_store, hertz); });
    connect(m_channel, &QLineEdit::textChanged, this,
            [this](const QString &channel) { storeSimulationChannel(m_store, channel); });
    connect(m_channel, &QLineEdit::textChanged, this, &SimulationDialog::showButton);
    connect(&m_simulation, &Simulation::phaseChanged, this, &SimulationDialog::showPhase);
    connect(&m_simulation, &Simulation::statisticsChanged, this, &SimulationDialog::showStatistics);
    showPhase();
}

void SimulationDialog::buildFields()
{
    m_headsets->setRange(1, SimulationPlan::kMaxHeadsets);
    m_headsets->setAccelerated(true);
    m_headsets->setAccessibleName(tr("Number of headsets"));
    m_hertz->setRange(1, SimulationPlan::kMaxHertz);
    m_hertz->setSuffix(tr(" Hz"));
    m_hertz->setAccelerated(true);
    m_hertz->setToolTip(tr("How often each headset posts. Superklub does 10 times a second by default."));
    m_hertz->setAccessibleName(tr("Rate in hertz"));
    for (QSpinBox *number : {m_headsets, m_hertz})
        number->setFixedWidth(fontMetrics().averageCharWidth() * kNumberWidth);
    m_channel->setMaxLength(256); // characters; a key may have four times as many bytes
    m_channel->setToolTip(tr("The channel they join. Real clients may be in it, too."));
    m_channel->setAccessibleName(tr("Channel"));
}

void SimulationDialog::buildLayout()
{
    auto *explanation = paragraph(
        tr("Try the server before people arrive: simulated headsets walk in circles and post over "
           "HTTP, as real ones do. They call from this computer, so Wi-Fi is not part of the test."),
        this);
    explanation->setMinimumWidth(fontMetrics().averageCharWidth() * kWidth);

    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Sunken);
    m_sentence->setFont(bold(font()));
    m_sentence->setAccessibleName(tr("State of the simulation"));

    auto *form = new QFormLayout; // one for fields and statistics, so that columns align
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(kGap);
    form->addRow(tr("&Headsets:"), m_headsets);
    form->addRow(tr("&Rate:"), m_hertz);
    form->addRow(tr("Cha&nnel:"), m_channel);
    form->addRow(rule);
    form->addRow(m_sentence);
    form->addRow(m_warning);
    m_joined = addValue(*form, tr("Joined"), tr("Headsets whose last post was answered"));
    m_rate = addValue(*form, tr("Answers"), tr("Posts answered per second, and in total"));
    m_late = addValue(*form, tr("Late"),
                      tr("Posts skipped because the answer to the previous one was still pending"));
    m_failed = addValue(*form, tr("Failed"), tr("Posts refused, or without an answer"));
    m_worst = addValue(*form, tr("Worst round trip"), tr("The longest time from a post to its answer"));

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_startStop, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)
        ->setToolTip(tr("Simulated headsets go on."));
    m_startStop->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

QLabel *SimulationDialog::addValue(QFormLayout &form, const QString &name, const QString &toolTip)
{
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setToolTip(toolTip);
    value->setAccessibleName(name);
    form.addRow(tr("%1:", "name of a value").arg(name), value);
    form.labelForField(value)->setToolTip(toolTip);
    return value;
}

/// Without saving: this is not an edit by the operator.
void SimulationDialog::showPlan(const SimulationPlan &plan)
{
    const QSignalBlocker headsets(m_headsets);
    const QSignalBlocker hertz(m_hertz);
    const QSignalBlocker channel(m_channel);
    m_headsets->setValue(plan.headsets);
    m_hertz->setValue(plan.hertz);
    m_channel->setText(plan.channel);
}

SimulationPlan SimulationDialog::plan() const
{
    return {.headsets = m_headsets->value(), .hertz = m_hertz->value(), .channel = m_channel->text()};
}

void SimulationDialog::toggle()
{
    if (m_simulation.phase() == Phase::Idle)
        m_simulation.start(plan());
    else
        m_simulation.stop();
}

void SimulationDialog::showPhase()
{
    const bool isIdle = m_simulation.phase() == Phase::Idle;
    if (!isIdle) // it may have been started by the command line
        showPlan(m_simulation.plan());
    for (QWidget *field : {static_cast<QWidget *>(m_headsets), static_cast<QWidget *>(m_hertz),
                           static_cast<QWidget *>(m_channel)})
        field->setEnabled(isIdle);
    showValue(*m_sentence, sentence());
    showButton();
    showStatistics();
}

QString SimulationDialog::sentence() const
{
    switch (m_simulation.phase()) {
    case Phase::Idle:
        return tr("No headsets are simulated.");
    case Phase::Waiting:
        return tr("The headsets are waiting for the server.");
    case Phase::Running:
        return tr("The headsets are walking.");
    case Phase::Leaving:
        return tr("The headsets are leaving…");
    }
    return {};
}

void SimulationDialog::showStatistics()
{
    const SimulationStatistics &statistics = m_simulation.statistics();
    const QString joined =
        tr("%1 of %2", "joined of all headsets").arg(statistics.joined).arg(m_simulation.plan().headsets);
    showValue(*m_joined, m_simulation.phase() == Phase::Idle ? QStringLiteral("–") : joined);
    showValue(*m_rate,
              tr("%1/s, %2 in total")
                  .arg(countText(static_cast<quint64>(std::llround(statistics.answersPerSecond))),
                       countText(statistics.answers)));
    showValue(*m_late, countText(statistics.late));
    showValue(*m_failed, countText(statistics.failed));
    showValue(*m_worst, roundTripText(statistics.worstRoundTrip));
    showWarning();
}

void SimulationDialog::showWarning()
{
    const QString &failure = m_simulation.statistics().lastFailure;
    QString warning;
    if (m_simulation.phase() == Phase::Waiting)
        warning = tr("The server is not running. Start it, and the headsets join.");
    else if (!failure.isEmpty())
        warning = tr("Last failure: %1").arg(failure);
    if (warning == m_warning->text())
        return;
    m_warning->setText(warning);
    growToFit();
}

/// Makes room for the warning: layouts do not grow a window for wrapped text.
void SimulationDialog::growToFit()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void SimulationDialog::showButton()
{
    const bool isIdle = m_simulation.phase() == Phase::Idle;
    const bool hasChannel = !m_channel->text().isEmpty();
    m_startStop->setText(isIdle ? tr("&Start") : tr("S&top"));
    m_startStop->setAccessibleName(isIdle ? tr("Start the simulation") : tr("Stop the simulation"));
    m_startStop->setToolTip(hasChannel ? QString() : tr("Name a channel first."));
    m_startStop->setEnabled(m_simulation.phase() != Phase::Leaving && hasChannel);
}

} // namespace supersynk
