// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about.h"
#include "core/base/buildoptions.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace {
constexpr int logoSize = 72;

QLabel* line(const QString& text, QWidget* parent, Tone tone = Tone::Text)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, tone);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    return label;
}
} // namespace

QString AboutDialog::versionText()
{
    return QStringLiteral("biliup-qt %1\nQt %2\n%3 (%4)")
        .arg(QLatin1String(BILIUP_VERSION), QLatin1String(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture());
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgAbout"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About biliup-qt"));
    auto* logo = new QLabel(this);
    logo->setPixmap(colourIcon(QStringLiteral("app")).pixmap(logoSize, logoSize));
    auto* title = new QLabel(QStringLiteral("biliup-qt"), this);
    title->setFont(resized(title->font(), 1.6, QFont::Bold));
    auto* version = line(versionText(), this, Tone::Muted);
    version->setObjectName(QStringLiteral("versionLabel"));
    auto* copy = new QPushButton(tr("Copy version"), this);
    copy->setObjectName(QStringLiteral("btnCopyVersion"));
    copy->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("btnClose"));
    makePrimary(close);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(title);
    texts->addWidget(
        line(tr("Records live streams the moment they start and publishes them on Bilibili."), this));
    texts->addWidget(version);
    texts->addWidget(line(tr("Free software under the GNU General Public License, version 3 or later. "
                             "It comes with no warranty."),
                          this));
    texts->addWidget(line(tr("Built with: %1")
                              .arg(QStringLiteral("Qt (LGPL-3.0, Qt Charts GPL-3.0), FFmpeg (LGPL-2.1), "
                                                  "libcurl (curl), OpenSSL (Apache-2.0), QtKeychain "
                                                  "(BSD-3-Clause), tl::expected (CC0-1.0), SQLite")),
                          this, Tone::Muted));
    texts->addStretch(1);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(22);
    upper->addWidget(logo, 0, Qt::AlignTop);
    upper->addLayout(texts, 1);
    auto* buttons = new QHBoxLayout;
    if constexpr (updateCheckBuilt) {
        auto* check = new QPushButton(tr("Check for updates…"), this);
        check->setObjectName(QStringLiteral("btnCheckUpdates"));
        check->setAutoDefault(false);
        buttons->addWidget(check);
        connect(check, &QPushButton::clicked, this, &AboutDialog::updateCheckRequested);
    }
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 26, 28, 20);
    layout->setSpacing(22);
    layout->addLayout(upper, 1);
    layout->addLayout(buttons);
    resize(540, layout->heightForWidth(540));
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versionText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}
