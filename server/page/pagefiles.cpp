// SPDX-License-Identifier: GPL-3.0-only
#include "server/page/pagefiles.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>

#include <zlib.h>

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
    constexpr int kGzip = 16; // added to the size of the window
    constexpr int kDefaultMemory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + kGzip, kDefaultMemory,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        qBadAlloc(); // the only reason with these parameters
    QByteArray compressed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                          Qt::Uninitialized);
    stream.next_in = reinterpret_cast<const Bytef *>(bytes.constData());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    deflate(&stream, Z_FINISH); // there is room for all
    compressed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return compressed;
}

} // namespace supersynk
