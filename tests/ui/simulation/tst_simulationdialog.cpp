// SPDX-License-Identifier: GPL-3.0-only
#include "ui/simulation/simulationdialog.h"

#include "server/simulation/simulation.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/watch/preferences.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = Simulation::Phase;

class TestSimulationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_simulation.emplace(m_fixture->server(), QByteArray());
        open();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_simulation.reset();
        m_fixture.reset();
    }

    void fieldsAreSimulated()
    {
        QVERIFY(m_fixture->start());
        number(u"Number of headsets"_s)->setValue(3);
        number(u"Rate in hertz"_s)->setValue(50);
        channel()->setText(u"room"_s);
        click(u"Start the simulation"_s);
        QTRY_COMPARE(figure(u"Joined"_s), u"3 of 3"_s);
        QCOMPARE(m_simulation->plan().hertz, 50);
        QVERIFY(m_fixture->server().latestBody("room", "simulated-03"));
    }

    void enterStarts()
    {
        QTest::keyClick(number(u"Number of headsets"_s), Qt::Key_Return);
        QCOMPARE(m_simulation->phase(), Phase::Waiting);
    }

    void buttonStops()
    {
        QVERIFY(m_fixture->start());
        click(u"Start the simulation"_s);
        QTRY_COMPARE(m_simulation->statistics().joined, m_simulation->plan().headsets);
        click(u"Stop the simulation"_s);
        QTRY_COMPARE(m_simulation->phase(), Phase::Idle);
        QVERIFY(m_fixture->server().snapshot().channels.empty());
        QVERIFY(childCalled<QPushButton>(*m_dialog, u"Start the simulation"_s)->isEnabled());
    }

    void fieldsAreDisabledWhileItRuns()
    {
        click(u"Start the simulation"_s);
        QVERIFY(!number(u"Number of headsets"_s)->isEnabled() && !channel()->isEnabled());
        click(u"Stop the simulation"_s);
        QTRY_VERIFY(number(u"Number of headsets"_s)->isEnabled() && channel()->isEnabled());
    }

    void withoutAServerItSaysWhatToDo()
    {
        QVERIFY(warning().isEmpty());
        click(u"Start the simulation"_s);
        QVERIFY(warning().contains(u"is not running"_s));
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(warning().isEmpty());
    }

    void failuresAreShown()
    {
        ServerSettings settings = ServerFixture::settings();
        settings.accessKey = "hunter2hunter2";
        m_fixture->server().start(settings);
        QTRY_COMPARE(m_fixture->server().state().phase, ServerState::Phase::Running);
        click(u"Start the simulation"_s);
        QTRY_VERIFY(warning().contains(u"401"_s));
        QTRY_VERIFY(figure(u"Failed"_s) != u"0"_s);
    }

    void warningDoesNotShrinkTheFields()
    {
        const int height = channel()->height();
        click(u"Start the simulation"_s);
        QVERIFY(!warning().isEmpty());
        QTRY_COMPARE(channel()->height(), height);
    }

    void statisticsAreAccessible()
    {
        QVERIFY(m_fixture->start());
        click(u"Start the simulation"_s);
        QTRY_COMPARE(childCalled<QLabel>(*m_dialog, u"Joined"_s)->accessibleDescription(), u"12 of 12"_s);
    }

    void channelIsRequired()
    {
        channel()->clear();
        QVERIFY(!childCalled<QPushButton>(*m_dialog, u"Start the simulation"_s)->isEnabled());
    }

    void planOfTheCommandLineIsShown()
    {
        m_simulation->start({.headsets = 5, .hertz = 90, .channel = u"hall"_s});
        QCOMPARE(number(u"Number of headsets"_s)->value(), 5);
        open();
        QCOMPARE(number(u"Rate in hertz"_s)->value(), 90);
        QCOMPARE(channel()->text(), u"hall"_s);
    }

    void editsAreSaved()
    {
        number(u"Number of headsets"_s)->setValue(7);
        number(u"Rate in hertz"_s)->setValue(72);
        channel()->setText(u"room"_s);
        open();
        QCOMPARE(number(u"Number of headsets"_s)->value(), 7);
        QCOMPARE(number(u"Rate in hertz"_s)->value(), 72);
        QCOMPARE(channel()->text(), u"room"_s);
    }

    void planOfTheCommandLineIsNotSaved()
    {
        m_simulation->start({.headsets = 5, .hertz = 90, .channel = u"hall"_s});
        QCOMPARE(loadSimulationPlan(m_fixture->store()).headsets, SimulationPlan().headsets);
        QCOMPARE(loadSimulationPlan(m_fixture->store()).channel, SimulationPlan::defaultChannel());
    }

    void onlyEditsToAPlanOfTheCommandLineAreSaved()
    {
        m_simulation->start({.headsets = 5, .hertz = 90, .channel = u"hall"_s});
        m_simulation->stop();
        QTRY_VERIFY(number(u"Rate in hertz"_s)->isEnabled());
        number(u"Rate in hertz"_s)->setValue(91);
        const SimulationPlan stored = loadSimulationPlan(m_fixture->store());
        QCOMPARE(stored.hertz, 91);
        QCOMPARE(stored.headsets, SimulationPlan().headsets);
        QCOMPARE(stored.channel, SimulationPlan::defaultChannel());
    }

    void closingDoesNotStopTheSimulation()
    {
        click(u"Start the simulation"_s);
        m_dialog->close();
        QCOMPARE(m_simulation->phase(), Phase::Waiting);
    }

    void dialogFitsASmallScreen()
    {
        const QSize least = m_dialog->minimumSizeHint();
        QVERIFY(least.width() <= 640 && least.height() <= 480);
    }

    void everyControlHasAName()
    {
        for (const QWidget *control : m_dialog->findChildren<QWidget *>()) {
            const bool canBeReached = control->focusPolicy() & Qt::TabFocus;
            const auto *button = qobject_cast<const QPushButton *>(control);
            const bool isPart = control->parentWidget() != &*m_dialog && !button; // of a spin box
            QVERIFY2(!canBeReached || isPart || !control->accessibleName().isEmpty()
                         || (button && !button->text().isEmpty()),
                     control->metaObject()->className());
        }
    }

private:
    void open()
    {
        m_dialog.emplace(*m_simulation, m_fixture->store());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_dialog));
    }

    void click(const QString &name)
    {
        auto *button = childCalled<QPushButton>(*m_dialog, name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QSpinBox *number(const QString &name) { return childCalled<QSpinBox>(*m_dialog, name); }
    QLineEdit *channel() { return childCalled<QLineEdit>(*m_dialog, u"Channel"_s); }
    QString figure(const QString &name) { return childCalled<QLabel>(*m_dialog, name)->text(); }
    QString warning() { return m_dialog->findChild<Notice *>()->text(); }

    std::optional<ServerFixture> m_fixture;
    std::optional<Simulation> m_simulation;
    std::optional<SimulationDialog> m_dialog;
};

SUPERSYNK_TEST(TestSimulationDialog)

#include "tst_simulationdialog.moc"
