// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/map/mapviewfixture.h"
#include "ui/names/names.h"
#include "ui/names/personcolors.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/symbols.h"

using namespace supersynk;
using namespace Qt::StringLiterals;

/// What the map shows, and when it is painted.
class TestMapPicture : public MapViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpTestCase(); }
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }

    void unchangedMapIsNotPainted()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        paintNow();
        QTRY_VERIFY(!m_view->isFrameComing());
        m_view->setParticipants({at("ada", 0, 0)});
        QVERIFY(!m_view->isFrameComing());
        m_view->setParticipants({at("ada", 0.01, 0)});
        QVERIFY(m_view->isFrameComing());
    }

    void stoppedClockStopsFading()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setClockStopped(true);
        m_view->setParticipants({});
        QTRY_VERIFY(!m_view->isFrameComing());
        QVERIFY(m_view->positionOf("ada"));
        m_view->setClockStopped(false);
        QTRY_VERIFY(!m_view->positionOf("ada"));
    }

    void hiddenMapIsNotPainted()
    {
        QTRY_VERIFY(!m_view->isFrameComing());
        m_view->hide();
        m_view->setParticipants({at("ada", 0, 0)});
        QVERIFY(!m_view->isFrameComing());
    }

    void anyPositionAndNameCanBePainted()
    {
        const double far = kMaxDistance;
        m_view->setParticipants(
            {at("<b>x</b>\n\t", 0, 0), at(QByteArray(100'000, 'x'), 1, 1), at("\xff", -far, far)});
        paintNow();
        m_view->setParticipants({at("<b>x</b>\n\t", far, -far), at("\xff", far, far)});
        paintNow();
        for (int i = 0; i < 60; ++i)
            turnWheel(*m_view, {10, 10}, 1);
        paintNow();
        for (int i = 0; i < 120; ++i)
            turnWheel(*m_view, {10, 10}, -1);
        m_view->resize(1, 1);
        paintNow();
    }

    void chosenColorsWinOverPostedOnes()
    {
        Names names;
        m_view->setNames(&names, "room");
        Participant ada = at("ada", 0, 0);
        m_view->setParticipants({ada});
        m_view->setForwardAxis(ForwardAxis::PlusZ);
        const QColor base = m_view->palette().color(QPalette::Base);
        QTRY_COMPARE(dotColor("ada"), participantColor("ada", base).rgb());
        ada.place.color = "#7a58cf";
        m_view->setParticipants({ada});
        QTRY_COMPARE(dotColor("ada"), QColor(0x7a58cf).rgb());
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.color = QColor(0x0f8a9c)}), QString());
        m_view->setNames(&names, "room");
        QTRY_COMPARE(dotColor("ada"), QColor(0x0f8a9c).rgb());
    }

    void lostParticipantIsARingWhereItWas()
    {
        m_view->setParticipants({at("ada", 0, 0), at("joe", 3, 0)});
        QTRY_VERIFY(isSeen("joe"));
        const QRgb base = m_view->palette().color(QPalette::Base).rgb();
        QVERIFY(dotColor("joe") != base);
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setVerdicts({{"joe", Verdict::Lost}});
        QCOMPARE(m_view->participantCount(), 1);
        QTRY_VERIFY(!m_view->isFrameComing()); // does not fade
        QVERIFY(m_view->positionOf("joe"));
        QCOMPARE(dotColor("joe"), base);
        QCOMPARE(m_view->participantAt(*m_view->positionOf("joe")), "joe"_ba);
        m_view->setVerdicts({}); // was dismissed
        QTRY_VERIFY(!m_view->positionOf("joe"));
    }

    void silentParticipantIsARing()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QVERIFY(dotColor("ada") != m_view->palette().color(QPalette::Base).rgb());
        m_view->setVerdicts({{"ada", Verdict::Silent}});
        QCOMPARE(dotColor("ada"), m_view->palette().color(QPalette::Base).rgb());
    }

    void verdictsAreBesideTheNames()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        const QRgb warning = symbolColor(Symbol::Warning, m_view->palette()).rgb();
        QVERIFY(!hasColor(warning));
        m_view->setVerdicts({{"ada", Verdict::Late}});
        QVERIFY(hasColor(warning));
        m_view->setLook({.isDotsOnly = true});
        QVERIFY(!hasColor(warning));
    }

    void heightOfAHeadOnTheFloorIsBesideTheName()
    {
        Participant ada = at("ada", 0, 0);
        ada.place.y = 1.7;
        m_view->setParticipants({ada});
        m_view->setLook({.hasScales = false}); // which have this colour, too
        const QRgb warning = toneTextColor(Tone::Warning, m_view->palette()).rgb();
        QVERIFY(!hasColor(warning));
        ada.place.y = 0.3;
        m_view->setParticipants({ada});
        QVERIFY(hasColor(warning));
    }

    void verdictsAreDescribed()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        m_view->setVerdicts({{"ada", Verdict::Late}});
        QTRY_VERIFY(m_view->accessibleDescription().contains(u"· Late"_s));
    }

    void headOnTheFloorIsDescribed()
    {
        Participant ada = at("ada", 0, 0);
        ada.place.y = 1.7;
        m_view->setParticipants({ada});
        m_view->setSelected("ada");
        ada.place.y = 0.3;
        m_view->setParticipants({ada});
        QTRY_VERIFY(m_view->accessibleDescription().contains(u"close to the floor"_s));
    }

    void aLargeMapHasLargeDots()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QTRY_VERIFY(isSeen("ada"));
        const QPointF beside = *m_view->positionOf("ada") + QPointF(0, 1.5 * MapPainter::kDotRadius);
        const QRgb ground = m_view->grab().toImage().pixel(beside.toPoint());
        const QRgb dot = dotColor("ada");
        QVERIFY(ground != dot);
        m_view->setLook({.scale = 2});
        QCOMPARE(m_view->grab().toImage().pixel(beside.toPoint()), dot);
    }

    void labelsAreDescribed()
    {
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.label = u"Ada L."_s}), QString());
        m_view->setNames(&names, "room");
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        QVERIFY2(m_view->accessibleDescription().contains(u"Ada L.: x 0"_s),
                 qPrintable(m_view->accessibleDescription()));
    }
};

SUPERSYNK_TEST(TestMapPicture)
#include "tst_mappicture.moc"
