// SPDX-License-Identifier: GPL-3.0-only
#include "desktop/aboutdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using supersynk::AboutDialog;
using namespace Qt::StringLiterals;

/// What the program says of itself.
class TestAboutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"7.8.9"_s); }

    void versionsAndLicencesAreShown()
    {
        const AboutDialog dialog;
        QString text;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            text += label->text() + u'\n';
        for (const QString &expected :
             {u"7.8.9"_s, u"GNU General Public License"_s, QString::fromLatin1(qVersion()),
              u"LGPL-3.0-only"_s, u"Boost"_s, u"BSL-1.0"_s, u"libqrencode"_s, u"OpenSSL"_s, u"Apache-2.0"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected));
    }

    void versionsCanBeCopied()
    {
        const AboutDialog dialog(u"0123abcd"_s);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains("Copy"_L1))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith("Supersynk 7.8.9\ncommit 0123abcd\nQt "_L1));
        QCOMPARE(copied, AboutDialog::versions(u"0123abcd"_s));
    }
};

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
