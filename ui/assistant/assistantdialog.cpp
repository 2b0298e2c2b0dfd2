// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/assistantdialog.h"

#include "ui/assistant/findingrow.h"
#include "ui/look/measures.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/taborder.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::chrono::seconds kCopiedFor{2};
constexpr QSize kInitialSize(640, 540); // pixels

} // namespace

AssistantDialog::AssistantDialog(TakeFacts takeFacts, QWidget *parent)
    : QDialog(parent)
    , m_takeFacts(std::move(takeFacts))
    , m_summary(new QLabel(this))
    , m_list(new QVBoxLayout)
    , m_copy(new QPushButton(tr("&Copy as Text"), this))
{
    setWindowTitle(tr("Why Is My Headset Not Here?"));
    setAccessibleName(windowTitle());
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * kTitleSize);
    m_summary->setFont(large);
    m_copy->setToolTip(
        tr("Copies all of this to the clipboard, for example for a mail to the IT department"));
    m_copy->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &AssistantDialog::copy);
    connect(&m_timer, &QTimer::timeout, this, &AssistantDialog::refresh);
    m_timer.setInterval(kPeriod);
    m_copied.setSingleShot(true);
    m_copied.setInterval(kCopiedFor);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("&Copy as Text")); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->setSpacing(kGap + kInnerGap);
    layout->addWidget(m_summary);
    layout->addWidget(newList(), 1);
    layout->addWidget(buttons);
    resizeWithinScreen(*this, kInitialSize);
}

QWidget *AssistantDialog::newList()
{
    auto *list = new QWidget;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    m_list->setContentsMargins({});
    m_list->setSpacing(0);
    m_list->addStretch(1);
    list->setLayout(m_list);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Findings"));
    area->setFocus(); // keys scroll it
    area->setWidget(list);
    area->viewport()->setBackgroundRole(QPalette::Base);
    return area;
}

FindingRow *AssistantDialog::newRow()
{
    auto *row = new FindingRow(this);
    connect(row, &FindingRow::chosen, this, &AssistantDialog::addressChosen);
    connect(row, &FindingRow::triggered, this, [this, row] { perform(row->finding()); });
    return row;
}

void AssistantDialog::refresh()
{
    if (!isVisible())
        return;
    std::vector<Finding> findings = findingsOf(m_takeFacts());
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    m_summary->setText(summaryOf(m_findings));
    showFindings();
}

/// A row stays with its subject, so that the focus does too.
void AssistantDialog::showFindings()
{
    bool isNew = false;
    QList<FindingRow *> former = std::exchange(m_rows, {});
    for (const Finding &finding : m_findings) {
        const auto known = std::ranges::find_if(
            former, [&finding](const FindingRow *row) { return row->finding().id == finding.id; });
        isNew = isNew || known == former.end();
        FindingRow *row = known == former.end() ? newRow() : *known;
        if (known != former.end())
            former.erase(known);
        row->setFinding(finding);
        row->setSeparated(!m_rows.isEmpty());
        const auto place = static_cast<int>(m_rows.size());
        if (m_list->itemAt(place)->widget() != row)
            m_list->insertWidget(place, row);
        m_rows.append(row);
    }
    for (FindingRow *row : std::as_const(former)) {
        row->hide();
        row->deleteLater();
    }
    if (isNew)
        setTabOrderByLayout(*this);
}

void AssistantDialog::perform(const Finding &finding)
{
    switch (finding.action) {
    case Finding::Action::None:
        break;
    case Finding::Action::Start:
        Q_EMIT startRequested();
        break;
    case Finding::Action::CopyCommand:
        QGuiApplication::clipboard()->setText(finding.argument);
        break;
    case Finding::Action::LetIn:
        Q_EMIT letInRequested(finding.argument.toLatin1());
        break;
    }
}

void AssistantDialog::copy()
{
    const QString head =
        u"%1 – Supersynk %2, %3\n\n"_s.arg(windowTitle(), QCoreApplication::applicationVersion(),
                                           QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm"_s));
    QGuiApplication::clipboard()->setText(head + plainTextOf(m_findings));
    m_copy->setText(tr("Copied"));
    m_copied.start();
}

void AssistantDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_timer.start();
    refresh();
}

void AssistantDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_timer.stop();
}

} // namespace supersynk
