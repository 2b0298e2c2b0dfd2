// SPDX-License-Identifier: GPL-3.0-only
#include "server/page/pagefiles.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>

#include <boost/crc.hpp>

using namespace Qt::StringLiterals;

static void initializeResources()
{
    Q_INIT_RESOURCE(page); // outside of any namespace
}

namespace supersynk {
namespace {

constexpr QByteArrayView kPage = "/index.html";

struct FileType
{
    QByteArrayView ending;
    QByteArrayView contentType;
    bool isLibrary = false;
};

/// The longer endings come first.
constexpr std::array<FileType, 8> kTypes{{
    {"/supersynk.js", "text/javascript; charset=utf-8", true},
    {".d.ts", "text/plain; charset=utf-8", true},
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".py", "text/plain; charset=utf-8", true},
    {".svg", "image/svg+xml"},
    {"", "application/octet-stream"},
}};

QByteArray littleEndian(quint32 number)
{
    std::array<char, sizeof number> bytes{};
    qToLittleEndian(number, bytes.data());
    return {bytes.data(), bytes.size()};
}

PageFile fileOf(const QByteArray &path, const QByteArray &bytes)
{
    const auto *const type = std::ranges::find_if(
        kTypes, [&path](const FileType &each) { return QByteArrayView(path).endsWith(each.ending); });
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(16);
    return {.contentType = type->contentType,
            .bytes = bytes,
            .gzipped = gzipped(bytes),
            .tag = "W/\"" + digest + '"',
            .isLibrary = type->isLibrary};
}

} // namespace

const PageFiles &PageFiles::instance()
{
    static const PageFiles files;
    return files;
}

PageFiles::PageFiles()
{
    initializeResources();
    QDirIterator entries(u":/page"_s, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray path = file.fileName().sliced(qstrlen(":/page")).toUtf8();
        m_files.insert(path, fileOf(path, file.readAll()));
    }
}

const PageFile *PageFiles::find(QByteArrayView path) const
{
    const auto file = m_files.constFind((path == "/" ? kPage : path).toByteArray());
    return file == m_files.cend() ? nullptr : &file.value();
}

QByteArray gzipped(const QByteArray &bytes)
{
    // Qt gives a length and a zlib stream (RFC 1950): a header, the deflated data and a checksum.
    constexpr qsizetype kHead = 4 + 2;
    constexpr qsizetype kChecksum = 4;
    const QByteArray zlib = qCompress(bytes, 9);
    boost::crc_32_type checksum;
    checksum.process_bytes(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    // Deflated, without a time, at the highest level, from an unknown system.
    return QByteArray::fromHex("1f8b08000000000002ff") + zlib.sliced(kHead, zlib.size() - kHead - kChecksum)
        + littleEndian(checksum.checksum()) + littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace supersynk
