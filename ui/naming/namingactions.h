// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/names/name.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace supersynk {

class Names;

/// The actions with which the operator names clients and channels and says which clients are expected, and
/// their dialogs.
class NamingActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to \a window. Both outlive this.
    NamingActions(Names &names, QWidget &window);

    /// Names what is selected.
    [[nodiscard]] QAction *nameAction() const { return m_name; }
    /// The other actions.
    void fillMenu(QMenu &menu);

    /// What nameAction() names; nothing disables it.
    void setSelected(const std::optional<NamedThing> &selected);
    /// Reads the names of \a path and keeps them there, see Names::open(); shows what is wrong with the file.
    void open(const QString &path);

    void editName();
    void stopExpecting();
    /// Adds the names of a file, and expects its clients if \a expects is set.
    void importFile(const QString &path, bool expects);
    void exportFile(const QString &path);

Q_SIGNALS:
    /// \a text is a short message that something was done.
    void reported(const QString &text);

private:
    void askForImport(bool expects);
    void askForExport();
    void expectPresent();
    void updateEnabled();
    void showProblems(const QString &text, const QStringList &problems);

    Names &m_names;
    QWidget &m_window;
    std::optional<NamedThing> m_selected;
    QAction *m_name;
    QAction *m_import;
    QAction *m_export;
    QAction *m_expectPresent;
    QAction *m_expectFile;
    QAction *m_stopExpecting;
};

} // namespace supersynk
