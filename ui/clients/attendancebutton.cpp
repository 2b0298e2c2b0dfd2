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
    setAccessibleName(tr("Expected clients"));
    connect(this, &QToolButton::clicked, this, &AttendanceButton::showMenu);
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
    setMaximumWidth(sizeFor(wholeText()).width());
    fitText();
    updateGeometry();
}

QString AttendanceButton::wholeText() const
{
    return m_names ? attendanceText(m_names->attendance(), *m_names) : QString();
}

QString AttendanceButton::numbersText() const
{
    if (!m_names)
        return {};
    Attendance numbers = m_names->attendance();
    numbers.missing.clear();
    return attendanceText(numbers, *m_names);
}

/// Missing people come before those who are here.
QString AttendanceButton::missingText() const
{
    if (!m_names)
        return {};
    const QStringList missing = missingTexts(m_names->attendance(), *m_names);
    const QLocale locale;
    return tr("Missing %1 of %2: %3", "of the expected clients, their names")
        .arg(locale.toString(missing.size()), locale.toString(m_names->attendance().expected),
             missing.join(u", "_s));
}

QString AttendanceButton::shortText() const
{
    if (!m_names)
        return {};
    const QLocale locale;
    return tr("%1 of %2", "expected clients are here")
        .arg(locale.toString(m_names->attendance().here), locale.toString(m_names->attendance().expected));
}

/// The width of all but the text.
int AttendanceButton::widthAround() const
{
    const bool hasIcon = m_names && !m_names->attendance().missing.isEmpty();
    return (hasIcon ? iconSize().width() : 0) + 3 * fontMetrics().averageCharWidth();
}

QSize AttendanceButton::sizeFor(const QString &text) const
{
    constexpr int kRounding = 2; // pixels: eliding measures fractions
    const int width = fontMetrics().horizontalAdvance(text) + widthAround() + kRounding;
    return {width, QToolButton::sizeHint().height()};
}

/// The shortest text: other controls of the bar get what they need before this one says more.
QSize AttendanceButton::sizeHint() const
{
    return minimumSizeHint();
}

QSize AttendanceButton::minimumSizeHint() const
{
    return sizeFor(shortText());
}

void AttendanceButton::fitText()
{
    const QFontMetrics metrics = fontMetrics();
    const int room = width() - widthAround();
    QString shown = wholeText();
    if (metrics.horizontalAdvance(shown) > room)
        shown = metrics.horizontalAdvance(numbersText()) > room
            ? shortText()
            : metrics.elidedText(missingText(), Qt::ElideRight, room);
    if (const QString text = menuText(shown); text != this->text())
        setText(text);
}

void AttendanceButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    fitText();
}

void AttendanceButton::showMenu()
{
    fillMenu();
    m_menu->popup(mapToGlobal(rect().bottomLeft()));
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
