// SPDX-License-Identifier: GPL-3.0-only
#include "bodypanel.h"

#include "elidedlabel.h"
#include "format.h"
#include "indentedjson.h"
#include "plaintext.h"
#include "server.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {

BodyPanel::BodyPanel(const Server &server, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_title(new ElidedLabel(this))
    , m_copy(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the whole body, indented, to the clipboard"));
    m_copy->setAccessibleName(tr("Copy the body"));
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing()
                             * 3); // in a small window the list needs more
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Select a client to see what it posts."));
    m_text->setAccessibleName(tr("Latest body"));

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);

    connect(m_copy, &QToolButton::clicked, this, &BodyPanel::copy);
    follow(std::nullopt);
}

void BodyPanel::follow(const std::optional<ClientName> &client)
{
    if (client && client == m_client)
        return;
    m_client = client;
    m_body.clear();
    m_text->clear();
    m_copy->setEnabled(false);
    updateTitle(true);
    refresh();
}

void BodyPanel::refresh()
{
    if (!m_client || !isVisible())
        return;
    const std::optional<QByteArray> body = m_server.latestBody(m_client->key, m_client->id);
    updateTitle(body.has_value());
    if (body && *body != m_body)
        showBody(*body);
}

void BodyPanel::showBody(const QByteArray &body)
{
    m_body = body;
    m_copy->setEnabled(true);
    const IndentedBeginning shown = indentedBeginning(body, kMaxShown);
    const qsizetype hidden = body.size() - shown.length;
    QString text = visibleLines(shown.text);
    if (hidden > 0)
        text += tr("\n… and %1 more, which Copy copies too.").arg(sizeText(hidden));
    setText(text);
}

void BodyPanel::setText(const QString &text)
{
    const int anchor = m_text->textCursor().anchor();
    const int position = m_text->textCursor().position();
    const int x = m_text->horizontalScrollBar()->value();
    const int y = m_text->verticalScrollBar()->value();

    m_text->setPlainText(text);

    const auto within = [this](int place) {
        return std::min(place, m_text->document()->characterCount() - 1);
    };
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(within(anchor));
    cursor.setPosition(within(position), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->horizontalScrollBar()->setValue(x);
    m_text->verticalScrollBar()->setValue(y);
}

void BodyPanel::updateTitle(bool isHere)
{
    constexpr qsizetype kMaxName = 60;
    if (m_client)
        m_title->setText(isHere ? tr("Latest body of “%1”") : tr("Last body of “%1”, who has left"),
                         visibleText(m_client->id, kMaxName));
    else
        m_title->setText(tr("Latest body") + u"%1"_s, {});
}

void BodyPanel::copy() const
{
    const IndentedBeginning indented = indentedBeginning(m_body, kMaxIndented);
    const bool isWhole = indented.length == m_body.size();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(isWhole ? indented.text : m_body));
}

} // namespace supersynk
