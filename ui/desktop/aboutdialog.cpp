// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/aboutdialog.h"

#include "ui/desktop/appicon.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSslSocket>
#include <QStyle>
#include <QSysInfo>
#include <QVBoxLayout>

#include <boost/version.hpp>
#include <openssl/crypto.h>
#include <qrencode.h>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// A library that the program uses.
struct Part
{
    QString name;
    QString version;
    QString licence; ///< Its SPDX identifier.
    QString home;
};

QList<Part> parts()
{
    return {{u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, u"https://www.qt.io/"_s},
            {u"Boost"_s, QStringLiteral(BOOST_LIB_VERSION).replace(u'_', u'.'), u"BSL-1.0"_s,
             u"https://www.boost.org/"_s},
            {u"libqrencode"_s, QString::fromLatin1(QRcode_APIVersionString()), u"LGPL-2.1-or-later"_s,
             u"https://fukuchi.org/works/qrencode/"_s},
            {u"OpenSSL"_s, QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)), u"Apache-2.0"_s,
             u"https://www.openssl.org/"_s}};
}

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    return label;
}

QString link(const QString &url, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(url, text);
}

} // namespace

AboutDialog::AboutDialog(const QString &commit, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Supersynk"));
    auto *icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(64, 64));
    icon->setAccessibleName(tr("Icon of Supersynk"));
    auto *name = textLabel(u"<h2>Supersynk %1</h2>"_s.arg(QCoreApplication::applicationVersion()), this);
    name->setToolTip(commit.isEmpty() ? QString() : tr("Commit %1").arg(commit));
    auto *purpose =
        textLabel(tr("Keeps the people in a shared VR space in sight of each other: every client "
                     "posts its own state to a channel and gets back those of all other clients."),
                  this);
    purpose->setWordWrap(true);
    auto *licence = textLabel(
        tr("Free software under the %1. It comes without any warranty.")
            .arg(link(u"https://www.gnu.org/licenses/gpl-3.0.html"_s, tr("GNU General Public License 3"))),
        this);
    licence->setWordWrap(true);

    auto *table = new QGridLayout;
    table->setHorizontalSpacing(style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing) * 3);
    table->setColumnStretch(3, 1);
    int row = 0;
    for (const Part &part : parts()) {
        table->addWidget(textLabel(link(part.home, part.name), this), row, 0);
        table->addWidget(textLabel(part.version, this), row, 1);
        table->addWidget(textLabel(part.licence, this), row, 2);
        ++row;
    }

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copies what a bug report should include"));
    connect(copy, &QPushButton::clicked, this,
            [commit] { QGuiApplication::clipboard()->setText(versions(commit)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QGridLayout(this);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    layout->setHorizontalSpacing(style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing) * 3);
    layout->addWidget(icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(purpose, 1, 1);
    layout->addWidget(licence, 2, 1);
    layout->addWidget(new QLabel(tr("It uses:"), this), 3, 1);
    layout->addLayout(table, 4, 1);
    layout->setRowStretch(5, 1);
    layout->addWidget(buttons, 6, 0, 1, 2);
    constexpr int kWidthInCharacters = 72;
    setMinimumWidth(fontMetrics().averageCharWidth() * kWidthInCharacters);
}

QString AboutDialog::versions(const QString &commit)
{
    QString text = u"Supersynk "_s + QCoreApplication::applicationVersion() + u'\n';
    if (!commit.isEmpty())
        text += u"commit "_s + commit + u'\n';
    for (const Part &part : parts())
        text += part.name + u' ' + part.version + u'\n';
    // Certificates always use OpenSSL; connections use the backend of Qt.
    text +=
        u"TLS by "_s + QSslSocket::activeBackend() + u", "_s + QSslSocket::sslLibraryVersionString() + u'\n';
    return text + QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' '
        + QSysInfo::kernelVersion() + u", "_s + QSysInfo::currentCpuArchitecture() + u", "_s
        + QGuiApplication::platformName() + u'\n';
}

} // namespace supersynk
