// SPDX-License-Identifier: GPL-3.0-only
#include "modellab.h"

#include <QCoreApplication>
#include <QLocale>

ModelLab::ModelLab()
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication::installTranslator(&m_plurals);
}
