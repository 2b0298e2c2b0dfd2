// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/siege.h"

#include "tests/app/processmemory.h"
#include "tests/support/bodies.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr auto kOwnRoom = "/api/channels/normal";
constexpr qint64 kMega = 1024 * 1024;
constexpr qint64 kMayGrow = 64 * kMega;
constexpr qint64 kMayKeep = 16 * kMega; // what the allocator holds on to
constexpr int kPatienceMs = 30'000;
constexpr qsizetype kMayLog = 7; // lines of a kind: one each 10 seconds, for longer than any test takes

const QStringList kHeadless{u"--headless"_s, u"--bind"_s,     u"127.0.0.1"_s, u"--port"_s,
                            u"0"_s,          u"--tls-port"_s, u"0"_s};

} // namespace

Siege::Siege(const QStringList &arguments)
    : m_program(kHeadless + arguments)
    , m_port(m_program.waitForPort())
    , m_tlsPort(m_program.waitForTlsPort())
    , m_client(m_port)
{
    if (!goesOn())
        qFatal("The program does not serve: %s", m_program.standardError().constData());
    m_atRest = residentMemory(m_program.id());
}

bool Siege::goesOn()
{
    const QByteArray body = bodyOf("normal", ++m_state);
    return m_client.post(kOwnRoom, body).status == 200 && m_client.get(kOwnRoom).body == arrayOf({body});
}

QByteArray Siege::memoryFault()
{
    if (!memoryCanBeMeasured())
        return {};
    const auto grown = [this](qint64 bytes) { return bytes - m_atRest; };
    if (const qint64 peak = grown(peakMemory(m_program.id())); peak > kMayGrow)
        return "it grew by " + QByteArray::number(peak / kMega) + " MB";
    const auto kept = [&] { return grown(residentMemory(m_program.id())); };
    if (!QTest::qWaitFor([&] { return kept() <= kMayKeep; }, kPatienceMs))
        return "it keeps " + QByteArray::number(kept() / kMega) + " MB";
    return {};
}

QByteArray Siege::logFault(const QByteArray &words)
{
    if (!m_program.waitForLog(QRegularExpression(QRegularExpression::escape(QString::fromUtf8(words)))))
        return "there is none: " + m_program.standardError();
    QByteArrayList lines;
    for (const QByteArray &line : m_program.standardError().split('\n')) {
        if (line.contains(words))
            lines.append(line);
    }
    if (lines.size() > kMayLog)
        return QByteArray::number(lines.size()) + " lines";
    if (!lines.constFirst().contains("127.0.0.1"))
        return "it does not say from where: " + lines.constFirst();
    return {};
}

} // namespace supersynk::test
