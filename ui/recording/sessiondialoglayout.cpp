// SPDX-License-Identifier: GPL-3.0-only
// The fields of a SessionDialog and where they stand.
#include "ui/recording/sessiondialog.h"

#include "ui/recording/channelchoice.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kWidth = 88; // of the dialog, in average characters
constexpr int kGap = 12;
constexpr int kMaxField = 80; // characters

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // or a form makes it narrow
    return label;
}

QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(kGap);
    return form;
}

/// A text of some lines, which Tab leaves.
void makeShort(QPlainTextEdit &text, int lines)
{
    text.setTabChangesFocus(true);
    text.setFixedHeight(text.fontMetrics().lineSpacing() * lines + kGap);
}

} // namespace

void SessionDialog::nameFields()
{
    for (const auto &[field, name] : {std::pair{m_study, tr("Study")},
                                      {m_participant, tr("Participant")},
                                      {m_group, tr("Group")},
                                      {m_session, tr("Session")},
                                      {m_task, tr("Task")}}) {
        field->setMaxLength(kMaxField);
        field->setAccessibleName(name);
    }
    m_notes->setAccessibleName(tr("Notes"));
    m_consent->setAccessibleName(tr("Consent"));
    m_consent->setPlaceholderText(tr("What the participants have agreed to"));
    m_folder->setAccessibleName(tr("Folder for recordings"));
    m_name->setAccessibleName(tr("Name of the files"));
    m_fileMegabytes->setAccessibleName(tr("Size of a file in megabytes"));
    m_fileMinutes->setAccessibleName(tr("Length of a file in minutes"));
    m_linger->setAccessibleName(tr("Seconds after the last client has left"));
    m_preview->setAccessibleName(tr("Next file"));
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setElideMode(Qt::ElideMiddle); // a path differs at its end
    for (int i = 0; i < RecordingPreferences::kKeys; ++i) {
        const KeyRow &row = m_keys.at(static_cast<std::size_t>(i));
        row.label->setMaxLength(kMaxField);
        row.label->setPlaceholderText(tr("Marker %1").arg(i + 1));
        row.label->setAccessibleName(tr("Label of Ctrl+%1").arg(i + 1));
        row.scope->addItems({tr("Session"), tr("Selected channel"), tr("Selected client")});
        row.scope->setAccessibleName(tr("What Ctrl+%1 is about").arg(i + 1));
    }
}

QWidget *SessionDialog::buildSessionPage()
{
    constexpr int kLines = 3;
    auto *page = new QWidget(this);
    makeShort(*m_notes, kLines);
    makeShort(*m_consent, kLines);
    QFormLayout *form = newForm();
    form->addRow(tr("St&udy:"), m_study);
    form->addRow(tr("&Participant:"), m_participant);
    form->addRow(tr("&Group:"), m_group);
    form->addRow(tr("&Session:"), m_session);
    form->addRow(tr("&Task:"), m_task);
    form->addRow(tr("&Notes:"), m_notes);
    form->addRow(tr("C&onsent:"), m_consent);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(form);
    layout->addWidget(
        note(tr("All fields may be empty. They stand in the file, and the name of the file is made of "
                "them; its run counts up by itself."),
             page));
    layout->addStretch();
    return page;
}

QWidget *SessionDialog::buildFilePage()
{
    auto *page = new QWidget(this);
    auto *choose = new QPushButton(tr("&Choose…"), page);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SessionDialog::chooseFolder);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    m_name->setEditable(true);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // not as wide as a template
    m_name->addItems({RecordingName::defaultTemplate(), u"{study}/{group}/{date}_{task}_run-{run}"_s,
                      u"{date}/{date}_{time}_{participant}"_s});
    m_fileMegabytes->setRange(0, std::numeric_limits<int>::max());
    m_fileMegabytes->setSingleStep(500);
    m_fileMegabytes->setSuffix(tr(" MB"));
    m_fileMegabytes->setSpecialValueText(tr("any size"));
    m_fileMinutes->setRange(0, 24 * 60);
    m_fileMinutes->setSingleStep(5);
    m_fileMinutes->setSuffix(tr(" min"));
    m_fileMinutes->setSpecialValueText(tr("any length"));
    auto *limits = new QHBoxLayout;
    limits->addWidget(m_fileMegabytes);
    limits->addWidget(m_fileMinutes);
    limits->addStretch();

    QFormLayout *form = newForm();
    form->addRow(tr("Fo&lder:"), folder);
    form->addRow(tr("File na&me:"), m_name);
    form->addRow(QString(),
                 note(tr("Fields: {study}, {participant}, {group}, {session}, {task}, {run}, {date}, {time}. "
                         "Parts between / and _ whose field is empty are left out."),
                      page));
    form->addRow(tr("New file &after:"), limits);
    form->addRow(QString(), note(tr("A longer recording goes on in the next file, without a gap."), page));
    qobject_cast<QLabel *>(form->labelForField(folder))->setBuddy(m_folder);
    qobject_cast<QLabel *>(form->labelForField(limits))->setBuddy(m_fileMegabytes);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(form);
    layout->addStretch();
    return page;
}

QWidget *SessionDialog::buildRecordingPage()
{
    auto *page = new QWidget(this);
    m_linger->setRange(0, static_cast<int>(RecordingPreferences::kMaxLinger.count()));
    m_linger->setSuffix(tr(" s"));
    auto *linger = new QHBoxLayout;
    auto *lingerLabel = new QLabel(tr("&End after the last client has left:"), page);
    lingerLabel->setBuddy(m_linger);
    linger->addSpacing(2 * kGap);
    linger->addWidget(lingerLabel);
    linger->addWidget(m_linger);
    linger->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_channels);
    layout->addSpacing(kGap / 2);
    layout->addWidget(m_automatic);
    layout->addLayout(linger);
    layout->addWidget(m_lastMinute);
    layout->addWidget(m_addresses);
    layout->addWidget(
        note(tr("Motion alone can identify a person: treat recordings as personal data."), page));
    layout->addStretch();
    return page;
}

QWidget *SessionDialog::buildMarkerPage()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap);
    for (int i = 0; i < RecordingPreferences::kKeys; ++i) {
        const KeyRow &row = m_keys.at(static_cast<std::size_t>(i));
        auto *key = new QLabel(tr("Ctrl+&%1").arg(i + 1), page);
        key->setBuddy(row.label);
        grid->addWidget(key, i, 0);
        grid->addWidget(row.label, i, 1);
        grid->addWidget(row.scope, i, 2);
    }
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(note(tr("These keys set a marker at once, while recording or not."), page));
    layout->addLayout(grid);
    layout->addStretch();
    return page;
}

void SessionDialog::buildLayout(bool isRecording)
{
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(windowTitle());
    tabs->setDocumentMode(true); // the pane of dark themes is too light for quiet texts
    tabs->addTab(buildSessionPage(), tr("Session"));
    tabs->addTab(buildFilePage(), tr("Files"));
    tabs->addTab(buildRecordingPage(), tr("Recording"));
    tabs->addTab(buildMarkerPage(), tr("Markers"));

    auto *next = new QHBoxLayout;
    next->addWidget(
        new QLabel(isRecording ? tr("Next file, after this recording:") : tr("Next file:"), this));
    next->addWidget(m_preview, 1);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(QDialogButtonBox::Ok);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { store(false); });
    save->setDefault(true);
    if (!isRecording) {
        save->setText(tr("Keep &for Later")); // not Save: French has one word for it and Record
        save->setToolTip(tr("Keep the details for the next recording, without starting one"));
        QPushButton *record = buttons->addButton(tr("&Record"), QDialogButtonBox::ApplyRole);
        record->setToolTip(tr("Keep the details and start to record"));
        record->setDefault(true);
        connect(record, &QPushButton::clicked, this, [this] { store(true); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addWidget(tabs, 1);
    layout->addLayout(next);
    layout->addWidget(buttons);
    setTabOrderByLayout(*this);
    resize(fontMetrics().averageCharWidth() * kWidth, sizeHint().height());
    m_study->setFocus();
}

} // namespace supersynk
