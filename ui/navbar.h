// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

/// One entry of the navigation: icon, name and a number when there is something to tell. Thread: main.
/// Owner: NavBar.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
    void setBadge(int count);
    int badge() const { return m_badge; }
    void setCompact(bool compact); ///< icon only; the name becomes the tooltip
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBadge(class QPainter& painter);
    QString m_icon;
    int m_badge = 0;
    bool m_compact = false;
};

/// The pages at the left (ux.md UX-11). Thread: main. Owner: MainWindow.
class NavBar : public QWidget
{
    Q_OBJECT
public:
    explicit NavBar(QWidget* parent = nullptr);
    NavButton* add(const QString& id, const QString& icon, const QString& text, const QString& shortcut);
    void setCurrent(const QString& id);
    void setBadge(const QString& id, int count);
    void setCompact(bool compact);

signals:
    void chosen(const QString& id);

private:
    QList<NavButton*> m_buttons;
    QButtonGroup m_group;
    class QVBoxLayout* m_layout;
};
