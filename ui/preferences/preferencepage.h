// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QScrollArea>

class QAction;
class QMenu;
class QVBoxLayout;

namespace supersynk {

class PreferenceRow;
struct Preference;

/// A setting that stands in a menu, where Preferences leads to it.
struct PreferenceLink
{
    QAction *action; ///< Its text is the title.
    QMenu *menu;     ///< The menu that has it.
};

/// A page of Preferences: settings on cards below headings.
class PreferencePage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreferencePage(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    /// Adds \a preference below the heading of its group.
    PreferenceRow *add(const Preference &preference);
    void add(const PreferenceLink &link);
    [[nodiscard]] const QList<PreferenceRow *> &rows() const { return m_rows; }
    /// Shows only what has all words of \a query, or everything. Returns how much that is.
    int filter(const QString &query);

private:
    struct Group
    {
        QString heading;
        QWidget *box; // the heading and its card
        QVBoxLayout *content;
    };

    struct Entry
    {
        QWidget *row;
        QString words;
        qsizetype group;
    };

    void addRow(QWidget *row, const QString &heading, const QString &words);
    [[nodiscard]] qsizetype groupCalled(const QString &heading);

    const QString m_title;
    QVBoxLayout *m_layout;
    QList<Group> m_groups;
    QList<Entry> m_entries;
    QList<PreferenceRow *> m_rows;
};

} // namespace supersynk
