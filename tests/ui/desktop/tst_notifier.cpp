// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using supersynk::Notifier;
using namespace Qt::StringLiterals;

/// A service as of the Desktop Notifications Specification.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QStringList texts;
    QList<uint> replaced;
    QStringList actions;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &offered, const QVariantMap &, int)
    {
        titles.append(title);
        texts.append(text);
        replaced.append(replaces);
        actions = offered;
        return 42;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected(), "run by dbus-run-session");
        QVERIFY(m_bus.registerService(kService));
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void init() { m_shownInTray.clear(); }

    void messageIsShownAsPlainText()
    {
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"<b>ann</b> & co"_s);
        QTRY_COMPARE(m_desktop.titles, QStringList{u"1 client lost"_s});
        QCOMPARE(m_desktop.texts, QStringList{u"&lt;b&gt;ann&lt;/b&gt; &amp; co"_s});
        QCOMPARE(m_shownInTray, QStringList());
    }

    void withoutAServiceTheTrayShowsIt()
    {
        QVERIFY(m_bus.unregisterService(kService));
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"<b>ann</b>"_s);
        QTRY_COMPARE(m_shownInTray, (QStringList{u"1 client lost"_s, u"<b>ann</b>"_s}));
        QVERIFY(m_bus.registerService(kService));
    }

    void withoutABusTheTrayShowsIt()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        Notifier notifier(m_showInTray);
        notifier.notify(u"1 client lost"_s, u"ann"_s);
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QCOMPARE(m_shownInTray, (QStringList{u"1 client lost"_s, u"ann"_s}));
    }

    void nextMessageReplacesThePrevious()
    {
        Notifier notifier(m_showInTray);
        m_desktop.replaced.clear();
        notifier.notify(u"one"_s, {});
        QTRY_COMPARE(m_desktop.replaced, QList<uint>{0});
        QTRY_VERIFY([&] {
            notifier.notify(u"two"_s, {});
            QCoreApplication::processEvents();
            return m_desktop.replaced.contains(42U);
        }());
    }

    void clickIsReported()
    {
        Notifier notifier(m_showInTray);
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.notify(u"one"_s, {});
        QTRY_VERIFY(m_desktop.actions.contains(u"default"_s));
        QTRY_VERIFY([&] {
            Q_EMIT m_desktop.ActionInvoked(7, u"default"_s); // of another program
            Q_EMIT m_desktop.ActionInvoked(42, u"default"_s);
            return activated.count() > 0;
        }());
    }

private:
    const QString kService = u"org.freedesktop.Notifications"_s;

    FakeDesktop m_desktop;
    QStringList m_shownInTray;
    const Notifier::Show m_showInTray = [this](const QString &title, const QString &text) {
        m_shownInTray = {title, text};
    };
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
};

SUPERSYNK_TEST(TestNotifier)
#include "tst_notifier.moc"
