// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/look.h"

#include "tests/support/testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// One notch away from the operator, in the middle of \a widget.
void turnWheel(QWidget &widget)
{
    const QPointF middle = QRectF(widget.rect()).center();
    QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // else it does not go on to the parent
    qApp->notify(&widget, &event);
}

} // namespace

/// A scrolled page with a button, which has the focus, and fields.
class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_look.emplace();
        m_page.emplace();
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        m_button = new QPushButton(u"Button"_s, content);
        m_spinBox = new QSpinBox(content);
        m_spinBox->setValue(50);
        m_comboBox = new QComboBox(content);
        m_comboBox->addItems({u"one"_s, u"two"_s, u"three"_s});
        m_comboBox->setCurrentIndex(1);
        for (QWidget *widget : {static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_spinBox),
                                static_cast<QWidget *>(m_comboBox)})
            layout->addWidget(widget);
        layout->addSpacing(2000);
        m_page->setWidget(content);
        m_page->resize(300, 200);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_page));
        m_button->setFocus();
    }

    void cleanup()
    {
        m_page.reset();
        m_look.reset();
    }

    void wheelOverAFieldWithoutFocusScrollsThePage()
    {
        for (QWidget *field : {static_cast<QWidget *>(m_spinBox), static_cast<QWidget *>(m_comboBox)}) {
            const int before = m_page->verticalScrollBar()->value();
            turnWheel(*field);
            QVERIFY(m_page->verticalScrollBar()->value() > before);
        }
        QCOMPARE(m_spinBox->value(), 50);
        QCOMPARE(m_comboBox->currentIndex(), 1);
    }

    void wheelDoesNotMoveTheFocus()
    {
        turnWheel(*m_spinBox);
        turnWheel(*m_comboBox);
        QVERIFY(m_button->hasFocus());
    }

    void wheelChangesAFieldWithTheFocus()
    {
        m_spinBox->setFocus();
        turnWheel(*m_spinBox);
        QVERIFY(m_spinBox->value() < 50);
        m_comboBox->setFocus();
        turnWheel(*m_comboBox);
        QCOMPARE(m_comboBox->currentIndex(), 2);
    }

    void wheelIsUsualAfterwards()
    {
        m_look.reset();
        turnWheel(*m_spinBox);
        QVERIFY(m_spinBox->value() < 50);
    }

    void aPlatformWithoutAStyleGetsOne() { QVERIFY(hasDeskStyle()); }

    void aStyleOfThePlatformStays()
    {
        QApplication::setStyle(QStyleFactory::create(u"windows"_s));
        const Look another;
        QVERIFY(!hasDeskStyle());
        QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
    }

private:
    std::optional<Look> m_look;
    std::optional<QScrollArea> m_page;
    QPushButton *m_button = nullptr;
    QSpinBox *m_spinBox = nullptr;
    QComboBox *m_comboBox = nullptr;
};

SUPERSYNK_TEST(TestLook)
#include "tst_look.moc"
