// SPDX-License-Identifier: GPL-3.0-only
#include "app/logwriter.h"
#include "tests/support/testmain.h"

#include <QByteArrayList>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

using supersynk::LogWriter;
using namespace Qt::StringLiterals;

namespace {

QByteArray lossLine(std::uint64_t lost)
{
    return "lost " + QByteArray::number(qulonglong(lost)) + '\n';
}

/// A pipe whose reading end belongs to the test.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            qFatal("No pipe");
        ::fcntl(m_ends[0], F_SETFL, O_NONBLOCK);
    }
    ~Pipe()
    {
        closeReader();
        ::close(m_ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    [[nodiscard]] int writer() const { return m_ends[1]; }
    void closeReader() { ::close(std::exchange(m_ends[0], -1)); }

    /// The bytes since the last call.
    [[nodiscard]] QByteArray read()
    {
        QByteArray all;
        std::array<char, 4096> some;
        for (ssize_t count = 0; (count = ::read(m_ends[0], some.data(), some.size())) > 0;)
            all.append(some.data(), count);
        return all;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// More than fits into a pipe, so that the writer's thread blocks.
constexpr int kManyLines = 3 * static_cast<int>(LogWriter::kMaxLines);

QByteArray numberedLine(int number)
{
    return QByteArray::number(number).rightJustified(99, '0') + '\n';
}

} // namespace

/// Lines reach the descriptor or are counted, and the caller never waits.
class TestLogWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void linesKeepTheirOrder()
    {
        Pipe pipe;
        LogWriter writer(pipe.writer(), lossLine);
        for (const char *line : {"one\n", "two\n", "three\n"})
            writer.append(line);
        QVERIFY(writer.flush());
        QCOMPARE(pipe.read(), "one\ntwo\nthree\n"_ba);
    }

    void destructionWaitsForTheLines()
    {
        Pipe pipe;
        {
            LogWriter writer(pipe.writer(), lossLine);
            writer.append("the last\n");
        }
        QCOMPARE(pipe.read(), "the last\n"_ba);
    }

    void unreadPipeDelaysNoCaller()
    {
        LogWriter writer(m_neverRead.writer(), lossLine);
        for (int i = 0; i < kManyLines; ++i)
            writer.append(numberedLine(i));
        QVERIFY(!writer.flush());
        // The destructor must return too.
    }

    void lostLinesAreReportedWhereTheyAreMissing()
    {
        Pipe pipe;
        LogWriter writer(pipe.writer(), lossLine);
        for (int i = 0; i < kManyLines; ++i)
            writer.append(numberedLine(i));
        int next = 0; // expected line
        int lost = 0;
        const auto read = [&] {
            for (const QByteArray &line : pipe.read().split('\n')) {
                if (line.startsWith("lost ")) {
                    lost += line.sliced(5).toInt();
                    next += line.sliced(5).toInt();
                } else if (!line.isEmpty() && line + '\n' == numberedLine(next)) {
                    ++next;
                }
            }
            return next;
        };
        QTRY_COMPARE(read(), kManyLines);
        QVERIFY(lost > 0);
        writer.append("on it goes\n");
        QVERIFY(writer.flush());
        QCOMPARE(pipe.read(), "on it goes\n"_ba);
    }

    void bytesAreBoundedToo()
    {
        Pipe pipe;
        LogWriter writer(pipe.writer(), lossLine);
        writer.append(QByteArray(LogWriter::kMaxBytes + 1, 'x'));
        writer.append("a line\n");
        QVERIFY(writer.flush());
        QCOMPARE(pipe.read(), "a line\nlost 1\n"_ba);
    }

    void failedWritesAreCountedToo()
    {
        Pipe pipe;
        const int descriptor = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
        if (descriptor < 0)
            QSKIP("has no /dev/full");
        LogWriter writer(descriptor, lossLine);
        for (int i = 0; i < 3; ++i)
            writer.append("nowhere\n");
        QVERIFY(writer.flush());
        QVERIFY(::dup2(pipe.writer(), descriptor) == descriptor); // as if the disk had space again
        writer.append("a line\n");
        QVERIFY(writer.flush());
        QCOMPARE(pipe.read(), "lost 3\na line\n"_ba);
        ::close(descriptor);
    }

    void closedReaderDoesNoHarm()
    {
        Pipe pipe;
        LogWriter writer(pipe.writer(), lossLine);
        pipe.closeReader();
        writer.append("a line\n");
        QVERIFY(writer.flush());
    }

    void withoutADescriptorAllLinesAreLost()
    {
        LogWriter writer(-1, lossLine);
        writer.append("a line\n");
        QVERIFY(writer.flush());
    }

    /// Another process that shares the pipe may have made it non-blocking.
    void nonBlockingPipeLosesNoLines()
    {
        Pipe pipe;
        ::fcntl(pipe.writer(), F_SETFL, O_NONBLOCK);
        LogWriter writer(pipe.writer(), lossLine);
        QByteArray expected;
        for (int i = 0; i < int(LogWriter::kMaxLines); ++i) {
            expected += numberedLine(i);
            writer.append(numberedLine(i));
        }
        QByteArray log;
        QTRY_COMPARE((log += pipe.read(), log.size()), expected.size());
        QCOMPARE(log, expected);
    }

private:
    Pipe m_neverRead; // outlives the writer's detached thread
};

SUPERSYNK_TEST(TestLogWriter)
#include "tst_logwriter.moc"
