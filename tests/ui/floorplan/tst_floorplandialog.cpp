// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/floorplandialog.h"

#include "tests/support/testmain.h"
#include "ui/floorplan/floorplancontrol.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The dialog, and what the window keeps of it.
class TestFloorPlanDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_store.emplace(m_folder->filePath(u"a.conf"_s), QSettings::IniFormat);
        m_picture = m_folder->filePath(u"plan.png"_s);
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(image.save(m_picture));
        start();
    }

    void cleanup() { m_window.reset(); }

    void atFirstThereIsNone()
    {
        QVERIFY(!m_control->ground());
        FloorPlanDialog &dialog = open();
        QVERIFY(!button(dialog, u"Remove"_s)->isEnabled());
        QVERIFY(!field(dialog, 0)->isEnabled());
    }

    void aPictureIsShownAtOnceAndKept()
    {
        FloorPlanDialog &dialog = open();
        int changes = 0;
        connect(m_control, &FloorPlanControl::groundChanged, this, [&] { ++changes; });
        dialog.choose(m_picture);
        QCOMPARE(changes, 1);
        QCOMPARE(bounds(), QRectF(-5, -2.5, 10, 5));
        field(dialog, 0)->setValue(4); // its width
        field(dialog, 1)->setValue(1);
        field(dialog, 2)->setValue(2);
        QCOMPARE(changes, 4);
        QCOMPARE(bounds(), QRectF(-1, -3, 4, 2));
        field(dialog, 3)->setValue(90);
        start();
        QVERIFY(qAbs(bounds().width() - 2) < 1e-9);
        QCOMPARE(field(open(), 0)->value(), 4.0);
    }

    void itIsRemoved()
    {
        open().choose(m_picture);
        button(open(), u"Remove"_s)->click();
        QVERIFY(!m_control->ground());
        QVERIFY(!field(open(), 0)->isEnabled());
        start();
        QVERIFY(!m_control->ground());
    }

    void aWrongFileLeavesTheOneBefore()
    {
        FloorPlanDialog &dialog = open();
        dialog.choose(m_picture);
        dialog.choose(m_folder->filePath(u"a.conf"_s));
        QVERIFY(notice(dialog).contains(u"a.conf can’t be read"_s));
        QVERIFY(m_control->ground());
        start();
        QVERIFY(m_control->ground());
    }

    void aPictureThatIsGoneIsSaidAndNotForgotten()
    {
        open().choose(m_picture);
        const QString away = m_picture + u".away"_s;
        QVERIFY(QFile::rename(m_picture, away));
        start();
        QVERIFY(!m_control->ground());
        QVERIFY(notice(open()).contains(u"plan.png can’t be read"_s));
        QVERIFY(button(open(), u"Remove"_s)->isEnabled());
        QVERIFY(QFile::rename(away, m_picture));
        start();
        QVERIFY(m_control->ground());
    }

    void oneDialogIsEnough() { QCOMPARE(&open(), &open()); }

private:
    void start()
    {
        cleanup();
        m_window.emplace();
        m_control = new FloorPlanControl(*m_store, *m_window);
    }

    FloorPlanDialog &open()
    {
        m_control->action()->trigger();
        return *m_window->findChild<FloorPlanDialog *>();
    }

    [[nodiscard]] QRectF bounds() const { return m_control->ground()->bounds(ForwardAxis::PlusZ); }

    static QPushButton *button(FloorPlanDialog &dialog, const QString &text)
    {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    static QDoubleSpinBox *field(FloorPlanDialog &dialog, int row)
    {
        auto *form = dialog.findChild<QFormLayout *>();
        return qobject_cast<QDoubleSpinBox *>(form->itemAt(row, QFormLayout::FieldRole)->widget());
    }

    static QString notice(FloorPlanDialog &dialog) { return dialog.findChild<Notice *>()->text(); }

    std::optional<QTemporaryDir> m_folder;
    std::optional<QSettings> m_store;
    QString m_picture;
    std::optional<QWidget> m_window;
    QPointer<FloorPlanControl> m_control; // of the window
};

SUPERSYNK_TEST(TestFloorPlanDialog)
#include "tst_floorplandialog.moc"
