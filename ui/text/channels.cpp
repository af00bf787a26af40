// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/channels.h"
#include "core/notify/rules.h"
#include "ui/text/errors.h"
#include <QCoreApplication>

namespace {
class ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};
} // namespace

QString channelServiceName(const QString& service)
{
    if (service == u"dingtalk")
        return ChannelText::tr("DingTalk");
    if (service == u"feishu")
        return ChannelText::tr("Feishu");
    if (service == u"wecom")
        return ChannelText::tr("WeCom");
    if (service == u"serverchan")
        return ChannelText::tr("ServerChan");
    if (service == u"email")
        return ChannelText::tr("E-mail");
    const notify::Channel* channel = notify::channel(service);
    return channel ? channel->displayName() : service;
}

QString channelFieldLabel(const notify::Field& field)
{
    return ChannelText::tr(field.label);
}

QString channelFieldHelp(const notify::Field& field)
{
    return *field.help ? ChannelText::tr(field.help) : QString();
}

QString channelErrorSentence(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::LoginNeeded:
        return ChannelText::tr("The key or password is missing or not accepted. Enter it again.");
    case Error::Kind::NotFound:
        return ChannelText::tr("The service does not know this address or key. Check them.");
    case Error::Kind::RateLimited:
        return ChannelText::tr("The service asks for fewer messages.");
    case Error::Kind::Refused:
        return ChannelText::tr("Refused: %1").arg(error.detail);
    case Error::Kind::Http:
    case Error::Kind::Protocol:
        return ChannelText::tr("The service refused the message: %1").arg(error.detail);
    default:
        return errorSentence(error);
    }
}

QString notifyKindText(notify::Kind kind)
{
    return QCoreApplication::translate("Setting", notify::settingOf(kind).label);
}
