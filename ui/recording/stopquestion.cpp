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

QString questionOf(int clients)
{
    if (clients == 0)
        return Text::tr("Stop the server while recording?");
    return clients == 1 ? Text::tr("Stop the server? 1 person is connected.")
                        : Text::tr("Stop the server? %n people are connected.", nullptr, clients);
}

QString consequencesOf(const RecordingState &state, int clients)
{
    QStringList sentences;
    if (clients > 0)
        sentences.append(
            Text::tr("They lose sight of each other at once, and come back when the server starts again."));
    if (state.isActive())
        sentences.append(Text::tr("The recording ends in good order and is kept: %1, %2.", "duration, size")
                             .arg(recordedTimeText(state.duration), recordedSizeText(state.bytes)));
    return sentences.join(u' ');
}

} // namespace

void askBeforeStop(QWidget &window, const RecordingState &state, int clients,
                   const std::function<void()> &stop)
{
    auto *question = new QMessageBox(QMessageBox::Question, Text::tr("Stop the Server?"), questionOf(clients),
                                     QMessageBox::Cancel, &window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(consequencesOf(state, clients));
    QPushButton *stopButton = question->addButton(Text::tr("&Stop Server"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(stopButton, &QPushButton::clicked, question, stop);
    question->open();
}

} // namespace supersynk
