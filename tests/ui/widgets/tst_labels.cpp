// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/valuelabel.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// ElidedLabel and showValue().
class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameReplacesThePlaceholder()
    {
        ElidedLabel label;
        label.setText(u"%1 · Has left"_s, u"bob"_s);
        QCOMPARE(label.text(), u"bob · Has left"_s);
    }

    void aTextWithoutANameIsUnchanged()
    {
        ElidedLabel label;
        label.setText(u"12 updates, %1 late"_s);
        QCOMPARE(label.text(), u"12 updates, %1 late"_s);
    }

    void aLongTextDoesNotWidenTheWindow()
    {
        ElidedLabel label;
        label.setText(u"a"_s);
        const QSize before = label.minimumSizeHint();
        label.setText(QString(1000, u'W'));
        QCOMPARE(label.minimumSizeHint(), before);
        QVERIFY(label.sizeHint().width() > before.width());
    }

    void onlyTheNameIsElided()
    {
        ElidedLabel label;
        label.resize(120, 20);
        const auto picture = [&](const QString &pattern, const QString &name) {
            label.setText(pattern, name);
            return label.grab().toImage();
        };
        const QString pattern = u"%1 · Has left"_s;
        const QString longName(100, u'i');
        const QImage shown = picture(pattern, longName);
        QCOMPARE(picture(pattern, longName + longName), shown);
        QVERIFY(picture(u"%1"_s, pattern.arg(longName)) != shown);
    }

    void aPathIsElidedInItsMiddle()
    {
        ElidedLabel label;
        label.resize(120, 20);
        label.setElideMode(Qt::ElideMiddle);
        const auto picture = [&](const QString &path) {
            label.setText(path);
            return label.grab().toImage();
        };
        const QString folders(100, u'i');
        QVERIFY(picture(folders + u"01.mcap"_s) != picture(folders + u"02.mcap"_s));
    }

    void withoutRoomForTheNameThePatternIsNotShownEmpty()
    {
        ElidedLabel label;
        label.setText(u"Map of “%1”"_s, u"Atelier"_s);
        label.resize(label.fontMetrics().horizontalAdvance(u"Map of “”"_s) + 1, 20);
        const QImage shown = label.grab().toImage();
        label.setText(u"Map of “”"_s);
        QVERIFY(label.grab().toImage() != shown);
    }

    void theAccessibleDescriptionIsComplete()
    {
        ElidedLabel label;
        label.setAccessibleName(u"Address"_s);
        label.setText(QString(1000, u'W'));
        QCOMPARE(label.accessibleDescription().size(), 1000);
    }

    void aNamedLabelHasItsTextAsDescription()
    {
        QLabel label;
        label.setAccessibleName(u"Address"_s);
        showValue(label, u"http://10.0.0.1:9999"_s);
        QCOMPARE(label.text(), u"http://10.0.0.1:9999"_s);
        QCOMPARE(accessible(label, QAccessible::Name), u"Address"_s);
        QCOMPARE(accessible(label, QAccessible::Description), u"http://10.0.0.1:9999"_s);
    }

    void aNamedElidedLabelDescribesItsFullText()
    {
        ElidedLabel label;
        label.resize(20, 20);
        label.setAccessibleName(u"User agent"_s);
        label.setText(u"User agent: %1"_s, u"a very long one"_s);
        QCOMPARE(accessible(label, QAccessible::Description), u"User agent: a very long one"_s);
    }

    void aNamelessLabelHasNoDescription()
    {
        ElidedLabel label;
        label.setText(u"Map of %1"_s, u"room"_s);
        QCOMPARE(accessible(label, QAccessible::Name), u"Map of room"_s);
        QCOMPARE(accessible(label, QAccessible::Description), QString());
    }

private:
    static QString accessible(QWidget &widget, QAccessible::Text kind)
    {
        return QAccessible::queryAccessibleInterface(&widget)->text(kind);
    }
};

SUPERSYNK_TEST(TestLabels)
#include "tst_labels.moc"
