// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <QByteArray>
#include <QMap>

/// The cookies of one account on one site, by name; a secret. Thread: one at a time. Owner: whoever holds it
/// (a value). Set-Cookie attributes other than an expiry in the past are ignored: a story sends them to the
/// hosts of its site only.
class Cookies
{
public:
    Cookies() = default;
    /// "a=1; b=2", as in a Cookie header or what a person pastes ("Cookie:" in front is fine).
    static Cookies fromHeader(const QByteArray& text);

    QByteArray value(const QByteArray& name) const { return m_values.value(name); }
    bool isEmpty() const { return m_values.isEmpty(); }
    void set(const QByteArray& name, const QByteArray& value) { m_values[name] = value; }
    /// Takes the Set-Cookie headers of an answer; expired ones are removed.
    void merge(const HttpHeaders& answer, const QDateTime& now);
    /// Those of `other` win.
    void merge(const Cookies& other);
    QByteArray header() const; ///< "a=1; b=2", by name

private:
    QMap<QByteArray, QByteArray> m_values;
};
