// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"

class QJsonObject;

namespace supersynk {

/// A data set of BIDS 1.10, Motion (https://bids-specification.readthedocs.io): a client is a subject, and
/// the only tracking system is "headset". Sampling is not even, so that the first column is LATENCY: seconds
/// since the client's first body. Numbers that are neither position nor rotation are of type MISC. Clients
/// that posted no numbers are left out.
class BidsExport final : public ExportWriter
{
public:
    explicit BidsExport(ExportOutput &output)
        : m_output(output)
    {}

    [[nodiscard]] bool needsColumns() const override { return true; }
    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &) override {}
    void finish() override {}
    [[nodiscard]] QStringList notes() const override;

private:
    /// The path of a file of \a subject, whose name ends in \a ending.
    [[nodiscard]] QString pathOf(const QString &subject, const QString &ending) const;
    void addJson(const QString &path, const QJsonObject &object);
    void addText(const QString &path, const QByteArray &text);
    void addDataset();
    void addSubject(const ExportedClient &client, const QString &subject);
    [[nodiscard]] QJsonObject motionJson(const ExportedClient &client) const;
    [[nodiscard]] QByteArray events(const ExportedClient &client) const;

    ExportOutput &m_output;
    const ExportContents *m_contents = nullptr;
    QString m_task;
    QString m_session;                               // empty without sessions
    std::vector<std::optional<std::size_t>> m_files; // of the motion of the clients
    std::vector<double> m_numbers;
    QByteArray m_row;
};

} // namespace supersynk
