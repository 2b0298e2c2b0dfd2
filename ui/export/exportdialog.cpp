// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include "server/base/counted.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kWidth = 72; // in average characters

QString titleOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return ExportDialog::tr("CSV: a folder with a table for each client");
    case ExportFormat::CsvLong:
        return ExportDialog::tr("CSV: one table, a row for each node");
    case ExportFormat::Ndjson:
        return ExportDialog::tr("NDJSON: everything, the messages unchanged");
    case ExportFormat::Bids:
        return ExportDialog::tr("BIDS: a data set of motion");
    case ExportFormat::Xdf:
        return ExportDialog::tr("XDF: for EEG tools");
    case ExportFormat::McapNumbers:
        return ExportDialog::tr("MCAP with numbers: for Foxglove and PlotJuggler");
    }
    return {};
}

QTime timeOfDay(std::chrono::nanoseconds elapsed)
{
    constexpr int kMost = 24 * 60 * 60 * 1000 - 1; // milliseconds
    const auto millis = std::chrono::ceil<std::chrono::milliseconds>(elapsed).count();
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(std::min<qint64>(millis, kMost)));
}

} // namespace

ExportDialog::ExportDialog(const QString &recording, const Range &range, QWidget *parent)
    : QDialog(parent)
    , m_recording(recording)
    , m_range(range)
    , m_fields(new QWidget(this))
    , m_format(new QComboBox(m_fields))
    , m_channel(new QComboBox(m_fields))
    , m_client(new QComboBox(m_fields))
    , m_from(new QTimeEdit(m_fields))
    , m_until(new QTimeEdit(m_fields))
    , m_target(new QLineEdit(m_fields))
    , m_browse(new QPushButton(tr("&Browse…"), m_fields))
    , m_progress(new QProgressBar(this))
    , m_sentence(new QLabel(this))
    , m_notice(new Notice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_export(m_buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole))
{
    setWindowTitle(tr("Export Recording"));
    buildFields();
    buildLayout();
    connect(&m_job, &ExportJob::outlined, this, &ExportDialog::showOutline);
    connect(&m_job, &ExportJob::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_job, &ExportJob::exported, this, &ExportDialog::showResult);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, &m_job, &ExportJob::cancel);
    m_fields->setEnabled(false);
    m_export->setEnabled(false);
    for (QPushButton *button : {m_browse, m_buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    m_export->setDefault(true);
    showTarget();
    m_job.read(recording);
}

void ExportDialog::buildFields()
{
    for (const ExportFormat format : kExportFormats)
        m_format->addItem(titleOf(format), static_cast<int>(format));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showTarget);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &ExportDialog::showClients);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setDisplayFormat(u"H:mm:ss.zzz"_s);
    m_from->setToolTip(tr("Since the beginning of the recording"));
    m_until->setToolTip(tr("Since the beginning of the recording"));
    m_target->setMinimumWidth(kWidth * fontMetrics().averageCharWidth());
    m_progress->setRange(0, 100);
    m_progress->hide();
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_progress->setAccessibleName(tr("Progress of the export"));
}

void ExportDialog::buildLayout()
{
    auto *name = new QLabel(QDir::toNativeSeparators(m_recording), m_fields);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto *target = new QHBoxLayout;
    target->addWidget(m_target, 1);
    target->addWidget(m_browse);

    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    form->addRow(tr("Recording:"), name);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("C&hannel:"), m_channel);
    form->addRow(tr("C&lient:"), m_client);
    form->addRow(tr("F&rom:"), m_from);
    form->addRow(tr("&Until:"), m_until);
    form->addRow(tr("&To:"), target);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(target)))
        label->setBuddy(m_target);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_fields);
    layout->addWidget(m_progress);
    layout->addWidget(m_notice);
    layout->addWidget(m_sentence);
    layout->addStretch();
    layout->addWidget(m_buttons);
}

void ExportDialog::showOutline(const RecordingOutline &outline)
{
    m_outline = outline;
    m_notice->setText(outline.problem);
    m_fields->setEnabled(outline.problem.isEmpty());
    m_export->setEnabled(outline.problem.isEmpty());
    QSet<QByteArray> keys;
    m_channel->addItem(tr("All channels"));
    for (const RecordedClient &client : outline.clients) {
        if (keys.contains(client.key))
            continue;
        keys.insert(client.key);
        m_channel->addItem(visibleText(client.key), client.key);
    }
    const QTime end = timeOfDay(outline.end - outline.begin);
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setTimeRange(QTime(0, 0), end);
    m_from->setTime(m_range ? timeOfDay(m_range->first) : QTime(0, 0));
    m_until->setTime(m_range ? timeOfDay(m_range->second) : end);
}

void ExportDialog::showClients()
{
    const QVariant key = m_channel->currentData();
    QSet<QByteArray> ids;
    m_client->clear();
    m_client->addItem(tr("All clients"));
    for (const RecordedClient &client : m_outline.clients) {
        if ((key.isValid() && key.toByteArray() != client.key) || ids.contains(client.id))
            continue;
        ids.insert(client.id);
        const QString label = m_outline.labels.value(client.id);
        const QString id = visibleText(client.id);
        m_client->addItem(label.isEmpty() ? id : visibleText(label.toUtf8()) + u" · "_s + id, client.id);
    }
}

void ExportDialog::showTarget()
{
    const QString suggestion = QDir::toNativeSeparators(defaultTarget(m_recording, format()));
    if (m_target->text() == std::exchange(m_suggestion, suggestion))
        m_target->setText(suggestion);
}

void ExportDialog::browse()
{
    const QString target = QFileDialog::getSaveFileName(this, tr("Export To"), m_target->text(), QString(),
                                                        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!target.isEmpty())
        m_target->setText(QDir::toNativeSeparators(target));
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

ExportSettings ExportDialog::settings() const
{
    const auto moment = [this](const QTimeEdit *edit) {
        return m_outline.begin + std::chrono::milliseconds(edit->time().msecsSinceStartOfDay());
    };
    ExportSettings settings{.format = format(),
                            .target = QDir::fromNativeSeparators(m_target->text().trimmed())};
    if (m_from->time() != m_from->minimumTime())
        settings.from = moment(m_from);
    if (m_until->time() != m_until->maximumTime())
        settings.until = moment(m_until);
    if (m_channel->currentData().isValid())
        settings.channels = {m_channel->currentData().toByteArray()};
    if (m_client->currentData().isValid())
        settings.clients = {m_client->currentData().toByteArray()};
    return settings;
}

void ExportDialog::start()
{
    if (m_job.isBusy()) {
        m_job.cancel();
        return;
    }
    m_notice->setText({});
    m_sentence->hide();
    m_progress->setValue(0);
    setBusy(true);
    m_job.exportTo(m_recording, settings());
}

void ExportDialog::showResult(const ExportResult &result)
{
    setBusy(false);
    QStringList sentences = result.notes;
    switch (result.outcome) {
    case ExportResult::Outcome::Done:
        sentences.prepend(
            tr("Exported %Ln message(s) to %1.", "a path", asInt(result.bodies)).arg(m_target->text()));
        break;
    case ExportResult::Outcome::Cancelled:
        sentences.prepend(tr("The export was cancelled and left nothing behind."));
        break;
    case ExportResult::Outcome::Failed:
        m_notice->setText(result.problem);
        return;
    }
    m_sentence->setText(sentences.join(u'\n'));
    m_sentence->show();
}

void ExportDialog::setBusy(bool isBusy)
{
    m_fields->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_export->setText(isBusy ? tr("&Cancel the Export") : tr("&Export"));
}

} // namespace supersynk
