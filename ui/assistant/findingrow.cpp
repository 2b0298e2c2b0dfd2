// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/findingrow.h"

#include "ui/look/measures.h"
#include "ui/widgets/symbols.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace supersynk {
namespace {

Symbol symbolOf(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Fine:
        return Symbol::Running;
    case Finding::Level::Look:
        return Symbol::Warning;
    case Finding::Level::Unknown:
        break;
    }
    return Symbol::Starting;
}

/// What screen readers say in place of the symbol.
QString spoken(const Finding &finding)
{
    switch (finding.level) {
    case Finding::Level::Fine:
        return FindingRow::tr("Fine: %1").arg(finding.text);
    case Finding::Level::Look:
        return FindingRow::tr("Look here: %1").arg(finding.text);
    case Finding::Level::Unknown:
        break;
    }
    return FindingRow::tr("Uncertain: %1").arg(finding.text);
}

QString buttonText(Finding::Action action)
{
    switch (action) {
    case Finding::Action::None:
        break;
    case Finding::Action::Start:
        return FindingRow::tr("Start");
    case Finding::Action::CopyCommand:
        return FindingRow::tr("Copy Command");
    case Finding::Action::LetIn:
        return FindingRow::tr("Let In Again");
    }
    return {};
}

QLabel *newLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // it may quote a client
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

} // namespace

FindingRow::FindingRow(QWidget *parent)
    : QWidget(parent)
    , m_symbolSpace(new QWidget(this))
    , m_text(newLabel(this))
    , m_details(newLabel(this))
    , m_choices(new QComboBox(this))
    , m_button(new QPushButton(this))
{
    m_symbolSpace->setFixedWidth(fontMetrics().height() * 3 / 2);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->hide();
    m_choices->setAccessibleName(tr("Address for headsets"));
    m_choices->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // adapters have long names
    m_choices->hide();
    m_button->setAccessibleName(tr("Help with this"));
    m_button->setAutoDefault(false);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &FindingRow::triggered);
    connect(m_choices, &QComboBox::activated, this,
            [this](int index) { Q_EMIT chosen(m_finding.choices.at(index).address); });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(kInnerGap);
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    texts->addWidget(m_choices);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPadding, kGap + kInnerGap, kPadding, kGap + kInnerGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_symbolSpace);
    layout->addLayout(texts, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
}

void FindingRow::setFinding(const Finding &finding)
{
    if (finding == m_finding)
        return;
    const bool haveOthers = finding.choices != m_finding.choices;
    m_finding = finding;
    QFont weight = font();
    weight.setBold(finding.level == Finding::Level::Look);
    m_text->setFont(weight);
    m_text->setText(finding.text);
    m_text->setAccessibleName(spoken(finding));
    m_details->setText(finding.details);
    m_details->setVisible(!finding.details.isEmpty());
    if (const QString text = buttonText(finding.action); !text.isEmpty()) {
        m_button->setText(text);
        m_button->setAccessibleName(text);
    }
    m_button->setVisible(finding.action != Finding::Action::None);
    if (haveOthers)
        showChoices();
    for (int i = 0; i < m_choices->count(); ++i) {
        if (finding.choices.at(i).address == finding.chosen)
            m_choices->setCurrentIndex(i);
    }
    update();
}

void FindingRow::showChoices()
{
    m_choices->clear();
    for (const Finding::Choice &choice : std::as_const(m_finding.choices))
        m_choices->addItem(choice.text);
    m_choices->setVisible(!m_finding.choices.isEmpty());
}

void FindingRow::setSeparated(bool isSeparated)
{
    m_isSeparated = isSeparated;
    update();
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isSeparated)
        painter.fillRect(kPadding, 0, width() - 2 * kPadding, 1, palette().color(QPalette::Midlight));
    const qreal line = m_text->fontMetrics().height();
    QRectF area(m_symbolSpace->x(), m_text->y(), line * 1.2, line * 1.2);
    area.moveCenter({area.center().x(), m_text->y() + line / 2});
    paintSymbol(painter, area, symbolOf(m_finding.level), palette());
}

} // namespace supersynk
