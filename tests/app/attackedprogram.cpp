// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/attackedprogram.h"

#include "tests/app/processmemory.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr auto kNormalRoom = "/api/channels/normal";
constexpr qint64 kMega = 1024 * 1024;
constexpr qint64 kMaxGrowth = 64 * kMega;
constexpr qint64 kMaxRest = 16 * kMega; // kept by the allocator
constexpr int kTimeoutMs = 30'000;
constexpr qsizetype kMaxLines = 7; // of a kind: one every 10 seconds, for longer than any test

} // namespace

AttackedProgram::AttackedProgram(const QStringList &arguments)
    : m_program(kHeadless + QStringList{u"--tls-port"_s, u"0"_s} + arguments)
    , m_port(m_program.waitForPort())
    , m_tlsPort(m_program.waitForTlsPort())
    , m_client(m_port)
{
    if (!stillServes())
        qFatal("The program does not serve: %s", m_program.standardError().constData());
    m_memoryBefore = residentMemory(m_program.id());
}

bool AttackedProgram::stillServes()
{
    const QByteArray body = bodyOf("normal", ++m_posts);
    return m_client.post(kNormalRoom, body).status == 200
        && m_client.get(kNormalRoom).body == arrayOf({body});
}

QByteArray AttackedProgram::memoryProblem()
{
    if (!memoryCanBeMeasured())
        return {};
    const auto grown = [this](qint64 bytes) { return bytes - m_memoryBefore; };
    if (const qint64 peak = grown(peakMemory(m_program.id())); peak > kMaxGrowth)
        return "it grew by " + QByteArray::number(peak / kMega) + " MB";
    const auto kept = [&] { return grown(residentMemory(m_program.id())); };
    if (!QTest::qWaitFor([&] { return kept() <= kMaxRest; }, kTimeoutMs))
        return "it keeps " + QByteArray::number(kept() / kMega) + " MB";
    return {};
}

QByteArray AttackedProgram::logProblem(const QByteArray &words)
{
    if (!m_program.waitForLog(QRegularExpression(QRegularExpression::escape(QString::fromUtf8(words)))))
        return "no line: " + m_program.standardError();
    QByteArrayList lines;
    for (const QByteArray &line : m_program.standardError().split('\n')) {
        if (line.contains(words))
            lines.append(line);
    }
    if (lines.size() > kMaxLines)
        return QByteArray::number(lines.size()) + " lines";
    if (!lines.constFirst().contains("127.0.0.1"))
        return "a line without an address: " + lines.constFirst();
    return {};
}

void AttackedProgram::fillRoom() const
{
    RawConnection poster(m_port);
    for (const char *id : {"ann", "bob"}) {
        poster.send(requestOf("POST", kRoom, largeBody(id, 2'500'000)));
        QCOMPARE(poster.receive().status, 200);
    }
}

void AttackedProgram::emptyRoom() const
{
    RawConnection client(m_port);
    for (const QByteArray id : {"ann", "bob"}) {
        client.send(requestOf("DELETE", "/api/channels/room/clients/" + id));
        (void)client.receive();
    }
}

QByteArray largeBody(const QByteArray &id, qsizetype bytes)
{
    return R"({"client_id":")" + id + R"(","s":")" + QByteArray(bytes, 'x') + "\"}";
}

} // namespace supersynk::test
