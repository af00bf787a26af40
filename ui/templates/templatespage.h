// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include "ui/page.h"

class EmptyState;
class ExampleSessions;
class FieldNote;
class PostForm;
class PostPreview;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;
class QToolButton;

/// The upload templates: the list, the editor of one, and the archive it makes of a broadcast (ux.md UX-48).
/// Thread: main. Owner: MainWindow. What is edited is kept until it is saved or reverted.
class TemplatesPage : public Page
{
    Q_OBJECT
public:
    explicit TemplatesPage(UiContext& context);
    QWidget* mainView() override;
    bool hasFilter() const override { return true; }
    void setFilter(const QString& text) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QWidget* buildList();
    QWidget* buildEditor();
    QWidget* buildPreview();
    QWidget* buildSaveBar();
    void list();
    void open(qint64 id);
    void choose();
    void create();
    void duplicate();
    void askRemove();
    void remove();
    void save();
    void revert();
    void makeDefault();
    void onEdited();
    void showState();
    void showPreview();
    bool isEdited() const;
    QString usersText(const QString& name) const;

    UiContext& m_context;
    QListWidget* m_list;
    QLineEdit* m_name = nullptr;
    FieldNote* m_nameNote = nullptr;
    QLabel* m_users = nullptr;
    PostForm* m_form = nullptr;
    ExampleSessions* m_sessions = nullptr;
    PostPreview* m_preview = nullptr;
    QSplitter* m_editor = nullptr;
    QWidget* m_listBox = nullptr;
    QWidget* m_formBox = nullptr;
    QWidget* m_previewBox = nullptr;
    QToolButton* m_showPreview = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_saveBar = nullptr;
    QToolButton* m_duplicate = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_default = nullptr;
    TemplateRow m_open; ///< as it is saved; id 0 = none
    QString m_filter;
};
