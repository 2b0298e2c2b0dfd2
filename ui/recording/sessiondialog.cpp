// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/sessiondialog.h"

#include "ui/recording/channelchoice.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {

SessionDialog::SessionDialog(const RecordingPreferences &preferences, const Present &present, QWidget *parent)
    : QDialog(parent)
    , m_initial(preferences)
    , m_study(new QLineEdit(this))
    , m_participant(new QLineEdit(this))
    , m_group(new QLineEdit(this))
    , m_session(new QLineEdit(this))
    , m_task(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
    , m_consent(new QPlainTextEdit(this))
    , m_folder(new QLineEdit(this))
    , m_name(new QComboBox(this))
    , m_fileMegabytes(new QSpinBox(this))
    , m_fileMinutes(new QSpinBox(this))
    , m_channels(new ChannelChoice(present.channels, preferences.settings.channels, present.names, this))
    , m_addresses(new QCheckBox(tr("Record the clients’ &network addresses"), this))
    , m_lastMinute(
          new QCheckBox(tr("&Keep the last minute in memory, so that it can still be recorded"), this))
    , m_automatic(new QCheckBox(tr("Record by i&tself while clients are there"), this))
    , m_linger(new QSpinBox(this))
    , m_preview(new ElidedLabel(this))
{
    setWindowTitle(tr("Session Details"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < RecordingPreferences::kKeys; ++i)
        m_keys.at(static_cast<std::size_t>(i)) = {new QLineEdit(this), new QComboBox(this)};
    nameFields();
    buildLayout(present.isRecording);
    fill(preferences);
    watchFields();
    showPreview();
}

void SessionDialog::fill(const RecordingPreferences &preferences)
{
    constexpr std::uint64_t kMegabyte = 1'000'000;
    const RecordingSettings &settings = preferences.settings;
    m_study->setText(settings.fields.study);
    m_participant->setText(settings.fields.participant);
    m_group->setText(settings.fields.group);
    m_session->setText(settings.fields.session);
    m_task->setText(settings.fields.task);
    m_notes->setPlainText(settings.fields.notes);
    m_consent->setPlainText(settings.fields.consent);
    m_folder->setText(QDir::toNativeSeparators(settings.folder));
    m_name->setCurrentText(settings.name);
    m_name->lineEdit()->setCursorPosition(0); // shows its beginning
    m_fileMegabytes->setValue(static_cast<int>(settings.fileBytes / kMegabyte));
    m_fileMinutes->setValue(static_cast<int>(settings.fileTime.count()));
    m_addresses->setChecked(settings.keepsAddresses);
    m_lastMinute->setChecked(preferences.keepsLastMinute);
    m_automatic->setChecked(preferences.isAutomatic);
    m_linger->setValue(static_cast<int>(preferences.linger.count()));
    m_linger->setEnabled(preferences.isAutomatic);
    for (qsizetype i = 0; i < RecordingPreferences::kKeys; ++i) {
        const KeyRow &row = m_keys.at(static_cast<std::size_t>(i));
        row.label->setText(preferences.keys.at(i).label);
        row.scope->setCurrentIndex(static_cast<int>(preferences.keys.at(i).scope));
    }
}

RecordingPreferences SessionDialog::preferences() const
{
    constexpr std::uint64_t kMegabyte = 1'000'000;
    RecordingPreferences edited = m_initial;
    RecordingSettings &settings = edited.settings;
    settings.fields = {.study = m_study->text().trimmed(),
                       .participant = m_participant->text().trimmed(),
                       .group = m_group->text().trimmed(),
                       .session = m_session->text().trimmed(),
                       .task = m_task->text().trimmed(),
                       .notes = m_notes->toPlainText().trimmed(),
                       .consent = m_consent->toPlainText().trimmed()};
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    settings.folder = folder.isEmpty() ? defaultRecordingFolder() : QDir::home().absoluteFilePath(folder);
    const QString name = m_name->currentText().trimmed();
    settings.name = name.isEmpty() ? RecordingName::defaultTemplate() : name;
    settings.channels = m_channels->chosen();
    settings.keepsAddresses = m_addresses->isChecked();
    settings.fileBytes = static_cast<std::uint64_t>(m_fileMegabytes->value()) * kMegabyte;
    settings.fileTime = std::chrono::minutes(m_fileMinutes->value());
    edited.keepsLastMinute = m_lastMinute->isChecked();
    edited.isAutomatic = m_automatic->isChecked();
    edited.linger = std::chrono::seconds(m_linger->value());
    for (qsizetype i = 0; i < RecordingPreferences::kKeys; ++i) {
        const KeyRow &row = m_keys.at(static_cast<std::size_t>(i));
        edited.keys[i] = {.label = row.label->text().trimmed(),
                          .scope = static_cast<MarkerScope>(row.scope->currentIndex())};
    }
    return edited;
}

QString SessionDialog::preview() const
{
    return m_preview->text();
}

void SessionDialog::watchFields()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(150ms);
    connect(&m_previewTimer, &QTimer::timeout, this, &SessionDialog::showPreview);
    const auto later = [this] { m_previewTimer.start(); };
    for (const QLineEdit *field : {m_study, m_participant, m_group, m_session, m_task, m_folder})
        connect(field, &QLineEdit::textChanged, this, later);
    connect(m_name, &QComboBox::editTextChanged, this, later);
    connect(m_automatic, &QCheckBox::toggled, m_linger, &QWidget::setEnabled);
}

void SessionDialog::showPreview()
{
    const RecordingSettings settings = preferences().settings;
    if (const auto field = RecordingName::unknownField(settings.name)) {
        m_preview->setText(
            tr("There is no “%1”: only {study}, {participant}, {group}, {session}, {task}, {run}, "
               "{date} and {time}.")
                .arg(*field));
    } else {
        const RecordingName name(settings.name, settings.fields, QDateTime::currentDateTime());
        const QString path = QDir(settings.folder).filePath(name.path(name.firstFreeRun(settings.folder)));
        m_preview->setText(QDir::toNativeSeparators(path));
    }
    m_preview->setToolTip(plainToolTip(m_preview->text()));
}

void SessionDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for Recordings"), preferences().settings.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SessionDialog::store(bool startsRecording)
{
    const RecordingPreferences edited = preferences();
    accept();
    Q_EMIT stored(edited);
    if (startsRecording)
        Q_EMIT recordRequested();
}

} // namespace supersynk
