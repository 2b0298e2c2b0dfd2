// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QWidget>

#include <vector>

class QAction;
class QSettings;
class QSplitter;
class QTabWidget;

namespace supersynk {

/// Arranges the window: the main panel, tabs with details beside it, and tabs with history below both. A
/// small window has all tabs in one row below the main panel. The divisions of the large and the small
/// arrangement are remembered separately.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(QWidget *main, QWidget *parent = nullptr);

    /// Adds a tab; settings refer to it by \a name.
    void addBeside(QWidget *panel, QLatin1StringView name, const QString &title);
    void addBelow(QWidget *panel, QLatin1StringView name, const QString &title);

    /// A panel that can stand in place of the tabs below; hidden at first.
    void setInsteadOfHistory(QWidget *panel);
    void showInsteadOfHistory(bool isShown);

    /// Checkable: whether the tabs are shown.
    [[nodiscard]] QAction *showBeside() const { return m_showBeside; }
    [[nodiscard]] QAction *showBelow() const { return m_showBelow; }

    void restore(const QSettings &store);
    void save(QSettings &store) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page
    {
        QWidget *widget;
        QLatin1StringView name;
        QString title;
        bool isBelow; // in a large window
    };

    void add(QWidget *panel, QLatin1StringView name, const QString &title, bool isBelow);
    void arrange();
    void updateSize();
    void select(const QString &name);
    [[nodiscard]] QString selectedIn(const QTabWidget &tabs) const;
    [[nodiscard]] QString selectedBelow() const;

    QSplitter *m_rows;
    QSplitter *m_columns;
    QTabWidget *m_beside;
    QTabWidget *m_below;
    QWidget *m_instead = nullptr; // of the tabs below
    bool m_isInstead = false;
    QAction *m_showBeside;
    QAction *m_showBelow;
    std::vector<Page> m_pages;
    bool m_isLarge = true;
    QString m_selectedBelow;   // the latest, also while there are no tabs below
    QByteArray m_otherColumns; // state of the splitter in the other arrangement; empty before the first
};

} // namespace supersynk
