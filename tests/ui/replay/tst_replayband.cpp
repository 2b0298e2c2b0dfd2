// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/replayband.h"

#include "tests/support/testmain.h"
#include "ui/look/contrast.h"
#include "ui/look/palettes.h"
#include "ui/replay/livechip.h"
#include "ui/replay/replayframe.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// What shows that the window is not live.
class TestReplayBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailsAreShown()
    {
        ReplayBand band;
        band.setTexts(u"Replay of maze"_s, u"12 clients"_s);
        QCOMPARE(band.details(), u"12 clients"_s);
    }

    void buttonGoesBack()
    {
        ReplayBand band;
        QSignalSpy back(&band, &ReplayBand::backRequested);
        band.findChild<QPushButton *>()->click();
        QCOMPARE(back.count(), 1);
    }

    void liveStateIsSpoken()
    {
        ReplayBand band;
        band.setLive(Symbol::Stopped, u"Stopped"_s);
        QCOMPARE(band.findChild<LiveChip *>()->accessibleDescription(), u"Stopped"_s);
    }

    /// Advances of text are fractions of a pixel.
    void liveStateFitsInItsChip()
    {
        LiveChip chip;
        constexpr int kPadding = 8;
        for (const auto &sentence : {u"12 people, all well"_s, u"12 personnes, tout va bien"_s, u"1 person"_s,
                                     u"Stopped"_s, u"The port 10000 is in use"_s}) {
            chip.setState(Symbol::Running, sentence);
            const QSize hint = chip.sizeHint();
            chip.resize(hint);
            const QRect text(0, kPadding, hint.width() - kPadding, hint.height() - 2 * kPadding);
            const QImage fitted = chip.grab(text).toImage();
            chip.resize(hint + QSize(100, 0));
            QCOMPARE(chip.grab(text).toImage(), fitted);
        }
    }

    void whiteIsReadableOnTheBand()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()})
            QVERIFY(contrast(Qt::white, ReplayBand::color(palette)) >= 4.5);
    }

    void frameShowsOnlyAReplay()
    {
        ReplayFrame frame(*new QWidget); // which becomes its child
        frame.resize(400, 300);
        const auto edge = [&frame] { return frame.grab().toImage().pixelColor(1, 200); };
        const QColor color = ReplayBand::color(frame.palette());
        QVERIFY(edge() != color);
        frame.setReplaying(true);
        QVERIFY(frame.isReplaying());
        QCOMPARE(edge(), color);
        QVERIFY(!frame.band().isHidden());
        frame.setReplaying(false);
        QVERIFY(edge() != color);
        QVERIFY(frame.band().isHidden());
    }
};

SUPERSYNK_TEST(TestReplayBand)
#include "tst_replayband.moc"
