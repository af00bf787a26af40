// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/qthttp.h"
#include "tests/support/fakearchives.h"
#include "tests/ui/uifixture.h"
#include "ui/templates/postform.h"
#include <QAbstractButton>

/// The form of an archive whose program has two logins, 10001 (the default) and 10002, at a Bilibili on
/// loopback. Thread: main. Owner: the test function.
struct PostFixture
{
    static constexpr int patience = 30'000; ///< ms; a loaded machine is slow, not wrong

    static QtHttpFactory networkOf(const FakeArchives& site)
    {
        HttpConfig config;
        config.proxy = QStringLiteral("none");
        config.endpoints = site.endpoints();
        return QtHttpFactory(std::move(config));
    }

    FakeArchives site;
    QtHttpFactory http{networkOf(site)};
    ProfileFixture profile{ProfileFixture::Time::Real, &http};
    Accounts& accounts = profile.core.publishing.accounts;
    std::unique_ptr<PostForm> form;

    PostFixture()
    {
        for (const qint64 mid : {10001, 10002}) {
            site.addAccount(mid);
            bool done = false;
            accounts.importText(site.cookiesJson(mid), [&](const auto& row) { done = row.has_value(); });
            if (!QTest::qWaitFor([&] { return done; }, patience))
                qFatal("no login");
        }
        if (!QTest::qWaitFor([&] { return accounts.all().size() == 2; }, patience))
            qFatal("no accounts");
        form = std::make_unique<PostForm>(profile.core, PostForm::Use::Upload);
    }
    void show()
    {
        form->show();
        form->activateWindow();
        if (!QTest::qWaitForWindowActive(form.get()))
            qFatal("the form does not show");
    }
    /// Opens the section that is folded at first.
    void unfold() { named<QAbstractButton>(form.get(), "btnPublishSection")->setChecked(true); }
    template <typename T>
    T* find(const char* name)
    {
        return named<T>(form.get(), name);
    }
};
