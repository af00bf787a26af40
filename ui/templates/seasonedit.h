// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class FieldNote;
class IdEdit;
class QComboBox;
class QToolButton;
class SeasonSource;

/// The season (合集) an archive joins, from the account's own or by its numbers (ux.md UX-46). Thread: main.
/// Owner: its form. The numbers are what counts, the list follows them; it is asked for when it is seen or a
/// season is set.
class SeasonEdit : public QWidget
{
    Q_OBJECT
public:
    SeasonEdit(SeasonSource& source, QWidget* parent);
    void setAccount(qint64 mid); ///< whose seasons are listed; 0 = there is no account
    void setValues(qint64 season, qint64 section);
    qint64 season() const;
    qint64 section() const;  ///< 0 = the season's first
    QString summary() const; ///< its name; its numbers when that is not known; empty = none

signals:
    void edited();
    void listed(); ///< names may have come or gone

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void list();
    void say();
    int indexOf(qint64 season, qint64 section) const;
    void choose();
    void onTyped(bool season);
    SeasonSource& m_source;
    qint64 m_mid = 0;
    QComboBox* m_list;
    QToolButton* m_refresh;
    IdEdit* m_season;
    IdEdit* m_section;
    FieldNote* m_note;
};
