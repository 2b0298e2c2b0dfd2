// SPDX-License-Identifier: GPL-3.0-only
#include "app/commandline.h"
#include "app/preferences.h"
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/status/addressbar.h"
#include "ui/status/qrdialog.h"
#include "ui/status/serverpanel.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// How preferences come from their dialog to the server, and to the log.
class TestWindowPreferences
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(openWithPreferences()); }
    void cleanup() { close(); }

    void dialogIsModelessAndMadeOnce()
    {
        QVERIFY(!dialog().isModal());
        QCOMPARE(&dialog(), &dialog());
    }

    void stoppedServerTakesThemAtItsStart()
    {
        setKey(u"abcd-efgh"_s);
        dialog().accept();
        startAndWait();
        QVERIFY(!m_fixture->post(u"room"_s, u"alice"_s)); // without the key
        QCOMPARE(m_fixture->store().value("server/access_key"_L1).toString(), u"abcd-efgh"_s);
    }

    void runningServerTakesThemAtItsRestart()
    {
        startAndWait();
        setKey(u"abcd-efgh"_s);
        dialog().accept();
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QVERIFY(m_fixture->server().removeClient("room", "alice"));
        Notice *offer = restartNotice();
        QVERIFY(offer);
        offer->findChild<QPushButton *>()->click();
        waitForStart();
        QVERIFY(!m_fixture->post(u"room"_s, u"alice"_s));
        QVERIFY(!restartNotice());
    }

    void restartFromTheDialogAsksWithClients()
    {
        startAndWait();
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        setKey(u"abcd-efgh"_s);
        Q_EMIT dialog().restartRequested();
        auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(dialog().isVisible()); // nothing is lost
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
    }

    void restartFromTheDialogStoresAndStarts()
    {
        startAndWait();
        setKey(u"abcd-efgh"_s);
        Q_EMIT dialog().restartRequested();
        waitForStart();
        QVERIFY(!m_fixture->post(u"room"_s, u"alice"_s));
    }

    void takingAChangeBackNeedsNoRestart()
    {
        startAndWait();
        setKey(u"abcd-efgh"_s);
        dialog().accept();
        QVERIFY(restartNotice());
        QTRY_VERIFY(!m_window->findChild<PreferencesDialog *>());
        setKey({});
        dialog().accept();
        QVERIFY(!restartNotice());
    }

    /// The window checks the server, and simulates headsets, with the new key.
    void windowUsesTheNewKey()
    {
        setKey(u"abcd-efgh"_s);
        dialog().accept();
        startAndWait();
        m_window->simulation().start({.headsets = 1});
        QTRY_COMPARE(m_fixture->server().clientCount(), std::size_t(1));
        auto *panel = m_window->findChild<ServerPanel *>();
        QTRY_COMPARE(panel->symbol(), Symbol::Running);
    }

    void addressesFollowHttps()
    {
        const auto isHttpsShown = [this] {
            const auto labels = m_window->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->accessibleName() == AddressBar::tr("HTTPS address for pages in a browser")
                    && label->isVisible();
            });
        };
        QVERIFY(!isHttpsShown());
        field<QCheckBox>(u"Serve HTTPS"_s)->click();
        dialog().accept();
        QVERIFY(isHttpsShown());
    }

    void portFieldIsThatOfHttpsAlone()
    {
        field<QCheckBox>(u"Serve HTTPS"_s)->click();
        field<QCheckBox>(u"Serve HTTP too"_s)->click();
        field<QDoubleSpinBox>(u"HTTPS port"_s)->setValue(9500);
        dialog().accept();
        QCOMPARE(childCalled<QSpinBox>(*m_window, u"Port"_s)->value(), 9500);
    }

    void qrCodeOfTheFormerKeyIsClosed()
    {
        startAndWait();
        action(u"Sho&w QR Code"_s)->trigger();
        QVERIFY(m_window->findChild<QrDialog *>());
        setKey(u"abcd-efgh"_s);
        Q_EMIT dialog().restartRequested();
        waitForStart();
        QVERIFY(!m_window->findChild<QrDialog *>());
    }

    void changesAreEventsWithoutTheKey()
    {
        field<QCheckBox>(u"Start the server with the program"_s)->click();
        setKey(u"abcd-efgh"_s);
        dialog().accept();
        QTRY_COMPARE(events().rowCount(), 2);
        QCOMPARE(events().at(0).kind, EventKind::Setting);
        for (int i = 0; i < 2; ++i)
            QVERIFY2(!events().at(i).details.contains(u"abcd"_s), qPrintable(events().at(i).details));
        QCOMPARE(m_fixture->store().value("server/autostart"_L1), false);
    }

    void changesInMenusAreEvents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("theme") << u"&Dark"_s << u"Theme: Dark"_s;
        QTest::newRow("notifications")
            << u"&Notify of Lost Clients"_s << u"No message tells of lost clients."_s;
        QTest::newRow("sound") << u"Play a Sound for &Lost Clients"_s
                               << u"The message of lost clients has a sound."_s;
    }

    void changesInMenusAreEvents()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, sentence);
        menuAction(text)->trigger();
        QTRY_COMPARE(events().rowCount(), 1);
        QCOMPARE(events().at(0).kind, EventKind::Setting);
        QCOMPARE(events().at(0).details, sentence);
        menuAction(u"&As the Desktop"_s)->trigger();
    }

    void settingsOfMenusAreLinked()
    {
        for (const QString &title :
             {u"Theme"_s, u"Notify of Lost Clients"_s, u"Play a Sound for Lost Clients"_s,
              u"Client Timeout"_s, u"Keep Awake While Clients Are Connected"_s, u"Session Details"_s})
            QVERIFY2(field<QPushButton>(u"Show "_s + title), qPrintable(title));
    }

    /// The header stores its port and timeout itself, also while the dialog is open.
    void portOfTheHeaderStays()
    {
        setKey(u"abcd-efgh"_s);
        auto *port = childCalled<QSpinBox>(*m_window, u"Port"_s);
        port->setValue(12345);
        dialog().accept();
        QCOMPARE(port->value(), 12345);
        QCOMPARE(m_window->findChild<ServerPanel *>()->nextSettings().port, quint16(12345));
    }

private:
    [[nodiscard]] bool openWithPreferences()
    {
        if (!open())
            return false;
        m_window->setPreferences(preferencesFor(CommandLine({u"supersynk"_s})), true);
        return true;
    }

    /// Opened, if it is not yet.
    PreferencesDialog &dialog()
    {
        action(u"&Preferences…"_s)->trigger();
        return *m_window->findChild<PreferencesDialog *>();
    }

    template <typename Field>
    Field *field(const QString &title)
    {
        return childCalled<Field>(dialog(), title);
    }

    /// Also of objects other than the window.
    QAction *menuAction(const QString &text)
    {
        for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
            const auto actions = menu->actions();
            const auto found = std::ranges::find(actions, text, &QAction::text);
            if (found != actions.end())
                return *found;
        }
        return nullptr;
    }

    void setKey(const QString &key) { field<QLineEdit>(u"Access key"_s)->setText(key); }

    void startAndWait()
    {
        m_window->findChild<ServerPanel *>()->start();
        waitForStart();
    }

    void waitForStart() { QTRY_COMPARE(m_fixture->server().state().phase, ServerState::Phase::Running); }

    Notice *restartNotice()
    {
        for (Notice *notice : m_window->findChild<ServerPanel *>()->findChildren<Notice *>()) {
            if (!notice->isHidden() && notice->text().startsWith(u"The new settings"_s))
                return notice;
        }
        return nullptr;
    }

    EventFilter &events() { return m_window->findChild<EventLogPanel *>()->filter(); }
};

SUPERSYNK_TEST(TestWindowPreferences)
#include "tst_windowpreferences.moc"
