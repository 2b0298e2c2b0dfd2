// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channeltap.h"

#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <mutex>
#include <thread>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

namespace {

/// "room: Body ann" for each event.
class Tap final : public ChannelTap
{
public:
    void take(std::uint64_t, ChannelEvent event) noexcept override
    {
        static constexpr std::array kNames{"present", "body",      "late",   "joined",
                                           "left",    "timed out", "removed"};
        const std::lock_guard lock(m_mutex);
        const QByteArray what = kNames.at(static_cast<std::size_t>(event.kind)) + (' ' + event.clientId);
        m_lines += event.key + ": " + what;
        m_times += QByteArray::number((event.time - at({})) / 1s) + ' ' + what;
        m_last = std::move(event);
    }

    [[nodiscard]] QByteArrayList takeLines()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_lines, {});
    }
    /// "6 joined ann", in seconds.
    [[nodiscard]] QByteArrayList takeTimes()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_times, {});
    }
    [[nodiscard]] const ChannelEvent &last() const { return m_last; }

private:
    std::mutex m_mutex;
    QByteArrayList m_lines;
    QByteArrayList m_times;
    ChannelEvent m_last;
};

} // namespace

/// What a recording gets of the channels.
class TestChannelTap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTapGetsWhatHappensInItsOrder()
    {
        ChannelStore store;
        Tap tap;
        (void)store.post("room", postOf("ann", 1, at(0s)));
        store.setTap(&tap);
        (void)store.post("room", postOf("bob", 1, at(1s)));
        (void)store.post("lobby", postOf("cid", 1, at(1s)));
        store.remove("room", "bob");
        store.expire(at(5500ms));
        store.purgeAll();
        QCOMPARE(tap.takeLines(),
                 (QByteArrayList{"room: present ann", "room: joined bob", "room: body bob",
                                 "lobby: joined cid", "lobby: body cid", "room: left bob",
                                 "room: timed out ann", "lobby: removed cid"}));
    }

    void aBodyIsSharedAndHasItsTimes()
    {
        ChannelStore store;
        Tap tap;
        store.setTap(&tap);
        Post post = postOf("ann", 1, at(3s));
        post.stamp = ClientStamp{"ann", 12.5};
        (void)store.post("room", post);
        QVERIFY(tap.last().time == at(3s));
        QCOMPARE(tap.last().clientTime, std::optional(12.5));
        QCOMPARE(static_cast<const void *>(tap.last().body.constData()),
                 static_cast<const void *>(post.message.body.constData()));
        post.stamp->time = 12;
        (void)store.post("room", post);
        QVERIFY(tap.last().kind == Kind::LateBody);
    }

    void joinsAndTimeOutsHaveTheTimeOfTheirCause()
    {
        ChannelStore store;
        Tap tap;
        store.setTap(&tap);
        (void)store.post("room", postOf("ann", 1, at(0s)));
        (void)store.post("room", postOf("bob", 1, at(6s)));
        QCOMPARE(
            tap.takeTimes(),
            QByteArrayList({"0 joined ann", "0 body ann", "6 timed out ann", "6 joined bob", "6 body bob"}));
        store.expire(at(12s));
        QCOMPARE(tap.takeTimes(), QByteArrayList{"12 timed out bob"});
    }

    void aTapThatIsTakenAwayIsNotUsedAnyMore()
    {
        ChannelStore store;
        std::atomic<bool> isOver{false};
        std::thread clients([&] {
            for (int i = 0; !isOver; ++i)
                (void)store.post("room" + QByteArray::number(i % 5), postOf("ann", 1, at(0s)));
        });
        for (int i = 0; i < 200; ++i) {
            auto tap = std::make_unique<Tap>();
            store.setTap(tap.get());
            store.setTap(nullptr);
        }
        isOver = true;
        clients.join();
    }
};

SUPERSYNK_TEST(TestChannelTap)
#include "tst_channeltap.moc"
