// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountuse.h"
#include "core/upload/postfields.h"

QHash<qint64, AccountUse> accountUse(const QList<StreamerRow>& streamers, const QList<TemplateRow>& templates,
                                     qint64 defaultAccount)
{
    QHash<qint64, AccountUse> use;
    QHash<QString, qint64> accountOf;
    for (const TemplateRow& row : templates) {
        const qint64 chosen = postFieldsFrom(row.fields).account;
        accountOf[row.name] = chosen != 0 ? chosen : defaultAccount;
        use[accountOf[row.name]].templates << row.name;
    }
    for (const StreamerRow& row : streamers) {
        if (row.autoUpload)
            use[accountOf.value(row.uploadTemplate, defaultAccount)].streamers << row.name;
    }
    return use;
}
