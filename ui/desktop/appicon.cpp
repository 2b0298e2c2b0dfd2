// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/appicon.h"

#include <QResource>

using namespace Qt::StringLiterals;

// The linker drops unreferenced resources of a static library. The macro must be used outside of namespaces.
static void keepResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace supersynk {

QIcon applicationIcon()
{
    keepResources();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/supersynk/icons/supersynk-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace supersynk
