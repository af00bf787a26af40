// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/qrlogin.h"

#include "core/base/log.h"

using bilibili::QrCode;
using bilibili::QrState;

QrLogin::QrLogin(AccountKeeper& keeper, HttpFactory& http, Clock& clock, bilibili::QrFlow flow,
                 QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_http(http)
    , m_clock(clock)
    , m_flow(flow)
{
    m_worker = std::make_unique<Worker>(QStringLiteral("login"), [this](Stop& stop) { run(stop); });
}

QrLogin::~QrLogin() = default;

void QrLogin::run(Stop& stop)
{
    // Signals leave this thread queued: their receivers live on the main thread, as this object does.
    const auto http = m_http.make();
    const auto fresh = bilibili::newQrCode(*http, m_flow, m_clock.now(), stop);
    if (!fresh) {
        if (!stop.requested())
            emit failed(fresh.error());
        return;
    }
    const QDateTime expires = m_clock.now().addMSecs(scaled(bilibili::qrLife).count());
    emit code(fresh->text, expires);
    bool wasExpired = false;
    const auto account = wait(*fresh, expires, *http, stop, wasExpired);
    if (stop.requested())
        return;
    if (account)
        emit loggedIn(*account);
    else if (wasExpired)
        emit expired();
    else
        emit failed(account.error());
}

Result<AccountRow> QrLogin::wait(const QrCode& qr, const QDateTime& expires, Http& http, Stop& stop,
                                 bool& wasExpired)
{
    bool toldScanned = false;
    while (stop.sleep(scaled(bilibili::qrPollInterval))) {
        if (m_clock.now() >= expires) {
            wasExpired = true;
            break;
        }
        const auto poll = bilibili::pollQrCode(http, qr, m_clock.now(), stop);
        if (!poll) {
            const bool again = worthRetry(poll.error()) || poll.error().kind == Error::Kind::RateLimited;
            if (!again)
                return fail(poll.error());
            emit trouble(poll.error());
            continue;
        }
        switch (poll->state) {
        case QrState::Waiting:
            break;
        case QrState::Scanned:
            if (!std::exchange(toldScanned, true))
                emit scanned();
            break;
        case QrState::Expired:
            wasExpired = true;
            return fail(Error::Kind::Refused, QStringLiteral("the QR code has expired"));
        case QrState::Confirmed:
            return m_keeper.adopt(poll->credentials, http, stop);
        }
    }
    return fail(Error::Kind::Cancelled, QStringLiteral("login ended"));
}
