// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/timeoutdialog.h"

#include "server/settings.h"
#include "ui/status/secondsbox.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace supersynk {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr double kPostsInTimeout = 3; // two may get lost

} // namespace

int clientsDroppedBy(std::chrono::milliseconds timeout, const Snapshot &snapshot)
{
    const double longest = Seconds(timeout).count() / kPostsInTimeout;
    const auto isDropped = [longest](const ClientSnapshot &client) {
        return !client.isReplayed && client.interval > longest;
    };
    std::ptrdiff_t count = 0;
    for (const ChannelSnapshot &channel : snapshot.channels)
        count += std::ranges::count_if(channel.clients, isDropped);
    return static_cast<int>(count);
}

TimeoutDialog::TimeoutDialog(std::chrono::milliseconds timeout, TakeSnapshot takeSnapshot, QWidget *parent)
    : QDialog(parent)
    , m_former(timeout)
    , m_takeSnapshot(std::move(takeSnapshot))
    , m_seconds(new SecondsBox(this))
    , m_warning(new Notice(this))
{
    setWindowTitle(tr("Client Timeout"));
    setAttribute(Qt::WA_DeleteOnClose);
    // From 0, since a spin box does not report values below its minimum, and the warning would come too late.
    m_seconds->setRange(0, Seconds(ServerSettings::kMaxClientTimeout).count());
    m_seconds->setValue(Seconds(timeout).count());
    m_seconds->setAccessibleName(tr("Client timeout in seconds"));
    connect(m_seconds, &SecondsBox::valueChanged, this, &TimeoutDialog::updateWarning);

    auto *explanation = new QLabel(
        tr("A client that is silent for this long is removed. Headsets come back with their next post."),
        this);
    explanation->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Client &timeout:"), m_seconds);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &TimeoutDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &TimeoutDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_warning);
    layout->addStretch();
    layout->addWidget(buttons);
    m_seconds->selectAll();
    updateWarning();
}

std::chrono::milliseconds TimeoutDialog::edited() const
{
    const auto timeout = std::chrono::round<std::chrono::milliseconds>(Seconds(m_seconds->value()));
    return std::max<std::chrono::milliseconds>(timeout, ServerSettings::kMinClientTimeout);
}

void TimeoutDialog::updateWarning()
{
    const int dropped = clientsDroppedBy(edited(), m_takeSnapshot());
    m_warning->setText(
        dropped == 0
            ? QString()
            : tr("%n client(s) may be dropped: the timeout should be three times the interval at which "
                 "the slowest client posts.",
                 nullptr, dropped));
    constexpr int kWidth = 48; // characters
    const int width = std::max(this->width(), kWidth * fontMetrics().averageCharWidth());
    resize(width, std::max(height(), layout()->totalHeightForWidth(width)));
}

void TimeoutDialog::apply()
{
    m_seconds->interpretText();
    const std::chrono::milliseconds timeout = edited();
    accept();
    if (timeout != m_former)
        Q_EMIT applied(timeout);
}

} // namespace supersynk
