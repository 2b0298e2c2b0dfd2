// SPDX-License-Identifier: GPL-3.0-only
#include "ui/welcome/welcomepage.h"

#include "tests/support/testmain.h"
#include "ui/status/qrdialog.h"
#include "ui/text/englishplurals.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_page.emplace();
        m_page->resize(1200, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_page));
    }

    void showsTheAddress()
    {
        m_page->setUrl(u"http://192.168.1.20:9999"_s);
        QVERIFY(reads(u"http://192.168.1.20:9999"_s));
        QVERIFY(m_page->findChild<QrView *>()->accessibleName().contains("192.168.1.20"_L1));
        QVERIFY(m_page->findChild<QrView *>()->isVisible());
    }

    void withoutAnAddressNothingCanBeCopied()
    {
        QVERIFY(!button(u"Copy Address"_s)->isEnabled());
        QVERIFY(!button(u"Show Large"_s)->isEnabled());
        QVERIFY(!m_page->findChild<QrView *>()->isVisible());
        m_page->setUrl(u"http://192.168.1.20:9999"_s);
        QVERIFY(button(u"Copy Address"_s)->isEnabled());
    }

    void oneOfSeveralAddressesIsChosen()
    {
        const auto *choice = m_page->findChild<QComboBox *>();
        const AddressChoice cable{QHostAddress(u"192.0.2.2"_s), u"192.0.2.2 – cable (eth0)"_s};
        const AddressChoice wifi{QHostAddress(u"198.51.100.7"_s), u"198.51.100.7 – Wi-Fi (wlan0)"_s};
        m_page->setAddresses({cable}, cable.address);
        QVERIFY(!choice->isVisible());
        m_page->setAddresses({cable, wifi}, wifi.address);
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->currentText(), wifi.text);
        const QSignalSpy spy(&*m_page, &WelcomePage::addressChosen);
        QTest::keyClick(m_page->findChild<QComboBox *>(), Qt::Key_Up);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().value<QHostAddress>(), cable.address);
    }

    void everyButtonAsksForItsPart()
    {
        m_page->setUrl(u"http://192.168.1.20:9999"_s);
        const auto asks = [this](const QString &text, auto signal) {
            const QSignalSpy spy(&*m_page, signal);
            button(text)->click();
            return spy.size() == 1;
        };
        QVERIFY(asks(u"Copy Address"_s, &WelcomePage::copyRequested));
        QVERIFY(asks(u"Show Large"_s, &WelcomePage::qrCodeRequested));
        QVERIFY(asks(u"Simulate 12 Headsets"_s, &WelcomePage::simulationRequested));
        QVERIFY(asks(u"Why is my headset not here?"_s, &WelcomePage::assistantRequested));
        QVERIFY(asks(u"Open a Recording…"_s, &WelcomePage::openRequested));
        QVERIFY(asks(u"Show the Empty Desk"_s, &WelcomePage::skipped));
    }

    void firstFocusIsHarmless()
    {
        m_page->focusSimulate();
        QCOMPARE(QApplication::focusWidget(), button(u"Simulate 12 Headsets"_s));
    }

    void aSmallPageScrolls()
    {
        m_page->setUrl(u"http://192.168.1.20:9999"_s);
        m_page->resize(640, 200);
        QCOMPARE(m_page->size(), QSize(640, 200));
        const QLabel *address = labelOf(u"http://192.168.1.20:9999"_s);
        QTRY_VERIFY(address->width() >= address->fontMetrics().horizontalAdvance(address->text()));
    }

private:
    QPushButton *button(const QString &text)
    {
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

    QLabel *labelOf(const QString &text)
    {
        const auto labels = m_page->findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, text, &QLabel::text);
        return found == labels.end() ? nullptr : *found;
    }

    bool reads(const QString &text) { return labelOf(text) && labelOf(text)->isVisible(); }

    EnglishPlurals m_plurals;
    std::optional<WelcomePage> m_page;
};

SUPERSYNK_TEST(TestWelcomePage)
#include "tst_welcomepage.moc"
