// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/findingrow.h"

#include "ui/look/measures.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/symbols.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// A ring with a question mark, in a neutral colour.
void paintUnknown(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    const qreal width = area.width() / 9;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(Tone::Neutral, palette), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(area.adjusted(width, width, -width, -width));
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(1, qRound(area.height() * 0.6)));
    painter.setFont(font);
    painter.drawText(area, Qt::AlignCenter, u"?"_s);
}

/// Lets long words, such as paths, break anywhere, so that they do not widen the dialog.
QString breakable(const QString &text)
{
    constexpr qsizetype kLongest = 32; // letters
    constexpr QChar kZeroWidthSpace = u'\u200B';
    QString broken;
    qsizetype inWord = 0;
    for (const QChar c : text) {
        inWord = c.isSpace() ? 0 : inWord + 1;
        if (inWord > kLongest && !c.isLowSurrogate() && !c.isMark())
            broken.append(kZeroWidthSpace);
        broken.append(c);
    }
    return broken;
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
    texts->addWidget(m_button, 0, Qt::AlignLeft); // not beside the texts, which need the width
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPadding, kGap + kInnerGap, kPadding, kGap + kInnerGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_symbolSpace);
    layout->addLayout(texts, 1);
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
    m_text->setText(breakable(finding.text));
    m_text->setAccessibleName(spoken(finding));
    m_details->setText(breakable(finding.details));
    m_details->setAccessibleName(finding.details);
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
    if (m_finding.level == Finding::Level::Unknown)
        paintUnknown(painter, area, palette());
    else
        paintSymbol(painter, area,
                    m_finding.level == Finding::Level::Fine ? Symbol::Running : Symbol::Warning, palette());
}

} // namespace supersynk
