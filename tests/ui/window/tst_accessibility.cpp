// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "app/commandline.h"
#include "app/preferences.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/activity/activityplot.h"
#include "ui/clients/channeltree.h"
#include "ui/clients/filterbar.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/minuteplot.h"
#include "ui/map/mapview.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/recording/recordingcontrol.h"
#include "ui/status/addressbar.h"
#include "ui/status/statuslamp.h"
#include "ui/window/translations.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSet>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// Controls and graphics need a name for screen readers.
bool needsName(const QAccessibleInterface &element)
{
    static const QSet<QAccessible::Role> kRoles{
        QAccessible::PushButton,  QAccessible::ButtonMenu, QAccessible::CheckBox,
        QAccessible::RadioButton, QAccessible::ComboBox,   QAccessible::EditableText,
        QAccessible::SpinBox,     QAccessible::Slider,     QAccessible::PageTab,
        QAccessible::MenuItem,    QAccessible::Tree,       QAccessible::Table,
        QAccessible::List,        QAccessible::Graphic,    QAccessible::Chart,
        QAccessible::Dialog,      QAccessible::StatusBar,  QAccessible::PageTabList,
        QAccessible::ColumnHeader};
    return element.state().focusable || kRoles.contains(element.role());
}

/// Internal parts of Qt widgets need no name.
bool isPartOfItsParent(const QAccessibleInterface &element)
{
    const QAccessibleInterface *parent = element.parent();
    if (!parent)
        return false;
    const QAccessible::Role role = parent->role();
    return role == QAccessible::SpinBox || role == QAccessible::ComboBox || role == QAccessible::ScrollBar
        || element.role() == QAccessible::Separator;
}

QString describe(const QAccessibleInterface &element)
{
    const QObject *object = element.object();
    const QString className = object ? QString::fromLatin1(object->metaObject()->className()) : u"?"_s;
    return u"%1, role %2 in %3"_s.arg(className)
        .arg(static_cast<int>(element.role()))
        .arg(element.parent() ? element.parent()->text(QAccessible::Name) : QString());
}

void collectNameless(QAccessibleInterface *element, QStringList &nameless, int &named)
{
    if (!element || !element->isValid() || element->state().invisible)
        return;
    if (needsName(*element) && !isPartOfItsParent(*element)) {
        if (element->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(*element));
        else
            ++named;
    }
    const bool hasManyCells = element->tableInterface() != nullptr; // the tests of models check their texts
    for (int i = 0; i < element->childCount() && !hasManyCells; ++i)
        collectNameless(element->child(i), nameless, named);
}

/// The widgets that get the focus by Tab.
QSet<QWidget *> widgetsReachedByTab(QWidget &window)
{
    QSet<QWidget *> reached;
    window.setFocus();
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        if (QWidget *focus = QApplication::focusWidget())
            reached.insert(focus);
    }
    return reached;
}

/// Whether \a widget should get the focus by Tab.
bool wantsTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus)
        && !widget.focusProxy();
}

/// How many presses of Tab lead from \a from to the widget with accessible name \a name; -1 if none do.
int tabsTo(QWidget &from, const QString &name)
{
    from.setFocus();
    for (int tabs = 0; tabs < 50 && QApplication::focusWidget(); ++tabs) {
        if (QApplication::focusWidget()->accessibleName() == name)
            return tabs;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return -1;
}

} // namespace

/// Names for screen readers, and use by keyboard, in the language of SUPERSYNK_TEST_LANGUAGE.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    void init()
    {
        m_fixture.emplace();
        m_translations.emplace(QLocale(qEnvironmentVariable("SUPERSYNK_TEST_LANGUAGE", u"en"_s)));
        m_window.emplace(m_fixture->server(), ServerFixture::settings(), m_fixture->store());
        m_window->setPreferences(preferencesFor(CommandLine({u"supersynk"_s})), true);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_window));
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        m_window->findChild<InspectorPanel *>()->inspect(Subject{"room", "alice"}); // shows its buttons
    }

    void cleanup()
    {
        m_window.reset();
        m_translations.reset();
        m_fixture.reset();
    }

    void everythingInTheWindowHasAName()
    {
        for (QTabWidget *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                verifyNames(*m_window, 15);
            }
        }
    }

    /// Hidden ones, too.
    void everyButtonHasAName()
    {
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            const QString name = button->accessibleName() + button->text();
            if (button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!name.isEmpty(), button->metaObject()->className());
        }
    }

    void paintedWidgetsHaveRoles()
    {
        verifyRole<StatusLamp>(QAccessible::Graphic);
        verifyRole<ActivityPlot>(QAccessible::Chart);
        verifyRole<MapView>(QAccessible::Canvas);
        verifyRole<MinutePlot>(QAccessible::Chart);
    }

    void addressForHeadsetsIsAccessible()
    {
        const auto labels = m_window->findChildren<QLabel *>();
        const auto isHeard = [](const QLabel *label) {
            return label->accessibleName() == AddressBar::tr("Address for headsets")
                && label->accessibleDescription().startsWith("http://"_L1);
        };
        QVERIFY(std::ranges::any_of(labels, isHeard));
    }

    void everythingInTheDialogsHasAName()
    {
        for (const QString &opener :
             {MainWindow::tr("&Why Is My Headset Not Here?"), MainWindow::tr("Simulate &Headsets…"),
              MainWindow::tr("Sho&w QR Code"), RecordingControl::tr("Session &Details…"),
              RecordingControl::tr("Add &Marker…"), MainWindow::tr("&Manual"),
              MainWindow::tr("&About Supersynk")}) {
            QAction *action = actionWith(opener);
            QVERIFY2(action, qPrintable(opener));
            action->trigger();
            QDialog *dialog = nullptr;
            QTRY_VERIFY2((dialog = visibleDialog()) != nullptr, qPrintable(opener));
            QVERIFY(!dialog->windowTitle().isEmpty());
            verifyNames(*dialog, 2);
            dialog->close();
            QTRY_VERIFY(!visibleDialog());
        }
    }

    void everythingInThePreferencesHasAName()
    {
        actionWith(MainWindow::tr("&Preferences…"))->trigger();
        auto *dialog = m_window->findChild<PreferencesDialog *>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *pages = dialog->findChild<QListWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            verifyNames(*dialog, 5);
        }
        dialog->close();
    }

    void everyActionIsReachableByKeyboard()
    {
        for (const QAction *menu : m_window->menuBar()->actions())
            QVERIFY2(menu->text().contains(u'&'), qPrintable(menu->text()));
        for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
            if (!qobject_cast<QMenuBar *>(menu->parent()) && menu->parent() != &*m_window)
                continue;
            for (const QAction *action : menu->actions())
                QVERIFY2(action->isSeparator() || action->text().contains(u'&')
                             || !action->shortcut().isEmpty(),
                         qPrintable(action->text()));
        }
    }

    void mnemonicsOfAMenuDiffer()
    {
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            QSet<QChar> seen;
            for (const QAction *action : menu->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at < 0)
                    continue;
                const QChar key = action->text().at(at + 1).toLower();
                QVERIFY2(!seen.contains(key), qPrintable(menu->title() + u": "_s + action->text()));
                seen.insert(key);
            }
        }
    }

    void visibleMnemonicsDiffer()
    {
        QStringList texts;
        for (const QAction *menu : m_window->menuBar()->actions())
            texts.append(menu->text());
        for (const auto *button : m_window->findChildren<QAbstractButton *>())
            if (button->isVisible())
                texts.append(button->text());
        for (const auto *label : m_window->findChildren<QLabel *>())
            if (label->isVisible() && label->buddy())
                texts.append(label->text());
        QHash<QChar, QString> seen;
        for (const QString &text : std::as_const(texts)) {
            const qsizetype at = text.indexOf(u'&');
            if (at < 0)
                continue;
            const QChar key = text.at(at + 1).toLower();
            QVERIFY2(!seen.contains(key), qPrintable(seen[key] + u" and "_s + text));
            seen.insert(key, text);
        }
        QVERIFY(seen.size() >= 6);
    }

    void tabCyclesThroughTheWindow()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*m_window));
        const QSet<QWidget *> reached = widgetsReachedByTab(*m_window);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->window() == &*m_window && wantsTab(*widget))
                QVERIFY2(reached.contains(widget),
                         qPrintable(widget->accessibleName() + u' '
                                    + QString::fromLatin1(widget->metaObject()->className())));
        }
        QVERIFY(reached.size() >= 8);
    }

    /// In between are the choice of clients, Pause and Remove.
    void tabGoesFromTheFilterToTheList()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*m_window));
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_VERIFY(m_window->findChild<ChannelTree *>()->isVisible());
        QWidget *filter = childCalled<QLineEdit>(*m_window, FilterBar::tr("Filter"));
        QVERIFY(filter);
        QCOMPARE(tabsTo(*filter, ChannelTree::tr("Channels and clients")), 4);
    }

private:
    static void verifyNames(QWidget &window, int atLeast)
    {
        QStringList nameless;
        int named = 0;
        collectNameless(QAccessible::queryAccessibleInterface(&window), nameless, named);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY2(named >= atLeast, qPrintable(QString::number(named)));
    }

    [[nodiscard]] QAction *actionWith(const QString &text) const
    {
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    template <typename Widget>
    void verifyRole(QAccessible::Role role)
    {
        auto *widget = m_window->findChild<Widget *>();
        QVERIFY(widget);
        QCOMPARE(QAccessible::queryAccessibleInterface(widget)->role(), role);
        QVERIFY(!widget->accessibleName().isEmpty());
    }

    [[nodiscard]] QDialog *visibleDialog() const
    {
        for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<Translations> m_translations;
    std::optional<MainWindow> m_window;
};

SUPERSYNK_TEST(TestAccessibility)
#include "tst_accessibility.moc"
