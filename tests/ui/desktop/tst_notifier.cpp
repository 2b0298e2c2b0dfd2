// SPDX-License-Identifier: GPL-3.0-only
#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

using supersynk::Notifier;
using namespace Qt::StringLiterals;

/// A desktop's notifications, as the Desktop Notifications Specification has them.
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

/// What reaches the operator's desktop.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected(), "run by dbus-run-session");
        QVERIFY(m_bus.registerService(u"org.freedesktop.Notifications"_s));
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void messageIsShownAsPlainText()
    {
        QSystemTrayIcon tray;
        Notifier notifier(tray);
        notifier.notify(u"1 client lost"_s, u"<b>ann</b> & co"_s);
        QTRY_COMPARE(m_desktop.titles, QStringList{u"1 client lost"_s});
        QCOMPARE(m_desktop.texts, QStringList{u"&lt;b&gt;ann&lt;/b&gt; &amp; co"_s});
    }

    void nextMessageTakesItsPlace()
    {
        QSystemTrayIcon tray;
        Notifier notifier(tray);
        m_desktop.replaced.clear();
        notifier.notify(u"one"_s, {});
        QTRY_COMPARE(m_desktop.replaced, QList<uint>{0});
        QTRY_VERIFY([&] {
            notifier.notify(u"two"_s, {});
            QCoreApplication::processEvents();
            return m_desktop.replaced.contains(42U);
        }());
    }

    void clickOnItIsHeard()
    {
        QSystemTrayIcon tray;
        Notifier notifier(tray);
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.notify(u"one"_s, {});
        QTRY_VERIFY(m_desktop.actions.contains(u"default"_s));
        QTRY_VERIFY([&] {
            Q_EMIT m_desktop.ActionInvoked(7, u"default"_s); // another program's
            Q_EMIT m_desktop.ActionInvoked(42, u"default"_s);
            return activated.count() > 0;
        }());
    }

private:
    FakeDesktop m_desktop;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
