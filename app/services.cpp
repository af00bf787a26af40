// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "app/commandline.h"
#include "core/config/settings.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

Result<Services> Services::make(const CommandLine& line, Kind kind)
{
    const bool server = kind == Kind::Server;
    Services services;
    services.paths = Paths::find(line.profile, line.portable, QCoreApplication::applicationDirPath());
    if (server) {
        if (const auto made = services.paths.make(); !made)
            return fail(made.error());
    }
    setLogRules(line.logRules);
    Log::Options options;
    options.folder = server ? services.paths.logs() : QString();
    options.jsonToStdout = line.logJson;
    options.textToStderr = !line.logJson && (server || !line.logRules.isEmpty());
    services.log = std::make_unique<Log>(options);

    HttpConfig config;
    const auto endpoints = Endpoints::fromEnvironment();
    if (!endpoints)
        return fail(endpoints.error());
    config.endpoints = *endpoints;
    services.publishing = {line.secretStore, bilibili::UploadHosts::from(*endpoints)};
    services.http = std::make_unique<QtHttpFactory>(std::move(config));
    return services;
}

void Services::applyNetwork(const QVariantMap& values) const
{
    HttpConfig config = http->config();
    config.proxy = setting::proxy.from(values);
    config.proxyRecord = setting::proxyRecord.from(values);
    config.proxyUpload = setting::proxyUpload.from(values);
    config.requestTimeout = std::chrono::seconds(setting::netTimeoutSec.from(values));
    config.ipv6 = setting::netIpv6.from(values) != "off"_L1;
    const QByteArray agent = setting::netUserAgent.from(values).toLatin1();
    config.userAgent = agent.isEmpty() ? HttpConfig::defaultUserAgent() : agent;
    http->setConfig(std::move(config));
}
