// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests of core; nothing may rely on it: every file includes what it uses.
#pragma once
#include "core/events/events.h"
#include "core/net/http.h"
#include "core/pch.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
