// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/markerentry.h"

#include "server/server.h"
#include "ui/names/names.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kWidth = 44;     // of the field, in average characters
constexpr int kMaxLabel = 200; // characters

QString clockTimeOf(Instant instant)
{
    const auto time = std::chrono::floor<std::chrono::milliseconds>(Server::publishedAt(instant));
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return date.time().toString(u"HH:mm:ss"_s);
}

} // namespace

Marker markerAbout(MarkerScope scope, const Marker &selected)
{
    Marker marker = selected;
    if (scope == MarkerScope::Session)
        marker.key.clear();
    if (scope != MarkerScope::Client)
        marker.clientId.clear();
    return marker;
}

MarkerEntry::MarkerEntry(const Marker &moment, const Names *names, QWidget *parent)
    : QDialog(parent)
    , m_moment(moment)
    , m_label(new QLineEdit(this))
    , m_scope(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add Marker"));
    m_label->setMaxLength(kMaxLabel);
    m_label->setPlaceholderText(tr("What happened?"));
    m_label->setAccessibleName(tr("Text of the marker"));
    m_label->setMinimumWidth(fontMetrics().averageCharWidth() * kWidth);
    m_scope->setAccessibleName(tr("What the marker is about"));
    fillScopes(names);
    buildLayout();
    connect(m_label, &QLineEdit::textChanged, this, &MarkerEntry::changed);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &MarkerEntry::changed);
    m_label->setFocus();
}

void MarkerEntry::fillScopes(const Names *names)
{
    m_scope->addItem(tr("The session"), QVariant::fromValue(MarkerScope::Session));
    if (!m_moment.key.isEmpty())
        m_scope->addItem(tr("Channel “%1”").arg(channelText(names, m_moment.key)),
                         QVariant::fromValue(MarkerScope::Channel));
    if (!m_moment.clientId.isEmpty())
        m_scope->addItem(tr("Client “%1”").arg(clientText(names, m_moment.key, m_moment.clientId)),
                         QVariant::fromValue(MarkerScope::Client));
}

void MarkerEntry::buildLayout()
{
    auto *time = new QLabel(tr("Marker at %1", "a time of day").arg(clockTimeOf(m_moment.time)), this);
    QFont bold = font();
    bold.setBold(true);
    time->setFont(bold);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Text:"), m_label);
    form->addRow(tr("&About:"), m_scope);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *add = buttons->addButton(tr("A&dd Marker"), QDialogButtonBox::AcceptRole);
    add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &MarkerEntry::enter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(time);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

Marker MarkerEntry::marker() const
{
    Marker marker = markerAbout(m_scope->currentData().value<MarkerScope>(), m_moment);
    marker.label = m_label->text().trimmed();
    if (marker.label.isEmpty())
        marker.label = tr("Marker");
    return marker;
}

void MarkerEntry::enter()
{
    accept();
    Q_EMIT entered(marker());
}

} // namespace supersynk
