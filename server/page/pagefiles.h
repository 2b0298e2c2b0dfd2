// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace supersynk {

/// A file of the web page, ready to be sent.
struct PageFile
{
    QByteArrayView contentType; ///< A literal.
    QByteArray bytes;
    QByteArray gzipped;     ///< The same in the gzip format (RFC 1952).
    QByteArray tag;         ///< The value of `ETag`: weak, as it is the same for both forms.
    bool isLibrary = false; ///< Whether other pages may load it as a part of theirs.
};

/// The files of the web page, which are resources of the program. Immutable, so any thread may read it.
class PageFiles
{
public:
    /// Compresses the files, which takes some milliseconds, when it is called first.
    [[nodiscard]] static const PageFiles &instance();

    /// The file at \a path, which begins with a slash; `/` is the page. Null if there is none.
    [[nodiscard]] const PageFile *find(QByteArrayView path) const;

private:
    PageFiles();

    QHash<QByteArray, PageFile> m_files; // by path
};

/// \a bytes in the gzip format (RFC 1952).
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace supersynk
