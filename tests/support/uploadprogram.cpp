// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uploadprogram.h"

#include "core/base/background.h"

#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr int patience = 60'000; // ms; a loaded machine is slow, not wrong

HttpConfig configFor(FakeArchives& site)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    config.endpoints = site.endpoints();
    return config;
}
} // namespace

UploadProgram::UploadProgram(FakeArchives& site, QTemporaryDir& folder, Clock& clock)
    : m_site(site)
    , m_folder(folder)
    , m_clock(clock)
    , m_http(configFor(site))
{
    start();
}

UploadProgram::~UploadProgram()
{
    stop();
}

void UploadProgram::start()
{
    const Paths paths = Paths::find(m_folder.path(), false, QString());
    QVERIFY(paths.make());
    core = std::make_unique<Core>(
        paths, m_http, m_clock,
        PublishingOptions{QStringLiteral("file"), bilibili::UploadHosts::from(m_site.endpoints())});
    bool opened = false;
    core->open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
    core->publishing.start();
}

void UploadProgram::stop()
{
    if (!core)
        return;
    bool stopped = false;
    queue().stopAll([&] { stopped = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stopped, patience);
    background::shared().wait(); // what still runs there uses the core
    core.reset();
}

void UploadProgram::login(qint64 mid)
{
    bool done = false;
    core->publishing.accounts.importText(m_site.cookiesJson(mid),
                                         [&](const Result<AccountRow>& row) { done = row.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
}

UploadId UploadProgram::upload(const QStringList& files, PostFields fields, qint64 appendTo)
{
    if (fields.title.isEmpty())
        fields.title = QStringLiteral("demo");
    if (fields.tags.isEmpty())
        fields.tags = {QStringLiteral("test")};
    UploadId id = 0;
    queue().addFiles(
        files, fields, [&](const Result<UploadId>& added) { id = added.value_or(-1); }, appendTo);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(id != 0, patience); }();
    return id;
}

QString UploadProgram::state(UploadId id) const
{
    const UploadRow* row = core->publishing.uploads.find(id);
    return row ? row->state : QString();
}

QString UploadProgram::error(UploadId id) const
{
    const UploadRow* row = core->publishing.uploads.find(id);
    return row ? row->error : QString();
}
