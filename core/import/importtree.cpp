// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importtree.h"

#include "core/config/configtext.h"

#include <QJsonDocument>
#include <yaml-cpp/yaml.h>

namespace {
constexpr int deepest = 40;
constexpr int mostValues = 200'000;

tl::unexpected<Error> refuse(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

/// A YAML document without its types: plain texts become numbers and switches as YAML 1.2 says. References
/// are followed and counted, so that a small file cannot become a large one.
class YamlReader
{
public:
    Result<QVariant> read(const YAML::Node& node, int depth)
    {
        if (depth > deepest)
            return refuse(QStringLiteral("line %1: nested too deeply").arg(node.Mark().line + 1));
        if (++m_values > mostValues)
            return refuse(QStringLiteral("line %1: too many values").arg(node.Mark().line + 1));
        if (node.IsSequence()) {
            QVariantList list;
            for (const YAML::Node& item : node) {
                auto value = read(item, depth + 1);
                if (!value)
                    return value;
                list.append(*value);
            }
            return QVariant(list);
        }
        if (node.IsMap()) {
            QVariantMap map;
            for (const auto& pair : node) {
                if (!pair.first.IsScalar())
                    return refuse(
                        QStringLiteral("line %1: a key must be a text").arg(pair.first.Mark().line + 1));
                auto value = read(pair.second, depth + 1);
                if (!value)
                    return value;
                map.insert(QString::fromStdString(pair.first.Scalar()), *value);
            }
            return QVariant(map);
        }
        return node.IsScalar() ? scalar(node) : QVariant();
    }

private:
    static QVariant scalar(const YAML::Node& node)
    {
        const QString text = QString::fromStdString(node.Scalar());
        if (node.Tag() == "!") // in quotes
            return text;
        if (text == u"true" || text == u"True" || text == u"TRUE")
            return true;
        if (text == u"false" || text == u"False" || text == u"FALSE")
            return false;
        if (text.isEmpty() || text == u"~" || text == u"null")
            return {};
        bool ok = false;
        if (const qlonglong number = text.toLongLong(&ok); ok && (text.size() == 1 || !text.startsWith(u'0')))
            return number;
        if (const double number = text.toDouble(&ok); ok && text.at(0).isDigit())
            return number;
        return text;
    }
    int m_values = 0;
};
} // namespace

Result<QVariantMap> readToml(const QByteArray& text)
{
    auto tree = configtext::tree(text);
    if (!tree)
        return refuse(QStringLiteral("line %1: %2").arg(tree.error().code).arg(tree.error().detail));
    return tree;
}

Result<QVariantMap> readYaml(const QByteArray& text)
{
    try { // yaml-cpp reports with exceptions
        const YAML::Node root = YAML::Load(text.toStdString());
        if (!root.IsMap())
            return refuse(QStringLiteral("this is no YAML mapping"));
        const auto tree = YamlReader().read(root, 0);
        return tree ? Result<QVariantMap>(tree->toMap()) : Result<QVariantMap>(tree.error());
    } catch (const YAML::Exception& error) {
        return refuse(
            QStringLiteral("line %1: %2").arg(error.mark.line + 1).arg(QString::fromStdString(error.msg)));
    }
}

Result<QVariant> readJson(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull())
        return refuse(QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString()));
    return document.toVariant();
}

QString valueText(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QVariantMap:
    case QMetaType::QVariantList:
    case QMetaType::QStringList:
        return QString::fromUtf8(QJsonDocument::fromVariant(value).toJson(QJsonDocument::Compact));
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', 15);
    default:
        return value.toString();
    }
}
