// SPDX-License-Identifier: GPL-3.0-only
#include "ui/naming/namingactions.h"

#include "server/base/savefile.h"
#include "ui/names/names.h"
#include "ui/names/shortid.h"
#include "ui/naming/namedialog.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/filedialog.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QFileDialog *fileDialog(QWidget &window, const QString &title)
{
    QFileDialog *dialog = newFileDialog(&window, title);
    dialog->setNameFilters({NamingActions::tr("Names (*.csv)"), NamingActions::tr("All files (*)")});
    dialog->setDefaultSuffix(u"csv"_s);
    return dialog;
}

} // namespace

NamingActions::NamingActions(Names &names, QWidget &window)
    : QObject(&window)
    , m_names(names)
    , m_window(window)
    , m_name(new QAction(tr("&Name and Colour…"), this))
    , m_import(new QAction(tr("&Import Names…"), this))
    , m_export(new QAction(tr("&Export Names…"), this))
    , m_expectPresent(new QAction(tr("Expect &These Clients"), this))
    , m_expectFile(new QAction(tr("Expect Clients of a &File…"), this))
    , m_stopExpecting(new QAction(tr("&Stop Expecting"), this))
{
    m_name->setShortcut(Qt::Key_F2);
    m_name->setToolTip(tr("Give the selected client or channel a name and a colour"));
    m_export->setToolTip(tr("Write all names to a file, with a line for each client that is here"));
    m_expectPresent->setToolTip(tr("Say which of the clients that are here now are missing from now on"));
    connect(m_name, &QAction::triggered, this, &NamingActions::editName);
    connect(m_import, &QAction::triggered, this, [this] { askForImport(false); });
    connect(m_export, &QAction::triggered, this, &NamingActions::askForExport);
    connect(m_expectPresent, &QAction::triggered, this, &NamingActions::expectPresent);
    connect(m_expectFile, &QAction::triggered, this, [this] { askForImport(true); });
    connect(m_stopExpecting, &QAction::triggered, this, &NamingActions::stopExpecting);
    connect(&names, &Names::attendanceChanged, this, &NamingActions::updateEnabled);
    updateEnabled();
}

void NamingActions::fillMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    menu.addActions({m_import, m_export});
    menu.addSeparator();
    menu.addActions({m_expectPresent, m_expectFile, m_stopExpecting});
    connect(&menu, &QMenu::aboutToShow, this, &NamingActions::updateEnabled);
}

void NamingActions::updateEnabled()
{
    m_name->setEnabled(m_selected.has_value());
    m_expectPresent->setEnabled(!m_names.present().isEmpty());
    m_stopExpecting->setEnabled(!m_names.expected().isEmpty());
}

void NamingActions::setSelected(const std::optional<NamedThing> &selected)
{
    m_selected = selected;
    updateEnabled();
}

void NamingActions::open(const QString &path)
{
    if (const QStringList problems = m_names.open(path); !problems.isEmpty())
        showProblems(tr("The file with the names of clients has errors."), problems);
}

void NamingActions::editName()
{
    if (!m_selected)
        return;
    const Name *known = m_names.find(*m_selected);
    const bool isChannel = m_selected->kind == NamedThing::Kind::Channel;
    auto *dialog =
        new NameDialog(*m_selected, known ? *known : Name(),
                       isChannel ? visibleText(m_selected->id) : shortId(m_selected->id), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const QString problem = m_names.set(dialog->thing(), dialog->name()); !problem.isEmpty())
            showProblems(problem, {});
    });
    dialog->open();
}

void NamingActions::askForImport(bool expects)
{
    QFileDialog *dialog = fileDialog(m_window, expects ? tr("Expect Clients of a File") : tr("Import Names"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, expects](const QString &path) { importFile(path, expects); });
    dialog->open();
}

void NamingActions::importFile(const QString &path, bool expects)
{
    const QString native = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return showProblems(tr("%1 can’t be read: %2").arg(native, file.errorString()), {});
    const Names::ImportResult result = m_names.importNames(file.read(NamesFile::kMaxBytes + 1));
    QStringList problems = result.problems;
    if (expects && !result.clients.isEmpty()) {
        if (const QString problem = m_names.expect(result.clients); !problem.isEmpty())
            problems.append(problem);
    }
    const auto count = static_cast<int>(result.clients.size());
    if (problems.isEmpty())
        Q_EMIT reported(tr("%n name(s) imported", nullptr, count));
    else if (count > 0)
        showProblems(tr("%n name(s) imported. Some lines of %1 have errors:", nullptr, count).arg(native),
                     problems);
    else
        showProblems(tr("No names were imported from %1:").arg(native), problems);
}

void NamingActions::askForExport()
{
    QFileDialog *dialog = fileDialog(m_window, tr("Export Names"));
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->selectFile(tr("names", "a file").append(".csv"_L1));
    connect(dialog, &QFileDialog::fileSelected, this, &NamingActions::exportFile);
    dialog->open();
}

void NamingActions::exportFile(const QString &path)
{
    QList<QByteArray> present = m_names.present().values();
    std::ranges::sort(present);
    const QString native = QDir::toNativeSeparators(path);
    if (const auto reason = saveFile(path, m_names.exported(present)))
        showProblems(tr("The names are not written to %1: %2").arg(native, *reason), {});
    else
        Q_EMIT reported(tr("Names written to %1").arg(native));
}

void NamingActions::expectPresent()
{
    QList<QByteArray> present = m_names.present().values();
    std::ranges::sort(present);
    if (const QString problem = m_names.expect(present); !problem.isEmpty())
        showProblems(problem, {});
}

void NamingActions::stopExpecting()
{
    if (const QString problem = m_names.expect({}); !problem.isEmpty())
        showProblems(problem, {});
}

void NamingActions::showProblems(const QString &text, const QStringList &problems)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Names"), text, QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(problems.join(u'\n'));
    box->open();
}

} // namespace supersynk
