// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/notifier.h"

#include "tests/support/testmain.h"
#include "tests/ui/desktop/fakenotifications.h"

#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desktop.begin(), "run by dbus-run-session"); }

    void init()
    {
        m_shownInTray.clear();
        m_desktop.messages.clear();
    }

    void messageIsShownAsPlainText()
    {
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"<b>ann</b> & co"_s, false);
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QCOMPARE(m_desktop.messages.first().title, u"1 client lost"_s);
        QCOMPARE(m_desktop.messages.first().text, u"&lt;b&gt;ann&lt;/b&gt; &amp; co"_s);
        QCOMPARE(m_shownInTray, QStringList());
    }

    void soundIsTheDesktops()
    {
        Notifier notifier(m_showInTray);
        notifier.notify(u"silent"_s, {}, false);
        notifier.notify(u"audible"_s, {}, true);
        QTRY_COMPARE(m_desktop.messages.size(), 2);
        QVERIFY(!m_desktop.messages.first().hints.contains(u"sound-name"_s));
        QCOMPARE(m_desktop.messages.last().hints.value(u"sound-name"_s).toString(), u"dialog-warning"_s);
    }

    void withoutAServiceTheTrayShowsIt()
    {
        QVERIFY(m_desktop.end());
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"<b>ann</b>"_s, true);
        QTRY_COMPARE(m_shownInTray, (QStringList{u"1 client lost"_s, u"<b>ann</b>"_s, u"audible"_s}));
        QVERIFY(m_desktop.begin());
    }

    void withoutABusTheTrayShowsIt()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"ann"_s, false);
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QCOMPARE(m_shownInTray, (QStringList{u"1 client lost"_s, u"ann"_s, u"silent"_s}));
    }

    void nextMessageReplacesThePrevious()
    {
        Notifier notifier(m_showInTray);
        notifier.notify(u"one"_s, {}, false);
        QTRY_COMPARE(m_desktop.messages.size(), 1);
        QCOMPARE(m_desktop.messages.first().replaced, 0U);
        QTRY_VERIFY([&] {
            notifier.notify(u"two"_s, {}, false);
            QCoreApplication::processEvents();
            return m_desktop.messages.last().replaced == FakeNotifications::kId;
        }());
    }

    void clickIsReported()
    {
        Notifier notifier(m_showInTray);
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.notify(u"one"_s, {}, false);
        QTRY_VERIFY(!m_desktop.messages.isEmpty());
        QVERIFY(m_desktop.messages.first().actions.contains(u"default"_s));
        QTRY_VERIFY([&] {
            m_desktop.click(7); // a message of another program
            m_desktop.click(FakeNotifications::kId);
            return activated.count() > 0;
        }());
    }

private:
    FakeNotifications m_desktop;
    QStringList m_shownInTray;
    const Notifier::Show m_showInTray = [this](const QString &title, const QString &text, bool isAudible) {
        m_shownInTray = {title, text, isAudible ? u"audible"_s : u"silent"_s};
    };
};

SUPERSYNK_TEST(TestNotifier)
#include "tst_notifier.moc"
