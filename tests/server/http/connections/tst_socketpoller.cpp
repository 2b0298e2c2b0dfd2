// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/rawsocket.h"
#include "server/http/connections/socketpoller.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <functional>

using supersynk::Reader;
using supersynk::SocketPoller;
namespace rawsocket = supersynk::rawsocket;

namespace {

/// Hands out the bare descriptors of what connects.
class Listener final : public QTcpServer
{
public:
    QList<qintptr> descriptors;

protected:
    void incomingConnection(qintptr descriptor) override { descriptors.append(descriptor); }
};

class TestReader final : public Reader
{
public:
    void receive() override
    {
        ++calls;
        if (then)
            then();
    }

    int calls = 0;
    std::function<void()> then;
};

/// Two connected sockets: bytes written to one can be read from the other's descriptor.
struct Pair
{
    explicit Pair(Listener &listener)
    {
        near.connectToHost(listener.serverAddress(), listener.serverPort());
        const qsizetype before = listener.descriptors.size();
        connected = near.waitForConnected() && listener.waitForNewConnection(5000)
            && listener.descriptors.size() > before;
        if (connected)
            far = listener.descriptors.last();
    }
    ~Pair() { rawsocket::close(far); }
    Q_DISABLE_COPY_MOVE(Pair)

    void write()
    {
        near.write("x");
        near.flush();
    }
    /// Returns the number of bytes: 0 if the peer has closed, -1 if there was nothing to read.
    qsizetype readAll() const
    {
        std::array<char, 16> buffer;
        const auto received = rawsocket::receive(far, buffer);
        return received ? received->size() : -1;
    }

    QTcpSocket near;
    qintptr far = -1;
    bool connected = false;
};

} // namespace

/// When readers are called.
class TestSocketPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!rawsocket::kCanReceive)
            QSKIP("short cuts, which poll, need receive()");
        QVERIFY(m_listener.listen(QHostAddress::LocalHost));
    }

    void unpollableDescriptorIsRefused()
    {
#ifdef Q_OS_LINUX
        SocketPoller poller;
        TestReader reader;
        QVERIFY(poller.isValid());
        QVERIFY(!poller.add(rawsocket::kNone, reader));
#else
        QSKIP("only epoll reports this");
#endif
    }

    void readerIsCalledForEverythingReceived()
    {
        Pair pair(m_listener);
        QVERIFY(pair.connected);
        SocketPoller poller;
        TestReader reader;
        reader.then = [&] { pair.readAll(); };
        QVERIFY(poller.add(pair.far, reader));
        for (int times = 1; times <= 3; ++times) {
            pair.write();
            QTRY_COMPARE(reader.calls, times);
        }
        poller.remove(pair.far, reader);
    }

    void readerIsCalledForBytesReceivedBefore()
    {
        Pair pair(m_listener);
        QVERIFY(pair.connected);
        pair.write();
        SocketPoller poller;
        TestReader reader;
        reader.then = [&] { pair.readAll(); };
        QVERIFY(poller.add(pair.far, reader));
        QTRY_COMPARE(reader.calls, 1);
        poller.remove(pair.far, reader);
    }

    /// Both come as one event, and a reader stops at the bytes.
    void readerIsCalledForTheEndAfterTheBytes()
    {
        Pair pair(m_listener);
        QVERIFY(pair.connected);
        pair.write();
        pair.near.disconnectFromHost();
        SocketPoller poller;
        TestReader reader;
        bool hasEnded = false;
        reader.then = [&] { hasEnded = pair.readAll() == 0; };
        QVERIFY(poller.add(pair.far, reader));
        QTRY_VERIFY(hasEnded);
        poller.remove(pair.far, reader);
    }

    void readerIsCalledWhenThePeerCloses()
    {
        Pair pair(m_listener);
        QVERIFY(pair.connected);
        SocketPoller poller;
        TestReader reader;
        reader.then = [&] { poller.remove(pair.far, reader); };
        QVERIFY(poller.add(pair.far, reader));
        pair.near.close();
        QTRY_COMPARE(reader.calls, 1);
    }

    void removedReaderIsNotCalled()
    {
        Pair pair(m_listener);
        Pair other(m_listener);
        QVERIFY(pair.connected && other.connected);
        SocketPoller poller;
        TestReader removed;
        TestReader last;
        last.then = [&] { other.readAll(); };
        QVERIFY(poller.add(pair.far, removed));
        QVERIFY(poller.add(other.far, last));
        poller.remove(pair.far, removed);
        pair.write();
        other.write();
        QTRY_COMPARE(last.calls, 1);
        QCOMPARE(removed.calls, 0);
        poller.remove(other.far, last);
    }

    /// Both are ready at once, and the first to be called removes the other, as an eviction does.
    void readerRemovedByAnotherIsNotCalled()
    {
        std::array<Pair, 2> pairs{Pair(m_listener), Pair(m_listener)};
        QVERIFY(pairs[0].connected && pairs[1].connected);
        pairs[0].write();
        pairs[1].write();
        SocketPoller poller;
        std::array<TestReader, 2> readers;
        for (std::size_t i : {0, 1}) {
            readers[i].then = [&, i] {
                pairs[i].readAll();
                poller.remove(pairs[1 - i].far, readers[1 - i]);
            };
            QVERIFY(poller.add(pairs[i].far, readers[i]));
        }
        QTRY_COMPARE(readers[0].calls + readers[1].calls, 1);
        for (Pair &pair : pairs)
            pair.write();
        QTRY_COMPARE(readers[0].calls + readers[1].calls, 2); // the remaining one is called
        QVERIFY(readers[0].calls == 0 || readers[1].calls == 0);
        for (std::size_t i : {0, 1}) {
            if (readers[i].calls > 0)
                poller.remove(pairs[i].far, readers[i]);
        }
    }

private:
    Listener m_listener;
};

SUPERSYNK_TEST(TestSocketPoller)
#include "tst_socketpoller.moc"
