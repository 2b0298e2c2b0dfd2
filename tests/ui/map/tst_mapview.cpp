// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/mapview.h"
#include "ui/names/names.h"
#include "ui/names/personcolors.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/symbols.h"

#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

Participant at(const QByteArray &id, double x, double z)
{
    return {.id = id, .place = {.x = x, .z = z, .yaw = 0}};
}

void turnWheel(QWidget &widget, const QPointF &position, int notches)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, notches * 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_view.emplace();
        m_view->resize(640, 480);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(&*m_view));
    }

    void cleanup() { m_view.reset(); }

    void emptyMapSaysSo()
    {
        m_view->setEmptyText(u"No positions"_s, u"They would."_s);
        QVERIFY(empty().isVisible());
        QCOMPARE(empty().content().title, u"No positions"_s);
    }

    void mapWithAParticipantDoesNot()
    {
        m_view->setParticipants({at("ada", 1, 2)});
        QVERIFY(!empty().isVisible());
    }

    void participantThatLeftFades()
    {
        m_view->setParticipants({at("ada", 1, 2)});
        m_view->setParticipants({});
        QCOMPARE(m_view->participantCount(), 0);
        QTRY_VERIFY(empty().isVisible());
    }

    void allParticipantsAreVisibleAtOnce()
    {
        m_view->setParticipants({at("ada", -300, 2), at("joe", 500, -70)});
        QTRY_VERIFY(isSeen("ada") && isSeen("joe"));
    }

    void viewFollowsAParticipant()
    {
        m_view->setParticipants({at("ada", 0, 0), at("joe", 1, 0)});
        QTRY_VERIFY(isSeen("ada"));
        m_view->setParticipants({at("ada", 100, 0), at("joe", 1, 0)});
        QTRY_VERIFY(isSeen("ada") && isSeen("joe"));
    }

    void viewStaysWhereTheOperatorMovedIt()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QTRY_VERIFY(isSeen("ada"));
        QSignalSpy following(&*m_view, &MapView::followingChanged);
        QTest::keyClick(&*m_view, Qt::Key_Left);
        QCOMPARE(following.count(), 1);
        QVERIFY(!m_view->isFollowing());
        const Viewport before = m_view->viewport();
        m_view->setParticipants({at("ada", 100, 0)});
        paintNow();
        QCOMPARE(m_view->viewport(), before);
    }

    void nextParticipantsAreVisibleAtOnce()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QTest::keyClick(&*m_view, Qt::Key_Left);
        m_view->clear();
        m_view->setParticipants({at("joe", 900, 0)});
        QTRY_VERIFY(isSeen("joe"));
    }

    void fitShowsAllParticipants_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Home") << Qt::Key_Home;
        QTest::newRow("F") << Qt::Key_F;
    }

    void fitShowsAllParticipants()
    {
        QFETCH(const Qt::Key, key);
        m_view->setParticipants({at("ada", 0, 0), at("joe", 70, 5)});
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&*m_view, Qt::Key_Right);
        QVERIFY(!isSeen("ada"));
        QTest::keyClick(&*m_view, key);
        QVERIFY(m_view->isFollowing());
        QVERIFY(isSeen("ada") && isSeen("joe"));
    }

    void theWheelZoomsAboutThePointer()
    {
        const QPointF pointer(100, 50);
        const QPointF before = m_view->viewport().toPlane(pointer);
        const double scale = m_view->viewport().scale();
        turnWheel(*m_view, pointer, 3);
        QVERIFY(m_view->viewport().scale() > scale);
        const QPointF moved = m_view->viewport().toPlane(pointer) - before;
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1e-9);
    }

    void theKeysZoomAboutThePointer()
    {
        const QPoint pointer(100, 50);
        QTest::mouseMove(&*m_view, pointer);
        const QPointF before = m_view->viewport().toPlane(pointer);
        const double scale = m_view->viewport().scale();
        QTest::keyClick(&*m_view, Qt::Key_Plus);
        QVERIFY(m_view->viewport().scale() > scale);
        const QPointF moved = m_view->viewport().toPlane(pointer) - before;
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1e-9);
        QTest::keyClick(&*m_view, Qt::Key_Minus);
        QVERIFY(qAbs(m_view->viewport().scale() - scale) < 1e-9);
    }

    void draggingMovesTheMap()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        const QPointF before = *m_view->positionOf("ada");
        drag(*m_view, {50, 50}, {150, 90});
        QCOMPARE(*m_view->positionOf("ada"), before + QPointF(100, 40));
    }

    void draggingDoesNotSelect()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        const QPoint dot = m_view->positionOf("ada")->toPoint();
        drag(*m_view, dot, dot + QPoint(80, 0));
        QCOMPARE(selected.count(), 0);
    }

    void clickSelects()
    {
        m_view->setParticipants({at("ada", -3, 0), at("joe", 3, 0)});
        m_view->fit();
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        QTest::mouseClick(&*m_view, Qt::LeftButton, {}, m_view->positionOf("joe")->toPoint() + QPoint(4, 4));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().toByteArray(), "joe"_ba);
        QCOMPARE(m_view->selected(), "joe"_ba);
    }

    void clickOnTheGroundSelectsNone()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        QTest::mouseClick(&*m_view, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_view->selected(), QByteArray());
    }

    void setSelectedEmitsNothing()
    {
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        m_view->setSelected("somebody who may come");
        QCOMPARE(selected.count(), 0);
    }

    void keysSelectOneAfterTheOther()
    {
        m_view->setParticipants({at("joe", 0, 0), at("ada", 3, 0)});
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "ada"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "joe"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "ada"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageUp);
        QCOMPARE(m_view->selected(), "joe"_ba);
        QTest::keyClick(&*m_view, Qt::Key_Escape);
        QCOMPARE(m_view->selected(), QByteArray());
    }

    void toolTipIsPlainText()
    {
        m_view->setParticipants({at("<b>ada</b>", 1.25, -3)});
        m_view->fit();
        const QPoint dot = m_view->positionOf("<b>ada</b>")->toPoint();
        QHelpEvent event(QEvent::ToolTip, dot, m_view->mapToGlobal(dot));
        QCoreApplication::sendEvent(&*m_view, &event);
        QVERIFY(QToolTip::text().contains("&lt;b&gt;ada&lt;/b&gt;: x 1.25 m, y 0.00 m, z -3.00 m"_L1));
    }

    void participantsAreDescribedForScreenReaders()
    {
        m_view->setParticipants({at("ada", 0, 0), at("joe", 3, 0)});
        m_view->setSelected("joe");
        QCOMPARE(m_view->accessibleName(), u"Map seen from above"_s);
        QCOMPARE(m_view->accessibleDescription(),
                 u"2 participants on the map. Selected: joe: x 3.00 m, y 0.00 m, z 0.00 m."_s);
        m_view->setParticipants({at("ada", 0, 0), at("joe", 4, 1)});
        QTRY_VERIFY(m_view->accessibleDescription().contains("joe: x 4.00 m, y 0.00 m, z 1.00 m"_L1));
    }

    void walkingUpdatesTheDescriptionOnceASecond()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        const QString before = m_view->accessibleDescription();
        for (int x = 1; x <= 5; ++x)
            m_view->setParticipants({at("ada", x, 0)});
        QCOMPARE(m_view->accessibleDescription(), before);
        QTRY_VERIFY(m_view->accessibleDescription().contains("ada: x 5.00 m"_L1));
    }

    void joiningAndSelectionUpdateTheDescriptionAtOnce()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        m_view->setParticipants({at("ada", 1, 0), at("joe", 0, 0)});
        QCOMPARE(m_view->accessibleDescription(),
                 u"2 participants on the map. Selected: ada: x 1.00 m, y 0.00 m, z 0.00 m."_s);
        m_view->setSelected("joe");
        QVERIFY(m_view->accessibleDescription().contains("Selected: joe:"_L1));
        m_view->setSelected({});
        QCOMPARE(m_view->accessibleDescription(), u"2 participants on the map."_s);
    }

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

private:
    QRgb dotColor(const QByteArray &id)
    {
        return m_view->grab().toImage().pixelColor(m_view->positionOf(id)->toPoint()).rgb();
    }

    bool hasColor(QRgb color)
    {
        const QImage image = m_view->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == color)
                    return true;
            }
        }
        return false;
    }

    EmptyState &empty() { return *m_view->findChild<EmptyState *>(); }

    bool isSeen(const QByteArray &id) { return QRectF(m_view->rect()).contains(*m_view->positionOf(id)); }

    void paintNow()
    {
        QImage image(m_view->size(), QImage::Format_ARGB32_Premultiplied);
        m_view->render(&image);
    }

    EnglishPlurals m_plurals;
    std::optional<MapView> m_view;
};

SUPERSYNK_TEST(TestMapView)
#include "tst_mapview.moc"
