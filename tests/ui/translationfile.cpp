// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/translationfile.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .hasPlural = xml.attributes().value("numerus"_L1) == "yes"_L1};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.hasPlural) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QString Message::name() const
{
    return context + u" | "_s + source + (comment.isEmpty() ? QString() : u" | "_s + comment)
        + (hasPlural ? u" | plural"_s : QString());
}

std::optional<QList<Message>> readTranslationFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (xml.readNext() != QXmlStreamReader::Invalid && !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    if (xml.hasError())
        return std::nullopt;
    return messages;
}
