// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/transportbar.h"

#include "tests/support/testmain.h"
#include "ui/replay/speedcontrol.h"
#include "ui/timeline/lanelegend.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTransportBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_bar.emplace();
        m_bar->resize(1400, 40);
        m_bar->show();
    }

    void cleanup() { m_bar.reset(); }

    void isDisabledWithoutARecording()
    {
        QVERIFY(!m_bar->isEnabled());
        m_bar->setState(paused());
        QVERIFY(m_bar->isEnabled());
    }

    void positionIsShownInTenths()
    {
        m_bar->setState(paused());
        QCOMPARE(label(u"Position"_s).text(), u"00:11:49.2"_s);
        QCOMPARE(label(u"Duration"_s).text(), u"of 00:42:10"_s);
    }

    void buttonSaysWhatItDoes()
    {
        PlayerState state = paused();
        m_bar->setState(state);
        QVERIFY(button(u"Play"_s));
        state.phase = PlayerState::Phase::Playing;
        m_bar->setState(state);
        QVERIFY(button(u"Pause"_s) && !button(u"Play"_s));
    }

    void buttonsAskForSteps()
    {
        m_bar->setState(paused());
        QSignalSpy steps(&*m_bar, &TransportBar::stepRequested);
        button(u"Step Back"_s)->click();
        button(u"Step"_s)->click();
        QCOMPARE(steps.at(0).at(0).toInt(), -1);
        QCOMPARE(steps.at(1).at(0).toInt(), 1);
    }

    void markersNeedMarkers()
    {
        m_bar->setState(paused());
        m_bar->setHasMarkers(false);
        QVERIFY(!button(u"Next Marker"_s)->isEnabled());
        m_bar->setHasMarkers(true);
        QVERIFY(button(u"Next Marker"_s)->isEnabled());
    }

    void sliderChoosesSpeeds()
    {
        m_bar->setState(paused());
        QSignalSpy speeds(&*m_bar, &TransportBar::speedChosen);
        auto *slider = m_bar->findChild<QSlider *>();
        slider->setValue(slider->maximum());
        slider->setValue(slider->minimum());
        QCOMPARE(speeds.at(0).at(0).toDouble(), 10.0);
        QCOMPARE(speeds.at(1).at(0).toDouble(), 0.1);
    }

    void speedOfTheCommandLineIsShownAsItIs()
    {
        PlayerState state = paused();
        state.speed = 2.5;
        QSignalSpy speeds(&*m_bar, &TransportBar::speedChosen);
        m_bar->setState(state);
        QVERIFY(speeds.isEmpty());
        const auto labels = m_bar->findChild<SpeedControl *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *each) { return each->text() == u"2.5×"_s; }));
    }

    void loopIsShown()
    {
        PlayerState state = paused();
        state.loop = {10min + 50s, 13min + 10s};
        m_bar->setState(state);
        QVERIFY(button(u"Loop A–B"_s)->isChecked());
        QCOMPARE(label(u"Loop"_s).text(), u"00:10:50 – 00:13:10"_s);
    }

    void narrowBarKeepsTheButtons()
    {
        m_bar->setState(paused());
        const auto *legend = m_bar->findChild<LaneLegend *>();
        QVERIFY(legend->isVisible());
        m_bar->resize(420, 40);
        QVERIFY(!legend->isVisible());
        QVERIFY(button(u"Play"_s)->isVisible() && label(u"Position"_s).isVisible());
        m_bar->resize(1400, 40);
        QVERIFY(legend->isVisible());
    }

    void lateSpansOfARecordingAreNotUneven()
    {
        const LaneLegend expected(Timeline::Span::Kind::Late); // with a shorter text
        QCOMPARE(m_bar->findChild<LaneLegend *>()->sizeHint(), expected.sizeHint());
    }

    void theSpeedLosesItsWordFirst()
    {
        const auto *slider = m_bar->findChild<QSlider *>();
        const auto *word = m_bar->findChild<SpeedControl *>()->title();
        bool isWordGoneAlone = false;
        for (int width = 1400; width >= 420; width -= 5) {
            m_bar->resize(width, 40);
            QVERIFY(slider->isVisible() || !word->isVisible());
            isWordGoneAlone |= slider->isVisible() && !word->isVisible();
        }
        QVERIFY(isWordGoneAlone);
        QVERIFY(!slider->isVisible());
        m_bar->resize(1400, 40);
        QVERIFY(word->isVisible());
    }

private:
    static PlayerState paused()
    {
        PlayerState state;
        state.phase = PlayerState::Phase::Paused;
        state.position = 11min + 49s + 250ms;
        state.duration = 42min + 10s;
        return state;
    }

    QToolButton *button(const QString &name)
    {
        const auto buttons = m_bar->findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, name, &QWidget::accessibleName);
        return found == buttons.end() ? nullptr : *found;
    }

    QLabel &label(const QString &name)
    {
        const auto labels = m_bar->findChildren<QLabel *>();
        return **std::ranges::find(labels, name, &QWidget::accessibleName);
    }

    std::optional<TransportBar> m_bar;
};

SUPERSYNK_TEST(TestTransportBar)
#include "tst_transportbar.moc"
