// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/inspector/renderer.h"

#include <QSignalSpy>
#include <QTest>

using namespace supersynk;

class TestRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestIsRendered()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        renderer.render(number(1), 80);
        QVERIFY(spy.isEmpty()); // asynchronous
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(at(spy, 0)->json, "{\"n\":1}");
    }

    void onlyTheNewestOfManyRequestsIsRendered()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        for (int i = 1; i <= 100; ++i)
            renderer.render(number(i), 80);
        QTRY_VERIFY(!spy.isEmpty() && at(spy, spy.size() - 1)->json == "{\"n\":100}");
        QVERIFY(spy.size() <= 2); // the first had begun
    }

    void bodiesAreComparedWithEarlierOnes()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        renderer.render(number(1), 80);
        QTRY_COMPARE(spy.size(), 1);
        renderer.render(number(2), 80);
        QTRY_COMPARE(spy.size(), 2);
        QVERIFY(at(spy, 1)->values.front().mark != ChangeMark::None);
    }

    void rewrappingKeepsMarks()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        renderer.render(number(1), 80);
        QTRY_COMPARE(spy.size(), 1);
        renderer.render(number(2), 80);
        QTRY_COMPARE(spy.size(), 2);
        renderer.rewrap(at(spy, 0), 40);
        QTRY_COMPARE(spy.size(), 3);
        QCOMPARE(at(spy, 2)->json, "{\"n\":1}");
        QCOMPARE(at(spy, 2)->columns, 40);
        QCOMPARE(at(spy, 2)->values.front().mark, ChangeMark::None);
    }

    void bodiesAreNotComparedAfterAReset()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        renderer.render(number(1), 80);
        QTRY_COMPARE(spy.size(), 1);
        renderer.reset();
        renderer.render(number(2), 80);
        QTRY_COMPARE(spy.size(), 2);
        QCOMPARE(at(spy, 1)->values.front().mark, ChangeMark::None);
    }

    void resetDropsRunningWork()
    {
        Renderer renderer;
        QSignalSpy spy(&renderer, &Renderer::rendered);
        renderer.render(number(1), 80);
        renderer.reset();
        renderer.render(number(2), 80);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(at(spy, 0)->json, "{\"n\":2}");
    }

private:
    static InspectedBodies number(int n)
    {
        return {.messages = {{"a", "{\"n\":" + QByteArray::number(n) + "}"}}};
    }

    static RenderingPtr at(const QSignalSpy &spy, qsizetype i)
    {
        return spy.at(i).first().value<RenderingPtr>();
    }
};

SUPERSYNK_TEST(TestRenderer)
#include "tst_renderer.moc"
