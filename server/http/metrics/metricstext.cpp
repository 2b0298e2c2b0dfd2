// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/metricstext.h"

namespace supersynk {

void MetricsText::family(QByteArrayView name, Type type, QByteArrayView help)
{
    m_family = name;
    m_text.append("# HELP ").append(name).append(' ');
    escaped(help, false);
    m_text.append("\n# TYPE ").append(name).append(type == Type::Counter ? " counter\n" : " gauge\n");
}

void MetricsText::sample(std::initializer_list<Label> labels, std::uint64_t value)
{
    m_text.append(m_family);
    char separator = '{';
    for (const Label &label : labels) {
        m_text.append(separator).append(label.name).append("=\"");
        escaped(label.value, true);
        m_text.append('"');
        separator = ',';
    }
    if (labels.size() > 0)
        m_text.append('}');
    m_text.append(' ').append(QByteArray::number(qulonglong(value))).append('\n');
}

void MetricsText::sample(double value)
{
    m_text.append(m_family).append(' ').append(QByteArray::number(value, 'f', 3)).append('\n');
}

void MetricsText::escaped(QByteArrayView text, bool quotesToo)
{
    for (const char c : text) {
        if (c == '\n')
            m_text.append("\\n");
        else if (c == '\\' || (quotesToo && c == '"'))
            m_text.append('\\').append(c);
        else
            m_text.append(c);
    }
}

} // namespace supersynk
