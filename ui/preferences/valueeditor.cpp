// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/valueeditor.h"

#include "ui/preferences/accesskeymaker.h"
#include "ui/status/secondsbox.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Kind = Preference::Kind;

/// A button named "Copy: Access key" for screen readers.
QPushButton *newButton(const QString &text, const QString &title, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(ValueEditor::tr("%1: %2", "a command, a setting").arg(text, title));
    return button;
}

} // namespace

ValueEditor::ValueEditor(const Preference &preference, QWidget *parent)
    : QWidget(parent)
    , m_kind(preference.kind)
    , m_field(newField(preference))
{
    m_field->setAccessibleName(preference.title);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_field);
    if (m_kind == Kind::File)
        addFileButton(*layout, *qobject_cast<QLineEdit *>(m_field), preference.title);
    else if (m_kind == Kind::Key)
        addKeyButtons(*layout, *qobject_cast<QLineEdit *>(m_field), preference.title);
}

QWidget *ValueEditor::newField(const Preference &preference)
{
    switch (preference.kind) {
    case Kind::Switch:
        return newSwitch(preference.title);
    case Kind::Number:
        return newNumber(preference);
    case Kind::Seconds:
        return newSeconds(preference);
    case Kind::Text:
    case Kind::File:
        return newText();
    case Kind::Key: {
        QLineEdit *field = newText();
        field->setEchoMode(QLineEdit::Password);
        return field;
    }
    }
    Q_UNREACHABLE();
    return nullptr;
}

QWidget *ValueEditor::newSwitch(const QString &title)
{
    auto *field = new QCheckBox(title, this);
    connect(field, &QCheckBox::toggled, this, &ValueEditor::edited);
    return field;
}

QWidget *ValueEditor::newNumber(const Preference &preference)
{
    auto *field = new QDoubleSpinBox(this); // 64 GiB exceed an int
    field->setDecimals(0);
    field->setRange(preference.least, preference.most);
    field->setGroupSeparatorShown(preference.most > std::numeric_limits<quint16>::max());
    field->setStepType(preference.most > std::numeric_limits<quint16>::max()
                           ? QAbstractSpinBox::AdaptiveDecimalStepType
                           : QAbstractSpinBox::DefaultStepType);
    field->setKeyboardTracking(false); // ignore a half-typed number
    field->setAlignment(Qt::AlignRight);
    connect(field, &QDoubleSpinBox::valueChanged, this, &ValueEditor::edited);
    return field;
}

QWidget *ValueEditor::newSeconds(const Preference &preference)
{
    auto *field = new SecondsBox(this);
    field->setRange(preference.least, preference.most);
    field->setKeyboardTracking(false);
    field->setAlignment(Qt::AlignRight);
    connect(field, &SecondsBox::valueChanged, this, &ValueEditor::edited);
    return field;
}

QLineEdit *ValueEditor::newText()
{
    auto *field = new QLineEdit(this);
    field->setClearButtonEnabled(true);
    if (auto *clear = field->findChild<QAction *>(u"_q_qlineeditclearaction"_s)) // Qt gives it no text
        clear->setText(tr("Clear"));
    connect(field, &QLineEdit::textChanged, this, &ValueEditor::edited);
    return field;
}

void ValueEditor::addFileButton(QBoxLayout &layout, QLineEdit &field, const QString &title)
{
    QPushButton *choose = newButton(tr("Choose…"), title, this);
    connect(choose, &QPushButton::clicked, this, [this, &field, title] { chooseFile(field, title); });
    layout.addWidget(choose);
}

void ValueEditor::chooseFile(QLineEdit &field, const QString &title)
{
    const QString folder = field.text().isEmpty() ? QDir::homePath() : QFileInfo(field.text()).path();
    auto *dialog =
        new QFileDialog(this, title, folder, tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &field,
            [&field](const QString &path) { field.setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void ValueEditor::addKeyButtons(QBoxLayout &layout, QLineEdit &field, const QString &title)
{
    QPushButton *show = newButton(tr("Show"), title, this);
    show->setCheckable(true);
    connect(show, &QPushButton::toggled, &field,
            [&field](bool isShown) { field.setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
    QPushButton *copy = newButton(tr("Copy"), title, this);
    connect(copy, &QPushButton::clicked, &field,
            [&field] { QGuiApplication::clipboard()->setText(field.text()); });
    QPushButton *make = newButton(tr("Make a Key"), title, this);
    connect(make, &QPushButton::clicked, &field, [&field] { field.setText(makeAccessKey()); });
    const auto showCopy = [copy, &field] { copy->setEnabled(!field.text().isEmpty()); };
    connect(&field, &QLineEdit::textChanged, copy, showCopy);
    showCopy();
    for (QPushButton *button : {show, copy, make})
        layout.addWidget(button);
}

QVariant ValueEditor::value() const
{
    switch (m_kind) {
    case Kind::Switch:
        return qobject_cast<const QCheckBox *>(m_field)->isChecked();
    case Kind::Number:
        return static_cast<qulonglong>(qobject_cast<const QDoubleSpinBox *>(m_field)->value());
    case Kind::Seconds:
        return qobject_cast<const QDoubleSpinBox *>(m_field)->value();
    case Kind::File:
        return QDir::fromNativeSeparators(qobject_cast<const QLineEdit *>(m_field)->text().trimmed());
    case Kind::Text:
    case Kind::Key:
        return qobject_cast<const QLineEdit *>(m_field)->text().trimmed();
    }
    return {};
}

void ValueEditor::setValue(const QVariant &value)
{
    if (value == this->value())
        return; // keeps what is being typed, and the cursor
    const QSignalBlocker blocker(this);
    if (auto *field = qobject_cast<QCheckBox *>(m_field))
        field->setChecked(value.toBool());
    else if (auto *number = qobject_cast<QDoubleSpinBox *>(m_field))
        number->setValue(value.toDouble());
    else if (auto *text = qobject_cast<QLineEdit *>(m_field))
        text->setText(m_kind == Kind::File ? QDir::toNativeSeparators(value.toString()) : value.toString());
}

} // namespace supersynk
