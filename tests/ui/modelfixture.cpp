// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/modelfixture.h"

#include <QCoreApplication>
#include <QLocale>

ModelFixture::ModelFixture()
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication::installTranslator(&m_plurals);
}
