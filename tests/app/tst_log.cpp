// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/freeport.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";
const QStringList kTwoThreads = kHeadless + QStringList{u"--threads"_s, u"2"_s};

/// The reading end of a program's stderr, which the program opens by a path.
class LogReader
{
public:
    enum class Kind { Terminal, Pipe };

    LogReader(Kind kind, const QString &folder)
        : m_kind(kind)
    {
        if (kind == Kind::Terminal) {
            m_descriptor = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
            if (::grantpt(m_descriptor) != 0 || ::unlockpt(m_descriptor) != 0)
                qFatal("No terminal");
            m_path = QString::fromLocal8Bit(::ptsname(m_descriptor));
        } else {
            m_path = folder + u"/pipe"_s;
            ::mkfifo(m_path.toLocal8Bit().constData(), 0600);
            m_descriptor = ::open(m_path.toLocal8Bit().constData(), O_RDWR | O_CLOEXEC);
        }
        ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    }
    ~LogReader() { close(); }
    Q_DISABLE_COPY_MOVE(LogReader)

    [[nodiscard]] QString path() const { return m_path; }

    /// Reads until the log names an address http://...:PORT and returns the port; 0 if none comes.
    [[nodiscard]] quint16 waitForPort()
    {
        static const QRegularExpression url(u"http://[^\\s/]+:(\\d+)\\s"_s);
        QRegularExpressionMatch match;
        const bool isThere = QTest::qWaitFor(
            [&] {
                read();
                match = url.match(QString::fromUtf8(m_log));
                return match.hasMatch();
            },
            30'000);
        return isThere ? match.captured(1).toUShort() : 0;
    }

    /// Blocks stderr: the terminal is stopped by Ctrl+S, or the pipe is full.
    void stop()
    {
        if (m_kind == Kind::Terminal) {
            constexpr char kCtrlS = 'S' - '@';
            if (::write(m_descriptor, &kCtrlS, 1) != 1)
                qFatal("The terminal can't be stopped");
        } else {
            while (::write(m_descriptor, "x", 1) == 1) {}
        }
    }

    void close()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

private:
    void read()
    {
        std::array<char, 4096> some;
        for (ssize_t count = 0; (count = ::read(m_descriptor, some.data(), some.size())) > 0;)
            m_log.append(some.data(), count);
    }

    const Kind m_kind;
    int m_descriptor = -1;
    QString m_path;
    QByteArray m_log;
};

QByteArray longMethod()
{
    return QByteArray(8'000, 'M');
}

int statusOfRefused(quint16 port)
{
    RawConnection connection(port);
    connection.send(requestOf(longMethod(), kRoom));
    return connection.receive().status;
}

/// Whether all threads answer requests, after they have logged refusals.
bool answersEverywhere(quint16 port)
{
    constexpr int kConnections = 8; // distributed among the threads
    std::vector<std::unique_ptr<RawConnection>> connections;
    for (int i = 0; i < kConnections; ++i) {
        connections.push_back(std::make_unique<RawConnection>(port));
        for (const QByteArray &method : {longMethod(), "P\x01ST"_ba}) // of different kinds
            connections.back()->send(requestOf(method, kRoom));
        if (connections.back()->receive().status != 405)
            return false;
        if (statusOfRefused(port) != 405)
            return false;
    }
    for (int i = 0; i < kConnections; ++i) {
        RawConnection connection(port);
        connection.send(requestOf("POST", kRoom, bodyOf("ann")));
        if (connection.receive().status != 200)
            return false;
    }
    return true;
}

} // namespace

/// In any state of stderr, requests are answered, and signals stop the program.
class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadLogDelaysNoAnswer_data()
    {
        QTest::addColumn<LogReader::Kind>("kind");

        QTest::newRow("terminal, stopped by Ctrl+S") << LogReader::Kind::Terminal;
        QTest::newRow("full pipe") << LogReader::Kind::Pipe;
    }

    void unreadLogDelaysNoAnswer()
    {
        QFETCH(LogReader::Kind, kind);
        LogReader reader(kind, m_folder.path());
        Program program(kTwoThreads, withoutDisplay(), {}, u"exec \"$0\" \"$@\" 2>"_s + reader.path());
        const quint16 port = reader.waitForPort();
        QVERIFY(port != 0);
        reader.stop();
        QVERIFY(answersEverywhere(port));
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void closedReaderDoesNoHarm_data() { unreadLogDelaysNoAnswer_data(); }
    void closedReaderDoesNoHarm()
    {
        QFETCH(LogReader::Kind, kind);
        LogReader reader(kind, m_folder.path());
        Program program(kTwoThreads, withoutDisplay(), {}, u"exec \"$0\" \"$@\" 2>"_s + reader.path());
        const quint16 port = reader.waitForPort();
        QVERIFY(port != 0);
        reader.close();
        QVERIFY(answersEverywhere(port));
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void closedStreamsDoNoHarm_data()
    {
        QTest::addColumn<QString>("redirections");
        QTest::addColumn<bool>("isHeadless");

        for (const bool isHeadless : {true, false}) {
            const QByteArray mode = isHeadless ? "" : ", with a window";
            for (const char *redirections : {"<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"})
                QTest::newRow(redirections + mode) << QString::fromLatin1(redirections) << isHeadless;
        }
    }

    void closedStreamsDoNoHarm()
    {
        QFETCH(QString, redirections);
        QFETCH(bool, isHeadless);
        const quint16 port = freePort();
        QStringList arguments = kTwoThreads.sliced(1) + QStringList{u"--port"_s, QString::number(port)};
        if (isHeadless)
            arguments.prepend(u"--headless"_s);
        Program program(arguments, withOffscreenWindow(), {}, u"exec \"$0\" \"$@\" "_s + redirections);
        QTRY_VERIFY_WITH_TIMEOUT(isListening(port), 30'000);
        QVERIFY(answersEverywhere(port));
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void fileSizeLimitDoesNoHarm()
    {
        const quint16 port = freePort();
        Program program(kTwoThreads + QStringList{u"--port"_s, QString::number(port)}, withoutDisplay(), {},
                        u"ulimit -f 0 && exec \"$0\" \"$@\" 2>"_s + m_folder.filePath(u"log"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isListening(port), 30'000);
        QVERIFY(answersEverywhere(port));
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void fatalMessageIsWritten()
    {
        QProcessEnvironment environment = withoutDisplay();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"nonsense"_s);
        Program program({}, environment);
        QCOMPARE(program.waitForExit(), -1); // Qt aborts
        QVERIFY2(program.standardError().contains("nonsense"), program.standardError().constData());
    }

    void longMethodIsExcerpted()
    {
        Program program(kTwoThreads);
        QCOMPARE(statusOfRefused(program.waitForPort()), 405);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        const QByteArray log = program.standardError();
        QVERIFY2(log.contains("MMMM… is not possible here, only GET, HEAD, POST, OPTIONS."), log.constData());
        for (const QByteArray &line : log.split('\n'))
            QVERIFY2(line.size() < 400, line.constData());
    }

private:
    static bool isListening(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket.waitForConnected();
    }

    QTemporaryDir m_folder;
};

SUPERSYNK_TEST(TestLog)
#include "tst_log.moc"
