// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/troublechips.h"

#include "server/server.h"
#include "ui/text/plaintext.h"
#include "ui/watch/verdicttext.h"

#include <QEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kNameLength = 18; // characters
constexpr int kRefreshMilliseconds = 500;

/// "0:42", "1:05:00".
QString elapsedText(std::chrono::microseconds elapsed)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count();
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    if (seconds < 3600)
        return u"%1:%2"_s.arg(seconds / 60).arg(two(seconds % 60));
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

/// Whether \a trouble stands for all clients that have one cause.
bool isCause(const Trouble &trouble)
{
    return trouble.clientId.isEmpty();
}

QString shortened(const QString &name)
{
    return name.size() <= kNameLength ? name : name.left(kNameLength - 1) + u'…';
}

} // namespace

QString troubleText(const Trouble &trouble, Instant now)
{
    const QString elapsed = elapsedText(std::max<std::chrono::microseconds>(now - trouble.since, {}));
    switch (trouble.verdict) {
    case Verdict::Good:
        break;
    case Verdict::Late:
        return TroubleChips::tr("%1 % late", "a share").arg(std::lround(trouble.share * 100));
    case Verdict::Uneven:
        return TroubleChips::tr("uneven for %1", "0:42").arg(elapsed);
    case Verdict::ClockRestarted:
        return TroubleChips::tr("clock restarted %1 ago", "0:42").arg(elapsed);
    case Verdict::TwoSenders:
        return TroubleChips::tr("two senders");
    case Verdict::Silent:
        return TroubleChips::tr("silent for %1", "0:42").arg(elapsed);
    case Verdict::Lost:
        return TroubleChips::tr("lost %1 ago", "0:42").arg(elapsed);
    }
    return {};
}

TroubleChips::TroubleChips(QWidget *parent)
    : QWidget(parent)
    , m_nameOf([](const QByteArray &, const QByteArray &id) { return visibleText(id); })
    , m_more(new QToolButton(this))
{
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolTip(tr("List all clients that need attention"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &TroubleChips::listRequested);
    m_timer.setInterval(kRefreshMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TroubleChips::updateTexts);
}

void TroubleChips::setNames(NameOf nameOf)
{
    m_nameOf = std::move(nameOf);
    updateTexts();
}

void TroubleChips::setTroubles(const std::vector<Trouble> &troubles, const QString &cause)
{
    std::vector<Trouble> chips = troubles;
    if (!cause.isEmpty()) {
        const auto uneven = [](const Trouble &trouble) { return trouble.verdict == Verdict::Uneven; };
        const auto worse = std::ranges::find_if(chips, uneven) - chips.begin();
        std::erase_if(chips, uneven);
        chips.insert(chips.begin() + worse, {.verdict = Verdict::Uneven});
    }
    if (chips == m_troubles && cause == m_cause)
        return;
    m_troubles = std::move(chips);
    m_cause = cause;
    while (m_chips.size() < std::min<std::size_t>(m_troubles.size(), kMaxChips))
        m_chips.push_back(newChip());
    if (m_troubles.empty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
    updateTexts();
}

QToolButton *TroubleChips::newChip()
{
    auto *chip = new QToolButton(this);
    chip->setAutoRaise(true);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    const std::size_t index = m_chips.size();
    connect(chip, &QToolButton::clicked, this, [this, index] {
        if (index >= m_troubles.size())
            return;
        if (const Trouble &trouble = m_troubles[index]; isCause(trouble))
            Q_EMIT listRequested();
        else
            Q_EMIT chosen(trouble.channel, trouble.clientId);
    });
    return chip;
}

void TroubleChips::updateTexts()
{
    const Instant now = Server::now();
    for (std::size_t i = 0; i < std::min(m_troubles.size(), m_chips.size()); ++i) {
        const Trouble &trouble = m_troubles[i];
        if (isCause(trouble)) {
            showCause(*m_chips[i]);
            continue;
        }
        const QString name = m_nameOf(trouble.channel, trouble.clientId);
        const QString what = troubleText(trouble, now);
        QToolButton &chip = *m_chips[i];
        chip.setIcon(symbolIcon(symbolOf(trouble.verdict)));
        chip.setText(u"%1 %2"_s.arg(shortened(name), what).replace(u'&', u"&&"_s));
        chip.setAccessibleName(u"%1 %2"_s.arg(name, what));
        chip.setToolTip(plainToolTip(tr("%1 in %2: %3", "a client, its channel, what is wrong with it")
                                         .arg(name, visibleText(trouble.channel), what)));
    }
    arrange();
}

void TroubleChips::showCause(QToolButton &chip) const
{
    chip.setIcon(symbolIcon(symbolOf(Verdict::Uneven)));
    chip.setText(m_cause);
    chip.setAccessibleName(m_cause);
    chip.setToolTip(
        tr("They became uneven at the same time, so the headsets are hardly the cause. See how busy "
           "this computer is, then the Wi-Fi."));
}

/// As many chips as fit, with room for "+2" if some do not.
void TroubleChips::arrange()
{
    const auto total = m_troubles.size();
    std::size_t shown = 0;
    const auto usable = std::min(total, m_chips.size());
    for (int used = 0; shown < usable; ++shown) {
        const int width = m_chips[shown]->sizeHint().width();
        m_more->setText(u"+%1"_s.arg(total - shown - 1));
        const int rest = shown + 1 < total ? m_more->sizeHint().width() : 0;
        if (shown > 0 && used + width + rest > this->width())
            break;
        used += width;
    }
    int x = 0;
    const auto place = [&](QToolButton &button, int width) {
        button.setGeometry(QStyle::visualRect(layoutDirection(), rect(), {x, 0, width, height()}));
        x += width;
    };
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (i < shown)
            place(*m_chips[i], std::min(m_chips[i]->sizeHint().width(), width()));
        m_chips[i]->setVisible(i < shown);
    }
    const auto hidden = static_cast<int>(total - shown);
    m_more->setVisible(hidden > 0);
    m_more->setText(u"+%1"_s.arg(hidden));
    m_more->setAccessibleName(tr("%n more client(s) need attention", nullptr, hidden));
    if (hidden > 0)
        place(*m_more, m_more->sizeHint().width());
}

QSize TroubleChips::sizeHint() const
{
    int width = 0;
    for (std::size_t i = 0; i < std::min(m_troubles.size(), m_chips.size()); ++i)
        width += m_chips[i]->sizeHint().width();
    return {width, minimumSizeHint().height()};
}

QSize TroubleChips::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * kNameLength, m_more->sizeHint().height()};
}

void TroubleChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TroubleChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateTexts();
}

} // namespace supersynk
