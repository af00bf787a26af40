// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for ui; nothing may rely on it: every file includes what it uses.
#pragma once
#include "core/pch.h"
#include <QAbstractTableModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QIcon>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QWidget>
