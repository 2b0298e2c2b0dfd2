// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/reportdialogs.h"

#include "ui/replay/reportwriter.h"
#include "ui/widgets/filedialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ReportDialogs)
};

void showOutcome(QWidget &window, const QString &target, const QString &problem)
{
    auto *box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Text::tr("Report"));
    box->setIcon(problem.isEmpty() ? QMessageBox::Information : QMessageBox::Warning);
    box->setText(problem.isEmpty()
                     ? Text::tr("The report was written to %1.").arg(QDir::toNativeSeparators(target))
                     : problem);
    box->setStandardButtons(QMessageBox::Close);
    if (problem.isEmpty()) {
        QPushButton *open = box->addButton(Text::tr("&Open Report"), QMessageBox::ActionRole);
        box->setDefaultButton(open);
        QObject::connect(open, &QPushButton::clicked, box,
                         [target] { QDesktopServices::openUrl(QUrl::fromLocalFile(target)); });
    }
    box->open();
}

void writeWithProgress(QWidget &window, const QString &recording, const QString &target)
{
    auto *progress =
        new QProgressDialog(Text::tr("Reading the recording…"), Text::tr("Cancel"), 0, 100, &window);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(Text::tr("Report"));
    progress->setAccessibleName(progress->windowTitle());
    progress->setWindowModality(Qt::WindowModal);
    auto *writer = new ReportWriter(progress);
    QObject::connect(writer, &ReportWriter::progressed, progress, &QProgressDialog::setValue);
    QObject::connect(progress, &QProgressDialog::canceled, progress, [progress, writer] {
        writer->cancel();
        progress->deleteLater();
    });
    QObject::connect(writer, &ReportWriter::finished, &window,
                     [&window, progress, target](const QString &problem) {
                         progress->deleteLater();
                         showOutcome(window, target, problem);
                     });
    writer->start(recording, target);
}

} // namespace

void askForRecording(QWidget &window, const QString &title, const QString &start,
                     std::function<void(const QString &path)> chosen)
{
    QFileDialog *dialog = newFileDialog(&window, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({Text::tr("Recordings (*.mcap *.mcap.part)"), Text::tr("All files (*)")});
    const QFileInfo place(start);
    dialog->setDirectory(place.isFile() ? place.path() : start);
    if (place.isFile())
        dialog->selectFile(start);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
                     [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

void askForReport(QWidget &window, const QString &recording)
{
    QFileDialog *dialog = newFileDialog(&window, Text::tr("Write Report"));
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setNameFilter(Text::tr("Web page (*.html)"));
    dialog->setDefaultSuffix(u"html"_s);
    const QFileInfo file(recording);
    dialog->setDirectory(file.absolutePath());
    dialog->selectFile(file.completeBaseName() + u".html"_s);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &window,
        [&window, recording](const QString &target) { writeWithProgress(window, recording, target); });
    dialog->open();
}

} // namespace supersynk
