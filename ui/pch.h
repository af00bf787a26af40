// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for ui, app and the fixture of their tests; nothing may rely on it: every file includes what it
// uses.
#pragma once
#include "core/core.h"
#include "core/pch.h"
#include <QAbstractTableModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
