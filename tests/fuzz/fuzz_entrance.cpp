// SPDX-License-Identifier: GPL-3.0-only
//
// The ways in through a real socket: short cut, guard, QHttpServer and TLS, API and back. The input is what
// one client sends, in pieces that its first byte chooses; by TLS each is a record. For any input, the
// answers must be a sequence of well-formed HTTP responses, one for each request that the framer sees, and
// another client must still be served.

#include "server/channels/message.h"
#include "server/http/wire/requestframer.h"
#include "server/server.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/plainsocket.h"
#include "tests/fuzz/securesocket.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <type_traits>
#include <utility>

using namespace supersynk;
using namespace supersynk::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// How long the server may take for an answer, in ms. Under the sanitizers it takes less than one.
constexpr int kTestTimeout = 5000;

constexpr QByteArrayView kControlRequest = "GET /api HTTP/1.1\r\n\r\n";

/// An expected answer.
struct Expected
{
    bool isToHead = false;    // has no body, whatever its Content-Length says
    bool mayContinue = false; // an interim 100 may come before it
    bool isLast = false;      // the server closes after it
};

struct Expectation
{
    QList<Expected> answers;
    bool mayContinue = false; // an interim 100 may come after them all
};

constexpr char kTlsHandshake = 0x16; // first byte of a record (RFC 8446, section 5.1)

/// The expected answers to \a bytes, by the framer alone, except for a TLS handshake where HTTP is expected.
Expectation expectationFor(QByteArrayView bytes, bool isPlain)
{
    Expectation outcome;
    RequestFramer framer{Limits()};
    while (!bytes.isEmpty() && (outcome.answers.isEmpty() || !outcome.answers.last().isLast)) {
        if (isPlain && framer.isBetweenRequests() && bytes.front() == kTlsHandshake) {
            outcome.answers.append(Expected{.isLast = true});
            break;
        }
        bytes = bytes.sliced(framer.feed(bytes));
        // The guard sends 100 as soon as the head is complete, even if it refuses the body.
        const bool mayContinue = framer.head().expectsContinue;
        if (framer.refusal()) {
            outcome.answers.append(Expected{.mayContinue = mayContinue, .isLast = true});
        } else if (framer.isComplete()) {
            const RequestHead head = framer.take().head;
            outcome.answers.append(Expected{.isToHead = head.method == Method::Head,
                                            .mayContinue = mayContinue,
                                            .isLast = !head.keepAlive});
        } else {
            outcome.mayContinue = mayContinue;
        }
    }
    return outcome;
}

/// Reads what a server sends, strictly.
class Answers
{
public:
    /// False if there is nothing to append.
    bool append(const QByteArray &bytes)
    {
        m_bytes.append(bytes);
        return !bytes.isEmpty();
    }

    /// Takes the next answer; its status, or nothing if it is incomplete. \a isToHead: it is the
    /// answer to a HEAD.
    std::optional<int> take(bool isToHead)
    {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        const auto beginning = QByteArrayView(m_bytes).first(std::min(m_bytes.size(), kBeginning.size()));
        require(kBeginning.startsWith(beginning), "an answer does not begin as one", m_bytes);
        if (end < 0)
            return std::nullopt;
        const QByteArrayList lines = m_bytes.first(end).split('\n');
        const int status = statusIn(lines.first());
        qsizetype size = 0;
        bool hasSize = false;
        for (const QByteArray &line : lines.sliced(1))
            readField(line, size, hasSize);
        const bool hasNoBody = status < 200 || status == 204;
        require(hasSize != hasNoBody, "a Content-Length that should not be there, or none", m_bytes);
        const qsizetype all = end + 4 + (isToHead ? 0 : size);
        if (m_bytes.size() < all)
            return std::nullopt;
        checkBody(m_bytes.sliced(end + 4, all - end - 4));
        m_bytes.remove(0, all);
        return status;
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &rest() const { return m_bytes; }

private:
    static constexpr QByteArrayView kBeginning = "HTTP/1.1 ";

    int statusIn(const QByteArray &line)
    {
        const QByteArrayView digits = QByteArrayView(line).sliced(kBeginning.size());
        int status = 0;
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), status);
        require(error == std::errc() && end == digits.begin() + 3 && end != digits.end() && *end == ' '
                    && status >= 100 && status < 600 && status != 500,
                "no status line, or that of an internal error", m_bytes);
        return status;
    }

    void readField(const QByteArray &line, qsizetype &size, bool &hasSize)
    {
        const qsizetype colon = line.indexOf(": ");
        require(colon > 0 && std::ranges::none_of(line, [](char c) { return c == '\0' || c == '\n'; }),
                "a malformed header field", m_bytes);
        if (line.first(colon) != "Content-Length")
            return;
        require(!hasSize, "two Content-Lengths", m_bytes);
        hasSize = true;
        bool isNumber = false;
        size = line.sliced(colon + 2).trimmed().toLongLong(&isNumber);
        require(isNumber && size >= 0, "a Content-Length that is none", m_bytes);
    }

    void checkBody(const QByteArray &body)
    {
        if (body.isEmpty() || body.startsWith("supersynk server "))
            return;
        // QJsonDocument accepts some invalid JSON, and refuses very large numbers.
        const auto parsed = parseMessage("{\"client_id\":\"x\",\"body\":" + body + '}', Limits().depth + 2);
        require(std::holds_alternative<Message>(parsed), "a body that is not JSON", m_bytes);
    }

    QByteArray m_bytes;
};

class Entrance
{
public:
    /// \a place is a folder for the certificate.
    Entrance(bool takesShortCuts, const QTemporaryDir &place)
    {
        ServerSettings settings;
        settings.address = QHostAddress(QHostAddress::LocalHost);
        settings.port = settings.tls.port = 0;
        settings.tls.isOn = true;
        settings.tls.ownIdentityFile = place.filePath(u"https.pem"_s);
        settings.limits.handshakesPerAddress = std::size_t(1) << 30;
        settings.takesShortCuts = takesShortCuts;
        m_server.start(settings);
        while (m_server.state().phase == ServerState::Phase::Starting)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        require(m_server.state().phase == ServerState::Phase::Running, "the server does not start",
                m_server.state().reason.toUtf8());
        m_control.emplace(m_server.state().port);
    }

    [[nodiscard]] PlainSocket plainSocket() const { return PlainSocket(m_server.state().port); }
    [[nodiscard]] SecureSocket secureSocket() const { return SecureSocket(m_server.state().tlsPort); }

    template <typename Socket>
    void check(Socket socket, QByteArrayView bytes, char seed)
    {
        const Expectation expectation = expectationFor(bytes, std::is_same_v<Socket, PlainSocket>);
        for (const QByteArray &piece : inPieces(bytes, seed))
            socket.send(piece);
        Answers answers;
        for (const Expected &expected : expectation.answers)
            await(socket, answers, expected, bytes);
        checkOthersAreServed(bytes);

        while (answers.append(socket.receive(0))) {}
        if (expectation.mayContinue && !answers.isEmpty())
            require(answers.take(false) == 100, "no interim answer", bytes.toByteArray());
        require(answers.isEmpty(), "more than was asked for",
                bytes.toByteArray() + "\n->\n" + answers.rest());
        m_server.purgeAll();
        QCoreApplication::processEvents();
    }

private:
    template <typename Socket>
    static void await(Socket &socket, Answers &answers, Expected expected, QByteArrayView sent)
    {
        for (;;) {
            const auto status = answers.take(expected.isToHead);
            if (status && *status >= 200)
                return;
            if (status) {
                require(std::exchange(expected.mayContinue, false) && *status == 100,
                        "an interim answer without a request for it", sent.toByteArray());
                continue;
            }
            if (answers.append(socket.receive(kTestTimeout)))
                continue;
            finding("an answer is missing", sent.toByteArray() + "\n->\n" + answers.rest());
        }
    }

    void checkOthersAreServed(QByteArrayView sent)
    {
        m_control->send(kControlRequest);
        Answers answers;
        std::optional<int> status;
        while (!(status = answers.take(false)))
            require(answers.append(m_control->receive(kTestTimeout)), "others are not served",
                    sent.toByteArray());
        require(*status == 200 && answers.isEmpty(), "others are served wrongly", sent.toByteArray());
    }

    Server m_server;
    std::optional<PlainSocket> m_control;
};

/// Exists until the process ends.
class Program
{
public:
    Program()
    {
        std::signal(SIGPIPE, SIG_IGN); // OpenSSL sends without a flag that would
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    }

    void check(QByteArrayView bytes, char seed)
    {
        m_entrance.check(m_entrance.plainSocket(), bytes, seed);
        m_entrance.check(m_entrance.secureSocket(), bytes, seed);
        m_longWay.check(m_longWay.plainSocket(), bytes, seed);
    }

private:
    int m_argc = 1;
    char m_name[14] = "fuzz_entrance";
    char *m_argv[2] = {m_name, nullptr};
    QCoreApplication m_application{m_argc, m_argv};
    QTemporaryDir m_place;
    Entrance m_entrance{true, m_place};
    Entrance m_longWay{false, m_place};
};

Program *s_program = nullptr;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const bool isFirst = s_program == nullptr;
    if (isFirst)
        s_program = new Program;
    if (size > 0)
        s_program->check(viewOf(data + 1, size - 1), static_cast<char>(data[0]));
    // After Qt has created its globals: functions registered later run earlier.
    if (isFirst)
        std::atexit([] { delete s_program; });
    return 0;
}
