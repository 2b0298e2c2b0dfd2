// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replaytarget.h"

#include "ui/text/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

const ReplayNames kOwnChannels{"-replay", {}};
const ReplayNames kSameChannels{{}, {}};
constexpr int kMaxLetters = 100;

QString textOf(const ReplayNames &names)
{
    if (names == kSameChannels)
        return ReplayTargetButton::tr("Into the Same Channels");
    const QString suffix = visibleText(names.suffix, 20);
    if (names.idPrefix.isEmpty())
        return ReplayTargetButton::tr("Into Channels “…%1”", "%1 is the end of a name").arg(suffix);
    return names.suffix.isEmpty()
        ? ReplayTargetButton::tr("As Clients “%1…”", "%1 is the beginning of a name")
              .arg(visibleText(names.idPrefix, 20))
        : ReplayTargetButton::tr("Into Channels “…%1” as “%2…”").arg(suffix, visibleText(names.idPrefix, 20));
}

} // namespace

ReplayNamesDialog::ReplayNamesDialog(const ReplayNames &names, QWidget *parent)
    : QDialog(parent)
    , m_suffix(new QLineEdit(QString::fromUtf8(names.suffix), this))
    , m_prefix(new QLineEdit(QString::fromUtf8(names.idPrefix), this))
{
    setWindowTitle(tr("Names of the Replay"));
    setAccessibleName(windowTitle());
    for (QLineEdit *field : {m_suffix, m_prefix})
        field->setMaxLength(kMaxLetters);
    m_suffix->setPlaceholderText(tr("nothing: the same channels"));
    m_prefix->setPlaceholderText(tr("nothing: the same ids"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Append to each &channel:"), m_suffix);
    form->addRow(tr("Put before each client &id:"), m_prefix);
    auto *note =
        new QLabel(tr("Without either, a recorded client is not replayed while a live client has the same "
                      "channel and id."),
                   this);
    note->setWordWrap(true);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_suffix->selectAll();
}

ReplayNames ReplayNamesDialog::names() const
{
    return {m_suffix->text().toUtf8(), m_prefix->text().toUtf8()};
}

ReplayTargetButton::ReplayTargetButton(QWidget *parent)
    : QPushButton(parent)
{
    setToolTip(tr("Where the recording is posted to"));
    auto *menu = new QMenu(this);
    connect(menu->addAction(tr("Into &Channels of Their Own (“…-replay”)")), &QAction::triggered, this,
            [this] { choose(kOwnChannels); });
    connect(menu->addAction(tr("Into the &Same Channels")), &QAction::triggered, this,
            [this] { choose(kSameChannels); });
    connect(menu->addAction(tr("&Other Names…")), &QAction::triggered, this,
            &ReplayTargetButton::askForNames);
    setMenu(menu);
    setNames(kOwnChannels);
}

void ReplayTargetButton::setNames(const ReplayNames &names)
{
    m_names = names;
    setText(textOf(names));
    setAccessibleName(tr("Where the recording is posted to") + u": "_s + text());
}

void ReplayTargetButton::choose(const ReplayNames &names)
{
    if (names == m_names)
        return;
    setNames(names);
    Q_EMIT chosen(names);
}

void ReplayTargetButton::askForNames()
{
    auto *dialog = new ReplayNamesDialog(m_names, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { choose(dialog->names()); });
    dialog->open();
}

} // namespace supersynk
