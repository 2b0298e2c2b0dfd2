// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/secondsbox.h"

namespace supersynk {

SecondsBox::SecondsBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(3);
    setSuffix(tr(" s", "seconds"));
}

QString SecondsBox::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

QSize SecondsBox::sizeHint() const
{
    return QDoubleSpinBox::sizeHint() + QSize(roomForDecimals(), 0);
}

QSize SecondsBox::minimumSizeHint() const
{
    return QDoubleSpinBox::minimumSizeHint() + QSize(roomForDecimals(), 0);
}

/// Qt's size hints have room for the minimum and the maximum, which may have no decimals.
int SecondsBox::roomForDecimals() const
{
    const QString decimals = locale().decimalPoint() + QString(this->decimals(), u'0');
    return fontMetrics().horizontalAdvance(decimals) + fontMetrics().averageCharWidth();
}

} // namespace supersynk
