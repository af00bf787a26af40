// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests of ui and app; nothing may rely on it: every file includes what it uses.
#pragma once
#include "tests/pch.h"
#include "tests/ui/uifixture.h"
#include "ui/pch.h"
