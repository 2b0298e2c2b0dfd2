// SPDX-License-Identifier: GPL-3.0-only
#include "ui/say/saydialog.h"

#include "server/announcer.h"
#include "server/base/utf8text.h"
#include "server/server.h"
#include "ui/activity/refusaltext.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

SayDialog::SayDialog(Server &server, const QList<SayTemplate> &templates, QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_templates(templates)
    , m_channel(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_save(new QPushButton(tr("Sa&ve…"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_text(new QPlainTextEdit(this))
    , m_held(new QCheckBox(tr("&Hold until it is taken back"), this))
    , m_problem(new Notice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_say(m_buttons->addButton(tr("&Say"), QDialogButtonBox::AcceptRole))
    , m_takeBack(m_buttons->addButton(tr("&Take Back"), QDialogButtonBox::ResetRole))
{
    setWindowTitle(tr("Say into a Channel"));
    setAccessibleName(windowTitle());
    buildFields();
    buildLayout();
    buildButtons();
    showTemplates(0);
    updateButtons();
}

void SayDialog::buildFields()
{
    m_channel->setEditable(true);
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->lineEdit()->setPlaceholderText(tr("The name of a channel"));
    for (const ChannelSnapshot &channel : m_server.snapshot().channels)
        m_channel->addItem(textFromUtf8(channel.key));
    m_template->setAccessibleName(tr("Template"));
    m_save->setToolTip(tr("Keeps this message as a template with a key"));
    m_text->setAccessibleName(tr("Message"));
    m_text->setPlaceholderText(uR"({"command": "start"})"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_held->setChecked(true);
    m_held->setToolTip(tr("Otherwise clients get it for two seconds"));
    connect(m_channel, &QComboBox::currentTextChanged, this, &SayDialog::updateButtons);
    connect(m_template, &QComboBox::activated, this, &SayDialog::showTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SayDialog::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &SayDialog::askForName);
    connect(m_remove, &QPushButton::clicked, this, &SayDialog::removeTemplate);
}

void SayDialog::buildLayout()
{
    auto *templates = new QHBoxLayout;
    templates->addWidget(m_template, 1);
    templates->addWidget(m_save);
    templates->addWidget(m_remove);
    auto *form = new QFormLayout;
    form->addRow(tr("Cha&nnel:"), m_channel);
    form->addRow(tr("T&emplate:"), templates);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(templates)))
        label->setBuddy(m_template);
    form->addRow(tr("&Message:"), m_text);
    form->addRow({}, m_held);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
}

void SayDialog::buildButtons()
{
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_say->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_say, &QPushButton::clicked, this, &SayDialog::say);
    connect(m_takeBack, &QPushButton::clicked, this, &SayDialog::takeBack);
    connect(&m_server.announcer(), &Announcer::changed, this, &SayDialog::updateButtons);
}

void SayDialog::setChannel(const QByteArray &key)
{
    if (!key.isEmpty())
        m_channel->setCurrentText(textFromUtf8(key));
}

QByteArray SayDialog::channel() const
{
    return m_channel->currentText().toUtf8();
}

QByteArray SayDialog::text() const
{
    return m_text->toPlainText().toUtf8();
}

void SayDialog::say()
{
    const auto problem = m_server.announcer().say(channel(), text(), m_held->isChecked());
    m_problem->setText(problem ? reasonText(*problem) : QString());
    if (!problem)
        Q_EMIT said(channel(), text());
}

void SayDialog::takeBack()
{
    m_server.announcer().withdraw(channel());
}

void SayDialog::showTemplate(int index)
{
    if (index > 0) {
        const SayTemplate &chosen = m_templates.at(index - 1);
        m_text->setPlainText(QString::fromUtf8(chosen.text));
        m_held->setChecked(chosen.isHeld);
    }
    updateButtons();
}

void SayDialog::showTemplates(int selected)
{
    m_template->clear();
    m_template->addItem(tr("New Message"));
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        m_template->addItem(u"%1 (%2)"_s.arg(m_templates.at(i).name, key.toString(QKeySequence::NativeText)));
    }
    m_template->setCurrentIndex(selected);
    updateButtons();
}

void SayDialog::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Template"));
    dialog->setLabelText(tr("Name:"));
    const int index = m_template->currentIndex();
    if (index > 0)
        dialog->setTextValue(m_templates.at(index - 1).name);
    connect(dialog, &QInputDialog::textValueSelected, this, &SayDialog::saveTemplate);
    dialog->open();
}

/// Replaces the template of that name, if there is one.
void SayDialog::saveTemplate(const QString &name)
{
    const QString simple = name.simplified();
    if (simple.isEmpty())
        return;
    const auto known = std::ranges::find(m_templates, simple, &SayTemplate::name);
    const auto index = std::distance(m_templates.begin(), known);
    const SayTemplate saved{simple, text(), m_held->isChecked()};
    if (known != m_templates.end())
        *known = saved;
    else if (m_templates.size() < kMaxSayTemplates)
        m_templates.append(saved);
    else
        return m_problem->setText(tr("There are nine templates already: remove one first."));
    showTemplates(static_cast<int>(index) + 1);
    Q_EMIT templatesChanged(m_templates);
}

void SayDialog::removeTemplate()
{
    m_templates.removeAt(m_template->currentIndex() - 1);
    showTemplates(0);
    Q_EMIT templatesChanged(m_templates);
}

void SayDialog::updateButtons()
{
    const auto keys = m_server.announcer().channels();
    m_say->setEnabled(!channel().isEmpty() && !text().trimmed().isEmpty());
    m_takeBack->setEnabled(std::ranges::find(keys, channel()) != keys.end());
    m_save->setEnabled(!text().trimmed().isEmpty());
    m_remove->setEnabled(m_template->currentIndex() > 0);
}

} // namespace supersynk
