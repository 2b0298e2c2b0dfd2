// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/preferencerow.h"

#include "ui/look/measures.h"
#include "ui/preferences/preferencetext.h"
#include "ui/preferences/valueeditor.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Kind = Preference::Kind;

Symbol symbolOf(PreferenceNote::Kind kind)
{
    switch (kind) {
    case PreferenceNote::Kind::Good:
        return Symbol::Running;
    case PreferenceNote::Kind::Warning:
        return Symbol::Warning;
    case PreferenceNote::Kind::Problem:
        return Symbol::Failed;
    }
    return Symbol::Warning;
}

QLabel *newLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreferenceRow::PreferenceRow(const Preference &preference, QWidget *parent)
    : QWidget(parent)
    , m_preference(preference)
    , m_editor(new ValueEditor(preference, this))
    , m_explanation(newLabel({}, this))
    , m_notice(new Notice(this))
{
    const bool isShort = preference.kind == Kind::Number || preference.kind == Kind::Seconds;
    auto *head = new QBoxLayout(isShort ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    head->setSpacing(isShort ? kPadding : kInnerGap);
    if (preference.kind != Kind::Switch)
        head->addWidget(newLabel(preference.title, this), isShort ? 1 : 0);
    head->addWidget(m_editor);

    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding - kInnerGap, kPadding, kPadding - kInnerGap);
    layout->setSpacing(kInnerGap);
    layout->addLayout(head);
    layout->addWidget(m_explanation);
    layout->addWidget(m_notice);
    if (!preference.fixedBy.isEmpty())
        layout->addWidget(newLabel(tr("Set by --%1 for this run.").arg(preference.fixedBy), this));
    connect(m_editor, &ValueEditor::edited, this, &PreferenceRow::edited);
}

QVariant PreferenceRow::value() const
{
    return m_editor->value();
}

void PreferenceRow::showValues(const PreferenceValues &edited, const PreferenceValues &earlier,
                               const std::optional<QString> &conflict)
{
    const QVariant value = m_preference.get(edited);
    if (!m_problem)
        m_editor->setValue(value);
    const QString explanation = explanationOf(m_preference, value);
    m_explanation->setText(explanation);
    m_editor->field()->setAccessibleDescription(explanation);
    m_editor->setEnabled(m_preference.fixedBy.isEmpty()
                         && (!m_preference.isUsed || m_preference.isUsed(edited)));
    if (conflict)
        m_note = {*conflict, PreferenceNote::Kind::Problem};
    else
        m_note = m_preference.note ? m_preference.note(edited, earlier) : PreferenceNote();
    showNote();
}

void PreferenceRow::setProblem(const std::optional<QString> &problem)
{
    m_problem = problem;
    showNote();
}

QString PreferenceRow::fault() const
{
    if (m_problem)
        return *m_problem;
    return m_note.kind == PreferenceNote::Kind::Problem ? m_note.text : QString();
}

void PreferenceRow::showNote()
{
    if (m_problem)
        m_notice->setText(*m_problem, Symbol::Failed);
    else
        m_notice->setText(m_note.text, symbolOf(m_note.kind));
}

} // namespace supersynk
