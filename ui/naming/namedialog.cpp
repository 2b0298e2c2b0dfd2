// SPDX-License-Identifier: GPL-3.0-only
#include "ui/naming/namedialog.h"

#include "ui/naming/colorchoice.h"
#include "ui/text/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace supersynk {
namespace {

constexpr int kWidth = 56; // of the dialog, in average characters
constexpr qsizetype kMaxId = 512;

} // namespace

NameDialog::NameDialog(const NamedThing &thing, const Name &name, const QString &unnamed, QWidget *parent)
    : QDialog(parent)
    , m_thing(thing)
    , m_before(name)
    , m_label(new QLineEdit(name.label, this))
    , m_group(new QLineEdit(name.group, this))
    , m_color(new ColorChoice(this))
{
    m_color->setColor(name.color);
    build(unnamed);
    m_label->selectAll();
    m_label->setFocus();
}

void NameDialog::build(const QString &unnamed)
{
    const bool isChannel = m_thing.kind == NamedThing::Kind::Channel;
    setWindowTitle(isChannel ? tr("Name of the Channel") : tr("Name of the Client"));
    setMinimumWidth(fontMetrics().averageCharWidth() * kWidth);
    m_label->setMaxLength(Name::kMaxLabel);
    m_label->setPlaceholderText(unnamed);
    m_label->setClearButtonEnabled(true);
    m_group->setMaxLength(Name::kMaxLabel);
    m_color->setAccessibleName(tr("Colour"));
    auto *id = new QLabel(visibleText(m_thing.id, kMaxId), this);
    id->setTextFormat(Qt::PlainText);
    id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    id->setWordWrap(true);
    id->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // or the form cuts its lines
    id->setAccessibleName(isChannel ? tr("Key") : tr("ID"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Label:"), m_label);
    form->addRow(tr("Colour:"), m_color);
    form->addRow(tr("&Group:"), m_group);
    form->addRow(isChannel ? tr("Key:") : tr("ID:"), id);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

Name NameDialog::name() const
{
    Name name = m_before;
    name.label = m_label->text().trimmed();
    name.color = m_color->color();
    name.group = m_group->text().trimmed();
    return name;
}

} // namespace supersynk
