// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/desktop/colorscheme.h"
#include "ui/look/contrast.h"
#include "ui/look/look.h"
#include "ui/look/palettes.h"
#include "ui/look/tokens.h"
#include "ui/widgets/colors.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QPalette>
#include <QTest>

using supersynk::ColorScheme;
using Choice = supersynk::ColorScheme::Choice;
using namespace Qt::StringLiterals;

namespace {

bool isAppDark()
{
    return supersynk::isDark(QGuiApplication::palette());
}

} // namespace

/// The settings portal of a desktop.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

    void choose(uint chosen)
    {
        scheme = chosen;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(1U - chosen));
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(chosen));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestColorScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected(), "run by dbus-run-session");
        QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        QVERIFY(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void init() { m_portal.scheme = 0; }

    void schemeFollowsTheDesktop()
    {
        m_portal.scheme = 1;
        const ColorScheme scheme;
        QTRY_VERIFY(isAppDark());
        m_portal.choose(2);
        QTRY_VERIFY(!isAppDark());
        m_portal.choose(1);
        QTRY_VERIFY(isAppDark());
    }

    void choiceHasPrecedenceOverTheDesktop()
    {
        m_portal.scheme = 1;
        ColorScheme scheme;
        QTRY_VERIFY(isAppDark());
        scheme.setChoice(Choice::Light);
        QVERIFY(!isAppDark());
        m_portal.choose(2);
        m_portal.choose(1);
        scheme.setChoice(Choice::Dark);
        QVERIFY(isAppDark());
        m_portal.choose(2);
        QVERIFY(isAppDark());
        scheme.setChoice(Choice::System);
        QTRY_VERIFY(!isAppDark());
    }

    void deskStyleHasColorsOfItsOwn()
    {
        const supersynk::Look look;
        QVERIFY(supersynk::hasDeskStyle());
        ColorScheme scheme;
        scheme.setChoice(Choice::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(supersynk::kLightTokens.window));
        scheme.setChoice(Choice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(supersynk::kDarkTokens.window));
        QApplication::setStyle(u"fusion"_s);
    }

    void numbersInTheSettingsAreChoices()
    {
        for (const Choice choice : {Choice::System, Choice::Light, Choice::Dark})
            QVERIFY(ColorScheme::choiceOf(static_cast<int>(choice)) == choice);
        QVERIFY(ColorScheme::choiceOf(7) == Choice::System);
        QVERIFY(ColorScheme::choiceOf(-1) == Choice::System);
    }

    void textHasEnoughContrast()
    {
        for (const QPalette &palette : {supersynk::lightPalette(), supersynk::darkPalette()}) {
            using enum QPalette::ColorRole;
            for (const auto &[text, ground] : {std::pair{WindowText, Window},
                                               {Text, Base},
                                               {Text, AlternateBase},
                                               {ButtonText, Button},
                                               {HighlightedText, Highlight},
                                               {ToolTipText, ToolTipBase},
                                               {Link, Base},
                                               {Link, Window}})
                QVERIFY2(supersynk::contrast(palette.color(text), palette.color(ground)) >= 4.5,
                         qPrintable(u"%1 on %2"_s.arg(int(text)).arg(int(ground))));
        }
    }

    void cleanup() { ColorScheme().setChoice(Choice::Light); }

private:
    FakePortal m_portal;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
};

SUPERSYNK_TEST(TestColorScheme)
#include "tst_colorscheme.moc"
