// SPDX-License-Identifier: GPL-3.0-only
#include "inspector/inspectorpanel.h"

#include "desk.h"
#include "emptystate.h"
#include "inspector/jsonview.h"
#include "notice.h"
#include "steppedclock.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_panel.emplace(m_desk->server());
        m_panel->resize(420, 600);
        m_panel->show();
        QVERIFY(m_desk->start());
    }

    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void theLatestBodyOfAClientIsShown()
    {
        QVERIFY(postNumber(1));
        m_panel->inspect(kAlice);
        QTRY_COMPARE(text(), u"{\n  \"client_id\": \"alice\",\n  \"n\": 1\n}"_s);
        QVERIFY(reads(u"“alice”"_s) && reads(u"Live, changes underlined"_s));
    }

    void aClockThatIsSetMakesNobodyOlder()
    {
        if (!SteppedClock::isPossible())
            QSKIP("The clock can't be set here.");
        const SteppedClock clock(std::chrono::hours(1));
        QVERIFY(postNumber(1));
        m_panel->inspect(kAlice);
        const auto *presence = childCalled<QLabel>(*m_panel, u"Presence"_s);
        QVERIFY(presence);
        QVERIFY2(!presence->text().endsWith(" h ago"_L1), qPrintable(presence->text()));
    }

    void aNewerBodyReplacesIt()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void allBodiesOfAChannelAreShown()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s) && m_desk->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", {}});
        QTRY_COMPARE(
            text(), u"[\n  {\n    \"client_id\": \"alice\"\n  },\n  {\n    \"client_id\": \"bob\"\n  }\n]"_s);
        QVERIFY(reads(u"Channel “room”"_s));
    }

    void theLastBodyOfAClientThatLeftRemains()
    {
        QVERIFY(showNumber(1));
        m_desk->server().purgeAll();
        look();
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(reads(u"“alice”"_s) && reads(u"Has left; the last body"_s));
    }

    void whoHasLeftBeforeIsNotCalledLive()
    {
        m_panel->inspect(kAlice);
        QVERIFY(reads(u"Has left"_s));
    }

    void pausedItsFiguresStandStill()
    {
        QVERIFY(showNumber(1));
        m_panel->setPaused(true);
        QVERIFY(status().contains(QRegularExpression(u"^Paused; as of \\d\\d:\\d\\d:\\d\\d$"_s)));
        const QString before = figures();
        QVERIFY(postNumber(2));
        Q_EMIT m_panel->minutes().added();
        QCOMPARE(figures(), before);
        m_panel->setPaused(false);
        QVERIFY(figures() != before);
    }

    void pausedItStaysAsItWasWhenItIsShownAgain()
    {
        QVERIFY(showNumber(1));
        m_panel->setPaused(true);
        const QString before = figures();
        m_panel->hide();
        QVERIFY(postNumber(2));
        m_panel->show();
        QCOMPARE(figures(), before);
        QVERIFY(breakAnew());
        QVERIFY(text().contains("\"n\": 1"_L1));
        m_panel->setPaused(false);
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void pausedItStaysAsItWasWhenItThaws()
    {
        QVERIFY(showNumber(1));
        m_panel->setPaused(true);
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        button(u"Freeze the display"_s)->click();
        QVERIFY(breakAnew());
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(status().startsWith("Paused; as of "_L1));
    }

    void frozenBeforeThePauseItThawsToWhenThatBegan()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        m_panel->setPaused(true);
        QVERIFY(postNumber(3));
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void hiddenItIsPausedAsItWasThen()
    {
        QVERIFY(showNumber(1));
        m_panel->hide();
        QVERIFY(postNumber(2));
        m_panel->setPaused(true);
        QVERIFY(postNumber(3));
        m_panel->show();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
        QCOMPARE(figures(), u"2 updates, 0 late (0.0 %)"_s);
    }

    void whoIsSelectedWhilePausedIsLookedAtOnce()
    {
        QVERIFY(showNumber(1));
        m_panel->setPaused(true);
        QVERIFY(m_desk->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QTRY_VERIFY(text().contains("\"bob\""_L1));
        QVERIFY(status().startsWith("Paused; as of "_L1));
        const QString before = figures();
        QVERIFY(m_desk->post(u"room"_s, u"bob"_s));
        m_panel->hide();
        m_panel->show();
        QCOMPARE(figures(), before);
    }

    void whoIsSelectedWhilePausedAndComesBackIsLookedAtOnce()
    {
        m_panel->setPaused(true);
        m_panel->inspect(kAlice);
        QVERIFY(reads(u"Has left"_s));
        QVERIFY(postNumber(1));
        m_panel->see();
        QVERIFY(postNumber(2));
        m_panel->see();
        QTRY_COMPARE(text(), u"{\n  \"client_id\": \"alice\",\n  \"n\": 1\n}"_s);
        QCOMPARE(figures(), u"1 update, 0 late (0.0 %)"_s);
    }

    void ofWhoHasLeftNoFiguresOfSomebodyElseAreShown()
    {
        QVERIFY(showNumber(1));
        QVERIFY(figures() == u"1 update, 0 late (0.0 %)"_s);
        m_panel->inspect(Subject{"room", "gone"});
        QCOMPARE(figures(), QString());
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Size"_s)->text(), u"–"_s);
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Address"_s)->text(), QString());
    }

    void frozenTextThatIsBrokenAnewHasNoNewMarks()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look(); // on its way
        button(u"Freeze the display"_s)->click();
        QVERIFY(breakAnew());
        QVERIFY(text().contains("\"n\": 1"_L1));
        for (const JsonValue &value : m_panel->view().rendering()->values)
            QCOMPARE(value.mark, ChangeMark::None);
    }

    void nothingSelectedSaysWhatToDo()
    {
        QVERIFY(m_panel->findChild<EmptyState *>()->isVisible());
        QVERIFY(showNumber(1));
        QVERIFY(!m_panel->findChild<EmptyState *>()->isVisible());
        m_panel->inspect(std::nullopt);
        QVERIFY(m_panel->findChild<EmptyState *>()->isVisible());
        QVERIFY(!m_panel->view().isVisible());
    }

    void anotherClientIsShownFromItsBeginning()
    {
        QVERIFY(showNumber(1));
        QVERIFY(m_desk->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QTRY_VERIFY(text().contains("\"bob\""_L1));
        QVERIFY(reads(u"“bob”"_s));
    }

    void whatIsFrozenStandsStillAndTellsWhatItMissed()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2) && postNumber(3));
        look();
        QTRY_VERIFY(
            status().contains(QRegularExpression(u"^Frozen at \\d\\d:\\d\\d:\\d\\d · 2 updates since$"_s)));
        QVERIFY(text().contains("\"n\": 1"_L1));
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 3"_L1));
        QVERIFY(status().startsWith("Live"_L1));
    }

    void freezingWithoutAClickFreezesToo() // as a screen reader does it
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->toggle();
        QVERIFY(status().startsWith("Frozen at "_L1));
        button(u"Freeze the display"_s)->toggle();
        QVERIFY(status().startsWith("Live"_L1));
    }

    void aClientThatComesBackWhileFrozenIsCountedOn()
    {
        QVERIFY(postNumber(1) && postNumber(2));
        QVERIFY(showNumber(3));
        button(u"Freeze the display"_s)->click();
        m_desk->server().purgeAll();
        QVERIFY(postNumber(4));
        look();
        QVERIFY(status().endsWith(u"· 1 update since"_s));
    }

    void aBodyThatWasOnItsWayWhenFrozenIsShownOnceThawed()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look();
        button(u"Freeze the display"_s)->click();
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(postNumber(2)); // the server goes on, with an equal body
        button(u"Freeze the display"_s)->click();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void aKeyFreezesAndThaws()
    {
        QVERIFY(showNumber(1));
        QVERIFY(QTest::qWaitForWindowActive(&*m_panel));
        QTest::keyClick(&*m_panel, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(status().startsWith("Frozen at"_L1));
        QTest::keyClick(&*m_panel, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(status().startsWith("Live"_L1));
    }

    void selectingSomebodyElseThaws()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(m_desk->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QVERIFY(!button(u"Freeze the display"_s)->isChecked());
        QTRY_VERIFY(text().contains("\"bob\""_L1));
    }

    void allIsCopiedAsItWasReceived()
    {
        const QByteArray body = "{ \"client_id\" : \"alice\",\"n\":1.10 }";
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, body));
        m_panel->inspect(kAlice);
        QTRY_VERIFY(button(u"Copy all as received"_s)->isEnabled());
        button(u"Copy all as received"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(body));
    }

    void aFrozenBodyIsCopiedAsItIsShown()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        look();
        button(u"Copy all as received"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("\"n\":1"_L1));
    }

    void aFileIsAskedForAndItsErrorTold()
    {
        QVERIFY(showNumber(1));
        button(u"Save to a file"_s)->click();
        auto *dialog = m_panel->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->testOption(QFileDialog::DontConfirmOverwrite));
        QVERIFY(dialog->selectedFiles().constFirst().contains("room-alice-"_L1));
        Q_EMIT dialog->fileSelected(u"/nowhere/at all/a.json"_s);
        QVERIFY(m_panel->findChild<Notice *>()->text().contains("could not be saved"_L1));
        dialog->reject();
    }

    void aBodyOfOneMebibyteIsShownWhole()
    {
        const QByteArray body =
            "{\"client_id\":\"alice\",\"x\":\"" + QByteArray(1024 * 1024, 'x') + " end\"}";
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, body));
        m_panel->inspect(kAlice);
        QTRY_VERIFY(m_panel->view().rendering());
        QCOMPARE(m_panel->view().rendering()->hidden(), 0);
        QTest::keySequence(&m_panel->view(), QKeySequence::MoveToEndOfDocument);
        QVERIFY(text().endsWith("end\"\n}"_L1));
    }

    void ofALargeChannelTheRestIsTold()
    {
        for (const char16_t *id : {u"a", u"b", u"c"}) {
            const QString name = QString::fromUtf16(id);
            const QByteArray body = "{\"client_id\":\"" + name.toUtf8() + "\",\"x\":\""
                + QByteArray(2 * 1024 * 1024, 'x') + "\"}";
            QVERIFY(m_desk->post(u"room"_s, name, body));
        }
        m_panel->inspect(Subject{"room", {}});
        QTRY_VERIFY(reads(u"… and 2.1 MB more, which Copy and Save include."_s));
    }

    void aHiddenPanelDoesNotWork()
    {
        QVERIFY(showNumber(1));
        m_panel->hide();
        QVERIFY(postNumber(2));
        look();
        QVERIFY(text().contains("\"n\": 1"_L1));
        m_panel->show();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void aWideNameDoesNotWidenTheWindow()
    {
        const int before = m_panel->minimumSizeHint().width();
        const QString wide = u"﷽"_s.repeated(300); // the widest letter there is
        QVERIFY(m_desk->post(u"room"_s, wide));
        m_panel->inspect(Subject{"room", wide.toUtf8()});
        QCOMPARE(m_panel->minimumSizeHint().width(), before);
    }

    void everyButtonIsReachedByKeyboard()
    {
        QVERIFY(showNumber(1));
        for (const QString &name : {u"Freeze the display"_s, u"Copy all as received"_s, u"Save to a file"_s})
            QVERIFY(button(name)->focusPolicy() & Qt::TabFocus);
        QVERIFY(m_panel->view().focusPolicy() & Qt::TabFocus);
    }

private:
    const Subject kAlice{"room", "alice"};

    QString text() { return m_panel->view().visibleText(); }
    QAbstractButton *button(const QString &name) { return childCalled<QAbstractButton>(*m_panel, name); }
    QString figures() { return childCalled<QLabel>(*m_panel, u"Late requests"_s)->text(); }

    /// Has the text broken for other rows, which comes after whatever is on its way.
    bool breakAnew()
    {
        m_panel->resize(m_panel->width() + 80, m_panel->height());
        const JsonView &view = m_panel->view();
        return QTest::qWaitFor([&] { return view.rendering()->columns == view.columns(); });
    }

    QString status() { return childCalled<QLabel>(*m_panel, u"State of the display"_s)->text(); }

    bool reads(const QString &line)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == line; });
    }

    /// As the monitor has it do.
    void look()
    {
        m_panel->see();
        m_panel->refresh();
    }

    bool postNumber(int number)
    {
        const QByteArray body = "{\"client_id\":\"alice\",\"n\":" + QByteArray::number(number) + "}";
        return m_desk->post(u"room"_s, u"alice"_s, body);
    }

    bool showNumber(int number)
    {
        if (!postNumber(number))
            return false;
        m_panel->inspect(kAlice);
        return QTest::qWaitFor([this] { return m_panel->view().rendering() != nullptr; });
    }

    std::optional<Desk> m_desk;
    std::optional<InspectorPanel> m_panel;
};

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspectorpanel.moc"
