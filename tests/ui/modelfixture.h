// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/modeltext.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelmodel.h"
#include "ui/text/englishplurals.h"

#include <QAbstractItemModelTester>

/// A store and the model of its clients, in English. A QAbstractItemModelTester checks the model.
class ModelFixture final : public StoreFixture
{
public:
    ModelFixture();

    /// Updates the roster and the model to the store, as while the server runs.
    void update() { m_model.update(roster()); }

    [[nodiscard]] supersynk::ChannelModel &model() { return m_model; }
    /// The signals of the model.
    [[nodiscard]] ModelSpy &spy() { return m_spy; }
    [[nodiscard]] QModelIndex channel(int row) const { return m_model.index(row, 0); }
    /// A client of the first channel.
    [[nodiscard]] QModelIndex client(int row) const { return m_model.index(row, 0, channel(0)); }

private:
    supersynk::EnglishPlurals m_plurals;
    supersynk::ChannelModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ModelSpy m_spy{m_model};
};
