// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/filedialog.h"

#include "tests/support/testmain.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using supersynk::newFileDialog;
using namespace Qt::StringLiterals;

class TestFileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void beginsAmongTheDocumentsAndThenWhereItWasLast()
    {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QVERIFY(QDir().mkpath(documents));
        QVERIFY(QDir(documents) != QDir::current());
        const std::unique_ptr<QFileDialog> first(newFileDialog(nullptr, u"Save"_s));
        QCOMPARE(first->directory(), QDir(documents));

        const QTemporaryDir chosen;
        first->setDirectory(chosen.path());
        first->setAcceptMode(QFileDialog::AcceptSave);
        first->selectFile(u"events.csv"_s);
        first->show();
        QVERIFY(QMetaObject::invokeMethod(first.get(), "accept")); // as Enter does
        const std::unique_ptr<QFileDialog> next(newFileDialog(nullptr, u"Save"_s));
        QCOMPARE(next->directory().canonicalPath(), QDir(chosen.path()).canonicalPath());
    }
};

SUPERSYNK_TEST(TestFileDialog)
#include "tst_filedialog.moc"
