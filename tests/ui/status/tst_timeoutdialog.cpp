// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/timeoutdialog.h"

#include "server/settings.h"
#include "tests/support/testmain.h"
#include "ui/status/secondsbox.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/notice.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ChannelSnapshot roomOf(std::vector<double> intervals)
{
    ChannelSnapshot room{.key = "room"};
    for (const double interval : intervals)
        room.clients.push_back({.interval = interval});
    return room;
}

} // namespace

class TestTimeoutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_snapshot.channels = {roomOf({0.014, 0.5}), roomOf({1})};
        m_dialog = new TimeoutDialog(
            5s, [this] { return m_snapshot; }, nullptr);
        m_applied.emplace(m_dialog, &TimeoutDialog::applied);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void cleanup() { delete m_dialog; }

    void clientsThatPostTooRarelyAreDropped()
    {
        QCOMPARE(clientsDroppedBy(3s, m_snapshot), 0);
        QCOMPARE(clientsDroppedBy(2999ms, m_snapshot), 1);
        QCOMPARE(clientsDroppedBy(1s, m_snapshot), 2);
        QCOMPARE(clientsDroppedBy(10ms, m_snapshot), 3);
    }

    void replayedClientsAreNeverDropped()
    {
        m_snapshot.channels.front().clients.front().isReplayed = true;
        QCOMPARE(clientsDroppedBy(10ms, m_snapshot), 2);
    }

    void aTimeoutThatDropsClientsIsWarnedOf()
    {
        QVERIFY(warning().isEmpty());
        type(u"1"_s);
        QVERIFY(warning().startsWith("2 clients "_L1));
        const auto *label = m_dialog->findChild<Notice *>()->findChild<QLabel *>();
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width())); // nothing is cut off
        type(u"4"_s);
        QVERIFY(warning().isEmpty());
    }

    void enterApplies()
    {
        type(u"2.5"_s);
        QCOMPARE(m_applied->size(), 0);
        QTest::keyClick(&seconds(), Qt::Key_Enter);
        QCOMPARE(m_applied->size(), 1);
        QCOMPARE(m_applied->first().first().value<std::chrono::milliseconds>(), 2500ms);
        QTRY_VERIFY(!m_dialog);
    }

    void tooShortATimeoutIsTheShortest()
    {
        type(u"0.05"_s);
        QVERIFY(warning().startsWith("2 clients "_L1));
        QTest::keyClick(&seconds(), Qt::Key_Enter);
        QCOMPARE(m_applied->size(), 1);
        QCOMPARE(m_applied->first().first().value<std::chrono::milliseconds>(),
                 ServerSettings::kMinClientTimeout);
    }

    void escapeDoesNot()
    {
        type(u"2.5"_s);
        QTest::keyClick(&seconds(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_applied->size(), 0);
    }

    void theSameTimeoutIsNoChange()
    {
        QTest::keyClick(&seconds(), Qt::Key_Enter);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_applied->size(), 0);
    }

private:
    SecondsBox &seconds() { return *m_dialog->findChild<SecondsBox *>(); }
    QString warning() { return m_dialog->findChild<Notice *>()->text(); }

    void type(const QString &text)
    {
        seconds().selectAll();
        QTest::keyClicks(&seconds(), text);
    }

    EnglishPlurals m_plurals;
    Snapshot m_snapshot;
    QPointer<TimeoutDialog> m_dialog;
    std::optional<QSignalSpy> m_applied;
};

SUPERSYNK_TEST(TestTimeoutDialog)
#include "tst_timeoutdialog.moc"
