<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About biliup-qt</source>
        <translation>关于 biliup-qt</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Records live streams the moment they start and publishes them on Bilibili.</source>
        <translation>开播即录，并自动投稿到哔哩哔哩。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>Built with: %1</source>
        <translation>使用的组件：%1</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>检查更新…</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Make it the &amp;default</source>
        <translation>设为默认(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;new the login</source>
        <translation>立即续期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log in again…</source>
        <translation>重新登录(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>退出登录(&amp;R)…</translation>
    </message>
    <message>
        <source>UID %1</source>
        <translation>UID %1</translation>
    </message>
    <message>
        <source>cookies only</source>
        <translation>仅 Cookie</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 检查</translation>
    </message>
    <message>
        <source>No streamer publishes with it</source>
        <translation>没有主播使用此账号投稿</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n streamer(s)</source>
        <translation>
            <numerusform>%n 个主播使用此账号投稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>重新登录 %1</translation>
    </message>
    <message>
        <source>Check the login of %1</source>
        <translation>检查 %1 的登录</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 的更多操作</translation>
    </message>
</context>
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Logged in as %1. The login of %2 is still to be renewed.</source>
        <translation>已登录：%1。%2 仍需重新登录。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>已登录：%1</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message>
        <source>The login of %1 has expired. Its uploads wait and go on after a new login.</source>
        <translation>%1 的登录已失效，其上传任务正在等待，重新登录后自动继续。</translation>
    </message>
    <message>
        <source>The login of %1 expires in %2.</source>
        <translation>%1 的登录将在 %2 后过期。</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>The keychain is locked, so logins cannot be read. Unlock it in the window your desktop shows.</source>
        <translation>密钥环已锁定，无法读取登录信息。请在桌面弹出的窗口中解锁。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1, so nothing can be published.</source>
        <translation>无法将登录信息保存到%1，因此无法投稿。</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>其他方式…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Bilibili finds that %1 uploads too fast. Its uploads go on at %2 by themselves.</source>
        <extracomment>%1 is an account, %2 a time of day</extracomment>
        <translation>哔哩哔哩提示 %1 上传过快，将在 %2 自动继续上传。</translation>
    </message>
    <message>
        <source>Show uploads</source>
        <translation>查看上传</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>Logged in</source>
        <translation>登录有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>Expired: log in again</source>
        <translation>已失效，请重新登录</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>续期中…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>Valid until %1, %2 left</source>
        <extracomment>%1 is a day, %2 a span such as &quot;12 days&quot;</extracomment>
        <translation>有效期至 %1，还剩 %2</translation>
    </message>
    <message>
        <source>Bilibili cannot be reached. Check the network and try again.</source>
        <translation>无法连接哔哩哔哩，请检查网络后重试。</translation>
    </message>
    <message>
        <source>Bilibili does not accept this login (any more). Log in by QR code.</source>
        <translation>登录已失效，请重新扫码登录。</translation>
    </message>
    <message>
        <source>Bilibili asks for a break. Try again in a few minutes.</source>
        <translation>请求过于频繁，请几分钟后再试。</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation>仅本用户可读的文件</translation>
    </message>
    <message>
        <source>memory, until the program ends</source>
        <translation>内存（仅本次运行）</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>系统密钥环</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>&amp;Log in by QR code…</source>
        <translation>扫码登录(&amp;L)…</translation>
    </message>
    <message>
        <source>Publishing on Bilibili needs a login; recording alone does not</source>
        <translation>登录哔哩哔哩后才能投稿；只录制不需要登录</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Log in by QR code…</source>
        <translation>扫码登录…</translation>
    </message>
    <message>
        <source>Import a login…</source>
        <translation>导入登录信息…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>Change where logins are kept</source>
        <translation>更改登录信息保存位置</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>密钥环已锁定，请在桌面弹出的窗口中解锁。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1.</source>
        <translation>无法将登录信息保存到%1。</translation>
    </message>
    <message>
        <source>Logins are kept in %1.</source>
        <translation>登录信息保存在%1。</translation>
    </message>
    <message>
        <source>The login of %1 was renewed</source>
        <translation>%1 的登录已续期</translation>
    </message>
    <message>
        <source>The login of %1 is good</source>
        <translation>%1 的登录有效</translation>
    </message>
    <message>
        <source>The login was written to %1</source>
        <translation>登录信息已导出到 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The login of %1 was removed</source>
        <translation>已退出 %1 的登录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>AddLines</name>
    <message>
        <source>Recognised as %1, room %2</source>
        <extracomment>%1 = platform, %2 = room number or name</extracomment>
        <translation>识别为 %1 房间 %2</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>已添加过：%1</translation>
    </message>
    <message>
        <source>Unsupported link: %1</source>
        <extracomment>%1 = host name</extracomment>
        <translation>不支持的链接：%1</translation>
    </message>
    <message>
        <source>No link in this line</source>
        <translation>这一行没有链接</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Recognised as a direct link</source>
        <translation>识别为直播流直链</translation>
    </message>
</context>
<context>
    <name>AddLinesModel</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别结果</translation>
    </message>
</context>
<context>
    <name>AddStreamerDialog</name>
    <message>
        <source>Add streamers</source>
        <translation>添加主播</translation>
    </message>
    <message>
        <source>Links of live rooms, one per line. Share texts with a link inside work too.</source>
        <translation>直播间链接，每行一个；也可以粘贴带链接的分享文字</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>链接(&amp;L)</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>As on the platform</source>
        <translation>留空则使用平台上的名称</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Start &amp;monitoring at once</source>
        <translation>立即开始监控(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>画质(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of adding</source>
        <translation>添加进度</translation>
    </message>
    <message>
        <source>Add an&amp;yway</source>
        <translation>仍然添加(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add and &amp;continue</source>
        <translation>添加并继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>跟随设置</translation>
    </message>
    <message>
        <source>Enter the link of a live room</source>
        <translation>请输入直播间链接</translation>
    </message>
    <message>
        <source>Unsupported link: %1. Use a link of a supported platform or of a stream.</source>
        <translation>不支持的链接：%1。请使用受支持平台的直播间链接或直播流地址</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>已添加过：%1</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查询 %1…</translation>
    </message>
    <message>
        <source>This room does not exist or was banned</source>
        <translation>直播间不存在或已被封禁</translation>
    </message>
    <message>
        <source>This platform needs cookies: log in on the accounts page first</source>
        <translation>该平台需要 Cookie，先去账号页登录</translation>
    </message>
    <message>
        <source>Cannot reach %1: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not added</source>
        <translation>
            <numerusform>有 %n 行没有添加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>已添加 %n 个主播</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Submission template</source>
        <translation>投稿模板(&amp;S)</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Who may look in?</source>
        <translation>谁可以查看？</translation>
    </message>
    <message>
        <source>An operator may start, stop and upload, too; a viewer only looks.</source>
        <translation>操作员还可以开始、停止录制和投稿；观察者只能查看。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再次输入(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>密码至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This name cannot be used, or is taken.</source>
        <translation>此名称不可用或已存在。</translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Data folder</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>The database with streamers, uploads and statistics, and its copies. Another one is chosen with --profile when the program starts.</source>
        <translation>存放主播、投稿和统计的数据库及其备份。启动程序时可用 --profile 指定其他目录。</translation>
    </message>
    <message>
        <source>Reset &amp;all settings…</source>
        <translation>重置全部设置(&amp;A)…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>Every setting back to how it was at first. You are asked before.</source>
        <translation>将所有设置恢复为初始值，操作前会先询问。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据目录</translation>
    </message>
    <message>
        <source>All settings are at their defaults</source>
        <translation>所有设置均为默认值</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>已重置 %n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The profile cannot be opened.</source>
        <translation>无法打开配置文件夹</translation>
    </message>
    <message>
        <source>Saving the recordings</source>
        <translation>正在保存录像</translation>
    </message>
</context>
<context>
    <name>ArchiveEditor</name>
    <message>
        <source>Save and resubmit</source>
        <translation>保存并重新提交</translation>
    </message>
    <message>
        <source>Edit the archive</source>
        <translation>编辑稿件</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在向 B 站查询…</translation>
    </message>
    <message>
        <source>An archive keeps at least one of its parts</source>
        <translation>稿件至少要保留一个已有的分P</translation>
    </message>
    <message>
        <source>The archive is in review again</source>
        <translation>稿件已重新提交审核</translation>
    </message>
    <message>
        <source>The new files were not added: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>新文件未能加入：%1</translation>
    </message>
</context>
<context>
    <name>ArchivesModel</name>
    <message>
        <source>Opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>%1 发布</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已投稿</translation>
    </message>
</context>
<context>
    <name>ArchivesView</name>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的稿件</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>B 站稿件</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>打开稿件(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit and resubmit…</source>
        <translation>编辑并重新提交(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>复制 BV 号(&amp;C)</translation>
    </message>
    <message>
        <source>Show its &amp;upload</source>
        <translation>查看上传任务(&amp;U)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>State of archives</source>
        <translation>稿件状态</translation>
    </message>
    <message>
        <source>All archives</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放浏览</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Ask Bilibili now</source>
        <translation>立即刷新</translation>
    </message>
    <message>
        <source>Log in to see the archives of your account.</source>
        <translation>登录后可查看账号的稿件。</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在向 B 站查询…</translation>
    </message>
    <message>
        <source>No matching archives</source>
        <translation>没有匹配的稿件</translation>
    </message>
    <message>
        <source>This account has no archives yet.</source>
        <translation>这个账号还没有稿件。</translation>
    </message>
    <message>
        <source>%1 of %2 archives, as of %3</source>
        <extracomment>%1 of %2 = numbers of archives, %3 = time of day</extracomment>
        <translation>共 %2 个稿件，已显示 %1 个（%3 更新）</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up everything but the recordings</source>
        <translation>备份除录像文件外的一切</translation>
    </message>
    <message>
        <source>Settings, streamers, templates, uploads, the list of recordings, events and statistics.</source>
        <translation>设置、主播、模板、投稿、录像列表、事件和统计。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Also the &amp;logins, sealed by a password</source>
        <translation>包括登录信息，用密码加密(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再输一次(&amp;A)</translation>
    </message>
    <message>
        <source>Without it nobody can get at the logins, not even you.</source>
        <translation>没有密码，谁也取不出登录信息，包括你自己。</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份 (*.zip)</translation>
    </message>
    <message>
        <source>Use at least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不同</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2)</source>
        <extracomment>%1 is a path, %2 a size</extracomment>
        <translation>已备份到 %1（%2）</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>BasicSection</name>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Empty: the name of the first file</source>
        <translation>留空：使用第一个文件的名称</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>标签(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>简介(&amp;D)</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>@ 提及</translation>
    </message>
    <message>
        <source>As the partition says</source>
        <translation>跟随旧分区</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>Source of the repost</source>
        <translation>转载来源</translation>
    </message>
    <message>
        <source>Empty: the link of the live room</source>
        <translation>留空：使用直播间链接</translation>
    </message>
    <message>
        <source>Where it comes from: a link or a text</source>
        <translation>来源：链接或文字说明</translation>
    </message>
    <message>
        <source>&amp;Partition</source>
        <translation>分区(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;zone</source>
        <translation>新分区(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cover</source>
        <translation>封面(&amp;C)</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
</context>
<context>
    <name>ChangeLineDialog</name>
    <message>
        <source>Change the upload line</source>
        <translation>更换上传线路</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>上传线路</translation>
    </message>
    <message>
        <source>Send the rest through another line?</source>
        <translation>改用其他线路上传剩余内容？</translation>
    </message>
    <message>
        <source>Files that are complete on the site stay there, and nothing is submitted twice.</source>
        <translation>已完整上传的文件会保留，不会重复投稿。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>更换线路</translation>
    </message>
    <message>
        <source>A file that is not complete is sent from its start again: %1 were sent of it already.</source>
        <extracomment>%1 = &quot;1.2 GiB&quot;</extracomment>
        <translation>未传完的文件会从头重新上传，其中已上传的 %1 需要重传。</translation>
    </message>
    <message>
        <source>Nothing that was sent is sent again.</source>
        <translation>已上传的内容无需重传。</translation>
    </message>
    <message>
        <source>The file that is being recorded stays on its line.</source>
        <translation>正在录制的文件继续使用原线路。</translation>
    </message>
    <message>
        <source>It is not known yet what was sent. A file that is not complete is sent from its start again.</source>
        <translation>尚不清楚已上传了多少。未传完的文件会从头重新上传。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Device key</source>
        <translation>设备 Key</translation>
    </message>
    <message>
        <source>The part of the address the app shows behind the server.</source>
        <translation>App 显示的地址中服务器后面的部分。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>What follows access_token= in the robot&apos;s address.</source>
        <translation>机器人地址中 access_token= 后面的部分。</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>加签密钥</translation>
    </message>
    <message>
        <source>SEC…, when the robot checks signatures.</source>
        <translation>SEC…，启用“加签”时填写。</translation>
    </message>
    <message>
        <source>For example smtp.qq.com</source>
        <translation>例如 smtp.qq.com</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密方式</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Empty: 465 for tls, 587 for starttls</source>
        <translation>留空：TLS 用 465，STARTTLS 用 587</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>QQ and 163 ask for an authorization code instead.</source>
        <translation>QQ 邮箱和 163 邮箱请填授权码。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Several addresses are separated by commas.</source>
        <translation>多个地址用逗号分隔。</translation>
    </message>
    <message>
        <source>Webhook token</source>
        <translation>Webhook 令牌</translation>
    </message>
    <message>
        <source>What follows /hook/ in the robot&apos;s address.</source>
        <translation>机器人地址中 /hook/ 后面的部分。</translation>
    </message>
    <message>
        <source>When the robot checks signatures.</source>
        <translation>启用“签名校验”时填写。</translation>
    </message>
    <message>
        <source>Lark: https://open.larksuite.com</source>
        <translation>Lark：https://open.larksuite.com</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Whoever knows it can read along: choose one nobody guesses.</source>
        <translation>知道主题的人都能看到消息，请取一个猜不到的名字。</translation>
    </message>
    <message>
        <source>SendKey</source>
        <translation>SendKey</translation>
    </message>
    <message>
        <source>SCT… or sctp…</source>
        <translation>SCT… 或 sctp…</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>机器人 Token</translation>
    </message>
    <message>
        <source>From @BotFather.</source>
        <translation>由 @BotFather 提供。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Its number, or @name of a channel.</source>
        <translation>会话数字 ID，或频道的 @名称。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>https://… Kept as a secret, as most hold a key.</source>
        <translation>https://… 地址多含密钥，因此作为机密保存。</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization 请求头</translation>
    </message>
    <message>
        <source>For example: Bearer …</source>
        <translation>例如：Bearer …</translation>
    </message>
    <message>
        <source>JSON to send</source>
        <translation>要发送的 JSON</translation>
    </message>
    <message>
        <source>{title}, {body}, {kind}, {name}, {link} and {time} are filled in. Empty: all of it.</source>
        <translation>会填入 {title}、{body}、{kind}、{name}、{link} 和 {time}。留空则发送全部内容。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What follows key= in the robot&apos;s address.</source>
        <translation>机器人地址中 key= 后面的部分。</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>钉钉</translation>
    </message>
    <message>
        <source>Feishu</source>
        <translation>飞书</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>ServerChan</source>
        <translation>Server酱</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>The key or password is missing or not accepted. Enter it again.</source>
        <translation>密钥或密码缺失，或不被接受，请重新填写。</translation>
    </message>
    <message>
        <source>The service does not know this address or key. Check them.</source>
        <translation>对方服务不认识这个地址或密钥，请检查。</translation>
    </message>
    <message>
        <source>The service asks for fewer messages.</source>
        <translation>消息发送过于频繁，对方服务要求放慢。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>The service refused the message: %1</source>
        <translation>对方服务拒绝了消息：%1</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Add a channel: %1</source>
        <translation>添加渠道：%1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>渠道：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>推送内容</translation>
    </message>
    <message>
        <source>This version does not know the service “%1”.</source>
        <translation>此版本不支持服务“%1”。</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>已保存，重新输入可替换</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>发送测试(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <translation>请填写“%1”。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Choose what it gets.</source>
        <translation>请选择推送内容。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>已发送，请查看是否收到。</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this. Check it.</source>
        <translation>“%1”填写有误，请检查。</translation>
    </message>
</context>
<context>
    <name>ChannelsPanel</name>
    <message>
        <source>No channel yet: messages reach this computer only.</source>
        <translation>还没有渠道：消息只在本机显示。</translation>
    </message>
    <message>
        <source>Channels for pushed messages</source>
        <translation>推送渠道</translation>
    </message>
    <message>
        <source>Keys and passwords are kept where logins are kept, and are not shown again.</source>
        <translation>密钥和密码与登录信息存放在同一处，不会再次显示。</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 = name of a channel</extracomment>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>发送测试</translation>
    </message>
    <message>
        <source>Send a test to %1</source>
        <translation>向 %1 发送测试</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>已发送，请查看是否收到。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>移除渠道</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>Its key or password is deleted, too.</source>
        <translation>其密钥或密码也会一并删除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>on the axis of a chart: be short</comment>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>Day and month on the axis of a chart, as QLocale formats it: MMM d is Nov 26</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ChartsView</name>
    <message>
        <source>Recording and upload</source>
        <translation>录制与投稿</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Written to disk</source>
        <translation>磁盘写入</translation>
    </message>
    <message>
        <source>Processor</source>
        <extracomment>100% is one core of the processor</extracomment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Window delay</source>
        <translation>界面延迟</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>30 天</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keep recording in the background?</source>
        <translation>要在后台继续录制吗？</translation>
    </message>
    <message>
        <source>Minimised to the tray, biliup-qt goes on watching and recording.</source>
        <translation>最小化到托盘后，biliup-qt 会继续监控和录制。</translation>
    </message>
    <message>
        <source>Remember my choice</source>
        <translation>记住选择</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Minimise to the tray</source>
        <translation>最小化到托盘</translation>
    </message>
</context>
<context>
    <name>ConfigNotices</name>
    <message>
        <source>config.toml, line %1: “%2” was not taken and stays as it was. %3</source>
        <extracomment>%1 = a line number, %2 = the name of a setting, %3 = what is allowed, a sentence</extracomment>
        <translation>config.toml 第 %1 行：“%2”未被采用，仍为原值。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken from config.toml</source>
        <translation>
            <numerusform>已采用 config.toml 中的 %n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>config.toml was written anew; the unreadable one is kept as %1</source>
        <translation>已重新写入 config.toml；无法读取的那份保存为 %1</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>（另有 %n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it and write a good one</source>
        <translation>另存它并重新写入</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>config.toml, line %1: “%2” could not be written, as this line is in its way. It works all the same; mend the line.</source>
        <extracomment>%1 = a line number, %2 = the name of a setting</extracomment>
        <translation>config.toml 第 %1 行：无法写入“%2”，因为这一行挡住了它。设置仍然有效；请修正这一行。</translation>
    </message>
    <message>
        <source>config.toml cannot be read: line %1 is not valid TOML. Everything stays as it was.</source>
        <translation>config.toml 无法读取：第 %1 行不是有效的 TOML。所有设置保持不变。</translation>
    </message>
    <message>
        <source>config.toml cannot be used; the log says why. Everything stays as it was.</source>
        <translation>config.toml 无法使用，原因见日志。所有设置保持不变。</translation>
    </message>
</context>
<context>
    <name>CoverEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chosen by Bilibili</source>
        <translation>由 B 站自动截取</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>本地图片</translation>
    </message>
    <message>
        <source>The live cover</source>
        <translation>直播封面</translation>
    </message>
    <message>
        <source>A frame of the video</source>
        <translation>从视频截取</translation>
    </message>
    <message>
        <source>File of the cover</source>
        <translation>封面文件</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>将图片拖到这里</translation>
    </message>
    <message>
        <source>Second of the frame</source>
        <translation>截取位置（秒）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture that “Save the cover image” keeps beside the recording</source>
        <translation>使用“保存封面”存放在录像旁的图片</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>还没有主播。粘贴直播间链接即可开始</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>添加主播</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>直播未录</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Nobody is being recorded. It starts by itself when a streamer goes live.</source>
        <translation>当前没有录制。主播开播后会自动开始</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>今日录制</translation>
    </message>
    <message numerus="yes">
        <source>%n monitored</source>
        <translation>
            <numerusform>监控中 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>排队 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n 个主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%n 个稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>DeleteFilesDialog</name>
    <message>
        <source>Delete recordings</source>
        <translation>删除录像</translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) (%1) to the trash?</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>将 %n 个文件（%1）移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are being recorded are kept.</source>
        <translation>正在录制的文件会保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>DeleteStreamersDialog</name>
    <message>
        <source>Delete streamers</source>
        <translation>删除主播</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n streamer(s)?</source>
        <translation>
            <numerusform>删除 %n 个主播？</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording is running: it will be stopped and finished first.</source>
        <translation>正在录制，将先停止并收尾</translation>
    </message>
    <message>
        <source>Also move the recordings to the trash</source>
        <translation>同时删除录像（移到回收站）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Also move %n recording(s) (%1) to the trash</source>
        <extracomment>%1 = a size such as 38 GiB</extracomment>
        <translation>
            <numerusform>同时删除录像 %n 个（%1），移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no recordings to delete</source>
        <translation>没有可删除的录像</translation>
    </message>
    <message>
        <source>%1 is being finished, please wait a moment</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 正在收尾，请稍候</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 个文件无法移到回收站，已保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTemplateDialog</name>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>删除模板“%1”？</translation>
    </message>
    <message>
        <source>These streamers use it, and will use the default template: %1</source>
        <translation>以下主播正在使用它，之后将改用默认模板：%1</translation>
    </message>
    <message>
        <source>Archives that are queued already keep their fields.</source>
        <translation>已经在队列中的稿件不受影响。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>DeliverySection</name>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>账号(&amp;U)</translation>
    </message>
    <message>
        <source>Sub&amp;mit</source>
        <translation>投稿方式(&amp;M)</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>先由我确认</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>只上传，不投稿</translation>
    </message>
    <message>
        <source>Upload &amp;when</source>
        <translation>上传时机(&amp;W)</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>每个分段完成后立即上传</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>下播后上传</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交时机</translation>
    </message>
    <message>
        <source>Once, when everything is uploaded</source>
        <translation>全部上传完后一次提交</translation>
    </message>
    <message>
        <source>With the first part; later ones are appended</source>
        <translation>第一个分P 传完即提交，其余追加</translation>
    </message>
    <message>
        <source>Empty: the name of the file</source>
        <translation>留空：使用文件名</translation>
    </message>
    <message>
        <source>Title of a part</source>
        <translation>分P 标题</translation>
    </message>
    <message>
        <source>Upload &amp;line</source>
        <translation>上传线路(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>投稿接口(&amp;I)</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>App</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>BCut (必剪)</source>
        <translation>必剪</translation>
    </message>
    <message>
        <source>0 = as in the settings. Some lines allow no more than 8.</source>
        <translation>0 = 跟随设置。部分线路最多支持 8。</translation>
    </message>
    <message>
        <source>Pieces at once</source>
        <translation>并发分片数</translation>
    </message>
    <message>
        <source>The default account</source>
        <extracomment>%1 = name of an account</extracomment>
        <translation>默认账号</translation>
    </message>
    <message>
        <source>The default account (%1)</source>
        <translation>默认账号（%1）</translation>
    </message>
    <message>
        <source>%1 (login expired)</source>
        <translation>%1（登录已失效）</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未登录）</translation>
    </message>
    <message>
        <source>No account yet. %1</source>
        <translation>还没有账号。%1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>跟随设置</translation>
    </message>
    <message>
        <source>%1 (overseas)</source>
        <translation>%1（海外）</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>导出诊断包</translation>
    </message>
    <message>
        <source>These files help to find a fault. Cookies, tokens, UIDs and the names of your accounts are masked; look through them before you give them to anybody.</source>
        <translation>这些文件有助于排查故障。Cookie、令牌、UID 和账号名称已打码；交给他人之前请先过目。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Diagnostics saved</source>
        <translation>诊断包已保存</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Discard the unsaved changes?</source>
        <translation>放弃未保存的更改？</translation>
    </message>
    <message>
        <source>Continue editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>DiskView</name>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>剩余 %1，共 %2</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1：已用 %2</translation>
    </message>
    <message>
        <source>Full in about %1 at the present rate</source>
        <translation>按当前录制速度，约 %1后写满</translation>
    </message>
    <message>
        <source>Full in about %1 at the pace of the last week</source>
        <translation>按最近一周的速度，约 %1后写满</translation>
    </message>
    <message>
        <source>Not filling up</source>
        <translation>空间没有明显减少</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
</context>
<context>
    <name>EditUploadDialog</name>
    <message>
        <source>Edit the submission</source>
        <translation>编辑投稿信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>保存并投稿</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The disk is full. Recording continues when there is space again.</source>
        <translation>磁盘已满。有空间后会继续录制。</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Choose another one in the settings.</source>
        <translation>文件夹无法写入，请在设置中换一个。</translation>
    </message>
    <message>
        <source>The file or folder is gone.</source>
        <translation>文件或文件夹已不存在。</translation>
    </message>
    <message>
        <source>The disk reported an error (%1).</source>
        <translation>磁盘报告错误（%1）。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>无法连接服务器，会自动重试。</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself.</source>
        <translation>服务器响应超时，会自动重试。</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>服务器拒绝了请求（%1）。</translation>
    </message>
    <message>
        <source>Too many requests: checking has slowed down by itself.</source>
        <translation>请求过于频繁，已自动降低检测频率。</translation>
    </message>
    <message>
        <source>The site gave an answer this program does not understand. An update may help.</source>
        <translation>网站返回了无法识别的内容，更新程序也许能解决。</translation>
    </message>
    <message>
        <source>It does not exist (any more). Check the link.</source>
        <translation>对象不存在或已被删除，请检查链接。</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>该平台需要登录。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>The program&apos;s database reported an error. Restart the program.</source>
        <translation>程序数据库出错，请重启程序。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Record or export it again, or leave it out.</source>
        <translation>文件为空（0 字节）。请重新录制或导出，或不要选它。</translation>
    </message>
    <message>
        <source>This is not allowed, or something else has the same name or link.</source>
        <translation>不允许这样做，或者已有相同的名称或链接。</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>没有及时应答</translation>
    </message>
    <message>
        <source>the answer was an error (%1)</source>
        <translation>应答为错误（%1）</translation>
    </message>
    <message>
        <source>too many requests, it asks for a break</source>
        <translation>请求过于频繁，对方要求稍后再试</translation>
    </message>
    <message>
        <source>no answer this program can use</source>
        <translation>没有得到可用的应答</translation>
    </message>
</context>
<context>
    <name>EventsDock</name>
    <message>
        <source>No events yet</source>
        <translation>暂无事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>搜索事件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show muted kinds again</source>
        <translation>恢复显示被屏蔽的类型</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the file</source>
        <translation>显示文件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Mute this kind</source>
        <translation>屏蔽此类事件(&amp;M)</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>没有匹配的结果</translation>
    </message>
</context>
<context>
    <name>ExampleSessions</name>
    <message>
        <source>Broadcast of the preview</source>
        <translation>用于预览的直播</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>ExportAccountDialog</name>
    <message>
        <source>Export login</source>
        <translation>导出登录信息</translation>
    </message>
    <message>
        <source>Export the login of %1?</source>
        <translation>导出 %1 的登录信息？</translation>
    </message>
    <message>
        <source>The file cookies.json is as good as the password: whoever has it can publish, delete and spend as this account. Keep it to yourself and delete it when it is not needed any more.</source>
        <translation>cookies.json 等同于密码：拿到它的人可以用此账号投稿、删稿和消费。请勿外传，不再需要时请删除。</translation>
    </message>
    <message>
        <source>biliup reads it. When two programs use the same login, the one that renews it logs the other one out.</source>
        <translation>biliup 可以直接读取。两个程序共用同一登录时，其中一个续期会让另一个失效。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>Name of the streamer</source>
        <translation>主播名称</translation>
    </message>
    <message>
        <source>Title of the broadcast</source>
        <translation>直播标题</translation>
    </message>
    <message>
        <source>Link of the room</source>
        <translation>直播间链接</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Room number</source>
        <translation>房间号</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Number of the broadcast</source>
        <translation>场次编号</translation>
    </message>
    <message>
        <source>Number of the part</source>
        <translation>分段序号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Enter a file name</source>
        <translation>请输入文件名</translation>
    </message>
    <message>
        <source>Unknown variable {%1}</source>
        <translation>未知变量 {%1}</translation>
    </message>
    <message>
        <source>Contains characters that are not allowed: &lt; &gt; : &quot; | ? *</source>
        <translation>含有不允许的字符 &lt; &gt; : &quot; | ? *</translation>
    </message>
    <message>
        <source>Not a file name: check the braces, and use no &quot;..&quot; and no leading slash</source>
        <translation>不是有效的文件名：请检查花括号，不要使用“..”或以斜杠开头</translation>
    </message>
    <message>
        <source>Insert variable</source>
        <translation>插入变量</translation>
    </message>
</context>
<context>
    <name>FileNameEdit</name>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>The path is too long: the title will be shortened</source>
        <translation>预览路径超过 240 字符，将截断标题</translation>
    </message>
    <message>
        <source>A file of the same name gets (1) added by itself</source>
        <translation>同名文件会自动加 (1)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>未开播</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a chip of the filter: %1 is its name, %2 how many there are</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>显示 %1/%2</translation>
    </message>
</context>
<context>
    <name>FinishingDialog</name>
    <message>
        <source>Quit biliup-qt</source>
        <translation>退出 biliup-qt</translation>
    </message>
    <message>
        <source>The files are being closed so that they play everywhere.</source>
        <translation>正在写完文件，确保可以正常播放。</translation>
    </message>
    <message>
        <source>Recordings finished</source>
        <translation>已收尾的录制</translation>
    </message>
    <message>
        <source>Quit by force</source>
        <translation>强制退出</translation>
    </message>
    <message>
        <source>Finishing %1 of %2…</source>
        <extracomment>%1 of %2 recordings are closed</extracomment>
        <translation>正在收尾 %1/%2…</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>There is no picture and no sound in the file that could be saved.</source>
        <translation>文件里没有可以挽救的画面或声音。</translation>
    </message>
    <message>
        <source>Merge recordings</source>
        <translation>合并录像</translation>
    </message>
    <message>
        <source>Repair recordings</source>
        <translation>修复录像</translation>
    </message>
    <message numerus="yes">
        <source>Merging %n file(s) into one</source>
        <translation>
            <numerusform>正在把 %n 个文件合并为一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repairing %n file(s)</source>
        <translation>
            <numerusform>正在修复 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals stay as they are; the new files stand beside them.</source>
        <translation>原文件保持不变，新文件放在旁边。</translation>
    </message>
    <message>
        <source>Progress of the repair</source>
        <translation>修复进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 kbps</source>
        <translation>%1 kbps</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>%1 is a number: 98.5%</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>HookStepEdit</name>
    <message>
        <source>It is a line for the shell</source>
        <translation>交给 shell 执行整行命令</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>保留原文件</translation>
    </message>
    <message>
        <source>Program and arguments; spaces inside one need &quot;quotes&quot;</source>
        <translation>程序和参数；含空格的参数请加&quot;引号&quot;</translation>
    </message>
    <message>
        <source>What happened, as JSON</source>
        <translation>事件信息（JSON）</translation>
    </message>
    <message>
        <source>The files, one a line</source>
        <translation>文件路径，每行一个</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A folder; without a leading slash inside the recordings folder</source>
        <translation>目标文件夹；相对路径以录像文件夹为起点</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>Its &amp;input</source>
        <translation>标准输入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>最长时间(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>When a broadcast begins</source>
        <translation>开播时</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>分段完成时</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>下播后</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿后</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>移动文件</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>转封装为 MP4</translation>
    </message>
    <message>
        <source>Move the files to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Move to: %1</source>
        <translation>移动到：%1</translation>
    </message>
    <message>
        <source>Convert to MP4, keep the original</source>
        <translation>转封装为 MP4，保留原文件</translation>
    </message>
    <message>
        <source>To the trash, once the archive is open</source>
        <translation>稿件开放浏览后移到回收站</translation>
    </message>
    <message>
        <source>It was not found: %1</source>
        <translation>找不到：%1</translation>
    </message>
    <message>
        <source>It took too long and was ended. Give it more time in the hook.</source>
        <translation>运行超时，已被终止。可在钩子中延长时限。</translation>
    </message>
    <message>
        <source>It ended with exit code %1. The log has its output.</source>
        <translation>程序以退出码 %1 结束，输出见日志。</translation>
    </message>
    <message>
        <source>It crashed. The log has its output.</source>
        <translation>程序崩溃，输出见日志。</translation>
    </message>
    <message>
        <source>A file could not be moved or written: %1</source>
        <translation>文件无法移动或写入：%1</translation>
    </message>
</context>
<context>
    <name>HooksEdit</name>
    <message>
        <source>Recording does not wait for it. There are no files yet.</source>
        <translation>录制不会等待它；此时还没有文件。</translation>
    </message>
    <message>
        <source>For each file, before it is uploaded.</source>
        <translation>对每个分段执行，在上传之前。</translation>
    </message>
    <message>
        <source>For all files of the broadcast, before what is left is uploaded.</source>
        <translation>对本场全部文件执行，在上传剩余文件之前。</translation>
    </message>
    <message>
        <source>For the files that were posted. Deleting waits until the archive is open.</source>
        <translation>对已投稿的文件执行；删除会等到稿件开放浏览。</translation>
    </message>
    <message>
        <source>Try with the last recording</source>
        <translation>用最近一次录像试运行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Programs run; files stay where they are</source>
        <translation>会真正运行程序，但不移动或删除文件</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>%1, step %2: fill in what to do</source>
        <extracomment>%1 = when it runs, %2 = number</extracomment>
        <translation>%1，第 %2 步：请填写要做什么</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 = number of a step, %2 = what came of it</extracomment>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Taken</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已转换</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>将要导入的内容</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入项</translation>
    </message>
    <message>
        <source>As</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Report of every key</source>
        <translation>逐项报告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Here, and why</source>
        <translation>对应设置与说明</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>This file cannot be imported. %1</source>
        <translation>无法导入这个文件。%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2. Nothing is changed before you click Import.</source>
        <extracomment>%1 = name of a file, %2 = what kind of file it is</extracomment>
        <translation>%1：%2。点击“导入”之前不会做任何更改。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登录信息</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿模板</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1（已暂停）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>已添加 %n 个主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) were there already</source>
        <translation>
            <numerusform>%n 个主播已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>已添加 %n 个模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>已添加 %n 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>已更改 %n 项设置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over, see below</source>
        <translation>
            <numerusform>%n 项未能导入，见下方</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken over</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <source>Settings for %1</source>
        <extracomment>%1 = name of a platform</extracomment>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Also &amp;hooks, player and cleanup: they run programs or delete files here</source>
        <translation>同时导入钩子(&amp;H)、播放器和自动清理：它们会在本机运行程序或删除文件</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>（保密）</translation>
    </message>
</context>
<context>
    <name>ImportLoginDialog</name>
    <message>
        <source>the file is too large for a login</source>
        <translation>文件太大，不是登录信息</translation>
    </message>
    <message>
        <source>Import a login</source>
        <translation>导入登录信息</translation>
    </message>
    <message>
        <source>Paste cookies.json of biliup, the Cookie header of a browser that is logged in, or an exported cookie file; or open such a file.</source>
        <translation>粘贴 biliup 的 cookies.json、已登录浏览器的 Cookie 请求头，或导出的 Cookie 文件内容；也可以直接打开文件。</translation>
    </message>
    <message>
        <source>Login to import</source>
        <translation>要导入的登录信息</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Open a login</source>
        <translation>打开登录文件</translation>
    </message>
    <message>
        <source>A login needs the cookies SESSDATA and bili_jct; not both of them are here.</source>
        <translation>登录信息需要同时包含 SESSDATA 和 bili_jct，目前不完整。</translation>
    </message>
    <message>
        <source>Cookies and a token: every way to publish works.</source>
        <translation>包含 Cookie 和令牌，所有投稿接口均可用。</translation>
    </message>
    <message>
        <source>Cookies only: publishes as the web page does. Log in by QR code to have it renewed by itself.</source>
        <translation>仅有 Cookie，只能使用网页投稿接口，且无法自动续期；扫码登录可自动续期。</translation>
    </message>
    <message>
        <source>Asking Bilibili who that is…</source>
        <translation>正在向哔哩哔哩验证…</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>an account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>this version uses no login of that site</source>
        <translation>本版本不使用该网站的登录信息</translation>
    </message>
    <message>
        <source>no range of two times</source>
        <translation>不是由两个时刻组成的时段</translation>
    </message>
    <message>
        <source>every day; biliup does not keep to it</source>
        <translation>每天生效；biliup 并未遵守此项</translation>
    </message>
    <message>
        <source>biliup does not keep to it</source>
        <translation>biliup 并未遵守此项</translation>
    </message>
    <message>
        <source>converted when a file is finished</source>
        <translation>在文件完成后转换</translation>
    </message>
    <message>
        <source>there is no such file; log in here instead</source>
        <translation>没有这个文件，请在本程序中登录</translation>
    </message>
    <message>
        <source>no step this program has there</source>
        <translation>本程序在此处没有这种步骤</translation>
    </message>
    <message>
        <source>hook: delete</source>
        <translation>钩子：删除</translation>
    </message>
    <message>
        <source>to the trash, and only when the archive is open</source>
        <translation>移到回收站，且仅在稿件开放浏览后</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>template &quot;%1&quot;</source>
        <translation>投稿模板“%1”</translation>
    </message>
    <message>
        <source>it has the same fields</source>
        <translation>各项内容相同</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>没有链接</translation>
    </message>
    <message>
        <source>streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>no section</source>
        <translation>不是一个小节</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的项</translation>
    </message>
    <message>
        <source>posted at once</source>
        <translation>立即投稿</translation>
    </message>
    <message>
        <source>publishing at that time</source>
        <translation>在该时间发布</translation>
    </message>
    <message>
        <source>publishing %1 s after the submission</source>
        <translation>投稿后 %1 秒发布</translation>
    </message>
    <message>
        <source>a delay; biliup sends it as a time, which the site refuses</source>
        <translation>这是延迟；biliup 把它当作时间发送，会被网站拒绝</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>template: extra JSON</source>
        <translation>投稿模板：额外 JSON</translation>
    </message>
    <message>
        <source>template: %1</source>
        <translation>投稿模板：%1</translation>
    </message>
    <message>
        <source>not a value of this kind</source>
        <translation>值的类型不对</translation>
    </message>
    <message>
        <source>template: tags</source>
        <translation>投稿模板：标签</translation>
    </message>
    <message>
        <source>template: cover</source>
        <translation>投稿模板：封面</translation>
    </message>
    <message>
        <source>template: mentions</source>
        <translation>投稿模板：@ 提及</translation>
    </message>
    <message>
        <source>one for all streamers here: %1</source>
        <translation>在这里所有主播共用一个：%1</translation>
    </message>
    <message>
        <source>the nearest that is allowed here (%1)</source>
        <translation>取允许范围内最接近的值（%1）</translation>
    </message>
    <message>
        <source>bytes became MiB</source>
        <translation>字节换算为 MiB</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>不是时间</translation>
    </message>
    <message>
        <source>whole minutes</source>
        <translation>取整到分钟</translation>
    </message>
    <message>
        <source>smaller files are kept and not uploaded; biliup deletes them</source>
        <translation>较小的文件保留但不上传；biliup 会删除它们</translation>
    </message>
    <message>
        <source>a slash would make folders here</source>
        <translation>在这里斜杠表示文件夹</translation>
    </message>
    <message>
        <source>this program cannot make file names of it</source>
        <translation>本程序无法据此生成文件名</translation>
    </message>
    <message>
        <source>the nearest quality</source>
        <translation>最接近的画质</translation>
    </message>
    <message>
        <source>an order of protocols, the wished one first</source>
        <translation>协议的顺序，所选的排在最前</translation>
    </message>
    <message>
        <source>templates: interface %1</source>
        <translation>投稿模板：接口 %1</translation>
    </message>
    <message>
        <source>the client interface is gone</source>
        <translation>client 接口已经停用</translation>
    </message>
    <message>
        <source>streamers: automatic upload off</source>
        <translation>主播：不自动投稿</translation>
    </message>
    <message>
        <source>there is one uploader here</source>
        <translation>本程序只有一种上传方式</translation>
    </message>
    <message>
        <source>and the templates take it as their cover, which biliup forgets</source>
        <translation>投稿模板也用它作封面，biliup 会漏掉</translation>
    </message>
    <message>
        <source>a switch instead of a codec</source>
        <translation>这里是开关，不是编码</translation>
    </message>
    <message>
        <source>of each room instead of each platform</source>
        <translation>按每个直播间，而不是每个平台</translation>
    </message>
    <message>
        <source>there is one engine here, for every site</source>
        <translation>本程序只有一个引擎，适用于所有网站</translation>
    </message>
    <message>
        <source>has no effect in biliup either</source>
        <translation>在 biliup 中也不起作用</translation>
    </message>
    <message>
        <source>has no effect in biliup either; see upload.limitMBps</source>
        <translation>在 biliup 中也不起作用；请用 upload.limitMBps</translation>
    </message>
    <message>
        <source>gone from biliup</source>
        <translation>biliup 已去掉此项</translation>
    </message>
    <message>
        <source>gone from biliup; uploads always go on here</source>
        <translation>biliup 已去掉此项；在这里上传总会继续</translation>
    </message>
    <message>
        <source>only for the Python version</source>
        <translation>仅用于 Python 版本</translation>
    </message>
    <message>
        <source>other CDNs are always tried here</source>
        <translation>在这里总会尝试其他 CDN</translation>
    </message>
    <message>
        <source>the protocols are tried in their order here</source>
        <translation>在这里按顺序尝试各协议</translation>
    </message>
    <message>
        <source>this program does it by itself or not at all</source>
        <translation>本程序自动处理或不支持</translation>
    </message>
    <message>
        <source>chat is not recorded by this version</source>
        <translation>本版本不录制弹幕</translation>
    </message>
    <message>
        <source>this version does not record Douyu</source>
        <translation>本版本不录制斗鱼</translation>
    </message>
    <message>
        <source>this version does not record Douyin</source>
        <translation>本版本不录制抖音</translation>
    </message>
    <message>
        <source>this version does not record Kuaishou</source>
        <translation>本版本不录制快手</translation>
    </message>
    <message>
        <source>this version does not record YouTube</source>
        <translation>本版本不录制 YouTube</translation>
    </message>
    <message>
        <source>this version does not record Twitch</source>
        <translation>本版本不录制 Twitch</translation>
    </message>
    <message>
        <source>this version does not record TwitCasting</source>
        <translation>本版本不录制 TwitCasting</translation>
    </message>
    <message>
        <source>this version does not record Missevan</source>
        <translation>本版本不录制猫耳</translation>
    </message>
    <message>
        <source>this version does not record CC</source>
        <translation>本版本不录制网易 CC</translation>
    </message>
    <message>
        <source>this version does not record Kilakila</source>
        <translation>本版本不录制克拉克拉</translation>
    </message>
    <message>
        <source>not set: files are cut by their size only</source>
        <translation>未设置：只按大小分段</translation>
    </message>
    <message>
        <source>this version has no such setting</source>
        <translation>本版本没有这项设置</translation>
    </message>
    <message>
        <source>it cannot differ here</source>
        <translation>此处不能单独设置</translation>
    </message>
    <message>
        <source>there is no such choice; &quot;%1&quot; is taken</source>
        <translation>没有这个选项，改用“%1”</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>template</source>
        <translation>投稿模板</translation>
    </message>
    <message>
        <source>it has no link</source>
        <translation>没有链接</translation>
    </message>
    <message>
        <source>streamer, paused</source>
        <translation>主播（已暂停）</translation>
    </message>
    <message>
        <source>a newer version wrote it; what is not known here is left out</source>
        <translation>由更新的版本写出，本版本不认识的内容会略过</translation>
    </message>
    <message>
        <source>not recorded there either</source>
        <translation>在原程序中也不录制</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>没有直播间</translation>
    </message>
    <message>
        <source>no link in it</source>
        <translation>其中没有链接</translation>
    </message>
    <message>
        <source>no Bilibili login that this program can read</source>
        <translation>没有本程序能识别的 B 站登录信息</translation>
    </message>
    <message>
        <source>biliup-qt export</source>
        <translation>biliup-qt 导出文件</translation>
    </message>
    <message>
        <source>Bilibili login</source>
        <translation>B 站登录信息</translation>
    </message>
    <message>
        <source>link list</source>
        <translation>链接列表</translation>
    </message>
</context>
<context>
    <name>LogDock</name>
    <message>
        <source>Jump to latest</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>No log lines yet</source>
        <translation>暂无日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>Debug and above</source>
        <translation>调试及以上</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>No matching lines</source>
        <translation>没有匹配的结果</translation>
    </message>
</context>
<context>
    <name>LookupTexts</name>
    <message>
        <source>Bilibili cannot be reached.</source>
        <translation>无法连接到 B 站。</translation>
    </message>
    <message>
        <source>Bilibili did not answer in time.</source>
        <translation>B 站没有及时响应。</translation>
    </message>
    <message>
        <source>Bilibili asks to slow down. Try again later.</source>
        <translation>B 站要求放慢速度，请稍后再试。</translation>
    </message>
    <message>
        <source>The account&apos;s login is missing or not valid any more. Log in again.</source>
        <translation>该账号未登录或登录已失效，请重新登录。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recordings folder</source>
        <translation>打开录像文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Streamer</source>
        <translation>主播(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Status bar</source>
        <translation>状态栏(&amp;S)</translation>
    </message>
    <message>
        <source>Default &amp;layout</source>
        <translation>恢复默认布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>转到筛选框</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About biliup-qt…</source>
        <translation>关于 biliup-qt(&amp;A)…</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Filter by name, title, link or tag</source>
        <translation>按名称、标题、链接或标签筛选</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n 个新事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>关闭窗口(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;submission…</source>
        <translation>新建投稿(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;diagnostics…</source>
        <translation>导出诊断包(&amp;D)…</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>检查更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>上传…</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>0 kB/s</source>
        <translation>0 kB/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>MentionsEdit</name>
    <message>
        <source>Mention</source>
        <translation>@ TA</translation>
    </message>
    <message>
        <source>Name of a user to mention</source>
        <translation>要 @ 的用户名</translation>
    </message>
    <message>
        <source>Name of a user</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>UID of the user</source>
        <translation>用户的 UID</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Do not mention %1 (UID %2)</source>
        <extracomment>%1 = name of a user, %2 = their UID</extracomment>
        <translation>取消 @%1（UID %2）</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <extracomment>%1 = five names, %n = how many there are with these</extracomment>
        <translation>
            <numerusform>%1 等 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewUploadDialog</name>
    <message>
        <source>Upload and submit</source>
        <translation>开始上传并投稿</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>仅上传，暂不投稿</translation>
    </message>
    <message>
        <source>New submission</source>
        <translation>新建投稿</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>投稿模板(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>投稿模板</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>不使用模板</translation>
    </message>
    <message>
        <source>Choose at least one file</source>
        <translation>请至少选择一个文件</translation>
    </message>
</context>
<context>
    <name>NextSplit</name>
    <message>
        <source>in %1</source>
        <extracomment>until a file is cut; %1 is a duration</extracomment>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>after %1 more</source>
        <extracomment>until a file is cut; %1 is a size</extracomment>
        <translation>再录 %1 后</translation>
    </message>
    <message>
        <source>in %1 or after %2 more</source>
        <extracomment>until a file is cut; %1 is a duration, %2 a size</extracomment>
        <translation>%1 后，或再录 %2 后</translation>
    </message>
</context>
<context>
    <name>Notify</name>
    <message>
        <source>, </source>
        <extracomment>between the names of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is live already</source>
        <translation>%1 正在直播</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1 开播了</translation>
    </message>
    <message>
        <source>The recording of %1 has failed</source>
        <translation>%1 录制失败</translation>
    </message>
    <message>
        <source>The recording of %1 broke off</source>
        <translation>%1 录制中断</translation>
    </message>
    <message numerus="yes">
        <source>%1 Next try in %n s.</source>
        <extracomment>%1 = why</extracomment>
        <translation>
            <numerusform>%1 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The broadcast of %1 is over</source>
        <translation>%1 下播了</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <extracomment>%1 = length, %2 = size</extracomment>
        <translation>
            <numerusform>%n 个文件，%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation>投稿成功：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n part(s) · in review</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>%1 · %nP · 审核中</numerusform>
        </translation>
    </message>
    <message>
        <source>Not submitted: %1</source>
        <translation>投稿失败：%1</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>稿件被退回：%1</translation>
    </message>
    <message>
        <source>Not converted: %1</source>
        <translation>转换失败：%1</translation>
    </message>
    <message>
        <source>A hook failed: %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>后处理失败：%1</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>%1: %2 left. Recording there has stopped.</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>%1 剩余 %2，该处的录制已停止。</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1 剩余 %2</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>%1, enough for about %2</source>
        <extracomment>%1 = &quot;D:/x: 9 GiB left&quot;, %2 = &quot;2 hours&quot;</extracomment>
        <translation>%1，约可再录 %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在录制 %1</translation>
    </message>
    <message>
        <source>The login of “%1” is no longer valid</source>
        <translation>账号“%1”登录已失效</translation>
    </message>
    <message>
        <source>Its uploads wait and go on after a new login.</source>
        <translation>其上传任务正在等待，重新登录后自动继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) are live already</source>
        <translation>
            <numerusform>%n 位主播正在直播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) went live</source>
        <translation>
            <numerusform>%n 位主播开播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) began</source>
        <translation>
            <numerusform>%n 个录制已开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) broke off</source>
        <translation>
            <numerusform>%n 个录制中断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) are over</source>
        <translation>
            <numerusform>%n 位主播下播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) submitted</source>
        <translation>
            <numerusform>%n 个稿件投稿成功</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) not submitted or returned</source>
        <translation>
            <numerusform>%n 个稿件投稿失败或被退回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) after recording failed</source>
        <translation>
            <numerusform>%n 个后处理步骤失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) are no longer valid</source>
        <translation>
            <numerusform>%n 个账号登录已失效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) are full or nearly so</source>
        <translation>
            <numerusform>%n 个磁盘已满或将满</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open the live room</source>
        <translation>打开直播间</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>立即录制</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>A message from biliup-qt</source>
        <translation>来自 biliup-qt 的消息</translation>
    </message>
    <message>
        <source>Messages get through here.</source>
        <translation>这个渠道可以收到消息。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 个文件无法移到回收站，已保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Old recordings could not be cleaned up</source>
        <translation>旧录像无法清理</translation>
    </message>
    <message>
        <source>Old recordings were cleaned up</source>
        <translation>已清理旧录像</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, moved to the trash</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 个文件（%1）已移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 已发布</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings were cleaned up %n time(s)</source>
        <translation>
            <numerusform>已清理旧录像 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverrideLine</name>
    <message>
        <source>off</source>
        <translation>不分段</translation>
    </message>
    <message>
        <source>As everywhere (now: %1)</source>
        <extracomment>%1 = the value of the layer above</extracomment>
        <translation>跟随全局（当前：%1）</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿模板</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Pair a device</source>
        <translation>配对设备</translation>
    </message>
    <message>
        <source>Scan this with your phone&apos;s camera</source>
        <translation>用手机相机扫描</translation>
    </message>
    <message>
        <source>Code that opens the page and signs it in</source>
        <translation>打开页面并登录的二维码</translation>
    </message>
    <message>
        <source>May look</source>
        <translation>只能查看</translation>
    </message>
    <message>
        <source>May look and operate</source>
        <translation>可以查看和操作</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>刷新二维码(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remote viewing is off.</source>
        <translation>远程查看已关闭。</translation>
    </message>
    <message>
        <source>It works on this computer only. To let a phone in, choose the local network in the settings.</source>
        <translation>目前仅限本机访问。如需用手机查看，请在设置中选择“局域网”。</translation>
    </message>
    <message>
        <source>The phone must be in the same network: %1</source>
        <translation>手机须连接同一网络：%1</translation>
    </message>
    <message>
        <source>Valid once, for %1</source>
        <extracomment>%1 = time like 4:59</extracomment>
        <translation>仅可使用一次，%1 内有效</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>二维码已过期</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
</context>
<context>
    <name>PartitionPicker</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Search partitions</source>
        <translation>搜索分区</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>分区</translation>
    </message>
</context>
<context>
    <name>PartsEdit</name>
    <message>
        <source>Videos (%1)</source>
        <translation>视频 (%1)</translation>
    </message>
    <message>
        <source>Parts of the archive</source>
        <translation>稿件的分P</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>从稿件中移除</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>选择视频</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n 个分P，共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个分P</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = &quot;Remove&quot; or &quot;Sign out&quot;, %2 = a name</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>添加用户…(&amp;A)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nobody yet. Devices can be paired without a password, too.</source>
        <translation>还没有用户。也可以不设密码，直接配对设备。</translation>
    </message>
    <message>
        <source>watching now</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <extracomment>%1 = date and time</extracomment>
        <translation>最近访问 %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>下线</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>没有人登录。</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>移除用户</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>Wherever this user is signed in, it is over at once.</source>
        <translation>该用户的所有登录将立即失效。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PlatformSettingsDialog</name>
    <message>
        <source>Settings for %1</source>
        <extracomment>%1 = name of a platform</extracomment>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Bilibili</source>
        <translation>哔哩哔哩</translation>
    </message>
    <message>
        <source>Huya</source>
        <translation>虎牙</translation>
    </message>
    <message>
        <source>Direct link</source>
        <translation>直播流直链</translation>
    </message>
</context>
<context>
    <name>PlatformsPanel</name>
    <message>
        <source>What differs for one platform</source>
        <translation>按平台单独设置</translation>
    </message>
    <message>
        <source>It counts for all streamers there that have no setting of their own.</source>
        <translation>对该平台上没有单独设置的所有主播生效。</translation>
    </message>
    <message>
        <source>%1 (%2)…</source>
        <extracomment>on a button: the name of a platform, and how many of its settings differ</extracomment>
        <translation>%1（%2）…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file does not exist: %1</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>文件不存在：%1</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃未保存的更改？</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes) and was left out. Record or export it again.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 是空文件（0 字节），未加入。请重新录制或导出。</translation>
    </message>
    <message>
        <source>%1 is no video and was left out: with it Bilibili refuses the whole archive.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 不是视频，已被排除：带上它，B 站会拒收整个稿件。</translation>
    </message>
</context>
<context>
    <name>PostFacts</name>
    <message>
        <source>No account</source>
        <translation>没有账号</translation>
    </message>
    <message>
        <source>only I can see it</source>
        <translation>仅自己可见</translation>
    </message>
    <message>
        <source>no reprints</source>
        <translation>禁止转载</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>开启充电</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>杜比音效</translation>
    </message>
    <message>
        <source>Hi-Res</source>
        <translation>Hi-Res 无损音质</translation>
    </message>
    <message>
        <source>no comments</source>
        <translation>关闭评论</translation>
    </message>
    <message>
        <source>no danmaku</source>
        <translation>关闭弹幕</translation>
    </message>
    <message>
        <source>Repost of %1</source>
        <extracomment>%1 = where it comes from</extracomment>
        <translation>转载自 %1</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>定时 %1 发布</translation>
    </message>
    <message>
        <source>opens %1 after the submission</source>
        <extracomment>%1 = like &quot;5 hours&quot;</extracomment>
        <translation>投稿 %1后发布</translation>
    </message>
</context>
<context>
    <name>PostPreview</name>
    <message>
        <source>(the name of the first file)</source>
        <translation>（第一个文件的名称）</translation>
    </message>
    <message>
        <source>repost from %1</source>
        <extracomment>%1 = where a repost comes from</extracomment>
        <translation>转载自 %1</translation>
    </message>
    <message>
        <source>the live room</source>
        <translation>直播间</translation>
    </message>
    <message>
        <source>own work</source>
        <translation>自制</translation>
    </message>
    <message>
        <source>appears %1</source>
        <translation>%1 发布</translation>
    </message>
    <message>
        <source>appears %1 hours after the submission</source>
        <translation>投稿后 %1 小时发布</translation>
    </message>
    <message>
        <source>Feed: %1</source>
        <translation>动态：%1</translation>
    </message>
</context>
<context>
    <name>PostProblem</name>
    <message>
        <source>At most %1 tags</source>
        <translation>最多 %1 个标签</translation>
    </message>
    <message>
        <source>The tag “%1” is longer than %2 characters</source>
        <translation>标签“%1”超过 %2 字</translation>
    </message>
    <message>
        <source>The tag “%1” is there twice</source>
        <translation>标签“%1”重复</translation>
    </message>
    <message>
        <source>At least 1 tag</source>
        <translation>至少 1 个标签</translation>
    </message>
    <message>
        <source>Enter a title</source>
        <translation>请填写标题</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters</source>
        <translation>标题超过 %1 字</translation>
    </message>
    <message>
        <source>The description is longer than %1 characters</source>
        <translation>简介超过 %1 字</translation>
    </message>
    <message>
        <source>The feed text is longer than %1 characters</source>
        <translation>动态超过 %1 字</translation>
    </message>
    <message>
        <source>A repost needs its source</source>
        <translation>转载必须填写来源</translation>
    </message>
    <message>
        <source>Own work or repost?</source>
        <translation>请选择自制或转载</translation>
    </message>
    <message>
        <source>Choose a time from 4 hours to 15 days after the submission</source>
        <translation>定时发布需在 4 小时后、15 天内</translation>
    </message>
    <message>
        <source>The UID of %1 has digits only</source>
        <translation>%1 的 UID 只能是数字</translation>
    </message>
    <message>
        <source>Choose a partition</source>
        <translation>请选择分区</translation>
    </message>
    <message>
        <source>This is not a JSON object: %1</source>
        <translation>不是有效的 JSON 对象：%1</translation>
    </message>
    <message>
        <source>The account is not logged in</source>
        <translation>账号未登录</translation>
    </message>
    <message>
        <source>The cover is smaller than 960×600 and may be sent back</source>
        <translation>封面小于 960×600，可能被退回</translation>
    </message>
    <message>
        <source>There is no picture in this file</source>
        <translation>无法从这个文件读取图片</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>biliup-qt goes on in the background</source>
        <translation>biliup-qt 已在后台运行</translation>
    </message>
    <message>
        <source>Click the tray icon to come back; the settings can change this.</source>
        <translation>点击托盘图标恢复，可在设置中更改</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>当前桌面没有系统托盘</translation>
    </message>
    <message>
        <source>Shuts down when finished</source>
        <translation>录完后关机</translation>
    </message>
    <message>
        <source>Quits when finished</source>
        <translation>录完后退出</translation>
    </message>
    <message>
        <source>As soon as nothing is recorded or uploaded any more; nothing new begins.</source>
        <translation>没有录制和上传在进行时执行；在此之前不会开始新的录制。</translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message>
        <source>The disk of %1 is full (%2 free). Recordings there were closed and go on when there is space again.</source>
        <translation>%1 所在磁盘已满（剩余 %2）。录制已收尾，有空间后自动继续</translation>
    </message>
    <message>
        <source>The disk of %1 gets full: %2 free.</source>
        <translation>%1 所在磁盘空间不足：剩余 %2</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>%1 says there are too many requests. Checking it goes on at %2 by itself.</source>
        <extracomment>%1 is a platform, %2 a time of day</extracomment>
        <translation>%1：请求过于频繁，将在 %2 自动恢复检测</translation>
    </message>
    <message>
        <source>There is no network. Everything goes on by itself when it is back.</source>
        <translation>当前没有网络，恢复后会自动继续</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检测</translation>
    </message>
    <message>
        <source>The database was damaged, so the program began with an empty one. There is no backup of it; the damaged one is kept as %1.</source>
        <translation>数据库已损坏，程序已改用一个空的数据库。它没有备份；损坏的数据库保留为 %1。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one; there is a backup of %2.</source>
        <extracomment>%1 = a file, %2 = date and time</extracomment>
        <translation>数据库已损坏，保留为 %1。程序已改用一个空的数据库；有一份 %2 的备份。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ProxyEdit</name>
    <message>
        <source>As for everything else</source>
        <translation>与上面相同</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>The proxy wants a login</source>
        <translation>代理要求登录</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>测试：%1</translation>
    </message>
    <message>
        <source>Names and passwords are not kept here: give them to the system&apos;s proxy.</source>
        <translation>这里不保存用户名和密码：请在系统代理里设置。</translation>
    </message>
    <message>
        <source>Enter the address and the port, such as 127.0.0.1:7890</source>
        <translation>请输入地址和端口，例如 127.0.0.1:7890</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在询问哔哩哔哩…</translation>
    </message>
    <message>
        <source>It works: %1 ms</source>
        <translation>可用：%1 毫秒</translation>
    </message>
    <message>
        <source>It does not work: %1</source>
        <extracomment>%1 = why, in a few words</extracomment>
        <translation>不可用：%1</translation>
    </message>
</context>
<context>
    <name>PublishSection</name>
    <message>
        <source>No reprint without permission</source>
        <translation>未经授权禁止转载</translation>
    </message>
    <message>
        <source>The declaration below an own work</source>
        <translation>自制稿件下方的声明</translation>
    </message>
    <message>
        <source>Charging panel</source>
        <translation>充电面板</translation>
    </message>
    <message>
        <source>Visible to me only</source>
        <translation>仅自己可见</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Dolby sound</source>
        <translation>杜比音效</translation>
    </message>
    <message>
        <source>Only for files that have it</source>
        <translation>仅当文件本身支持时有效</translation>
    </message>
    <message>
        <source>Hi-Res sound</source>
        <translation>Hi-Res 无损音质</translation>
    </message>
    <message>
        <source>Select comments</source>
        <translation>精选评论</translation>
    </message>
    <message>
        <source>A comment appears after you have chosen it</source>
        <translation>评论由你精选后才显示</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>关闭评论</translation>
    </message>
    <message>
        <source>No danmaku</source>
        <translation>关闭弹幕</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>发布选项</translation>
    </message>
    <message>
        <source>Appea&amp;rs</source>
        <translation>发布时间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Feed text</source>
        <translation>粉丝动态(&amp;F)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>声明与互动</translation>
    </message>
    <message>
        <source>&amp;Season</source>
        <translation>合集(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>话题(&amp;O)</translation>
    </message>
    <message>
        <source>Number of the topic; empty = none</source>
        <translation>话题编号；留空则不参与</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>活动(&amp;V)</translation>
    </message>
    <message>
        <source>Number of the activity; empty = none</source>
        <translation>活动编号；留空则不参与</translation>
    </message>
    <message>
        <source>More fields of the submission as JSON; they win over all others</source>
        <translation>以 JSON 附加的投稿字段，优先于其他所有设置</translation>
    </message>
    <message>
        <source>E&amp;xtra JSON</source>
        <translation>附加 JSON(&amp;X)</translation>
    </message>
    <message>
        <source>season: %1</source>
        <extracomment>%1 = its name</extracomment>
        <translation>合集：%1</translation>
    </message>
</context>
<context>
    <name>PublishTimeEdit</name>
    <message>
        <source>As soon as it is reviewed</source>
        <translation>审核通过后立即发布</translation>
    </message>
    <message>
        <source>Some hours after submitting</source>
        <translation>投稿后延时发布</translation>
    </message>
    <message>
        <source>At a fixed time</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Hours after submitting</source>
        <translation>投稿后多少小时</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Time of publishing</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>%1 h later</source>
        <extracomment>%1 = hours after the submission</extracomment>
        <translation>延时 %1 小时</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>QR code for Bilibili&apos;s app</source>
        <translation>供哔哩哔哩 App 扫描的二维码</translation>
    </message>
</context>
<context>
    <name>QrLoginDialog</name>
    <message>
        <source>Asking Bilibili for a code…</source>
        <translation>正在获取二维码…</translation>
    </message>
    <message>
        <source>Scan the code with Bilibili&apos;s app</source>
        <translation>请用哔哩哔哩 App 扫码</translation>
    </message>
    <message>
        <source>Scanned: confirm it on the phone</source>
        <translation>已扫码，请在手机上确认</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登录有效</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>二维码已过期</translation>
    </message>
    <message>
        <source>Log in to Bilibili</source>
        <translation>登录哔哩哔哩</translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>重新登录 %1</translation>
    </message>
    <message>
        <source>As a TV (recommended)</source>
        <translation>TV 端登录（推荐）</translation>
    </message>
    <message>
        <source>As a browser</source>
        <translation>网页登录</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import cookies instead…</source>
        <translation>改用 Cookie 导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>刷新二维码(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copied. Open it in a browser that is logged in to Bilibili, then confirm there.</source>
        <translation>已复制。请在已登录哔哩哔哩的浏览器中打开并确认。</translation>
    </message>
    <message>
        <source>Bilibili does not answer; asking again…</source>
        <translation>哔哩哔哩没有响应，正在重试…</translation>
    </message>
    <message>
        <source>Gives cookies and a token: every way to publish works.</source>
        <translation>同时获得 Cookie 和令牌，所有投稿接口均可用。</translation>
    </message>
    <message>
        <source>Gives cookies only: publishes as the web page does.</source>
        <translation>仅获得 Cookie，只能使用网页投稿接口。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>密钥环已锁定，请在桌面弹出的窗口中解锁。</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已投稿</translation>
    </message>
    <message>
        <source>No uploads. They appear by themselves after a recording, as its template wants; you can also upload videos by hand.</source>
        <translation>没有上传任务。录制结束后会按模板自动出现，也可以手动上传视频。</translation>
    </message>
    <message>
        <source>No matching uploads</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>New submission…</source>
        <translation>新建投稿…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a chip of the filter: %1 is its name, %2 how many there are</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Undo the remo&amp;val</source>
        <translation>撤销移除(&amp;V)</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit biliup-qt</source>
        <translation>退出 biliup-qt</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in progress</source>
        <translation>
            <numerusform>正在录制 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was recorded so far gets lost: files are closed properly.</source>
        <translation>已录制的内容不会丢失，文件会正常收尾。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Quit when finished</source>
        <translation>录完后退出</translation>
    </message>
    <message>
        <source>Keep running (minimise)</source>
        <translation>继续运行（最小化）</translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) being uploaded</source>
        <translation>
            <numerusform>%n 个稿件正在上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads go on at the next start where they were.</source>
        <translation>下次启动时从断点继续上传。</translation>
    </message>
    <message>
        <source>Shut down the computer when everything is finished</source>
        <translation>全部完成后关机</translation>
    </message>
    <message>
        <source>Shut down when finished</source>
        <translation>录完后关机</translation>
    </message>
</context>
<context>
    <name>RecordingVerbs</name>
    <message>
        <source>This name cannot be used, or another file has it</source>
        <translation>这个名称不能用，或已被另一个文件占用</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s), %1 repairs</source>
        <extracomment>%1 is a number of repairs</extracomment>
        <translation>
            <numerusform>新增 %n 个文件，修复 %1 处</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being uploaded: rename it afterwards</source>
        <translation>正在上传，请之后再重命名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name of the file</source>
        <translation>新的文件名</translation>
    </message>
    <message numerus="yes">
        <source>%n missing entry(s) removed</source>
        <translation>
            <numerusform>已移除 %n 条缺失记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>清理缺失记录</translation>
    </message>
    <message numerus="yes">
        <source>Take %n missing file(s) out of the list?</source>
        <translation>
            <numerusform>要从列表中移除 %n 个缺失的文件吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files on a drive that is not connected count as missing, too: connect it first to keep their entries.</source>
        <translation>此操作无法撤销。未连接的磁盘上的文件也算缺失：如要保留这些记录，请先接上磁盘。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Uploaded</source>
        <extracomment>%1 of %2 files are uploaded</extracomment>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>缺失 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>投稿状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>文件状态</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>RecordingsModel</name>
    <message>
        <source>(deleted streamer)</source>
        <translation>（已删除的主播）</translation>
    </message>
    <message>
        <source>%1, file missing</source>
        <translation>%1，文件缺失</translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message>
        <source>No matching recordings</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>清理缺失记录</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Kind of recordings</source>
        <translation>录像类型</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>全部录像</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>With missing files</source>
        <translation>有文件缺失</translation>
    </message>
    <message>
        <source>All streamers</source>
        <translation>全部主播</translation>
    </message>
    <message>
        <source>No recordings yet. Broadcasts are saved to %1 by themselves</source>
        <translation>还没有录像。开播后会自动保存到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3%4</source>
        <extracomment>a summary such as &quot;3 broadcasts · 12 files · 38 GiB&quot;; &quot;+&quot; when more can be read by scrolling</extracomment>
        <translation>%1 · %2 · %3%4</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) selected, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>已选 %n 个文件，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 个文件无法移到回收站，已保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>已将 %n 个文件移到回收站，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert to &amp;MP4</source>
        <translation>转封装为 MP4(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are being converted to MP4</source>
        <translation>
            <numerusform>正在将 %n 个文件转封装为 MP4</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to convert: the files are MP4 already</source>
        <translation>无需转封装：文件已经是 MP4</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>修复(&amp;R)…</translation>
    </message>
    <message>
        <source>Mer&amp;ge into one…</source>
        <translation>合并为一个(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Upload…</source>
        <translation>上传(&amp;U)…</translation>
    </message>
    <message>
        <source>Re&amp;submit…</source>
        <translation>重新投稿(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>RemotePanel</name>
    <message>
        <source>&amp;Pair a device…</source>
        <translation>配对设备…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>打开页面(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>复制链接(&amp;C)</translation>
    </message>
    <message>
        <source>Use a&amp;nother port</source>
        <translation>换一个端口(&amp;N)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Off. Switch it on below to watch from a browser.</source>
        <translation>未开启。在下方打开后即可用浏览器查看。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message numerus="yes">
        <source>On · %n viewer(s)</source>
        <translation>
            <numerusform>已开启 · %n 人正在查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 is in use</source>
        <translation>端口 %1 已被占用</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <extracomment>%1 = hexadecimal digits; browsers show the same for a self-made certificate</extracomment>
        <translation>证书指纹（SHA-256）：%1</translation>
    </message>
    <message>
        <source>There is no free port: %1</source>
        <translation>没有可用的端口：%1</translation>
    </message>
</context>
<context>
    <name>RemoteTexts</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Paired device</source>
        <translation>已配对设备</translation>
    </message>
</context>
<context>
    <name>RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Remove the login of %1?</source>
        <translation>退出 %1 的登录？</translation>
    </message>
    <message>
        <source>Only this computer forgets it; nothing changes on Bilibili. Uploads of this account wait until it is logged in again.</source>
        <translation>仅删除本机上的登录信息，不影响哔哩哔哩上的内容。该账号的上传任务会等待，直到重新登录。</translation>
    </message>
    <message>
        <source>Streamers that publish with it: %1</source>
        <translation>使用此账号投稿的主播：%1</translation>
    </message>
    <message>
        <source>Templates that name it: %1</source>
        <translation>使用此账号的模板：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>RemoveUploadsDialog</name>
    <message>
        <source>Remove uploads</source>
        <translation>移除任务</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n upload(s) from the list?</source>
        <translation>
            <numerusform>从列表移除 %n 个任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>The files on your disk stay.</source>
        <translation>本地文件会保留。</translation>
    </message>
    <message>
        <source>The archives on Bilibili stay; their state is not followed any more.</source>
        <translation>B 站上的稿件会保留，但不再跟踪其状态。</translation>
    </message>
    <message>
        <source>What was already sent of them is lost.</source>
        <translation>已上传的部分会丢失。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ResetSettingsDialog</name>
    <message>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>要重置全部设置吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from the default:</source>
        <extracomment>%n = how many settings</extracomment>
        <translation>
            <numerusform>有 %n 项设置与默认值不同：</numerusform>
        </translation>
    </message>
    <message>
        <source>New recordings go to the default folder then.</source>
        <translation>之后的新录像将保存到默认文件夹。</translation>
    </message>
    <message>
        <source>Remote viewing is switched off, and its settings are reset, too.</source>
        <translation>远程查看将被关闭，其设置也会恢复默认。</translation>
    </message>
    <message>
        <source>Accounts, streamers, templates and the channels of notifications stay, and so does what differs for single platforms or streamers.</source>
        <translation>账号、主播、模板和通知渠道会保留，为个别平台或主播单独设置的内容也会保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>This file is no backup of biliup-qt, or it is damaged. Nothing was changed.</source>
        <translation>这不是 biliup-qt 的备份，或已损坏。未作任何更改。</translation>
    </message>
    <message>
        <source>A newer version of biliup-qt wrote this backup. Nothing was changed.</source>
        <translation>此备份由更新版本的 biliup-qt 写入。未作任何更改。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>正在检查备份…</translation>
    </message>
    <message>
        <source>Password of the backup</source>
        <translation>备份的密码</translation>
    </message>
    <message>
        <source>&amp;Without the logins</source>
        <translation>不恢复登录信息(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;At the next start</source>
        <translation>下次启动时(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are logins in this backup, sealed by a password.</source>
        <translation>此备份中有用密码加密的登录信息。</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>密码不对</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>备份完好</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n 个主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>%n 个投稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s)</source>
        <translation>
            <numerusform>%n 个登录</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1: %2.
It takes the place of everything here at the next start. What is here now is kept in a folder beside it.</source>
        <extracomment>%1 = date and time, %2 = what is in it</extracomment>
        <translation>备份于 %1：%2。
下次启动时它会取代这里的一切；现有数据会保留在旁边的文件夹里。</translation>
    </message>
    <message>
        <source>Do &amp;not restore</source>
        <translation>不恢复(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>立即退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Clean up recordings</source>
        <translation>清理录像</translation>
    </message>
    <message>
        <source>Removed streamer</source>
        <translation>已删除的主播</translation>
    </message>
    <message>
        <source>Files that would be moved to the trash</source>
        <translation>将移到回收站的文件</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself?</source>
        <translation>要自动清理旧录像吗？</translation>
    </message>
    <message>
        <source>Clean up old recordings in this way?</source>
        <translation>要按此方式清理旧录像吗？</translation>
    </message>
    <message>
        <source>Looking at the recordings…</source>
        <translation>正在查看录像…</translation>
    </message>
    <message>
        <source>Recordings that are nowhere else go, too.</source>
        <translation>没有其他备份的录像也会被清理。</translation>
    </message>
    <message>
        <source>The program looks again every hour. What is being recorded, converted or uploaded stays, and files in the trash use space until it is emptied.</source>
        <translation>程序每小时检查一次。正在录制、转换或上传的文件会保留；回收站中的文件在清空前仍占用空间。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing is ever moved as long as neither days nor a size is set.</source>
        <translation>天数和大小都未设置时，不会移动任何文件。</translation>
    </message>
    <message>
        <source>Nothing would be moved now.</source>
        <translation>现在没有需要移动的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, would be moved to the trash now.</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>现在会有 %n 个文件（%1）移到回收站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionModel</name>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>超过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 GiB</source>
        <extracomment>%1 = number</extracomment>
        <translation>超出 %1 GiB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>录制时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>No file manager was found to open %1</source>
        <translation>没有找到可以打开 %1 的文件管理器</translation>
    </message>
    <message>
        <source>The file has been moved or deleted.</source>
        <translation>文件已被移动或删除</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>No program is set up to play this file.</source>
        <translation>没有可以播放此文件的程序</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Nothing waits for your word. Archives whose template says “ask me first” are shown here when they are uploaded.</source>
        <translation>没有待确认的稿件。模板设为“投稿前先问我”的稿件上传完成后会出现在这里。</translation>
    </message>
    <message>
        <source>Archives to review</source>
        <translation>待确认的稿件</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Submit all</source>
        <translation>全部投稿</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SeasonEdit</name>
    <message>
        <source>Number of the season; empty = none</source>
        <translation>合集编号；留空则不加入</translation>
    </message>
    <message>
        <source>Number of its section; empty = the first</source>
        <translation>小节编号；留空则为第一个</translation>
    </message>
    <message>
        <source>Ask Bilibili for the account&apos;s seasons again</source>
        <translation>重新向 B 站获取该账号的合集</translation>
    </message>
    <message>
        <source>Number of the season</source>
        <translation>合集编号</translation>
    </message>
    <message>
        <source>Number of its section</source>
        <translation>小节编号</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不加入合集</translation>
    </message>
    <message>
        <source>Season %1</source>
        <translation>合集 %1</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>小节 %1</translation>
    </message>
    <message>
        <source>Season %1, section %2</source>
        <translation>合集 %1，小节 %2</translation>
    </message>
    <message>
        <source>Log in to choose from your seasons, or enter the numbers.</source>
        <translation>登录后可从你的合集中选择，也可以直接填写编号。</translation>
    </message>
    <message>
        <source>Asking Bilibili for the seasons…</source>
        <translation>正在向 B 站获取合集…</translation>
    </message>
    <message>
        <source>The seasons cannot be listed, but their numbers can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>无法获取合集列表，但可以直接填写编号。%1</translation>
    </message>
    <message>
        <source>The account has no season with this number.</source>
        <translation>该账号没有这个编号的合集。</translation>
    </message>
    <message>
        <source>The account has no season yet. They are made on Bilibili&apos;s website.</source>
        <translation>该账号还没有合集，请先在 B 站网页上创建。</translation>
    </message>
</context>
<context>
    <name>SecretStoreDialog</name>
    <message>
        <source>In the system&apos;s &amp;keychain</source>
        <translation>系统密钥环(&amp;K)</translation>
    </message>
    <message>
        <source>Encrypted and locked together with your desktop. The best place.</source>
        <translation>加密保存，随桌面会话一起锁定，最安全。</translation>
    </message>
    <message>
        <source>In a &amp;file that only you can read</source>
        <translation>仅本用户可读的文件(&amp;F)</translation>
    </message>
    <message>
        <source>Not encrypted: whoever gets at your files or their backups gets the login, too.</source>
        <translation>不加密：能读取你的文件或备份的人，也能拿到登录信息。</translation>
    </message>
    <message>
        <source>Only until the program &amp;ends</source>
        <translation>仅本次运行有效(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing is written. Log in again after each start.</source>
        <translation>不写入磁盘，每次启动后需要重新登录。</translation>
    </message>
    <message>
        <source>Where logins are kept</source>
        <translation>登录信息保存位置</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1</source>
        <translation>无法将登录信息保存到%1</translation>
    </message>
    <message>
        <source>Where shall logins be kept?</source>
        <translation>登录信息保存在哪里？</translation>
    </message>
    <message>
        <source>Unlock it in the window your desktop shows, or choose another place.</source>
        <translation>请在桌面弹出的窗口中解锁，或改存到其他位置。</translation>
    </message>
    <message>
        <source>A login is as good as a password, so it is never just written somewhere. Choose where it shall be, or set up a keychain (on Linux: GNOME Keyring or KWallet) and try again.</source>
        <translation>登录信息等同于密码，不会被随意写入磁盘。请选择保存位置，或安装密钥环（Linux：GNOME Keyring 或 KWallet）后重试。</translation>
    </message>
    <message>
        <source>Logins that are there move to the place you choose.</source>
        <translation>已有的登录信息会移到所选位置。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Keep them there</source>
        <translation>保存到这里(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Went live</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>开播：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <translation>
            <numerusform>%n 个文件，%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording stopped by hand: %1</source>
        <extracomment>%1 = &quot;3 file(s), 1:02:33, 1.8 GiB&quot;</extracomment>
        <translation>手动停止录制：%1</translation>
    </message>
    <message>
        <source>Broadcast ended: %1</source>
        <translation>下播：%1</translation>
    </message>
    <message>
        <source>Part %1 saved: %2, %3 (%4)</source>
        <extracomment>%1 = number, %2 = length, %3 = size, %4 = why it ended</extracomment>
        <translation>第 %1 段已保存：%2，%3（%4）</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting. %1</source>
        <translation>连接中断，正在重连。%1</translation>
    </message>
    <message>
        <source>Recording broke off. %1</source>
        <translation>录制中断。%1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>已移动：%1</translation>
    </message>
    <message>
        <source>Not converted: %1. %2</source>
        <translation>转换失败：%1。%2</translation>
    </message>
    <message>
        <source>Converted: %1</source>
        <translation>已转换：%1</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time: %n file(s) had to be finished</source>
        <translation>
            <numerusform>上次未正常退出，%n 个文件需要收尾</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, recording stopped: %1, %2 left</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>磁盘已满，已停止录制：%1，剩余 %2</translation>
    </message>
    <message>
        <source>Disk space is low: %1, %2 left</source>
        <translation>磁盘空间不足：%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests; checking again after %2</source>
        <extracomment>%1 = platform, %2 = time of day</extracomment>
        <translation>%1 提示请求过于频繁，%2 后再检测</translation>
    </message>
    <message>
        <source>The network is back</source>
        <translation>网络已恢复</translation>
    </message>
    <message>
        <source>No network; recording goes on by itself when it is back</source>
        <translation>当前没有网络，恢复后会自动继续</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Submission failed. %1</source>
        <translation>投稿失败。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) added to %1</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>已向 %1 追加 %n 个分P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted: %1, %n part(s)</source>
        <translation>
            <numerusform>投稿成功：%1，%nP</numerusform>
        </translation>
    </message>
    <message>
        <source>Submission returned: %1. %2</source>
        <extracomment>%1 = BV id, %2 = what Bilibili says</extracomment>
        <translation>稿件被退回：%1。%2</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>已发布：%1</translation>
    </message>
    <message>
        <source>The account %1 needs a new login</source>
        <translation>账号“%1”登录已失效</translation>
    </message>
    <message>
        <source>Hook “%1”, step %2 failed. %3</source>
        <extracomment>%1 = when it runs, %2 = number, %3 = why</extracomment>
        <translation>钩子“%1”第 %2 步失败。%3</translation>
    </message>
    <message>
        <source>Messages do not get through to “%1”. %2</source>
        <extracomment>%1 = name of a channel, %2 = why</extracomment>
        <translation>消息无法送达“%1”。%2</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %1; %n file(s) stay, the trash refused them</source>
        <extracomment>%1 = number of files that went, %n = those that did not</extracomment>
        <translation>
            <numerusform>已清理旧录像 %1 个；另有 %n 个文件无法移到回收站，已保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %n file(s), %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>已清理旧录像：%n 个文件，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with a cover of Bilibili&apos;s choice: the one from the recording could not be used. %2</source>
        <extracomment>%1 = &quot;Submitted: BV..., 3 parts&quot;, %2 = why</extracomment>
        <translation>%1，封面由 B 站自动选取：录制得到的封面无法使用。%2</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available: %2</source>
        <extracomment>%1 = version, %2 = address of a web page</extracomment>
        <translation>biliup-qt %1 已发布：%2</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one.</source>
        <translation>数据库已损坏，保留为 %1。程序已改用一个空的数据库。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>繁體中文</source>
        <translation>繁體中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>日本語</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Start when I sign in</source>
        <translation>开机自动启动</translation>
    </message>
    <message>
        <source>Starts minimised.</source>
        <translation>启动后最小化。</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>启动时最小化</translation>
    </message>
    <message>
        <source>Close button</source>
        <translation>关闭按钮</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Minimise to the tray</source>
        <translation>最小化到托盘</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show the tray icon</source>
        <translation>显示托盘图标</translation>
    </message>
    <message>
        <source>Keep the computer awake while recording</source>
        <translation>录制时阻止睡眠</translation>
    </message>
    <message>
        <source>The display may still sleep.</source>
        <translation>显示器仍可关闭。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行</translation>
    </message>
    <message>
        <source>Live thumbnails</source>
        <translation>直播缩略图</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Selected streamer</source>
        <translation>仅选中</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>全部录制</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>录像文件夹</translation>
    </message>
    <message>
        <source>Empty: the folder &quot;biliup-qt&quot; in your videos folder.</source>
        <translation>留空则使用“视频”文件夹下的 biliup-qt。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Variables in braces; a slash starts a folder.</source>
        <translation>花括号内为变量，斜杠表示文件夹。</translation>
    </message>
    <message>
        <source>New file every</source>
        <translation>按时长分段</translation>
    </message>
    <message>
        <source>0 means no limit. Files are always cut at a keyframe.</source>
        <translation>0 表示不限；总是在关键帧处分段。</translation>
    </message>
    <message>
        <source>New file at a size of</source>
        <translation>按大小分段</translation>
    </message>
    <message>
        <source>0 means no limit.</source>
        <translation>0 表示不限。</translation>
    </message>
    <message>
        <source>New file when the title changes</source>
        <translation>标题变化时分段</translation>
    </message>
    <message>
        <source>Delete files smaller than</source>
        <translation>丢弃小于此大小的文件</translation>
    </message>
    <message>
        <source>Only files without a broadcast worth keeping; each one is written to the ledger.</source>
        <translation>只丢弃没有保留价值的文件，每一个都会记录在案。</translation>
    </message>
    <message>
        <source>Wait for the streamer to come back</source>
        <translation>下播确认时间</translation>
    </message>
    <message>
        <source>A drop shorter than this stays one broadcast.</source>
        <translation>短于此时间的中断仍算同一场直播。</translation>
    </message>
    <message>
        <source>Recordings at the same time</source>
        <translation>最大同时录制数</translation>
    </message>
    <message>
        <source>0 means no limit. Streamers of a higher priority come first.</source>
        <translation>0 表示不限；优先级高的主播优先。</translation>
    </message>
    <message>
        <source>Treat as a drop when nothing comes for</source>
        <translation>无数据多久视为断流</translation>
    </message>
    <message>
        <source>Keep gaps in time</source>
        <translation>保留时间空隙</translation>
    </message>
    <message>
        <source>Off: missing seconds are closed, which Bilibili&apos;s upload check asks for.</source>
        <translation>关：缺失的时间会被补齐，符合哔哩哔哩的上传检查要求。</translation>
    </message>
    <message>
        <source>Remove filler data</source>
        <translation>去除填充数据</translation>
    </message>
    <message>
        <source>Some senders pad their stream; the picture is the same without.</source>
        <translation>有些推流端会填充无用数据，去除后画面不变。</translation>
    </message>
    <message>
        <source>Continue in the same file after a drop</source>
        <translation>断线重连后继续写入同一文件</translation>
    </message>
    <message>
        <source>Convert to MP4 when a file is finished</source>
        <translation>文件完成后转封装为 MP4</translation>
    </message>
    <message>
        <source>The picture and sound are copied, not encoded again.</source>
        <translation>只复制音视频，不重新编码。</translation>
    </message>
    <message>
        <source>Keep the original after converting</source>
        <translation>转封装后保留原文件</translation>
    </message>
    <message>
        <source>Save the cover image</source>
        <translation>保存封面</translation>
    </message>
    <message>
        <source>New thumbnail every</source>
        <translation>缩略图更新间隔</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>检测间隔</translation>
    </message>
    <message>
        <source>0 means as often as the platform allows. Less than 20 s may trigger risk control.</source>
        <translation>0 表示按平台默认；低于 20 秒可能触发风控。</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>录制时段</translation>
    </message>
    <message>
        <source>A list of {&quot;days&quot;: [1 = Monday ... 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;}: local time, a range may cross midnight, a day ends at 24:00.</source>
        <translation>形如 {&quot;days&quot;: [1（周一）… 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;} 的列表：本地时间，可以跨午夜，一天到 24:00 结束。</translation>
    </message>
    <message>
        <source>Skip broadcasts whose title contains</source>
        <translation>标题包含以下内容时不录</translation>
    </message>
    <message>
        <source>Record only broadcasts whose title contains</source>
        <translation>仅录标题包含以下内容的直播</translation>
    </message>
    <message>
        <source>Only tell me, do not record</source>
        <translation>仅提醒不录</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Higher ones get a free place first.</source>
        <translation>数值高的优先获得空位。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>HLS: segments to start with</source>
        <translation>HLS：从最近几个分片开始</translation>
    </message>
    <message>
        <source>HLS: start with the oldest segment</source>
        <translation>HLS：从最早的分片开始</translation>
    </message>
    <message>
        <source>HLS: leave out inserted advertising</source>
        <translation>HLS：跳过插入的广告</translation>
    </message>
    <message>
        <source>HLS: low latency</source>
        <translation>HLS：低延迟</translation>
    </message>
    <message>
        <source>HLS: time limit without a byte</source>
        <translation>HLS：无数据超时</translation>
    </message>
    <message>
        <source>Bilibili: quality</source>
        <translation>哔哩哔哩：画质</translation>
    </message>
    <message>
        <source>What the site grants without a login is at most 250.</source>
        <translation>未登录时最高只能获得超清。</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>杜比</translation>
    </message>
    <message>
        <source>Original, true colour</source>
        <translation>原画真彩</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>2K</source>
        <translation>2K</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原画</translation>
    </message>
    <message>
        <source>Blu-ray</source>
        <translation>蓝光</translation>
    </message>
    <message>
        <source>Super</source>
        <translation>超清</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高清</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>流畅</translation>
    </message>
    <message>
        <source>Bilibili: protocols in order</source>
        <translation>哔哩哔哩：协议优先顺序</translation>
    </message>
    <message>
        <source>flv, fmp4 and ts, separated by commas.</source>
        <translation>flv、fmp4、ts，用逗号分隔。</translation>
    </message>
    <message>
        <source>Bilibili: codecs in order</source>
        <translation>哔哩哔哩：编码优先顺序</translation>
    </message>
    <message>
        <source>avc, hevc and av1, separated by commas.</source>
        <translation>avc、hevc、av1，用逗号分隔。</translation>
    </message>
    <message>
        <source>Bilibili: preferred CDNs</source>
        <translation>哔哩哔哩：优先的 CDN</translation>
    </message>
    <message>
        <source>Bilibili: own API address</source>
        <translation>哔哩哔哩：自定义 API 地址</translation>
    </message>
    <message>
        <source>Empty: https://api.live.bilibili.com</source>
        <translation>留空则使用 https://api.live.bilibili.com</translation>
    </message>
    <message>
        <source>Bilibili: API address when the first fails</source>
        <translation>哔哩哔哩：备用 API 地址</translation>
    </message>
    <message>
        <source>Huya: highest bitrate</source>
        <translation>虎牙：最高码率</translation>
    </message>
    <message>
        <source>0 means the source.</source>
        <translation>0 表示原始码率。</translation>
    </message>
    <message>
        <source>Huya: protocol</source>
        <translation>虎牙：协议</translation>
    </message>
    <message>
        <source>FLV</source>
        <translation>FLV</translation>
    </message>
    <message>
        <source>HLS</source>
        <translation>HLS</translation>
    </message>
    <message>
        <source>Huya: preferred CDNs</source>
        <translation>虎牙：优先的 CDN</translation>
    </message>
    <message>
        <source>Huya: HEVC when there is one</source>
        <translation>虎牙：有 HEVC 时优先使用</translation>
    </message>
    <message>
        <source>Huya: allow the enhanced picture</source>
        <translation>虎牙：允许增强画质</translation>
    </message>
    <message>
        <source>Direct links: User-Agent</source>
        <translation>直链：User-Agent</translation>
    </message>
    <message>
        <source>Direct links: Referer</source>
        <translation>直链：Referer</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Time limit of a request</source>
        <translation>请求超时</translation>
    </message>
    <message>
        <source>Warn when less is free than</source>
        <translation>剩余空间预警</translation>
    </message>
    <message>
        <source>Stop recording when less is free than</source>
        <translation>停止录制的剩余空间</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Keep log lines for</source>
        <translation>日志保留时间</translation>
    </message>
    <message>
        <source>Archives uploaded at the same time</source>
        <translation>同时上传的稿件数</translation>
    </message>
    <message>
        <source>Pieces of a file sent at the same time</source>
        <translation>分片并发数</translation>
    </message>
    <message>
        <source>Some lines allow no more than 8.</source>
        <translation>部分线路最多允许 8。</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>上传线路</translation>
    </message>
    <message>
        <source>Empty: the fastest, measured once an hour.</source>
        <translation>留空则自动选择最快的线路，每小时测速一次。</translation>
    </message>
    <message>
        <source>Upload no faster than</source>
        <translation>上传限速</translation>
    </message>
    <message>
        <source>Upload only between</source>
        <translation>仅在此时段上传</translation>
    </message>
    <message>
        <source>For example 23:00-07:00; empty means always.</source>
        <translation>例如 23:00-07:00，留空表示全天。</translation>
    </message>
    <message>
        <source>Try a failed upload again</source>
        <translation>上传失败重试次数</translation>
    </message>
    <message>
        <source>Do not upload files smaller than</source>
        <translation>不上传小于此大小的文件</translation>
    </message>
    <message>
        <source>They are kept.</source>
        <translation>文件会保留。</translation>
    </message>
    <message>
        <source>Upload while recording</source>
        <translation>边录边传</translation>
    </message>
    <message>
        <source>Files are then cut by size only: at the chosen one, or 2 GiB. What is shorter at the end is sent once more as a whole.</source>
        <translation>开启后只按大小分段（未设置大小时为 2 GiB）。最后不足该大小的一段会重新完整上传。</translation>
    </message>
    <message>
        <source>Files whose archive is open on Bilibili</source>
        <translation>稿件在 B 站开放浏览后，本地文件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Bilibili: watch as</source>
        <translation>哔哩哔哩：观看账号</translation>
    </message>
    <message>
        <source>default: the default account; none: logged out; or the number (UID) of an account.</source>
        <translation>default：默认账号；none：不登录；也可填某个账号的 UID。</translation>
    </message>
    <message>
        <source>Template of streamers and files that name none</source>
        <translation>未指定模板的主播和文件所用的模板</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Its UID; empty: as in the template.</source>
        <translation>填写 UID；留空则跟随模板。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿方式</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>跟随模板</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>先由我确认</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>只上传，不投稿</translation>
    </message>
    <message>
        <source>Upload when</source>
        <translation>上传时机</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>每个分段完成后立即上传</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>下播后上传</translation>
    </message>
    <message>
        <source>When a broadcast begins</source>
        <translation>开播时</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>分段完成时</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>下播后</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿后</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>远程查看</translation>
    </message>
    <message>
        <source>A web page and an interface for programs, for people with a password or a paired device.</source>
        <translation>网页和程序接口，供有密码或已配对设备的人使用。</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>访问范围</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The local network</source>
        <translation>局域网</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>With a certificate made here</source>
        <translation>使用本机生成的证书</translation>
    </message>
    <message>
        <source>With my certificate</source>
        <translation>使用我的证书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>A PEM file with the whole chain.</source>
        <translation>包含完整证书链的 PEM 文件。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>A PEM file without a password.</source>
        <translation>没有密码的 PEM 文件。</translation>
    </message>
    <message>
        <source>A sign-in is valid for</source>
        <translation>登录有效期</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>本机的其他主机名</translation>
    </message>
    <message>
        <source>Addresses and localhost always work; a request for any other name is refused unless it is listed here.</source>
        <translation>IP 地址和 localhost 始终可用；用其他名称访问会被拒绝，除非列在这里。</translation>
    </message>
    <message>
        <source>Path behind a reverse proxy</source>
        <translation>反向代理后的路径</translation>
    </message>
    <message>
        <source>For example /recorder; empty: none.</source>
        <translation>例如 /recorder；留空表示没有。</translation>
    </message>
    <message>
        <source>Believe a reverse proxy on this computer</source>
        <translation>信任本机上的反向代理</translation>
    </message>
    <message>
        <source>Who asks and whether it is encrypted is then read from X-Forwarded-For and X-Forwarded-Proto.</source>
        <translation>访问者是谁、是否加密，将从 X-Forwarded-For 和 X-Forwarded-Proto 读取。</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>A program, with arguments if need be; %f is the file. Empty: what the system opens videos with.</source>
        <translation>要用的程序，可带参数；%f 代表文件。留空：用系统默认的视频程序打开。</translation>
    </message>
    <message>
        <source>For checking rooms and for accounts. No address on this computer goes through a proxy.</source>
        <translation>用于检测直播间和账号。本机地址不走代理。</translation>
    </message>
    <message>
        <source>Proxy for recording</source>
        <translation>录制代理</translation>
    </message>
    <message>
        <source>What is being recorded uses it from its next connection on.</source>
        <translation>正在录制的从下一次连接起使用。</translation>
    </message>
    <message>
        <source>Proxy for uploading</source>
        <translation>上传代理</translation>
    </message>
    <message>
        <source>Uploads that are running use it from the next piece on.</source>
        <translation>正在上传的从下一个分片起使用。</translation>
    </message>
    <message>
        <source>User-Agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Empty: that of a current browser.</source>
        <translation>留空：使用当前浏览器的标识。</translation>
    </message>
    <message>
        <source>A streamer goes live</source>
        <translation>开播</translation>
    </message>
    <message>
        <source>A recording begins</source>
        <translation>开始录制</translation>
    </message>
    <message>
        <source>A recording breaks off</source>
        <translation>录制中断或失败</translation>
    </message>
    <message>
        <source>A broadcast is over</source>
        <translation>下播</translation>
    </message>
    <message>
        <source>An archive is submitted</source>
        <translation>投稿成功</translation>
    </message>
    <message>
        <source>A submission fails or is returned</source>
        <translation>投稿失败或被退回</translation>
    </message>
    <message>
        <source>A hook or a conversion fails</source>
        <translation>后处理失败</translation>
    </message>
    <message>
        <source>A login is no longer valid</source>
        <translation>登录失效</translation>
    </message>
    <message>
        <source>A disk gets full</source>
        <translation>磁盘不足</translation>
    </message>
    <message>
        <source>Tell nothing, only list it</source>
        <translation>静音：仅列入事件列表</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>For example 22:00-08:00; empty means none. What happens then is only listed.</source>
        <translation>例如 22:00-08:00；留空表示不设。期间发生的事只列入事件列表。</translation>
    </message>
    <message>
        <source>Do not disturb until</source>
        <translation>免打扰至</translation>
    </message>
    <message>
        <source>Tell in one message what happens within</source>
        <translation>合并通知的时间窗口</translation>
    </message>
    <message>
        <source>0 tells each by itself, at once.</source>
        <translation>0 表示逐条立即通知。</translation>
    </message>
    <message>
        <source>Where messages are pushed to</source>
        <translation>推送渠道</translation>
    </message>
    <message>
        <source>Their passwords and keys are kept in the keychain.</source>
        <translation>密码和密钥保存在钥匙串中。</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Copies of the database to keep</source>
        <translation>保留的数据库备份数</translation>
    </message>
    <message>
        <source>One is made each day, beside the database.</source>
        <translation>每天备份一次，保存在数据库旁边。</translation>
    </message>
    <message>
        <source>Streamers whose hooks run at the same time</source>
        <translation>同时执行后处理的主播数</translation>
    </message>
    <message>
        <source>Those of one streamer always run one after the other.</source>
        <translation>同一主播的后处理始终依次执行。</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest version and tells you; nothing is downloaded.</source>
        <translation>向 GitHub 查询最新版本并提示，不会下载任何内容。</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每周一次</translation>
    </message>
    <message>
        <source>Old recordings are cleaned up</source>
        <translation>旧录像被清理</translation>
    </message>
    <message>
        <source>There is a new version</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Stream format</source>
        <translation>直播流格式</translation>
    </message>
    <message>
        <source>Tried first where a site offers it in the same quality. Automatic: in the order of each platform.</source>
        <translation>网站以相同画质提供时优先尝试。自动：按各平台的顺序。</translation>
    </message>
    <message>
        <source>Off helps where addresses of IPv6 are handed out but lead nowhere. RTMP, RTSP and what else is neither FLV nor HLS nor SRT still uses them.</source>
        <translation>网络分配了 IPv6 地址却无法连通时，关闭它会有帮助。RTMP、RTSP 以及 FLV、HLS、SRT 之外的流仍会使用 IPv6。</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself</source>
        <translation>自动清理旧录像</translation>
    </message>
    <message>
        <source>They are moved to the trash, which gives their space back when it is emptied.</source>
        <translation>移到回收站；清空回收站后才会释放空间。</translation>
    </message>
    <message>
        <source>Keep recordings for</source>
        <translation>录像保留时长</translation>
    </message>
    <message>
        <source>Keep recordings up to</source>
        <translation>录像总大小上限</translation>
    </message>
    <message>
        <source>The oldest go first; 0 means no limit.</source>
        <translation>最旧的先清理；0 表示不限。</translation>
    </message>
    <message>
        <source>Clean up only what is open on Bilibili</source>
        <translation>只清理已在 B 站开放浏览的录像</translation>
    </message>
    <message>
        <source>Off: recordings go that are nowhere else.</source>
        <translation>关闭后，没有其他备份的录像也会被清理。</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>One per line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>后处理</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>远程查看</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Default: %1</source>
        <translation>恢复默认：%1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认值：%1</translation>
    </message>
    <message>
        <source>● Default: %1</source>
        <translation>● 默认：%1</translation>
    </message>
    <message>
        <source>● Not as by default</source>
        <translation>● 与默认不同</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>SettingValue</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Enter %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>请输入 %1–%2</translation>
    </message>
    <message>
        <source>This value is not allowed here</source>
        <translation>此处不允许这个值</translation>
    </message>
    <message>
        <source>as often as the platform allows</source>
        <translation>按平台默认</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Counts from the next recording on.</source>
        <translation>从下一次录制起生效。</translation>
    </message>
    <message>
        <source>Counts from the next upload on.</source>
        <translation>从下一次上传起生效。</translation>
    </message>
    <message>
        <source>Enter 0 or %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>请输入 0 或 %1–%2</translation>
    </message>
    <message>
        <source>Asking this often may trigger the platform&apos;s risk control</source>
        <translation>检测过于频繁，可能触发平台风控</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No matching settings</source>
        <translation>没有匹配的结果</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>有 %n 项未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShutdownCountdown</name>
    <message>
        <source>Shut down the computer</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Everything is finished: files are closed and what was being uploaded is done.</source>
        <translation>全部完成：文件已收尾，正在上传的稿件也已传完。</translation>
    </message>
    <message>
        <source>Time until the computer shuts down</source>
        <translation>距离关机的时间</translation>
    </message>
    <message>
        <source>Shut down now</source>
        <translation>立即关机</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>The computer shuts down in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后关机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitEdit</name>
    <message>
        <source>By duration</source>
        <translation>按时长</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>When the title changes</source>
        <translation>标题变化时</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小单位</translation>
    </message>
    <message>
        <source>Too short (at least 1 minute)</source>
        <translation>分段过小（最少 1 分钟）</translation>
    </message>
    <message>
        <source>Too small (at least 10 MiB)</source>
        <translation>分段过小（最少 10 MiB）</translation>
    </message>
    <message>
        <source>Cut files</source>
        <translation>分段</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Not live</source>
        <translation>未开播</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检测中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>直播未录</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>重连中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>收尾中</translation>
    </message>
    <message>
        <source>Off schedule</source>
        <translation>非录制时段</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Reconnecting %1/%2</source>
        <extracomment>%1 and %2 are numbers: attempt 2 of 5</extracomment>
        <translation>重连中 %1/%2</translation>
    </message>
    <message>
        <source>The live room does not exist or is banned.</source>
        <translation>直播间不存在或已被封禁</translation>
    </message>
    <message>
        <source>Stopped by hand: recording starts again with the next broadcast.</source>
        <translation>已手动停止，下一场直播再自动录制</translation>
    </message>
    <message>
        <source>The site says live, but gives no stream yet.</source>
        <translation>网站显示已开播，但还没有直播流</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>开始录制</translation>
    </message>
    <message>
        <source>New file: time limit</source>
        <translation>新文件：达到时长上限</translation>
    </message>
    <message>
        <source>New file: size limit</source>
        <translation>新文件：达到大小上限</translation>
    </message>
    <message>
        <source>New file: picture or sound changed</source>
        <translation>新文件：画面或声音参数变化</translation>
    </message>
    <message>
        <source>New file: title changed</source>
        <translation>新文件：标题变化</translation>
    </message>
    <message>
        <source>New file: split by hand</source>
        <translation>新文件：手动分段</translation>
    </message>
    <message>
        <source>New file: after a break</source>
        <translation>新文件：中断之后</translation>
    </message>
    <message>
        <source>Broadcast ended</source>
        <translation>下播</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>因故障结束</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>该平台需要登录。</translation>
    </message>
    <message>
        <source>The broadcast is only for those who paid.</source>
        <translation>付费直播，需要购买</translation>
    </message>
    <message>
        <source>The live room has a password.</source>
        <translation>直播间有密码</translation>
    </message>
    <message>
        <source>The broadcast is not available in your region.</source>
        <translation>直播在你所在的地区不可用</translation>
    </message>
    <message>
        <source>The broadcast is age-restricted.</source>
        <translation>直播有年龄限制</translation>
    </message>
    <message>
        <source>The broadcast is only for members.</source>
        <translation>仅限会员观看</translation>
    </message>
    <message>
        <source>The platform asks for a captcha.</source>
        <translation>平台要求完成验证</translation>
    </message>
    <message>
        <source>The broadcast is protected and cannot be recorded.</source>
        <translation>直播受保护，无法录制</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>与 %1 是同一个直播间，只录制一次。请移除其中一个。</translation>
    </message>
</context>
<context>
    <name>StatsModel</name>
    <message>
        <source>Uploaded by hand</source>
        <translation>手动上传</translation>
    </message>
    <message>
        <source>Removed streamer %1</source>
        <translation>已删除的主播 %1</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>断流</translation>
    </message>
</context>
<context>
    <name>StatsView</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有录制。</translation>
    </message>
    <message>
        <source>Recorded and published</source>
        <translation>录制与投稿统计</translation>
    </message>
    <message>
        <source>Time of the statistics</source>
        <translation>统计的时间范围</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>What all recordings receive together</source>
        <translation>全部录制的接收速度</translation>
    </message>
    <message>
        <source>Show these streamers</source>
        <translation>筛选这些主播</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>录制 %1</translation>
    </message>
    <message>
        <source>Live, not recorded %1</source>
        <translation>直播未录 %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>出错 %1</translation>
    </message>
    <message>
        <source>Monitored %1</source>
        <translation>监控 %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>查看上传任务</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>上传 %1</translation>
    </message>
    <message>
        <source>Others in your network can look in. Show the settings</source>
        <translation>局域网内的其他设备可以查看。打开设置</translation>
    </message>
    <message numerus="yes">
        <source>Network: %n viewer(s)</source>
        <translation>
            <numerusform>局域网：%n 人查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>远程查看</translation>
    </message>
    <message>
        <source>What all uploads send together</source>
        <translation>所有上传的总速度</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1 %2 free (about %3)</source>
        <extracomment>%1 is a volume, %2 a size, %3 a duration: D: 182 GiB free (about 36 hours)</extracomment>
        <translation>%1 剩余 %2（约 %3）</translation>
    </message>
    <message>
        <source>%1 %2 free</source>
        <extracomment>%1 is a volume, %2 a size</extracomment>
        <translation>%1 剩余 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = the name of an account, %2 = the state of its login</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <extracomment>%1 is what the button takes back, for screen readers</extracomment>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>StreamerActions</name>
    <message>
        <source>&amp;Add streamers…</source>
        <translation>添加主播(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add from the &amp;clipboard…</source>
        <translation>从剪贴板添加(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Record now</source>
        <translation>立即录制(&amp;R)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Stop recording</source>
        <translation>停止录制(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>S&amp;plit now</source>
        <translation>立即分段(&amp;P)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>&amp;Monitor and record by itself</source>
        <translation>监控并自动录制(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Watch the recording</source>
        <translation>用播放器观看(&amp;W)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open live room in the &amp;browser</source>
        <translation>打开直播间(&amp;B)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Se&amp;ttings of this streamer…</source>
        <translation>主播设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>详情(&amp;E)</translation>
    </message>
    <message>
        <source>Start monitoring all</source>
        <translation>全部开始监控</translation>
    </message>
    <message>
        <source>Pause monitoring all</source>
        <translation>全部暂停监控</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Only n&amp;otify, do not record</source>
        <translation>仅提醒不录(&amp;O)</translation>
    </message>
    <message>
        <source>Ren&amp;ame</source>
        <translation>重命名(&amp;A)</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>立即检测(&amp;N)</translation>
    </message>
    <message>
        <source>Chec&amp;k all now</source>
        <translation>全部立即检测(&amp;K)</translation>
    </message>
    <message>
        <source>%1 is not live now</source>
        <translation>%1 当前未开播</translation>
    </message>
    <message>
        <source>Choose a player…</source>
        <translation>选择播放器…</translation>
    </message>
    <message>
        <source>Wh&amp;y is it not recorded?</source>
        <translation>为什么没在录制(&amp;Y)？</translation>
    </message>
</context>
<context>
    <name>StreamerCellDelegate</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>StreamerColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>开播时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>码率/速度比</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>上次直播</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次检测</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Submission template</source>
        <translation>投稿模板</translation>
    </message>
</context>
<context>
    <name>StreamerDetails</name>
    <message>
        <source>Select a streamer to see its details.</source>
        <translation>选择一个主播查看详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>This broadcast</source>
        <translation>本场直播</translation>
    </message>
    <message>
        <source>Log of this streamer</source>
        <translation>该主播的日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>已复制详情</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it not recorded?</source>
        <translation>为什么没在录制？</translation>
    </message>
</context>
<context>
    <name>StreamerFacts</name>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files so far</source>
        <translation>已有文件</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>上次直播</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次检测</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>StreamerModel</name>
    <message>
        <source>Received %1 of broadcast at %2 of its own speed; 100% keeps up with it.
File: %3
Size so far: %4</source>
        <translation>已接收 %1 的直播内容，速度为直播的 %2；100% 表示完全跟上。
文件：%3
已录大小：%4</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <extracomment>%1 = &quot;in 12:30 or after 1.2 GiB more&quot;</extracomment>
        <translation>下一分段：%1</translation>
    </message>
</context>
<context>
    <name>StreamerSettingsDialog</name>
    <message>
        <source>Title of the broadcast</source>
        <translation>直播标题</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Hours and filters</source>
        <translation>时段与过滤</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>后处理</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>恢复此页为全局</translation>
    </message>
    <message>
        <source>Every setting of this page as everywhere</source>
        <translation>此页所有设置都跟随全局</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>投稿</translation>
    </message>
</context>
<context>
    <name>StreamerTable</name>
    <message>
        <source>Skipped</source>
        <translation>本场跳过</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Fit columns to their content</source>
        <translation>自适应列宽</translation>
    </message>
    <message>
        <source>Manual order</source>
        <translation>手动排序</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>StreamersPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>还没有主播。粘贴直播间链接即可开始</translation>
    </message>
    <message>
        <source>No streamer matches the filter.</source>
        <translation>没有匹配的主播</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>添加主播</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Table or cards</source>
        <translation>表格或卡片</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>It can record:</source>
        <translation>支持的平台：</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag, then Enter</source>
        <translation>输入标签后按回车</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <extracomment>%1 = a tag</extracomment>
        <translation>移除标签 %1</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>标签（用逗号分隔）：</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>新建标签(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>No template yet. A template says how recordings are posted to Bilibili: title, partition, tags and more</source>
        <translation>还没有投稿模板。模板决定录像如何投稿到 B 站：标题、分区、标签等</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿模板</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Use for streamers without a template</source>
        <translation>设为默认模板</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Template &amp;name</source>
        <translation>模板名称(&amp;N)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The template has unsaved changes</source>
        <translation>模板有未保存的更改</translation>
    </message>
    <message>
        <source>Used for streamers without a template</source>
        <translation>默认模板</translation>
    </message>
    <message numerus="yes">
        <source>Chosen by %n streamer(s)</source>
        <translation>
            <numerusform>%n 个主播正在使用</numerusform>
        </translation>
    </message>
    <message>
        <source>No streamer has chosen it</source>
        <translation>没有主播使用</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Template “%1” deleted</source>
        <translation>已删除模板“%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>模板已保存</translation>
    </message>
    <message>
        <source>Another template has this name</source>
        <translation>已有同名模板</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Was live already: %1</source>
        <translation>启动时已在直播：%1</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>开播：%1</translation>
    </message>
    <message>
        <source>Stopped by hand after %1, %2</source>
        <translation>手动停止，时长 %1，%2</translation>
    </message>
    <message>
        <source>Broadcast ended after %1, %2</source>
        <translation>下播，时长 %1，%2</translation>
    </message>
    <message>
        <source>File %1 finished: %2, %3</source>
        <extracomment>%1 is a number, %2 a duration, %3 a size</extracomment>
        <translation>文件 %1 已完成：%2，%3</translation>
    </message>
    <message>
        <source>Connection lost (%1/%2). %3</source>
        <translation>连接中断（%1/%2）。%3</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a line of the timeline: %1 is a time of day, %2 what happened</extracomment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Action of the message</source>
        <translation>消息中的操作</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Settings to take along</source>
        <translation>设置的导出与导入</translation>
    </message>
    <message>
        <source>One file with all settings, templates and streamers, without logins. Importing shows first what would change.</source>
        <translation>一个文件包含全部设置、模板和主播，不含登录信息。导入前会先显示将改动什么。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Backup of everything</source>
        <translation>整体备份</translation>
    </message>
    <message>
        <source>Also the list of recordings, uploads and statistics, and with a password the logins. The recordings themselves are not in it.</source>
        <translation>还包括录像列表、投稿和统计；设了密码时也包括登录信息。不含录像文件本身。</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json *.toml)</source>
        <translation>设置 (*.json *.toml)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite3)</source>
        <translation>备份 (*.zip *.sqlite3)</translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>没有进行中的传输</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source> MB/s</source>
        <translation> MB/s</translation>
    </message>
    <message>
        <source>0 means no limit</source>
        <translation>0 表示不限速</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同时上传</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) running</source>
        <translation>
            <numerusform>%n 个任务进行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Recording now</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Pause monitoring</source>
        <translation>暂停监控</translation>
    </message>
    <message>
        <source>Open recordings folder</source>
        <translation>打开录像文件夹</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Hide window</source>
        <translation>隐藏主窗口</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>显示主窗口</translation>
    </message>
    <message numerus="yes">
        <source>Recording %n</source>
        <translation>
            <numerusform>录制 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Monitoring paused</source>
        <translation>监控已暂停</translation>
    </message>
    <message>
        <source>Nothing is being recorded</source>
        <translation>当前没有录制</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>免打扰至 %1</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>免打扰 1 小时</translation>
    </message>
    <message numerus="yes">
        <source>Uploading %n</source>
        <translation>
            <numerusform>上传 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open release page</source>
        <translation>打开发布页面(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Asking for the latest version…</source>
        <translation>正在查询最新版本…</translation>
    </message>
    <message>
        <source>The latest version is not known</source>
        <translation>无法得知最新版本</translation>
    </message>
    <message>
        <source>biliup-qt %1 is up to date</source>
        <translation>biliup-qt %1 已是最新版本</translation>
    </message>
    <message>
        <source>You have %1.</source>
        <extracomment>%1 = the version that runs</extracomment>
        <translation>当前版本为 %1。</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 已发布</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>GitHub cannot be reached. Check the network and the proxy in the settings.</source>
        <translation>无法连接 GitHub。请检查网络和设置中的代理。</translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again later, or through a proxy.</source>
        <translation>GitHub 响应超时。请稍后重试，或使用代理。</translation>
    </message>
    <message>
        <source>GitHub has been asked too often from your network. Try again in an hour.</source>
        <translation>你的网络向 GitHub 查询过于频繁。请一小时后重试。</translation>
    </message>
    <message>
        <source>GitHub knows no release of biliup-qt.</source>
        <translation>GitHub 上没有 biliup-qt 的发布版本。</translation>
    </message>
    <message>
        <source>GitHub gave an answer this program does not understand. Look at the page of the project.</source>
        <translation>程序无法理解 GitHub 的回应。请查看项目页面。</translation>
    </message>
</context>
<context>
    <name>UploadActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on, try again</source>
        <translation>继续 / 重试(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Submit now</source>
        <translation>立即投稿(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>移到最前(&amp;F)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑投稿信息(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit and re&amp;submit…</source>
        <translation>编辑并重新提交(&amp;S)…</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>打开稿件(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>复制 BV 号(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;recording in its folder</source>
        <translation>在文件夹中显示录像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Change the &amp;line…</source>
        <translation>更换线路(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>UploadCells</name>
    <message>
        <source>No account</source>
        <translation>没有账号</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 个分P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) submitted</source>
        <translation>
            <numerusform>已投稿 %n 个分P</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>%1 of %2 = numbers of parts</extracomment>
        <translation>第 %1/%2 个分P</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 = time like 12:30</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>重试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>添加于 %1</translation>
    </message>
    <message>
        <source>%1% · %2 of %3</source>
        <extracomment>%1 = percent, %2 and %3 = sizes</extracomment>
        <translation>%1% · %2 / %3</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>P%1  %2</source>
        <extracomment>a part of an archive: %1 = its number, %2 = its title</extracomment>
        <translation>P%1  %2</translation>
    </message>
</context>
<context>
    <name>UploadChoice</name>
    <message>
        <source>&amp;Upload broadcasts to Bilibili by itself</source>
        <translation>自动把直播投稿到 B 站(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>投稿模板(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>账号(&amp;C)</translation>
    </message>
    <message>
        <source>The default template (%1)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>默认模板（%1）</translation>
    </message>
    <message>
        <source>The default template</source>
        <translation>默认模板</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已删除）</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>跟随模板</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未登录）</translation>
    </message>
    <message>
        <source>No account is logged in yet: uploads wait until one is.</source>
        <translation>还没有登录账号：上传会等待登录后开始。</translation>
    </message>
    <message>
        <source>There is no template yet: archives wait for you to fill in their fields.</source>
        <translation>还没有模板：稿件会等待你填写信息。</translation>
    </message>
</context>
<context>
    <name>UploadMenu</name>
    <message>
        <source>Submission te&amp;mplate</source>
        <translation>投稿模板(&amp;M)</translation>
    </message>
</context>
<context>
    <name>UploadNotices</name>
    <message>
        <source>An archive is uploaded and waits for your word</source>
        <translation>有稿件已上传完成，等待你确认投稿</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>Bilibili returned “%1”: %2</source>
        <extracomment>%1 = title of an archive, %2 = what Bilibili says</extracomment>
        <translation>稿件“%1”被退回：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>UploadRemoval</name>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation>
            <numerusform>已移除 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UploadTexts</name>
    <message>
        <source>Bilibili asks to slow down: goes on in %1</source>
        <extracomment>%1 = time like 14:59</extracomment>
        <translation>B 站要求放慢速度，%1 后继续</translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <extracomment>%1 of %2 = number of the next try, %3 = time like 0:32</extracomment>
        <translation>第 %1/%2 次，%3 后重试</translation>
    </message>
    <message>
        <source>Waiting for the broadcast&apos;s end</source>
        <translation>等待下播</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for a login</source>
        <translation>等待登录</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Uploaded, not submitted</source>
        <translation>已上传，待投稿</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>投稿中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The account&apos;s turn comes in %1</source>
        <extracomment>%1 = time like 0:12; an account may do only so much at a time</extracomment>
        <translation>为避免过于频繁，%1 后轮到此账号</translation>
    </message>
    <message>
        <source>Uploads are paused</source>
        <translation>已暂停全部上传</translation>
    </message>
    <message>
        <source>Goes on by itself after you log in again</source>
        <translation>重新登录后自动继续</translation>
    </message>
    <message>
        <source>Submit it soon: what is uploaded expires after about 10 hours</source>
        <translation>请尽快投稿：已上传的文件约 10 小时后失效</translation>
    </message>
    <message>
        <source>Submit it when you are ready</source>
        <translation>确认无误后即可投稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>录制中</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已传一部分</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已投稿</translation>
    </message>
    <message>
        <source>Left out, too small</source>
        <translation>太小，未上传</translation>
    </message>
    <message>
        <source>Transcoding</source>
        <translation>转码中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放浏览</translation>
    </message>
    <message>
        <source>Transcoding failed</source>
        <translation>转码失败</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>The login is not valid any more. Log in again.</source>
        <translation>登录已失效，请重新扫码登录。</translation>
    </message>
    <message>
        <source>Bilibili did not accept the login&apos;s check value; it is renewed and tried again.</source>
        <translation>校验失败，已自动刷新并重试。</translation>
    </message>
    <message>
        <source>Too many uploads in a short time. If Bilibili asks for a verification, do it once on its website or in its app.</source>
        <translation>短时间内上传过多。如果 B 站要求验证，请在网页或 App 里完成一次。</translation>
    </message>
    <message>
        <source>Too many submissions. Post once by hand in Bilibili&apos;s app, then go on here.</source>
        <translation>投稿太频繁。请在手机 App 手动投一次后再继续。</translation>
    </message>
    <message>
        <source>The last submission was only a moment ago.</source>
        <translation>投稿间隔过短。</translation>
    </message>
    <message>
        <source>The title is longer than 80 characters.</source>
        <translation>标题超过 80 字。</translation>
    </message>
    <message>
        <source>The same video was submitted a short time ago. Look at the list of archives first.</source>
        <translation>同一视频短时间内重复投稿，请先查看稿件列表。</translation>
    </message>
    <message>
        <source>Bilibili&apos;s risk control is at work; the account rests for a while.</source>
        <translation>触发风控，账号暂停一会儿。</translation>
    </message>
    <message>
        <source>Bilibili calls the request invalid: a fault of this program.</source>
        <translation>B 站认为请求无效：这是本程序的问题。</translation>
    </message>
    <message>
        <source>%1 is gone. Put it back and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 已不存在。请放回原处后重试，或不带它继续。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Record or export it again and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 是空文件（0 字节）。请重新录制或导出后重试，或不带它继续。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Look at the disk and at who may read the file, then try again.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 无法读取。请检查磁盘和文件的读取权限后重试。</translation>
    </message>
    <message>
        <source>%1 was not uploaded: %2</source>
        <extracomment>%1 = name of a file, %2 = why</extracomment>
        <translation>%1 未能上传：%2</translation>
    </message>
    <message>
        <source>Not clear whether Bilibili has it: its list is looked at again in %1</source>
        <extracomment>%1 = time like 0:32; a submit was sent, and no clear answer came</extracomment>
        <translation>尚不清楚 B 站是否已收到：%1 后再次查看稿件列表</translation>
    </message>
    <message>
        <source>Bilibili has accepted it and does not list it yet</source>
        <translation>B 站已接收，稿件列表中尚未出现</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1</source>
        <extracomment>%1 = path of a file and why</extracomment>
        <translation>文件无法读取或写入：%1</translation>
    </message>
    <message>
        <source>An archive holds at most %1 files, these are %2. Take some out, or make a second archive of them.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>一个稿件最多 %1 个文件，这里有 %2 个。请去掉一些，或另建一个稿件。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>被拒绝：%1</translation>
    </message>
</context>
<context>
    <name>UploadWayBox</name>
    <message>
        <source>Do not upload</source>
        <translation>不上传</translation>
    </message>
    <message>
        <source>Upload without a template</source>
        <translation>上传，不使用模板</translation>
    </message>
</context>
<context>
    <name>UploadsPage</name>
    <message>
        <source>Kinds of uploads</source>
        <translation>投稿分类</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>上传队列</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>B 站稿件</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>待确认（%1）</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>UserCompleter</name>
    <message>
        <source>Users found</source>
        <translation>找到的用户</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Users cannot be searched, but name and UID can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>无法搜索用户，但可以直接填写名称和 UID。%1</translation>
    </message>
    <message>
        <source>%1 · UID %2 · followers: %3</source>
        <extracomment>A user: %1 = name, %2 = UID, %3 = a number</extracomment>
        <translation>%1 · UID %2 · 粉丝 %3</translation>
    </message>
    <message>
        <source>No user of that name was found.</source>
        <translation>没有找到这个名称的用户。</translation>
    </message>
</context>
<context>
    <name>WaysEdit</name>
    <message>
        <source>Desktop</source>
        <translation>系统通知</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = what happened, %2 = &quot;Desktop&quot;, &quot;Sound&quot; or &quot;Push&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>only listed</source>
        <translation>仅事件列表</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Arrow keys move, Space switches a half hour.</source>
        <translation>方向键移动，空格切换半小时。</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>晚间</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>时区 %1</translation>
    </message>
    <message>
        <source>Choose at least one half hour</source>
        <translation>请至少选择半小时</translation>
    </message>
</context>
<context>
    <name>WeekHours</name>
    <message>
        <source>At any time</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <extracomment>%1 = days of the week, %2 and %3 = times of day</extracomment>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每天</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>It has not been checked yet.</source>
        <translation>还没有检测过。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often; it is asked again at %1.</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>平台限制了请求频率，将于 %1 再次检测。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often.</source>
        <translation>平台限制了请求频率。</translation>
    </message>
    <message>
        <source>The site gives no usable answer. It is asked again by itself.</source>
        <translation>平台没有给出可用的应答，将自动重试。</translation>
    </message>
    <message>
        <source>The site says that there is no such room. Check the link.</source>
        <translation>平台表示没有这个直播间，请检查链接。</translation>
    </message>
    <message>
        <source>The site shows it to some people only. A login of such a person may help.</source>
        <translation>该直播仅对部分观众开放，使用有权限的账号登录可能有帮助。</translation>
    </message>
    <message>
        <source>The site says that it is not live.</source>
        <translation>平台表示未开播。</translation>
    </message>
    <message>
        <source>It is live, but the site gives no stream yet.</source>
        <translation>已开播，但平台还没有给出直播流。</translation>
    </message>
    <message>
        <source>No site of this version takes its link.</source>
        <translation>此版本没有平台支持这个链接。</translation>
    </message>
    <message>
        <source>The program does not watch now.</source>
        <translation>程序当前没有在监控。</translation>
    </message>
    <message>
        <source>It is not monitored. Switch monitoring on.</source>
        <translation>未监控该主播，请打开监控。</translation>
    </message>
    <message>
        <source>Monitoring is paused for all streamers.</source>
        <translation>已暂停监控全部主播。</translation>
    </message>
    <message>
        <source>It is outside its hours; they begin at %1.</source>
        <extracomment>%1 = a time</extracomment>
        <translation>不在录制时段内，下次时段从 %1 开始。</translation>
    </message>
    <message>
        <source>It is outside its hours.</source>
        <translation>不在录制时段内。</translation>
    </message>
    <message>
        <source>This broadcast was stopped by hand and is not recorded again. “Record now” does.</source>
        <translation>本场已手动停止，不再自动录制；可点“立即录制”。</translation>
    </message>
    <message>
        <source>It is set to be told only, not to be recorded.</source>
        <translation>已设为仅提醒不录。</translation>
    </message>
    <message>
        <source>Its title is filtered out: %1</source>
        <translation>标题被过滤：%1</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to: %1</source>
        <translation>磁盘已满或无法写入：%1</translation>
    </message>
    <message>
        <source>As many recordings run as are allowed (%1).</source>
        <translation>已达到同时录制上限（%1）。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在录制。</translation>
    </message>
    <message>
        <source>Its connection broke; it is being connected again.</source>
        <translation>连接中断，正在重连。</translation>
    </message>
    <message>
        <source>Its files are being closed.</source>
        <translation>正在收尾文件。</translation>
    </message>
    <message>
        <source>Nothing is in the way: recording begins with the next check.</source>
        <translation>没有阻碍：下次检测时开始录制。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>live</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>live, without a stream</source>
        <translation>直播中，暂无直播流</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>未开播</translation>
    </message>
    <message>
        <source>no such room</source>
        <translation>直播间不存在</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>of this streamer</source>
        <translation>该主播的设置</translation>
    </message>
    <message>
        <source>of its platform</source>
        <translation>平台设置</translation>
    </message>
    <message>
        <source>of the settings</source>
        <translation>全局设置</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>与 %1 是同一个直播间，只录制一次。请移除其中一个。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why is %1 not recorded?</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 为什么没在录制？</translation>
    </message>
    <message>
        <source>&amp;Settings of this streamer…</source>
        <translation>主播设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检测(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Last check</source>
        <extracomment>%1 = a time, %2 = &quot;live&quot;, &quot;not live&quot;, ...</extracomment>
        <translation>上次检测</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次检测</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 = a setting&apos;s value, %2 = &quot;default&quot;, &quot;of this streamer&quot;, ...</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>已添加 %n 个主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 个主播</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>查看录像</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time; %n file(s) were completed</source>
        <translation>
            <numerusform>上次未正常退出，%n 个文件已收尾</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from another recorder</source>
        <translation>从其他录播软件导入</translation>
    </message>
    <message>
        <source>Configurations and lists</source>
        <translation>配置文件和列表</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
</TS>
