// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <initializer_list>

namespace supersynk {

/// Writes Prometheus's text format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/): families of samples, UTF-8.
class MetricsText
{
public:
    static constexpr QByteArrayView kContentType = "text/plain; version=0.0.4; charset=utf-8";

    enum class Type { Counter, Gauge };

    struct Label
    {
        QByteArrayView name;
        QByteArrayView value; ///< Any UTF-8.
    };

    /// Begins a family; its samples follow. \a help is a sentence about what is measured.
    void family(QByteArrayView name, Type type, QByteArrayView help);
    /// Writes a sample of the latest family.
    void sample(std::initializer_list<Label> labels, std::uint64_t value);
    void sample(std::uint64_t value) { sample({}, value); }
    void sample(double value);

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    void escaped(QByteArrayView text, bool quotesToo);

    QByteArrayView m_family;
    QByteArray m_text;
};

} // namespace supersynk
