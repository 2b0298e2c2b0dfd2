// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/recording/markerentry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestMarkerEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterStoresTheMomentOfTheKeyPress()
    {
        open({.time = kTime, .label = {}});
        QTest::keyClicks(label(), u"Door opens"_s);
        QTest::keyClick(label(), Qt::Key_Return);
        QCOMPARE(m_markers, (QList<Marker>{{.time = kTime, .label = u"Door opens"_s}}));
        QVERIFY(!m_entry || !m_entry->isVisible());
    }

    void markerNeedsNoText()
    {
        open({.time = kTime, .label = {}});
        QTest::keyClick(label(), Qt::Key_Return);
        QCOMPARE(m_markers.size(), 1);
        QCOMPARE(m_markers.first().label, u"Marker"_s);
    }

    void escapeStoresNothing()
    {
        open({.time = kTime, .label = {}});
        QTest::keyClicks(label(), u"Door"_s);
        QTest::keyClick(label(), Qt::Key_Escape);
        QVERIFY(m_markers.isEmpty());
        QTRY_VERIFY(!m_entry);
    }

    void windowCanBeUsedMeanwhile()
    {
        open({.time = kTime, .label = {}});
        QVERIFY(!m_entry->isModal());
        QVERIFY(label()->hasFocus() || m_entry->focusWidget() == label());
    }

    void markerIsAboutWhatIsChosen_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("client");
        QTest::newRow("session") << 0 << QByteArray() << QByteArray();
        QTest::newRow("channel") << 1 << QByteArray("room") << QByteArray();
        QTest::newRow("client") << 2 << QByteArray("room") << QByteArray("ada");
    }

    void markerIsAboutWhatIsChosen()
    {
        QFETCH(const int, choice);
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, client);
        open({.time = kTime, .label = {}, .key = "room", .clientId = "ada"});
        auto *scope = m_entry->findChild<QComboBox *>();
        QCOMPARE(scope->count(), 3);
        QCOMPARE(scope->currentIndex(), 0);
        const QSignalSpy changed(m_entry, &MarkerEntry::changed);
        scope->setCurrentIndex(choice);
        QCOMPARE(changed.isEmpty(), choice == 0);
        m_entry->enter();
        QCOMPARE(m_markers.first().key, key);
        QCOMPARE(m_markers.first().clientId, client);
    }

    void onlyTheSessionIsOfferedWithoutASelection()
    {
        open({.time = kTime, .label = {}});
        QCOMPARE(m_entry->findChild<QComboBox *>()->count(), 1);
    }

    void scopeFallsBackToWhatIsSelected()
    {
        const Marker channel{.time = kTime, .label = {}, .key = "room"};
        QCOMPARE(markerAbout(MarkerScope::Client, channel).key, QByteArray("room"));
        QCOMPARE(markerAbout(MarkerScope::Session, channel).key, QByteArray());
    }

    void cleanup()
    {
        delete m_entry;
        m_markers.clear();
    }

private:
    static constexpr Instant kTime{std::chrono::hours(9)};

    void open(const Marker &moment)
    {
        m_entry = new MarkerEntry(moment, nullptr);
        connect(m_entry, &MarkerEntry::entered, this,
                [this](const Marker &marker) { m_markers.append(marker); });
        m_entry->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_entry));
    }

    QLineEdit *label() { return childCalled<QLineEdit>(*m_entry, u"Text of the marker"_s); }

    QPointer<MarkerEntry> m_entry;
    QList<Marker> m_markers;
};

SUPERSYNK_TEST(TestMarkerEntry)
#include "tst_markerentry.moc"
