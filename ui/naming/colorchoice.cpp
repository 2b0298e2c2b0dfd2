// SPDX-License-Identifier: GPL-3.0-only
#include "ui/naming/colorchoice.h"

#include "ui/names/personcolors.h"
#include "ui/widgets/swatch.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QToolButton>

#include <array>

namespace supersynk {
namespace {

constexpr int kColumns = 6;
constexpr int kSwatch = 22; // pixels
constexpr auto kColor = "color";

/// In the order of kPersonColors.
constexpr std::array kColorNames{
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Blue"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Magenta"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Teal"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Brown"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Violet"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Olive"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Pink"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Slate"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Sky"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Plum"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Indigo"),
    QT_TRANSLATE_NOOP("supersynk::ColorChoice", "Ochre"),
};
static_assert(kColorNames.size() == kPersonColors.size());

} // namespace

ColorChoice::ColorChoice(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2);
    m_layout->setColumnStretch(kColumns, 1);
    auto *automatic = new QToolButton(this);
    automatic->setText(tr("Automatic"));
    automatic->setToolTip(tr("A colour that depends on the id"));
    automatic->setCheckable(true);
    automatic->setChecked(true);
    m_buttons->addButton(automatic);
    for (std::size_t i = 0; i < kPersonColors.size(); ++i)
        addButton(QColor::fromRgb(kPersonColors[i].onLight), tr(kColorNames.at(i)));
    m_layout->addWidget(automatic, 0, kColumns, Qt::AlignLeft);
}

QToolButton *ColorChoice::addButton(const QColor &color, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setProperty(kColor, color);
    button->setIconSize(QSize(kSwatch, kSwatch));
    button->setIcon(swatchIcon(shownColor(color, palette().color(QPalette::Base))));
    button->setAccessibleName(name);
    button->setToolTip(name);
    const auto place = static_cast<int>(m_buttons->buttons().size()) - 1; // without the first one
    m_buttons->addButton(button);
    m_layout->addWidget(button, place / kColumns, place % kColumns);
    return button;
}

void ColorChoice::setColor(const QColor &color)
{
    const auto buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->property(kColor).value<QColor>() == color)
            return button->setChecked(true);
    }
    addButton(color, color.name())->setChecked(true);
}

QColor ColorChoice::color() const
{
    return m_buttons->checkedButton()->property(kColor).value<QColor>();
}

} // namespace supersynk
