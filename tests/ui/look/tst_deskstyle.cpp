// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/deskstyle.h"

#include "tests/support/testmain.h"
#include "ui/look/contrast.h"
#include "ui/look/look.h"
#include "ui/look/palettes.h"
#include "ui/look/tokens.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/symbols.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// The colour of most pixels.
QColor groundOf(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (auto color = counts.cbegin(); color != counts.cend(); ++color) {
        if (*color > counts.value(most))
            most = color.key();
    }
    return most;
}

/// Of the pixel that stands out most from the ground.
double contrastIn(const QImage &image)
{
    const QColor ground = groundOf(image);
    double most = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrast(image.pixelColor(x, y), ground));
    }
    return most;
}

/// \a widget without its edge, which may be more visible than its text.
QImage insideOf(QWidget &widget)
{
    constexpr int kEdge = 5;
    const QImage image = widget.grab().toImage();
    return image.copy(image.rect().adjusted(kEdge, kEdge, -kEdge, -kEdge));
}

QImage withSymbol(Symbol symbol, const QColor &ground)
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    paintSymbol(painter, image.rect(), symbol, QApplication::palette());
    return image;
}

} // namespace

/// What the style draws, measured on its pixels, in light and dark.
class TestDeskStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_look = std::make_unique<Look>();
        QVERIFY(hasDeskStyle());
    }

    void questionsHaveNoIcon()
    {
        const DeskStyle style;
        QVERIFY(style.standardIcon(QStyle::SP_MessageBoxQuestion, nullptr, nullptr).isNull());
        QVERIFY(!style.standardIcon(QStyle::SP_MessageBoxWarning, nullptr, nullptr).isNull());
    }

    void textsAreReadable_data() { addThemes(); }
    void textsAreReadable()
    {
        show();
        auto *label = add(new QLabel(u"Label"_s));
        auto *button = add(new QPushButton(u"Button"_s));
        auto *usual = add(new QPushButton(u"Default"_s));
        usual->setDefault(true);
        auto *checked = add(new QPushButton(u"Checked"_s));
        checked->setCheckable(true);
        checked->setChecked(true);
        auto *selected = add(new QLineEdit(u"Selected text"_s));
        selected->selectAll();
        auto *empty = add(new QLineEdit);
        empty->setPlaceholderText(u"Placeholder"_s);
        auto *box = add(new QComboBox);
        box->addItem(u"Choice"_s);
        auto *number = add(new QSpinBox);
        auto *tabs = add(new QTabBar);
        tabs->addTab(u"Current"_s);
        tabs->addTab(u"Other"_s);
        expose();
        for (QWidget *widget : QList<QWidget *>{label, button, usual, checked, selected, empty, box, number})
            QVERIFY2(contrastIn(insideOf(*widget)) >= 4.5, widget->metaObject()->className());
        const QImage bar = tabs->grab().toImage();
        for (int i = 0; i < tabs->count(); ++i)
            QVERIFY(contrastIn(bar.copy(tabs->tabRect(i).adjusted(5, 5, -5, -5))) >= 4.5);
    }

    void rowsAreReadable_data() { addThemes(); }
    void rowsAreReadable()
    {
        show();
        QStandardItemModel model;
        model.setHorizontalHeaderLabels({u"Title"_s});
        for (const QString &name : {u"plain"_s, u"selected"_s})
            model.appendRow(new QStandardItem(name));
        auto *tree = add(new QTreeView);
        tree->setModel(&model);
        tree->setCurrentIndex(model.index(1, 0));
        expose();
        const QImage image = tree->viewport()->grab().toImage();
        for (int row : {0, 1})
            QVERIFY(contrastIn(image.copy(tree->visualRect(model.index(row, 0)).adjusted(3, 3, -3, -3)))
                    >= 4.5);
        QVERIFY(contrastIn(insideOf(*tree->header()->viewport())) >= 4.5);
        QVERIFY(tree->visualRect(model.index(0, 0)).height() >= tree->fontMetrics().height() + 8);
    }

    void statusIsReadableOnASelectedRow_data() { addThemes(); }
    void statusIsReadableOnASelectedRow()
    {
        show();
        const QColor selected = QApplication::palette().color(QPalette::Highlight);
        for (const Symbol symbol : {Symbol::Running, Symbol::Warning, Symbol::Uneven, Symbol::Restarted,
                                    Symbol::TwoSenders, Symbol::Silent, Symbol::Lost, Symbol::Recording})
            QVERIFY(contrastIn(withSymbol(symbol, selected)) >= 3);
        for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad})
            QVERIFY(contrast(toneTextColor(tone, QApplication::palette()), selected) >= 4.5);
    }

    void controlsAreVisible_data() { addThemes(); }
    void controlsAreVisible()
    {
        show();
        auto *field = add(new QLineEdit);
        auto *check = add(new QCheckBox);
        auto *radio = add(new QRadioButton);
        expose();
        for (QWidget *widget : QList<QWidget *>{field, check, radio})
            QVERIFY2(contrastIn(widget->grab().toImage()) >= 3, widget->metaObject()->className());
    }

    void theFocusIsAlwaysVisible_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("push button") << 0;
        QTest::newRow("tool button") << 1;
        QTest::newRow("line edit") << 2;
        QTest::newRow("spin box") << 3;
        QTest::newRow("combo box") << 4;
        QTest::newRow("check box") << 5;
        QTest::newRow("flat button") << 6;
        QTest::newRow("empty list") << 7;
        QTest::newRow("slider") << 8;
        QTest::newRow("tabs") << 9;
    }

    /// Two pixels of the accent around the control, without the keyboard having been used.
    void theFocusIsAlwaysVisible()
    {
        QFETCH(int, kind);
        show(lightPalette());
        QWidget *other = add(new QPushButton(u"Other"_s));
        QWidget *control = add(newControl(kind));
        expose();
        other->setFocus();
        const int before = accentPixels(*control);
        control->setFocus();
        QVERIFY(control->hasFocus());
        QVERIFY2(accentPixels(*control) >= before + control->height(), control->metaObject()->className());
    }

    void aListShowsTheFocusAtItsCurrentRow()
    {
        show(lightPalette());
        QStandardItemModel model;
        model.appendRow(new QStandardItem(u"row"_s));
        auto *tree = add(new QTreeView);
        tree->setHeaderHidden(true);
        tree->setModel(&model);
        tree->setAllColumnsShowFocus(true);
        expose();
        tree->setFocus();
        tree->selectionModel()->setCurrentIndex(model.index(0, 0), QItemSelectionModel::NoUpdate);
        const QRect row = tree->visualRect(model.index(0, 0));
        const QImage image = tree->viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, row.top()), QColor(kLightTokens.accent));
    }

    void cleanup()
    {
        m_dialog.reset();
        QApplication::setPalette(lightPalette());
    }

private:
    static void addThemes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void show()
    {
        QFETCH(QPalette, palette);
        show(palette);
    }

    void show(const QPalette &palette)
    {
        QApplication::setPalette(palette);
        m_dialog = std::make_unique<QDialog>();
        m_dialog->setLayout(new QVBoxLayout);
    }

    template <typename Widget>
    Widget *add(Widget *widget)
    {
        m_dialog->layout()->addWidget(widget);
        return widget;
    }

    void expose()
    {
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    static QWidget *newControl(int kind)
    {
        switch (kind) {
        case 0:
            return new QPushButton(u"Button"_s);
        case 1: {
            auto *button = new QToolButton;
            button->setText(u"Tool"_s);
            button->setFocusPolicy(Qt::StrongFocus);
            return button;
        }
        case 2:
            return new QLineEdit;
        case 3:
            return new QSpinBox;
        case 4:
            return new QComboBox;
        case 5:
            return new QCheckBox(u"Check"_s);
        case 6: {
            auto *button = new QPushButton(u"Flat"_s);
            button->setFlat(true);
            return button;
        }
        case 8:
            return new QSlider(Qt::Horizontal);
        case 9: {
            auto *tabs = new QTabBar;
            tabs->addTab(u"One"_s);
            tabs->addTab(u"Two"_s);
            return tabs;
        }
        default:
            return new QTreeView;
        }
    }

    static int accentPixels(QWidget &widget)
    {
        const QImage image = widget.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(kLightTokens.accent);
        }
        return count;
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<QDialog> m_dialog;
};

SUPERSYNK_TEST(TestDeskStyle)
#include "tst_deskstyle.moc"
