// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/attendancebutton.h"

#include "ui/names/names.h"
#include "ui/names/namestext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/symbols.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kListed = 30; // missing clients in the menu

/// A menu shows "&" as the mark of a mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

AttendanceButton::AttendanceButton(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // up to its maximum
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    setAccessibleName(tr("Expected clients"));
    connect(m_menu, &QMenu::aboutToShow, this, &AttendanceButton::fillMenu);
    hide();
}

void AttendanceButton::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::attendanceChanged, this, &AttendanceButton::showAttendance);
    connect(&names, &Names::changed, this, &AttendanceButton::showAttendance);
    showAttendance();
}

void AttendanceButton::showAttendance()
{
    const Attendance &attendance = m_names->attendance();
    setVisible(attendance.expected > 0);
    if (attendance.expected == 0)
        return;
    setIcon(attendance.missing.isEmpty() ? QIcon() : symbolIcon(Symbol::Warning));
    const QString whole = attendanceText(attendance, *m_names, kListed);
    setToolTip(plainToolTip(whole));
    setAccessibleDescription(whole);
    setMaximumWidth(sizeFor(textOf(0)).width());
    fitText();
    updateGeometry();
}

/// What is shown, from the longest text to the shortest.
QString AttendanceButton::textOf(int variant) const
{
    if (!m_names || m_names->attendance().expected == 0)
        return {};
    const Attendance &attendance = m_names->attendance();
    if (variant < 2)
        return attendanceText(attendance, *m_names, 2 - variant);
    if (variant == 2) {
        Attendance numbers = attendance;
        numbers.missing.clear();
        return attendanceText(numbers, *m_names);
    }
    const QLocale locale;
    return tr("%1 of %2", "expected clients are here")
        .arg(locale.toString(attendance.here), locale.toString(attendance.expected));
}

QSize AttendanceButton::sizeFor(const QString &text) const
{
    const int icon = m_names && !m_names->attendance().missing.isEmpty() ? iconSize().width() : 0;
    const int width = fontMetrics().horizontalAdvance(text) + icon + 3 * fontMetrics().averageCharWidth();
    return {width, QToolButton::sizeHint().height()};
}

/// The shortest text: other controls of the bar get what they need before this one says more.
QSize AttendanceButton::sizeHint() const
{
    return minimumSizeHint();
}

QSize AttendanceButton::minimumSizeHint() const
{
    return sizeFor(textOf(3));
}

void AttendanceButton::fitText()
{
    int variant = 0;
    while (variant < 3 && sizeFor(textOf(variant)).width() > width())
        ++variant;
    if (const QString text = menuText(textOf(variant)); text != this->text())
        setText(text);
}

void AttendanceButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    fitText();
}

void AttendanceButton::fillMenu()
{
    m_menu->clear();
    const Attendance &attendance = m_names->attendance();
    if (attendance.missing.isEmpty())
        m_menu->addAction(tr("All Expected Clients Are Here"))->setEnabled(false);
    QList<QByteArray> missing = attendance.missing;
    for (const QByteArray &id : missing.first(std::min<qsizetype>(missing.size(), kListed))) {
        QAction *action = m_menu->addAction(tr("Missing: %1").arg(menuText(m_names->clientText({}, id))));
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT missingChosen(id); });
    }
    if (const auto others = static_cast<int>(missing.size()) - kListed; others > 0)
        m_menu->addAction(tr("… and %n more", nullptr, others))->setEnabled(false);
    if (attendance.others > 0)
        m_menu->addAction(tr("%n client(s) not expected", nullptr, attendance.others))->setEnabled(false);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Stop Expecting")), &QAction::triggered, this,
            &AttendanceButton::stopRequested);
}

} // namespace supersynk
