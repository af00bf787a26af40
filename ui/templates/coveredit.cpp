// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/coveredit.h"
#include "core/base/background.h"
#include "core/media/cover.h"
#include "core/media/probe.h"
#include "ui/forms/numberspin.h"
#include "ui/theme/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tone.h"
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using CoverFrom = PostFields::CoverFrom;

/// The picture as it will be: 16:10, or a sign that there is none.
class CoverPreview : public QWidget
{
public:
    explicit CoverPreview(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(176, 110);
    }
    void setImage(const QImage& image)
    {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        painter.fillPath(shape, tokens.hover);
        if (!m_image.isNull()) {
            painter.setClipPath(shape);
            paintCover(painter, rect(), m_image);
            painter.setClipping(false);
        } else {
            paintIcon(&painter, QRect(width() / 2 - 16, height() / 2 - 16, 32, 32), QStringLiteral("picture"),
                      tokens.muted);
        }
        painter.setPen(tokens.line);
        painter.drawPath(shape);
    }

private:
    QImage m_image;
};

namespace {
constexpr int lookDelayMs = 300;

struct Look
{
    QByteArray jpeg;
    bool small = false;
};

Result<Look> lookAt(const QString& path, double second, Stop& stop)
{
    const auto jpeg = cover::make(path, second, stop);
    if (!jpeg)
        return fail(jpeg.error());
    const auto probed = media::probe(path, stop);
    const bool small =
        probed && (probed->width < postlimits::coverWidth || probed->height < postlimits::coverHeight);
    return Look{*jpeg, small};
}

QString droppedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}
} // namespace

CoverEdit::CoverEdit(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…"), this))
    , m_second(new NumberSpin(0, 86400, 1, this))
    , m_hint(new QLabel(tr("The picture that “Save the cover image” keeps beside the recording"), this))
    , m_preview(new CoverPreview(this))
{
    setAcceptDrops(true);
    m_kind->setObjectName(QStringLiteral("coverKindCombo"));
    m_kind->addItems(
        {tr("Chosen by Bilibili"), tr("A picture"), tr("The live cover"), tr("A frame of the video")});
    m_path->setObjectName(QStringLiteral("coverFileEdit"));
    m_path->setAccessibleName(tr("File of the cover"));
    m_path->setPlaceholderText(tr("Drop a picture here"));
    m_browse->setObjectName(QStringLiteral("btnCoverFile"));
    m_browse->setAutoDefault(false);
    m_second->setObjectName(QStringLiteral("coverSecondSpin"));
    m_second->setAccessibleName(tr("Second of the frame"));
    m_second->setSuffix(QStringLiteral(" s"));
    setFocusProxy(m_kind);
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    file->addWidget(m_second, 0, Qt::AlignLeft);
    m_hint->setWordWrap(true);
    setTone(m_hint, Tone::Muted);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_kind, 0, Qt::AlignLeft);
    left->addLayout(file);
    left->addWidget(m_hint);
    left->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(14);
    row->addLayout(left, 1);
    row->addWidget(m_preview, 0, Qt::AlignTop);
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &CoverEdit::look);
    const auto changed = [this] {
        showKind();
        m_timer.start();
        emit edited();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, changed);
    connect(m_path, &QLineEdit::textChanged, this, changed);
    connect(m_second, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_browse, &QPushButton::clicked, this, &CoverEdit::browse);
    showKind();
}

CoverFrom CoverEdit::kind() const
{
    return static_cast<CoverFrom>(m_kind->currentIndex());
}

void CoverEdit::setValues(const PostFields& fields)
{
    m_path->setText(fields.coverFile);
    m_second->setValue(fields.coverSecond);
    m_kind->setCurrentIndex(static_cast<int>(fields.coverFrom));
    showKind();
    look();
}

void CoverEdit::collect(PostFields& fields) const
{
    fields.coverFrom = kind();
    fields.coverFile = m_path->text().trimmed();
    fields.coverSecond = m_second->value();
}

void CoverEdit::setVideo(const QString& path)
{
    if (path == m_video)
        return;
    m_video = path;
    look();
}

QList<FieldProblem> CoverEdit::problems() const
{
    const bool unnamed = kind() == CoverFrom::File && m_path->text().trimmed().isEmpty();
    if (!unnamed && !m_missing)
        return {};
    return {{QStringLiteral("coverFile"), QStringLiteral("missing"), m_path->text()}};
}

void CoverEdit::showKind()
{
    const bool file = kind() == CoverFrom::File;
    m_path->setVisible(file);
    m_browse->setVisible(file);
    m_second->setVisible(kind() == CoverFrom::Frame);
    m_hint->setVisible(kind() == CoverFrom::Live);
    m_preview->setVisible(file || kind() == CoverFrom::Frame);
}

void CoverEdit::browse()
{
    auto* dialog =
        new QFileDialog(this, tr("Cover"), m_path->text(),
                        tr("Pictures") + QStringLiteral(" (*.jpg *.jpeg *.png *.webp *.bmp *.gif)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void CoverEdit::look()
{
    m_timer.stop();
    const int number = ++m_look;
    const bool frame = kind() == CoverFrom::Frame;
    const QString path = frame ? m_video : kind() == CoverFrom::File ? m_path->text().trimmed() : QString();
    m_missing = false;
    m_small = false;
    if (path.isEmpty())
        return take({}, false);
    inBackground(
        this,
        [path, second = frame ? m_second->value() : 0.0](Stop& stop) { return lookAt(path, second, stop); },
        [this, number, frame](const Result<Look>& seen) {
            if (number != m_look)
                return;
            m_missing = !seen && !frame; // a template may have no video to look at
            take(seen ? QImage::fromData(seen->jpeg, "JPEG") : QImage(), seen && seen->small);
        });
}

void CoverEdit::take(const QImage& image, bool small)
{
    m_small = small;
    m_preview->setImage(image);
    emit looked();
}

void CoverEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CoverEdit::dropEvent(QDropEvent* event)
{
    m_path->setText(droppedFile(event->mimeData()));
    m_kind->setCurrentIndex(static_cast<int>(CoverFrom::File));
    event->acceptProposedAction();
}
