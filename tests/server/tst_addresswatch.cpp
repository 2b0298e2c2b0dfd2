// SPDX-License-Identifier: GPL-3.0-only
#include "addresswatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAddressWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_there = {kLab}; }

    void whatIsThereAtTheStartIsNoChange()
    {
        AddressWatch watch(look());
        const QSignalSpy spy(&watch, &AddressWatch::changed);
        watch.setState(running());
        watch.check();
        QCOMPARE(spy.size(), 0);
    }

    void anAddressThatGoesAndComesIsToldOnceEach()
    {
        AddressWatch watch(look());
        QSignalSpy spy(&watch, &AddressWatch::changed);
        watch.setState(running());
        m_there.clear();
        watch.check();
        watch.check();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().at(1).value<QList<QHostAddress>>(), QList<QHostAddress>());
        m_there = {kLab};
        watch.check();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().at(1).value<QList<QHostAddress>>(), QList{kLab});
    }

    /// The window tells the state whenever it shows it anew.
    void aStateThatIsToldTwiceHidesNothing()
    {
        AddressWatch watch(look());
        QSignalSpy spy(&watch, &AddressWatch::changed);
        watch.setState(running());
        m_there.clear();
        watch.setState(running());
        QCOMPARE(spy.size(), 1);
        watch.check();
        QCOMPARE(spy.size(), 1);
    }

    void aServerThatIsStartedAnewBeginsAnew()
    {
        AddressWatch watch(look());
        const QSignalSpy spy(&watch, &AddressWatch::changed);
        watch.setState(running());
        watch.setState({.phase = ServerState::Phase::Starting});
        m_there.clear();
        watch.setState(running());
        QCOMPARE(spy.size(), 0);
    }

    void aStoppedServerIsNotWatched()
    {
        AddressWatch watch(look());
        const QSignalSpy spy(&watch, &AddressWatch::changed);
        watch.setState(running());
        watch.setState({});
        m_there.clear();
        watch.check();
        QCOMPARE(spy.size(), 0);
    }

private:
    static inline const QHostAddress kLab{u"192.168.1.20"_s};

    static ServerState running() { return {.phase = ServerState::Phase::Running, .address = kLab}; }

    AddressWatch::Look look()
    {
        return [this](const QHostAddress &) { return m_there; };
    }

    QList<QHostAddress> m_there;
};

QTEST_GUILESS_MAIN(TestAddressWatch)
#include "tst_addresswatch.moc"
