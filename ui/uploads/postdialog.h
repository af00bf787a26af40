// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class PartsEdit;
class PostForm;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
struct UiContext;

/// A dialog with the parts of an archive at the left and the form of its fields at the right: what the new
/// submission and the editing of one share (ux.md UX-46, UX-52). Thread: main. Owner: its parent. Ctrl+Enter
/// presses its first button; closing it with changes asks.
class PostDialog : public QDialog
{
    Q_OBJECT
public:
    void reject() override;

protected:
    PostDialog(UiContext& context, const QString& name, QWidget* parent);
    /// The first one is what Ctrl+Enter presses.
    QPushButton* addButton(const char* name, const QString& text);
    void addAbove(QWidget* widget);     ///< over the form
    void complain(const QString& text); ///< empty: nothing is wrong
    void setDirty(bool dirty) { m_dirty = dirty; }
    void keyPressEvent(QKeyEvent* event) override;

    UiContext& m_context;
    PartsEdit* m_parts;
    PostForm* m_form;

private:
    void askDiscard();
    QVBoxLayout* m_right;
    QHBoxLayout* m_buttons;
    QLabel* m_problem;
    QPushButton* m_first = nullptr;
    bool m_dirty = false;
};
