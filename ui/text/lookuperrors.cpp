// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/lookuperrors.h"
#include "ui/text/uploadstates.h"
#include <QCoreApplication>

namespace {
class LookupTexts
{
    Q_DECLARE_TR_FUNCTIONS(LookupTexts)
};
} // namespace

QString lookupErrorSentence(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
        return LookupTexts::tr("Bilibili cannot be reached.");
    case Error::Kind::Timeout:
        return LookupTexts::tr("Bilibili did not answer in time.");
    case Error::Kind::RateLimited:
        return LookupTexts::tr("Bilibili asks to slow down. Try again later.");
    case Error::Kind::LoginNeeded:
        return LookupTexts::tr("The account's login is missing or not valid any more. Log in again.");
    default:
        return uploadErrorSentence(error);
    }
}
