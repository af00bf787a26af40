// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/updates.h"
#include "ui/text/errors.h"
#include <QCoreApplication>

namespace {
class Updates
{
    Q_DECLARE_TR_FUNCTIONS(Updates)
};
} // namespace

QString updateErrorSentence(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return Updates::tr("GitHub cannot be reached. Check the network and the proxy in the settings.");
    case Error::Kind::Timeout:
        return Updates::tr("GitHub did not answer in time. Try again later, or through a proxy.");
    case Error::Kind::RateLimited:
        return Updates::tr("GitHub has been asked too often from your network. Try again in an hour.");
    case Error::Kind::NotFound:
        return Updates::tr("GitHub knows no release of biliup-qt.");
    case Error::Kind::Protocol:
        return Updates::tr("GitHub gave an answer this program does not understand. Look at the page of the "
                           "project.");
    default:
        return errorSentence(error);
    }
}
