// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>
#include <QStringList>
#include <functional>

struct Core;
class QObject;

/// Whether a streamer's recordings are published, and with which template. Thread: main (values).
struct UploadWay
{
    bool automatic = false;
    QString templateName; ///< empty = none
    bool operator==(const UploadWay& other) const = default;
};
QString uploadWayText(const UploadWay& way);
/// All there are: not at all, without a template, with each template. `then` on the main thread.
void listUploadWays(Core& core, QObject* context, std::function<void(const QList<UploadWay>& ways)> then);

/// The box that chooses one of them. Thread: main. Owner: a dialog. Templates arrive a moment after it was
/// made.
class UploadWayBox : public QComboBox
{
    Q_OBJECT
public:
    explicit UploadWayBox(Core& core, QWidget* parent = nullptr);
    UploadWay way() const { return m_ways.value(currentIndex()); }

private:
    QList<UploadWay> m_ways{UploadWay()};
};
