// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <memory>
#include <vector>

/// All sites. Thread: any (constant after construction). Owner: Core. A new site is one line in registry.cpp.
class Registry
{
public:
    Registry();
    /// The site that takes this URL, or null. Text of a share is cleaned first: see urlIn().
    const Platform* find(const QUrl& url) const;
    const Platform* byId(const QString& id) const;
    QList<const Platform*> all() const;

    /// The first link in a pasted text (share texts, full-width punctuation, spaces, a missing scheme);
    /// invalid when there is none.
    static QUrl urlIn(const QString& text);

private:
    std::vector<std::unique_ptr<Platform>> m_platforms;
};
