// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/stopquestion.h"

#include "ui/recording/recordingtext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::StopQuestion)
};

} // namespace

void askBeforeStop(QWidget &window, const RecordingState &state, int clients,
                   const std::function<void()> &stop)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, Text::tr("Stop the Server?"),
                        Text::tr("Stop the server while recording?"), QMessageBox::Cancel, &window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QString text = Text::tr("The recording ends in good order and is kept: %1, %2.", "duration, size")
                       .arg(recordedTimeText(state.duration), recordedSizeText(state.bytes));
    if (clients > 0)
        text += u' '
            + Text::tr("%n client(s) lose sight of each other until the server runs again.", nullptr,
                       clients);
    question->setInformativeText(text);
    QPushButton *stopButton = question->addButton(Text::tr("&Stop Server"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(stopButton, &QPushButton::clicked, question, stop);
    question->open();
}

} // namespace supersynk
