// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/emptylist.h"

#include "tests/support/testmain.h"
#include "tests/ui/monitorfixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/watch/clientwatch.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestEmptyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_model.emplace();
        m_watch.emplace(m_fixture->server(), m_fixture->monitor());
        connect(&*m_watch, &ClientWatch::shownRosterChanged, &*m_model, &ChannelModel::update);
        m_filter.emplace(*m_model);
        m_list.emplace(m_fixture->server(), m_fixture->monitor(), *m_model, *m_filter);
        m_list->setUrl(u"http://10.0.0.1:9999"_s);
        m_list->show();
    }

    void cleanup()
    {
        m_list.reset();
        m_filter.reset();
        m_model.reset();
        m_watch.reset();
        m_fixture.reset();
    }

    void aStoppedServerOffersToStart()
    {
        QSignalSpy start(&*m_list, &EmptyList::startRequested);
        QCOMPARE(title(), u"The server is stopped"_s);
        press(u"Start"_s);
        QCOMPARE(start.size(), 1);
    }

    void aFailedStartOffersNothing()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        ServerSettings settings = ServerFixture::settings();
        settings.port = taken.serverPort();
        m_fixture->server().start(settings);
        QTRY_COMPARE(m_fixture->server().state().phase, ServerState::Phase::Failed);
        QCOMPARE(title(), u"The server could not start"_s);
        QCOMPARE(m_list->content().button, QString());
    }

    void aServerWithoutClientsShowsTheCommand()
    {
        QVERIFY(m_fixture->start());
        QCOMPARE(title(), u"Waiting for clients"_s);
        QCOMPARE(command(),
                 u"curl -d \"{\\\"client_id\\\":\\\"test\\\"}\" http://10.0.0.1:9999/api/channels/room"_s);
    }

    void aServerWithoutClientsOffersTheSimulation()
    {
        QVERIFY(m_fixture->start());
        QSignalSpy simulation(&*m_list, &EmptyList::simulationRequested);
        QCOMPARE(title(), u"Waiting for clients"_s);
        press(u"Simulate headsets…"_s);
        QCOMPARE(simulation.size(), 1);
    }

    void aServerWithoutClientsOffersTheAssistant()
    {
        QVERIFY(m_fixture->start());
        m_list->resize(600, 400); // a small one has no room for it
        QSignalSpy help(&*m_list, &EmptyList::helpRequested);
        QCOMPARE(title(), u"Waiting for clients"_s);
        press(u"Why is my headset not here?"_s);
        QCOMPARE(help.size(), 1);
        m_fixture->server().stop();
        QCOMPARE(title(), u"The server is stopped"_s);
        press(u"Why is my headset not here?"_s); // hidden now
        QCOMPARE(help.size(), 1);
    }

    void theCommandSendsTheAccessKey()
    {
        m_list->setAccessKeyNeeded(true);
        QVERIFY(m_fixture->start());
        QVERIFY(command().contains("\"Authorization: Bearer KEY\""_L1));
    }

    void theCommandAcceptsASelfSignedCertificate()
    {
        QVERIFY(m_fixture->start());
        m_list->setUrl(u"https://127.0.0.1:9443"_s);
        QVERIFY(command().startsWith("curl --insecure "_L1));
    }

    void aFilterThatHidesAllClientsCanBeCleared_data()
    {
        using Show = ChannelFilter::Show;
        QTest::addColumn<QString>("text");
        QTest::addColumn<Show>("show");
        QTest::addColumn<QString>("title");

        QTest::newRow("by text") << u"nobody"_s << Show::All << u"Nothing matches the filter"_s;
        QTest::newRow("attention") << QString() << Show::Attention << u"No client needs attention"_s;
        QTest::newRow("by text, attention") << u"ali"_s << Show::Attention << u"Nothing matches the filter"_s;
    }

    void aFilterThatHidesAllClientsCanBeCleared()
    {
        QFETCH(QString, text);
        QFETCH(ChannelFilter::Show, show);
        QVERIFY(m_fixture->start() && m_fixture->post(u"room"_s, u"alice"_s));
        m_fixture->monitor().refresh();
        m_filter->setText(text);
        m_filter->setShow(show);
        QSignalSpy clear(&*m_list, &EmptyList::clearFilterRequested);
        QTEST(title(), "title");
        QCOMPARE(m_list->content().text, u"1 client hidden."_s);
        press(u"Clear filter"_s);
        QCOMPARE(clear.size(), 1);
    }

private:
    QString title()
    {
        m_list->updateContent();
        return m_list->content().title;
    }

    QString command()
    {
        m_list->updateContent();
        return m_list->content().command;
    }

    void press(const QString &text)
    {
        for (auto *button : m_list->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    std::optional<MonitorFixture> m_fixture;
    std::optional<ClientWatch> m_watch;
    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<EmptyList> m_list;
};

SUPERSYNK_TEST(TestEmptyList)
#include "tst_emptylist.moc"
