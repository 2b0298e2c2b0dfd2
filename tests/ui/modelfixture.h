// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/modeltext.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelmodel.h"
#include "ui/text/englishplurals.h"

#include <QAbstractItemModelTester>

/// A lab and the model of who is there, in English. Whatever a model must not do fails the test.
class ModelFixture final : public StoreFixture
{
public:
    ModelFixture();

    /// Has the model catch up.
    void update() { m_model.update(snapshot(), store().clientTimeout()); }

    [[nodiscard]] supersynk::ChannelModel &model() { return m_model; }
    /// What the model has signalled.
    [[nodiscard]] ModelSpy &spy() { return m_spy; }
    [[nodiscard]] QModelIndex channel(int row) const { return m_model.index(row, 0); }
    /// Of the first channel.
    [[nodiscard]] QModelIndex client(int row) const { return m_model.index(row, 0, channel(0)); }

private:
    supersynk::EnglishPlurals m_plurals;
    supersynk::ChannelModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ModelSpy m_spy{m_model};
};
