// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exporttext.h"

#include <QLocale>
#include <QString>
#include <QStringDecoder>

#include <array>
#include <charconv>

namespace supersynk {

void appendNumber(QByteArray &text, double number)
{
#ifdef __cpp_lib_to_chars
    std::array<char, 32> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text.append(digits.data(), written.ptr - digits.data());
#else
    text.append(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
#endif
}

void appendSeconds(QByteArray &text, std::chrono::microseconds time)
{
    constexpr qint64 kMicros = 1'000'000;
    const qint64 micros = time.count();
    const QByteArray decimals = QByteArray::number(std::abs(micros % kMicros));
    if (micros < 0)
        text.append('-');
    text.append(QByteArray::number(std::abs(micros / kMicros))).append('.');
    text.append(6 - decimals.size(), '0').append(decimals);
}

void appendCsvField(QByteArray &to, QByteArrayView text)
{
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    if (std::none_of(text.begin(), text.end(), isSpecial)) {
        to.append(text);
        return;
    }
    to.append('"').append(text.toByteArray().replace('"', "\"\"")).append('"');
}

void appendJsonString(QByteArray &to, QByteArrayView text)
{
    constexpr char kHex[] = "0123456789abcdef";
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    const QByteArray valid = decoder.hasError() ? decoded.toUtf8() : text.toByteArray();
    to.append('"');
    for (const char c : valid) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            to.append('\\').append(c);
        else if (c == '\n')
            to.append("\\n");
        else if (code < 0x20)
            to.append("\\u00").append(kHex[code >> 4]).append(kHex[code & 15]);
        else
            to.append(c);
    }
    to.append('"');
}

} // namespace supersynk
