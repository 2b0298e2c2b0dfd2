// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timebar.h"

#include "tests/support/testmain.h"
#include "ui/timeline/lanelegend.h"
#include "ui/timeline/timewindow.h"

#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window.emplace(Instant(500'000h));
        m_window->advanceTo(Instant(500'003h));
        m_bar.emplace(*m_window);
    }

    void cleanup()
    {
        m_bar.reset();
        m_window.reset();
    }

    void buttonsChooseThePart()
    {
        QVERIFY(button(u"10 min"_s).isChecked() && button(u"Live"_s).isChecked());
        button(u"1 h"_s).click();
        QCOMPARE(m_window->span(), TimelineTime(1h));
        button(u"Session"_s).click();
        QVERIFY(m_window->isWhole());
        QVERIFY(button(u"Session"_s).isChecked() && !button(u"1 h"_s).isChecked());
    }

    void checkedButtonStaysChecked()
    {
        button(u"10 min"_s).click();
        button(u"Live"_s).click();
        QVERIFY(button(u"10 min"_s).isChecked() && button(u"Live"_s).isChecked());
    }

    void otherPartChecksNoButton()
    {
        m_window->moveBy(-1h);
        for (const auto *each : m_bar->findChildren<QToolButton *>())
            QVERIFY2(!each->isChecked(), qPrintable(each->text()));
        button(u"Live"_s).click();
        QVERIFY(m_window->isLive() && button(u"10 min"_s).isChecked());
    }

    void signsZoom()
    {
        button(u"Zoom in"_s).click();
        QCOMPARE(m_window->span(), TimelineTime(5min));
        button(u"Zoom out"_s).click();
        QCOMPARE(m_window->span(), TimelineTime(10min));
    }

    void legendGivesWay()
    {
        m_bar->resize(1200, 30);
        m_bar->show();
        QVERIFY(m_bar->findChild<LaneLegend *>()->isVisible());
        m_bar->resize(m_bar->minimumSizeHint());
        QVERIFY(!m_bar->findChild<LaneLegend *>()->isVisible());
    }

    void lateSpansOfTheLiveSessionMayBeUneven()
    {
        const LaneLegend expected(Timeline::Span::Kind::LateOrUneven); // with a longer text
        QCOMPARE(m_bar->findChild<LaneLegend *>()->sizeHint(), expected.sizeHint());
    }

private:
    QToolButton &button(const QString &name)
    {
        const auto all = m_bar->findChildren<QToolButton *>();
        return **std::ranges::find(all, name, &QToolButton::accessibleName);
    }

    std::optional<TimeWindow> m_window;
    std::optional<TimeBar> m_bar;
};

SUPERSYNK_TEST(TestTimeBar)
#include "tst_timebar.moc"
