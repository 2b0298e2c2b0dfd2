// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/say/saytemplate.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QPlainTextEdit;
class QPushButton;

namespace supersynk {

class Notice;
class Server;

/// Writes a message of the operator, sends it into a channel, and takes it back. Edits the templates.
///
/// \a server outlives the dialog.
class SayDialog final : public QDialog
{
    Q_OBJECT

public:
    SayDialog(Server &server, const QList<SayTemplate> &templates, QWidget *parent = nullptr);

    void setChannel(const QByteArray &key);

Q_SIGNALS:
    /// The message \a text was sent into the channel \a key.
    void said(const QByteArray &key, const QByteArray &text);
    /// The operator has saved or removed a template.
    void templatesChanged(const QList<supersynk::SayTemplate> &templates);

private:
    void buildFields();
    void buildLayout();
    void buildButtons();
    void say();
    void takeBack();
    void showTemplate(int index);
    void showTemplates(int selected);
    void saveTemplate(const QString &name);
    void askForName();
    void removeTemplate();
    void updateButtons();
    [[nodiscard]] QByteArray channel() const;
    [[nodiscard]] QByteArray text() const;

    Server &m_server;
    QList<SayTemplate> m_templates;
    QComboBox *m_channel;
    QComboBox *m_template; // behind "New Message", in the order of m_templates
    QPushButton *m_save;
    QPushButton *m_remove;
    QPlainTextEdit *m_text;
    QCheckBox *m_held;
    Notice *m_problem;
    QDialogButtonBox *m_buttons;
    QPushButton *m_say;
    QPushButton *m_takeBack;
};

} // namespace supersynk
