// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/clients/channelmodel.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = ServerState::Phase;

class TestMainWindow
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void windowDoesNotStartTheServer() { QCOMPARE(m_fixture->server().state().phase, Phase::Stopped); }

    void runningServerIsShown()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(open());
        QVERIFY(childCalled<QPushButton>(*m_window, u"Stop the server"_s));
    }

    void clientAppearsAfterItsFirstPost()
    {
        QTest::mouseClick(childCalled<QPushButton>(*m_window, u"Start the server"_s), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->server().state().phase, Phase::Running);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(modelNames(*tree().model()), u"room(alice)"_s);
    }

    void theStatusBarCountsClients()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        QTRY_VERIFY(statusBarReads(u"2 clients"_s));
        QVERIFY(statusBarReads(u"1 channel"_s));
    }

    void closingDoesNotStopTheServer()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_window->close());
        QCOMPARE(m_fixture->server().state().phase, Phase::Running);
    }

private:
    bool statusBarReads(const QString &text)
    {
        const auto labels = m_window->statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    }
};

SUPERSYNK_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
