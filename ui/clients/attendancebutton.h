// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QToolButton>

class QMenu;

namespace supersynk {

class Names;

/// "Expected 12 · here 11 · missing P07": how many of the expected clients are here. In a narrow bar it says
/// less. Its menu lists the missing clients. Hidden while no clients are expected.
class AttendanceButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit AttendanceButton(QWidget *parent = nullptr);

    /// \a names outlive the button.
    void setNames(const Names &names);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The operator has chosen a missing client.
    void missingChosen(const QByteArray &clientId);
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAttendance();
    void fillMenu();
    void fitText();
    void showMenu();
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] QString numbersText() const;
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QString shortText() const;
    [[nodiscard]] int widthAround() const;
    [[nodiscard]] QSize sizeFor(const QString &text) const;

    const Names *m_names = nullptr;
    QMenu *m_menu;
};

} // namespace supersynk
