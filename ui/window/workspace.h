// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QSettings;
class QSplitter;
class QTabWidget;

namespace supersynk {

class PaneWindow;

/// Arranges the window in four places: the main panel, tabs with details beside it, tabs with history below
/// it, and tabs in the corner. The columns of both rows have the same width. In a large window that is not
/// roomy, the corner joins the tabs below, which go from side to side; a small one has all tabs in one row
/// below the main panel; in a short one they open in its place with a click, and close with another. The
/// divisions of the large and the small arrangement are remembered separately. A double click on a tab, or
/// its context menu, opens it in a window of its own.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(QWidget *main, QWidget *parent = nullptr);

    /// Adds a tab; settings refer to it by \a name.
    void addBeside(QWidget *panel, QLatin1StringView name, const QString &title);
    void addBelow(QWidget *panel, QLatin1StringView name, const QString &title);
    void addInCorner(QWidget *panel, QLatin1StringView name, const QString &title);

    /// A line at the end of the head of the tabs below; in a small window, below all.
    void setLine(QWidget *line);

    /// Shows \a count after the title of the tab \a name, unless it is 0.
    void setBadge(QLatin1StringView name, int count);

    /// A panel that can stand in place of the tabs below; hidden at first.
    void setInsteadOfHistory(QWidget *panel);
    void showInsteadOfHistory(bool isShown);

    /// Checkable: whether the tabs are shown.
    [[nodiscard]] QAction *showBeside() const { return m_showBeside; }
    [[nodiscard]] QAction *showBelow() const { return m_showBelow; }

    void restore(const QSettings &store);
    void save(QSettings &store) const;

Q_SIGNALS:
    /// Whether the window has become so low that the main panel has all of it until a tab is clicked.
    void shortChanged(bool isShort);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Place { Beside, Below, Corner };
    enum class Size { Small, Large, Roomy };

    struct Page
    {
        QWidget *widget;
        QLatin1StringView name;
        QString title;
        Place place;                  // in a roomy window
        int badge = 0;                // after the title
        PaneWindow *window = nullptr; // in which it is; null for a tab

        [[nodiscard]] QString label() const;
        [[nodiscard]] QString windowTitle() const;
    };

    void add(QWidget *panel, QLatin1StringView name, const QString &title, Place place);
    void arrange();
    void connectWindows(QTabWidget &tabs);
    void openWindow(const QWidget *page, const QByteArray &geometry = {});
    void closeWindow(QLatin1StringView name);
    void showWindows(bool areShown);
    void updateSize();
    void openOrClose(bool isCurrent);
    [[nodiscard]] double textScale() const;
    [[nodiscard]] Size presentSize() const;
    [[nodiscard]] QTabWidget *homeOf(Place place) const;
    [[nodiscard]] std::array<QTabWidget *, 3> allTabs() const { return {m_beside, m_below, m_corner}; }
    void placeLine();
    void alignColumns(const QSplitter &from, QSplitter &to);
    void select(const QString &name);
    [[nodiscard]] QString selectedIn(const QTabWidget &tabs) const;
    [[nodiscard]] QString selectedBelow() const;

    QSplitter *m_rows;
    QSplitter *m_columns;
    QSplitter *m_bottom;
    QTabWidget *m_beside;
    QTabWidget *m_below;
    QTabWidget *m_corner;
    QWidget *m_line = nullptr;
    QWidget *m_instead = nullptr; // of the tabs below
    bool m_isInstead = false;
    QAction *m_showBeside;
    QAction *m_showBelow;
    std::vector<Page> m_pages;
    Size m_size = Size::Large;
    bool m_isShort = false;
    QString m_selectedBelow;   // the latest, also while there are no tabs below
    QByteArray m_otherColumns; // state of the splitter in the other arrangement; empty before the first
};

} // namespace supersynk
