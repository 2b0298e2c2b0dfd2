// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"
#include "ui/preferences/preferencepage.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace supersynk {

class Notice;
class PreferenceRow;

/// Settings on pages, with a field that searches them. Nothing changes before the operator accepts, and
/// invalid values can't be accepted.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a earlier are the values for the next start of the server; \a links stand on the page *General*.
    PreferencesDialog(const QList<Preference> &preferences, const PreferenceValues &earlier,
                      const QList<PreferenceLink> &links, QWidget *parent = nullptr);

    /// The values with which the server runs, and its clients; nothing while it is stopped.
    void setRunning(const std::optional<ServerSettings> &settings, int clients);
    /// As edited; a field with an invalid value keeps the earlier one.
    [[nodiscard]] const PreferenceValues &values() const { return m_values; }
    /// Why the values can't be accepted, as a sentence; empty if they can.
    [[nodiscard]] QString fault() const;

    /// Emits stored() if something was changed.
    void accept() override;

Q_SIGNALS:
    void stored(const supersynk::PreferenceValues &earlier, const supersynk::PreferenceValues &values);
    /// The server should start again with the values; the caller may ask first, and calls accept() then.
    void restartRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPages(const QList<PreferenceLink> &links);
    void buildLayout();
    void watch(PreferenceRow &row);
    void edit(PreferenceRow &row);
    void restoreDefaults();
    void search(const QString &query);
    void showValues();
    void showState();
    [[nodiscard]] PreferencePage *currentPage() const;

    const QList<Preference> m_preferences;
    const PreferenceValues m_earlier;
    PreferenceValues m_values;
    std::optional<ServerSettings> m_running;
    int m_clients = 0;
    PreferenceRow *m_culprit = nullptr; // its edit has led to a problem between values
    QList<PreferencePage *> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list; // as many items as pages
    QStackedWidget *m_stack;
    QLabel *m_nothing; // instead of a page, if the search finds nothing
    Notice *m_fault;
    Notice *m_restart;
    QPushButton *m_accept = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace supersynk
