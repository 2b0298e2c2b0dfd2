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

/// Arranges what the window shows: the main panel, beside it the tabs that look closer at what is selected
/// there, and below both the tabs that tell what went on. A window without room for that has all tabs in one
/// row below the main panel. How the operator divided the one and the other is kept for when it is either
/// again.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(QWidget *main, QWidget *parent = nullptr);

    /// Adds a tab; \a name is what the settings call it.
    void addBeside(QWidget *panel, QLatin1StringView name, const QString &title);
    void addBelow(QWidget *panel, QLatin1StringView name, const QString &title);

    /// Checkable: whether the tabs beside, and those below, are shown.
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
        bool isBelow; // where there is room
    };

    void add(QWidget *panel, QLatin1StringView name, const QString &title, bool isBelow);
    void arrange();
    void select(const QString &name);
    [[nodiscard]] QString selectedIn(const QTabWidget &tabs) const;
    [[nodiscard]] QString selectedBelow() const;

    QSplitter *m_rows;
    QSplitter *m_columns;
    QTabWidget *m_beside;
    QTabWidget *m_below;
    QAction *m_showBeside;
    QAction *m_showBelow;
    std::vector<Page> m_pages;
    bool m_isRoomy = true;
    QString m_selectedBelow;   // the tab, when last there were some below
    QByteArray m_otherColumns; // the splitter's state when last it was roomy, or was not; empty if never
};

} // namespace supersynk
