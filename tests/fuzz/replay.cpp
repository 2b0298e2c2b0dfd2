// SPDX-License-Identifier: GPL-3.0-only
//
// Replaces libFuzzer: runs a fuzz target once with every file of the given folders.

#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

using namespace supersynk::fuzz;

namespace {

void replay(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "cannot be read", path.toUtf8());
    const QByteArray input = file.readAll();
    std::fprintf(stderr, "%s\n", qPrintable(path)); // so that the last one printed is the culprit
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

} // namespace

int main(int argc, char *argv[])
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); ++count)
            replay(files.next());
    }
    require(count > 0, "there is no corpus");
    std::printf("%d inputs\n", count);
    return 0;
}
