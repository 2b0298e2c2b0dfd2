// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/inspectorpanel.h"

#include "tests/support/testmain.h"
#include "tests/ui/inspector/inspectorfixture.h"
#include "tests/ui/steppedclock.h"
#include "ui/names/names.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestInspectorPanel
    : public QObject
    , protected InspectorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void theLatestBodyOfAClientIsShown()
    {
        QVERIFY(postNumber(1));
        m_panel->inspect(kAlice);
        QTRY_COMPARE(text(), u"{\n  \"client_id\": \"alice\",\n  \"n\": 1\n}"_s);
        QVERIFY(reads(u"“alice”"_s) && reads(u"Live, changes underlined"_s));
    }

    void clockChangeDoesNotChangeTheAge()
    {
        if (!SteppedClock::isPossible())
            QSKIP("The clock can't be set here.");
        const SteppedClock clock(std::chrono::hours(1));
        QVERIFY(postNumber(1));
        m_panel->inspect(kAlice);
        const auto *firstSeen = childCalled<QLabel>(*m_panel, u"First seen"_s);
        QVERIFY(firstSeen);
        QVERIFY2(!firstSeen->text().endsWith(" h ago"_L1), qPrintable(firstSeen->text()));
    }

    void newerBodyReplacesIt()
    {
        QVERIFY(showNumber(1));
        QVERIFY(postNumber(2));
        look();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void allBodiesOfAChannelAreShown()
    {
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", {}});
        QTRY_COMPARE(
            text(), u"[\n  {\n    \"client_id\": \"alice\"\n  },\n  {\n    \"client_id\": \"bob\"\n  }\n]"_s);
        QVERIFY(reads(u"Channel “room”"_s));
    }

    void theLastBodyOfAClientThatLeftRemains()
    {
        QVERIFY(showNumber(1));
        m_fixture->server().purgeAll();
        look();
        QVERIFY(text().contains("\"n\": 1"_L1));
        QVERIFY(reads(u"“alice”"_s) && reads(u"Has left; the last body"_s));
    }

    void absentClientIsNotShownAsLive()
    {
        m_panel->inspect(kAlice);
        QVERIFY(reads(u"Has left"_s));
    }

    void absentClientHasNoStatisticsOfAnother()
    {
        QVERIFY(showNumber(1));
        QVERIFY(statistics() == u"1 update, 0 late (0.0 %)"_s);
        m_panel->inspect(Subject{"room", "gone"});
        QCOMPARE(statistics(), QString());
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Size"_s)->text(), u"–"_s);
        QCOMPARE(childCalled<QLabel>(*m_panel, u"Address"_s)->text(), QString());
    }

    void withoutASelectionItSaysWhatToDo()
    {
        QVERIFY(m_panel->findChild<EmptyState *>()->isVisible());
        QVERIFY(showNumber(1));
        QVERIFY(!m_panel->findChild<EmptyState *>()->isVisible());
        m_panel->inspect(std::nullopt);
        QVERIFY(m_panel->findChild<EmptyState *>()->isVisible());
        QVERIFY(!m_panel->view().isVisible());
    }

    void selectingAnotherClientShowsItsBody()
    {
        QVERIFY(showNumber(1));
        QVERIFY(m_fixture->post(u"room"_s, u"bob"_s));
        m_panel->inspect(Subject{"room", "bob"});
        QTRY_VERIFY(text().contains("\"bob\""_L1));
        QVERIFY(reads(u"“bob”"_s));
    }

    void copyIsByteForByte()
    {
        const QByteArray body = "{ \"client_id\" : \"alice\",\"n\":1.10 }";
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s, body));
        m_panel->inspect(kAlice);
        QTRY_VERIFY(button(u"Copy all as received"_s)->isEnabled());
        button(u"Copy all as received"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(body));
    }

    void copyTakesTheFrozenBody()
    {
        QVERIFY(showNumber(1));
        button(u"Freeze the display"_s)->click();
        QVERIFY(postNumber(2));
        look();
        button(u"Copy all as received"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("\"n\":1"_L1));
    }

    void saveAsksForAFileAndReportsErrors()
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

    void bodyOfOneMebibyteIsShownCompletely()
    {
        const QByteArray body =
            "{\"client_id\":\"alice\",\"x\":\"" + QByteArray(1024 * 1024, 'x') + " end\"}";
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s, body));
        m_panel->inspect(kAlice);
        QTRY_VERIFY(m_panel->view().rendering());
        QCOMPARE(m_panel->view().rendering()->hidden(), 0);
        QTest::keySequence(&m_panel->view(), QKeySequence::MoveToEndOfDocument);
        QVERIFY(text().endsWith("end\"\n}"_L1));
    }

    void sizeOfTheHiddenRestIsShown()
    {
        for (const char16_t *id : {u"a", u"b", u"c"}) {
            const QString name = QString::fromUtf16(id);
            const QByteArray body = "{\"client_id\":\"" + name.toUtf8() + "\",\"x\":\""
                + QByteArray(2 * 1024 * 1024, 'x') + "\"}";
            QVERIFY(m_fixture->post(u"room"_s, name, body));
        }
        m_panel->inspect(Subject{"room", {}});
        QTRY_VERIFY(reads(u"… and 2.1 MB more, which Copy and Save include."_s));
    }

    void hiddenPanelDoesNotUpdate()
    {
        QVERIFY(showNumber(1));
        m_panel->hide();
        QVERIFY(postNumber(2));
        look();
        QVERIFY(text().contains("\"n\": 1"_L1));
        m_panel->show();
        QTRY_VERIFY(text().contains("\"n\": 2"_L1));
    }

    void wideNameDoesNotWidenTheWindow()
    {
        const int before = m_panel->minimumSizeHint().width();
        const QString wide = u"﷽"_s.repeated(300); // the widest character
        QVERIFY(m_fixture->post(u"room"_s, wide));
        m_panel->inspect(Subject{"room", wide.toUtf8()});
        QCOMPARE(m_panel->minimumSizeHint().width(), before);
    }

    void everyButtonTakesTheFocusByTab()
    {
        QVERIFY(showNumber(1));
        for (const QString &name : {u"Freeze the display"_s, u"Copy all as received"_s, u"Save to a file"_s})
            QVERIFY(button(name)->focusPolicy() & Qt::TabFocus);
        QVERIFY(m_panel->view().focusPolicy() & Qt::TabFocus);
    }
    void theTitleHasTheLabelAndTheId()
    {
        Names names;
        m_panel->setNames(names);
        QVERIFY(postNumber(1));
        m_panel->inspect(kAlice);
        QVERIFY(reads(u"“alice”"_s));
        QCOMPARE(names.set({NamedThing::Kind::Client, "alice"}, {.label = u"Alice B."_s}), QString());
        QVERIFY(reads(u"Alice B. · alice"_s));
    }
};

SUPERSYNK_TEST(TestInspectorPanel)
#include "tst_inspectorpanel.moc"
