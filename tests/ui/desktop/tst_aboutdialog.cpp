// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/desktop/aboutdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

#include <algorithm>

using supersynk::AboutDialog;
using namespace Qt::StringLiterals;

class TestAboutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationVersion(u"7.8.9"_s);
        QSslSocket::setActiveBackend(u"cert-only"_s); // not OpenSSL, as on Windows
    }

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
        const QRegularExpression openSsl(uR"(\nOpenSSL 3\.\d+\.\d+\n)"_s);
        QVERIFY2(copied.contains(openSsl), qPrintable(copied));
        QVERIFY2(copied.contains("\nTLS by cert-only, "_L1), qPrintable(copied));
        QCOMPARE(copied, AboutDialog::versions(u"0123abcd"_s));
    }

    void unknownCommitIsNotShown()
    {
        const AboutDialog dialog;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QVERIFY(label->toolTip().isEmpty());
        QVERIFY(!AboutDialog::versions({}).contains("commit"_L1));
        const AboutDialog known(u"0123abcd"_s);
        const auto labels = known.findChildren<QLabel *>();
        QCOMPARE(std::ranges::count(labels, u"Commit 0123abcd"_s, &QWidget::toolTip), 1);
    }
};

SUPERSYNK_TEST(TestAboutDialog)
#include "tst_aboutdialog.moc"
