// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reporttext.h"

#include "server/base/utf8text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk::report {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString escaped(const QString &text)
{
    constexpr qsizetype kMost = 500;
    constexpr char32_t kPictureOfNull = U'\u2400'; // the other control characters follow in order
    QString visible;
    const auto characters = text.left(kMost).toUcs4();
    for (const char32_t c : characters) {
        const char32_t shown = c < 0x20 ? kPictureOfNull + c
            : isDeceptive(c)            ? char32_t(QChar::ReplacementCharacter)
                                        : c;
        visible += QStringView(QChar::fromUcs4(shown));
    }
    if (text.size() > kMost)
        visible += u'…';
    return visible.toHtmlEscaped();
}

QString escapedUtf8(QByteArrayView utf8)
{
    return escaped(textFromUtf8(utf8));
}

QString clientHtml(const QString &label, QByteArrayView id)
{
    const QString isolated = u"<bdi>"_s + escapedUtf8(id) + u"</bdi>"_s;
    return label.isEmpty() ? isolated
                           : u"<bdi>"_s + escaped(label) + u"</bdi> <small>"_s + isolated + u"</small>"_s;
}

QDateTime localTime(Instant instant)
{
    const auto time = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(time.count()));
}

QString clockTime(Instant instant, std::chrono::nanoseconds behind)
{
    return localTime(instant + std::chrono::floor<Instant::duration>(behind)).toString(u"HH:mm:ss"_s);
}

QString offsetText(std::chrono::nanoseconds offset)
{
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(std::max(offset, 0ns)).count();
    return twoDigits(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
}

QString durationText(std::chrono::nanoseconds duration)
{
    const double seconds = std::chrono::duration<double>(duration).count();
    if (duration < 1s)
        return Text::tr("%1 ms", "milliseconds").arg(QLocale().toString(seconds * 1000, 'f', 0));
    if (duration < 1min)
        return Text::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = std::chrono::round<std::chrono::seconds>(duration).count();
    if (duration < 1h)
        return Text::tr("%1 min", "minutes:seconds").arg(u"%1:"_s.arg(whole / 60) + twoDigits(whole % 60));
    return Text::tr("%1 h", "hours:minutes:seconds")
        .arg(u"%1:"_s.arg(whole / 3600) + twoDigits(whole / 60 % 60) + u':' + twoDigits(whole % 60));
}

QString numberText(std::uint64_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString decimalText(double number, int digits)
{
    return QLocale().toString(number, 'f', digits);
}

QString svgNumber(double number)
{
    return QString::number(number, 'f', 2);
}

} // namespace supersynk::report
