// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventicon.h"

#include "tests/support/testmain.h"
#include "ui/watch/verdicttext.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace supersynk;

class TestEventIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictsHaveTheirSymbols_data()
    {
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("lost") << EventKind::TimedOut << Verdict::Lost;
        QTest::newRow("silent") << EventKind::Silent << Verdict::Silent;
        QTest::newRow("late") << EventKind::Late << Verdict::Late;
        QTest::newRow("uneven") << EventKind::Uneven << Verdict::Uneven;
        QTest::newRow("two senders") << EventKind::TwoSenders << Verdict::TwoSenders;
    }

    void verdictsHaveTheirSymbols()
    {
        QFETCH(const EventKind, kind);
        QFETCH(const Verdict, verdict);
        QCOMPARE(imageOf(eventIcon(kind, Severity::Warning)), imageOf(symbolIcon(symbolOf(verdict))));
    }

    void everyKindPaintsSomething()
    {
        for (int kind = 0; kind < kEventKinds; ++kind) {
            const QImage image = imageOf(eventIcon(static_cast<EventKind>(kind), Severity::Warning));
            QSet<QRgb> colors;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    colors.insert(image.pixel(x, y));
            QVERIFY2(colors.size() > 1, qPrintable(eventKindKey(static_cast<EventKind>(kind))));
        }
    }

private:
    static QImage imageOf(const QIcon &icon) { return icon.pixmap(48).toImage(); }
};

SUPERSYNK_TEST(TestEventIcon)
#include "tst_eventicon.moc"
