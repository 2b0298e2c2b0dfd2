// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/deskstyle.h"

#include "ui/look/deskfocus.h"
#include "ui/look/deskpainter.h"
#include "ui/look/deskscrollbar.h"
#include "ui/look/measures.h"
#include "ui/look/palettes.h"
#include "ui/look/tokens.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

// Heights in pixels beyond a line of text: 26, 28 and 32 with the usual font.
constexpr int kRowMargin = 10;
constexpr int kFieldMargin = 12;
constexpr int kButtonMargin = 14;
constexpr int kScrollBar = 12;

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features & QStyleOptionButton::DefaultButton;
}

/// \a option with \a role in the colour \a color.
template <typename Option>
Option recolored(const Option &option, QPalette::ColorRole role, const QColor &color)
{
    Option changed = option;
    changed.palette.setColor(role, color);
    return changed;
}

QColor arrowColor(const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    return option.state & QStyle::State_Enabled ? tokens.text2 : tokens.disabled;
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"fusion"_s)
{}

QPalette DeskStyle::standardPalette() const
{
    return lightPalette();
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget)
            ? kFocusRing
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
        return 0;
    case PM_TabBarTabHSpace:
        return 2 * kPadding - kGap;
    case PM_TabBarTabVSpace:
        return kFieldMargin;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) // the words are enough
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

/// A question is its text; a sign adds nothing to it.
QIcon DeskStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_MessageBoxQuestion ? QIcon() : QProxyStyle::standardIcon(icon, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (!option)
        return size;
    const int line = option->fontMetrics.height();
    const auto reach = [&size](int height) { size.setHeight(std::max(size.height(), height)); };
    switch (type) {
    case CT_ItemViewItem:
        reach(line + kRowMargin);
        break;
    case CT_HeaderSection:
        reach(line + kFieldMargin);
        break;
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox:
        reach(line + kFieldMargin);
        break;
    case CT_PushButton:
        reach(line + kButtonMargin);
        size.rwidth() += kGap;
        break;
    case CT_ToolButton:
        reach(line + kFieldMargin);
        break;
    default:
        break;
    }
    return size;
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isField = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return isField ? rect.adjusted(kInnerGap, 0, -kInnerGap, 0) : rect;
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*slider, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option, isDefaultButton(*option));
    case PE_PanelButtonTool:
        return paintButton(*painter, *option, false);
    case PE_FrameDefaultButton:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameFocusRect:
        return paintFocusRect(*painter, *option, widget);
    case PE_PanelLineEdit:
        return paintLineEdit(*painter, *option, widget);
    case PE_Frame:
        return paintFrame(*painter, *option, widget);
    case PE_IndicatorCheckBox:
        return paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return paintRadioButton(*painter, *option);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return paintChevron(*painter, option->rect, Qt::UpArrow, arrowColor(*option));
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return paintChevron(*painter, option->rect, Qt::DownArrow, arrowColor(*option));
    case PE_IndicatorButtonDropDown: // the arrow comes separately
        return paintButton(*painter, *option, false);
    case PE_IndicatorArrowLeft:
        return paintChevron(*painter, option->rect, Qt::LeftArrow, arrowColor(*option));
    case PE_IndicatorArrowRight:
        return paintChevron(*painter, option->rect, Qt::RightArrow, arrowColor(*option));
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintChevron(*painter, option->rect,
                         header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow,
                         arrowColor(*option));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    switch (element) {
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features & QStyleOptionButton::Flat && option->state & State_HasFocus)
            paintFocusRing(*painter, option->rect, option->palette, kControlRadius); // it has no edge
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && option->state & State_Enabled) {
            const bool isLink = button->features & QStyleOptionButton::Flat;
            if (!isLink && !isDefaultButton(*option))
                break;
            const auto colored =
                recolored(*button, QPalette::ButtonText, isLink ? QColor(tokens.accent) : QColor(Qt::white));
            return QProxyStyle::drawControl(element, &colored, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paintHeaderSection(*painter, *option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator == QStyleOptionHeader::None) {
            const auto quiet = recolored(*header, QPalette::ButtonText, tokens.text2);
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        if (tab->position == QStyleOptionTab::OnlyOneTab)
            return paintTitle(*painter, *tab);
        auto label = *tab;
        label.state &= ~State_HasFocus; // Fusion's ring is pale
        if (tab->state & State_Selected)
            label.palette.setColor(QPalette::WindowText, tokens.accent);
        QProxyStyle::drawControl(element, &label, painter, widget);
        if (tab->state & State_HasFocus)
            paintFocusRing(*painter, tab->rect.adjusted(0, 1, 0, -1), tab->palette, kControlRadius);
        return;
    }
    case CE_Splitter: {
        const QRect &rect = option->rect;
        const bool isUpright = option->state & State_Horizontal;
        const QRect hairline = isUpright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                         : QRect(rect.left(), rect.center().y(), rect.width(), 1);
        return painter->fillRect(hairline,
                                 QColor(option->state & State_MouseOver ? tokens.ctl : tokens.line2));
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(*painter, *slider);
        return;
    case CC_SpinBox: {
        paintField(*painter, *option);
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!box || box->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const QColor color = arrowColor(*option);
        constexpr double kSize = 0.75; // two in one line
        paintChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow, color,
                     kSize);
        return paintChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow,
                            color, kSize);
    }
    case CC_ComboBox: {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box && box->editable)
            paintField(*painter, *option);
        else
            paintButton(*painter, *option, false);
        return paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                            Qt::DownArrow, arrowColor(*option));
    }
    case CC_Slider:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (option->state & State_HasFocus)
            paintFocusRing(*painter, option->rect, option->palette, kControlRadius);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace supersynk
