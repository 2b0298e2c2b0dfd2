// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/status/headline.h"

#include <QWidget>

namespace supersynk {

/// The head of the wall: the headline with the session below, the time with the recording below.
class WallHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit WallHeader(QWidget *parent);

    /// See Wall. 1 on a screen of 1920 x 1080.
    void setScale(double scale);
    void setHeadline(const Headline &headline);
    /// "maze-pilot · participant 07"; may be empty.
    void setSession(const QString &session);
    /// "Recording 00:12:31", with a disc; empty for none. \a isFailed: it has failed.
    void setRecording(const QString &text, bool isFailed);
    void setTime(const QString &time);

    /// The line below the headline: what is wrong with the server, or else the session.
    [[nodiscard]] QString details() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    double m_scale = 1;
    Headline m_headline;
    QString m_session;
    QString m_recording;
    bool m_isRecordingFailed = false;
    QString m_time;
};

} // namespace supersynk
