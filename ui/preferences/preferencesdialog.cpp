// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/preferencesdialog.h"

#include "ui/look/measures.h"
#include "ui/preferences/pageicon.h"
#include "ui/preferences/preferencerow.h"
#include "ui/preferences/preferencetext.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/notice.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QSize kInitialSize(720, 600);
constexpr int kListWidth = 22; // of the list of pages, in average characters

} // namespace

PreferencesDialog::PreferencesDialog(const QList<Preference> &preferences, const PreferenceValues &earlier,
                                     const QList<PreferenceLink> &links, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_earlier(earlier)
    , m_values(earlier)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(this))
    , m_fault(new Notice(this))
    , m_restart(new Notice(this))
{
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildPages(links);
    buildLayout();
    resizeWithinScreen(*this, kInitialSize);
    showValues();
    search({});
    m_search->setFocus();
}

void PreferencesDialog::buildPages(const QList<PreferenceLink> &links)
{
    using Page = Preference::Page;
    for (const auto &[page, title] : {std::pair{Page::General, tr("General")},
                                      {Page::Server, tr("Server")},
                                      {Page::Security, tr("Security")},
                                      {Page::Limits, tr("Limits")}}) {
        auto *made = new PreferencePage(title, this);
        for (const Preference &preference : m_preferences) {
            if (preference.page == page)
                watch(*made->add(preference));
        }
        m_pages.append(made);
        m_stack->addWidget(made);
        m_list->addItem(new QListWidgetItem(pageIcon(page), title));
    }
    for (const PreferenceLink &link : links)
        m_pages.constFirst()->add(link);
    m_nothing->setText(tr("No setting has these words."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
}

void PreferencesDialog::buildLayout()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::search);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setIconSize({fontMetrics().height(), fontMetrics().height()});
    auto *left = new QWidget(this);
    left->setFixedWidth(fontMetrics().averageCharWidth() * kListWidth);
    auto *side = new QVBoxLayout(left);
    side->setContentsMargins({});
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(left);
    middle->addWidget(m_stack, 1);

    m_restart->setAction(tr("Restart &Now…"));
    connect(m_restart, &Notice::triggered, this, &PreferencesDialog::restartRequested);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setDefault(true);
    m_restore = buttons->addButton(tr("Restore &Defaults"), QDialogButtonBox::ResetRole);
    m_restore->setAutoDefault(false);
    m_restore->setToolTip(tr("Sets the fields of this page to their defaults"));
    connect(m_restore, &QPushButton::clicked, this, &PreferencesDialog::restoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap);
    layout->addLayout(middle, 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_restart);
    layout->addWidget(buttons);
}

void PreferencesDialog::watch(PreferenceRow &row)
{
    connect(&row, &PreferenceRow::edited, this, [this, &row] { edit(row); });
}

void PreferencesDialog::edit(PreferenceRow &row)
{
    PreferenceValues edited = m_values;
    row.setProblem(row.preference().set(edited, row.value()));
    const bool hadConflict = m_values.server.problem().has_value();
    m_values = edited;
    if (!m_values.server.problem())
        m_culprit = nullptr;
    else if (!hadConflict)
        m_culprit = &row;
    showValues();
}

void PreferencesDialog::restoreDefaults()
{
    const PreferenceValues usual;
    for (PreferenceRow *row : currentPage()->rows()) {
        if (!row->preference().fixedBy.isEmpty())
            continue;
        row->setProblem({});
        (void)row->preference().set(m_values, row->preference().get(usual));
    }
    m_culprit = nullptr;
    showValues();
}

void PreferencesDialog::showValues()
{
    for (const PreferencePage *page : std::as_const(m_pages)) {
        for (PreferenceRow *row : page->rows())
            row->showValues(m_values, m_earlier, row == m_culprit ? m_values.server.problem() : std::nullopt);
    }
    showState();
}

QString PreferencesDialog::fault() const
{
    for (const PreferencePage *page : m_pages) {
        for (const PreferenceRow *row : page->rows()) {
            if (const QString fault = row->fault(); !fault.isEmpty())
                return tr("%1: %2", "a setting, a sentence").arg(row->preference().title, fault);
        }
    }
    return m_values.server.problem().value_or(QString());
}

void PreferencesDialog::setRunning(const std::optional<ServerSettings> &settings, int clients)
{
    m_running = settings;
    m_clients = clients;
    showState();
}

/// What the buttons would do.
void PreferencesDialog::showState()
{
    const QString fault = this->fault();
    const bool isPending = m_running && needsRestart(m_preferences, {.server = *m_running}, m_values);
    m_fault->setText(fault, Symbol::Failed);
    m_accept->setEnabled(fault.isEmpty());
    m_accept->setText(isPending ? tr("&Apply at Next Start") : tr("&OK"));
    QString sentence;
    if (isPending && fault.isEmpty()) {
        sentence = tr("This takes effect when the server starts again.");
        if (m_clients > 0)
            sentence += u' ' + tr("Restarting it now disconnects %n client(s).", nullptr, m_clients);
    }
    m_restart->setText(sentence, Symbol::Restarted);
}

PreferencePage *PreferencesDialog::currentPage() const
{
    return m_pages.at(std::max(0, m_list->currentRow()));
}

/// Lists how much each page has of what is sought, and shows a page that has some.
void PreferencesDialog::search(const QString &query)
{
    int first = -1;
    const int current = m_list->currentRow();
    bool isCurrentHit = false;
    for (int i = 0; i < m_pages.size(); ++i) {
        const int hits = m_pages.at(i)->filter(query);
        const QString title = m_pages.at(i)->title();
        m_list->item(i)->setText(query.trimmed().isEmpty() ? title : tr("%1 (%2)").arg(title).arg(hits));
        m_list->setRowHidden(i, hits == 0);
        if (hits > 0 && first < 0)
            first = i;
        isCurrentHit = isCurrentHit || (hits > 0 && i == current);
    }
    m_restore->setEnabled(first >= 0);
    if (first < 0) {
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    if (!isCurrentHit)
        m_list->setCurrentRow(first);
    m_stack->setCurrentIndex(m_list->currentRow());
}

/// Escape ends a search first; Enter and Down lead from it to the pages.
void PreferencesDialog::keyPressEvent(QKeyEvent *event)
{
    if (m_search->hasFocus()) {
        switch (event->key()) {
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            m_list->setFocus();
            return;
        default:
            break;
        }
    }
    QDialog::keyPressEvent(event);
}

void PreferencesDialog::accept()
{
    if (!fault().isEmpty())
        return;
    const bool isChanged = std::ranges::any_of(m_preferences, [this](const Preference &preference) {
        return preference.get(m_earlier) != preference.get(m_values);
    });
    QDialog::accept();
    if (isChanged)
        Q_EMIT stored(m_earlier, m_values);
}

} // namespace supersynk
