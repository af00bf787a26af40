<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About biliup-qt</source>
        <translation>關於 biliup-qt</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>複製版本資訊</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Records live streams the moment they start and publishes them on Bilibili.</source>
        <translation>開播即錄，並自動投稿到嗶哩嗶哩。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>自由軟體，遵循 GNU 通用公共許可證第 3 版或更高版本，不提供任何擔保。</translation>
    </message>
    <message>
        <source>Built with: %1</source>
        <translation>使用的元件：%1</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>檢查更新…</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Make it the &amp;default</source>
        <translation>設為預設(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;new the login</source>
        <translation>立即更新(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即檢查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log in again…</source>
        <translation>重新登入(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>登出(&amp;R)…</translation>
    </message>
    <message>
        <source>UID %1</source>
        <translation>UID %1</translation>
    </message>
    <message>
        <source>cookies only</source>
        <translation>僅 Cookie</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 檢查</translation>
    </message>
    <message>
        <source>No streamer publishes with it</source>
        <translation>沒有主播使用此帳號投稿</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n streamer(s)</source>
        <translation>
            <numerusform>%n 個主播使用此帳號投稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 個範本</numerusform>
        </translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>重新登入 %1</translation>
    </message>
    <message>
        <source>Check the login of %1</source>
        <translation>檢查 %1 的登入</translation>
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
        <translation>已登入：%1。%2 仍需重新登入。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>已登入：%1</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message>
        <source>The login of %1 has expired. Its uploads wait and go on after a new login.</source>
        <translation>%1 的登入已失效，其上傳任務正在等待，重新登入後自動繼續。</translation>
    </message>
    <message>
        <source>The login of %1 expires in %2.</source>
        <translation>%1 的登入將在 %2 後過期。</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>The keychain is locked, so logins cannot be read. Unlock it in the window your desktop shows.</source>
        <translation>金鑰圈已鎖定，無法讀取登入資訊。請在桌面彈出的視窗中解鎖。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1, so nothing can be published.</source>
        <translation>無法將登入資訊儲存到%1，因此無法投稿。</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>其他方式…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Bilibili finds that %1 uploads too fast. Its uploads go on at %2 by themselves.</source>
        <extracomment>%1 is an account, %2 a time of day</extracomment>
        <translation>嗶哩嗶哩提示 %1 上傳過快，將在 %2 自動繼續上傳。</translation>
    </message>
    <message>
        <source>Show uploads</source>
        <translation>檢視上傳</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>Logged in</source>
        <translation>登入有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即將過期</translation>
    </message>
    <message>
        <source>Expired: log in again</source>
        <translation>已失效，請重新登入</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>檢查中…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未檢查</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>已於 %1 到期</translation>
    </message>
    <message>
        <source>Valid until %1, %2 left</source>
        <extracomment>%1 is a day, %2 a span such as &quot;12 days&quot;</extracomment>
        <translation>有效期至 %1，還剩 %2</translation>
    </message>
    <message>
        <source>Bilibili cannot be reached. Check the network and try again.</source>
        <translation>無法連線到嗶哩嗶哩，請檢查網路後重試。</translation>
    </message>
    <message>
        <source>Bilibili does not accept this login (any more). Log in by QR code.</source>
        <translation>登入已失效，請重新掃碼登入。</translation>
    </message>
    <message>
        <source>Bilibili asks for a break. Try again in a few minutes.</source>
        <translation>請求過於頻繁，請幾分鐘後再試。</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation>僅本使用者可讀的檔案</translation>
    </message>
    <message>
        <source>memory, until the program ends</source>
        <translation>記憶體（僅本次執行）</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>系統金鑰圈</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>&amp;Log in by QR code…</source>
        <translation>掃碼登入(&amp;L)…</translation>
    </message>
    <message>
        <source>Publishing on Bilibili needs a login; recording alone does not</source>
        <translation>登入嗶哩嗶哩後才能投稿；只錄製不需要登入</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Log in by QR code…</source>
        <translation>掃碼登入…</translation>
    </message>
    <message>
        <source>Import a login…</source>
        <translation>匯入登入資訊…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>變更(&amp;C)…</translation>
    </message>
    <message>
        <source>Change where logins are kept</source>
        <translation>變更登入資訊儲存位置</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 個帳號</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>金鑰圈已鎖定，請在桌面彈出的視窗中解鎖。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1.</source>
        <translation>無法將登入資訊儲存到%1。</translation>
    </message>
    <message>
        <source>Logins are kept in %1.</source>
        <translation>登入資訊儲存在%1。</translation>
    </message>
    <message>
        <source>The login of %1 was renewed</source>
        <translation>%1 的登入已更新</translation>
    </message>
    <message>
        <source>The login of %1 is good</source>
        <translation>%1 的登入有效</translation>
    </message>
    <message>
        <source>The login was written to %1</source>
        <translation>登入資訊已匯出到 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>The login of %1 was removed</source>
        <translation>已登出 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>AddLines</name>
    <message>
        <source>Recognised as %1, room %2</source>
        <extracomment>%1 = platform, %2 = room number or name</extracomment>
        <translation>識別為 %1 房間 %2</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>已新增過：%1</translation>
    </message>
    <message>
        <source>Unsupported link: %1</source>
        <extracomment>%1 = host name</extracomment>
        <translation>不支援的連結：%1</translation>
    </message>
    <message>
        <source>No link in this line</source>
        <translation>這一行沒有連結</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在新增…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>Recognised as a direct link</source>
        <translation>識別為直播流直鏈</translation>
    </message>
</context>
<context>
    <name>AddLinesModel</name>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>識別結果</translation>
    </message>
</context>
<context>
    <name>AddStreamerDialog</name>
    <message>
        <source>Add streamers</source>
        <translation>新增主播</translation>
    </message>
    <message>
        <source>Links of live rooms, one per line. Share texts with a link inside work too.</source>
        <translation>直播間連結，每行一個；也可以貼上帶連結的分享文字</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>連結(&amp;L)</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>識別結果</translation>
    </message>
    <message>
        <source>As on the platform</source>
        <translation>留空則使用平臺上的名稱</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗號分隔</translation>
    </message>
    <message>
        <source>Start &amp;monitoring at once</source>
        <translation>立即開始監控(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>畫質(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>標籤(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of adding</source>
        <translation>新增進度</translation>
    </message>
    <message>
        <source>Add an&amp;yway</source>
        <translation>仍然新增(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add and &amp;continue</source>
        <translation>新增並繼續(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>跟隨設定</translation>
    </message>
    <message>
        <source>Enter the link of a live room</source>
        <translation>請輸入直播間連結</translation>
    </message>
    <message>
        <source>Unsupported link: %1. Use a link of a supported platform or of a stream.</source>
        <translation>不支援的連結：%1。請使用受支援平臺的直播間連結或直播流地址</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>已新增過：%1</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查詢 %1…</translation>
    </message>
    <message>
        <source>This room does not exist or was banned</source>
        <translation>直播間不存在或已被封禁</translation>
    </message>
    <message>
        <source>This platform needs cookies: log in on the accounts page first</source>
        <translation>該平臺需要 Cookie，先去賬號頁登入</translation>
    </message>
    <message>
        <source>Cannot reach %1: %2</source>
        <translation>無法連線 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重試(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not added</source>
        <translation>
            <numerusform>有 %n 行沒有新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>已新增 %n 個主播</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Submission template</source>
        <translation>投稿範本(&amp;S)</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add user</source>
        <translation>新增使用者</translation>
    </message>
    <message>
        <source>Who may look in?</source>
        <translation>誰可以檢視？</translation>
    </message>
    <message>
        <source>An operator may start, stop and upload, too; a viewer only looks.</source>
        <translation>操作員還可以開始、停止錄製和投稿；檢視者只能檢視。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再次輸入(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>密碼至少 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords differ.</source>
        <translation>兩次輸入的密碼不一致。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>This name cannot be used, or is taken.</source>
        <translation>此名稱無法使用或已存在。</translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Data folder</source>
        <translation>資料目錄</translation>
    </message>
    <message>
        <source>The database with streamers, uploads and statistics, and its copies. Another one is chosen with --profile when the program starts.</source>
        <translation>存放主播、投稿和統計的資料庫及其備份。啟動程式時可用 --profile 指定其他目錄。</translation>
    </message>
    <message>
        <source>Reset &amp;all settings…</source>
        <translation>重設全部設定(&amp;A)…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>預設設定</translation>
    </message>
    <message>
        <source>Every setting back to how it was at first. You are asked before.</source>
        <translation>將所有設定恢復為初始值，操作前會先詢問。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>開啟資料目錄</translation>
    </message>
    <message>
        <source>All settings are at their defaults</source>
        <translation>所有設定均為預設值</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>已重設 %n 項設定</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The profile cannot be opened.</source>
        <translation>無法開啟配置資料夾</translation>
    </message>
    <message>
        <source>Saving the recordings</source>
        <translation>正在儲存錄影</translation>
    </message>
</context>
<context>
    <name>ArchiveEditor</name>
    <message>
        <source>Save and resubmit</source>
        <translation>儲存並重新提交</translation>
    </message>
    <message>
        <source>Edit the archive</source>
        <translation>編輯稿件</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在向 B 站查詢…</translation>
    </message>
    <message>
        <source>An archive keeps at least one of its parts</source>
        <translation>稿件至少要保留一個已有的分P</translation>
    </message>
    <message>
        <source>The archive is in review again</source>
        <translation>稿件已重新提交審核</translation>
    </message>
    <message>
        <source>The new files were not added: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>新檔案未能加入：%1</translation>
    </message>
</context>
<context>
    <name>ArchivesModel</name>
    <message>
        <source>Opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>%1 發布</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>時長</translation>
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
        <translation>顯示更早的稿件</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>B 站稿件</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>開啟稿件(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit and resubmit…</source>
        <translation>編輯並重新提交(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>複製 BV 號(&amp;C)</translation>
    </message>
    <message>
        <source>Show its &amp;upload</source>
        <translation>查看上傳任務(&amp;U)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已複製：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>State of archives</source>
        <translation>稿件狀態</translation>
    </message>
    <message>
        <source>All archives</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開放瀏覽</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審核中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Ask Bilibili now</source>
        <translation>立即重新整理</translation>
    </message>
    <message>
        <source>Log in to see the archives of your account.</source>
        <translation>登入後可查看帳號的稿件。</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在向 B 站查詢…</translation>
    </message>
    <message>
        <source>No matching archives</source>
        <translation>沒有符合的稿件</translation>
    </message>
    <message>
        <source>This account has no archives yet.</source>
        <translation>這個帳號還沒有稿件。</translation>
    </message>
    <message>
        <source>%1 of %2 archives, as of %3</source>
        <extracomment>%1 of %2 = numbers of archives, %3 = time of day</extracomment>
        <translation>共 %2 個稿件，已顯示 %1 個（%3 更新）</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Back up everything but the recordings</source>
        <translation>備份除錄影檔案外的一切</translation>
    </message>
    <message>
        <source>Settings, streamers, templates, uploads, the list of recordings, events and statistics.</source>
        <translation>設定、主播、範本、投稿、錄影清單、事件和統計。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>備份(&amp;B)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Also the &amp;logins, sealed by a password</source>
        <translation>包括登入資訊，以密碼加密(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再輸一次(&amp;A)</translation>
    </message>
    <message>
        <source>Without it nobody can get at the logins, not even you.</source>
        <translation>沒有密碼，誰也取不出登入資訊，包括你自己。</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>備份 (*.zip)</translation>
    </message>
    <message>
        <source>Use at least %1 characters</source>
        <translation>至少 %1 個字元</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>兩次輸入的密碼不同</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2)</source>
        <extracomment>%1 is a path, %2 a size</extracomment>
        <translation>已備份到 %1（%2）</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>關閉提示</translation>
    </message>
</context>
<context>
    <name>BasicSection</name>
    <message>
        <source>Basics</source>
        <translation>基本資訊</translation>
    </message>
    <message>
        <source>Empty: the name of the first file</source>
        <translation>留空：使用第一個檔案的名稱</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>標題(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>標籤(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>簡介(&amp;D)</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>@ 提及</translation>
    </message>
    <message>
        <source>As the partition says</source>
        <translation>跟隨舊分區</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自製</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>轉載</translation>
    </message>
    <message>
        <source>Source of the repost</source>
        <translation>轉載來源</translation>
    </message>
    <message>
        <source>Empty: the link of the live room</source>
        <translation>留空：使用直播間連結</translation>
    </message>
    <message>
        <source>Where it comes from: a link or a text</source>
        <translation>來源：連結或文字說明</translation>
    </message>
    <message>
        <source>&amp;Partition</source>
        <translation>分區(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;zone</source>
        <translation>新分區(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>類型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cover</source>
        <translation>封面(&amp;C)</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>預覽：%1</translation>
    </message>
</context>
<context>
    <name>ChangeLineDialog</name>
    <message>
        <source>Change the upload line</source>
        <translation>更換上傳線路</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>上傳線路</translation>
    </message>
    <message>
        <source>Send the rest through another line?</source>
        <translation>改用其他線路上傳剩餘內容？</translation>
    </message>
    <message>
        <source>Files that are complete on the site stay there, and nothing is submitted twice.</source>
        <translation>已完整上傳的檔案會保留，不會重複投稿。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>更換線路</translation>
    </message>
    <message>
        <source>A file that is not complete is sent from its start again: %1 were sent of it already.</source>
        <extracomment>%1 = &quot;1.2 GiB&quot;</extracomment>
        <translation>未傳完的檔案會從頭重新上傳，其中已上傳的 %1 需要重傳。</translation>
    </message>
    <message>
        <source>Nothing that was sent is sent again.</source>
        <translation>已上傳的內容無需重傳。</translation>
    </message>
    <message>
        <source>The file that is being recorded stays on its line.</source>
        <translation>正在錄製的檔案繼續使用原線路。</translation>
    </message>
    <message>
        <source>It is not known yet what was sent. A file that is not complete is sent from its start again.</source>
        <translation>尚不清楚已上傳了多少。未傳完的檔案會從頭重新上傳。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Device key</source>
        <translation>裝置 Key</translation>
    </message>
    <message>
        <source>The part of the address the app shows behind the server.</source>
        <translation>App 顯示的位址中伺服器後面的部分。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>What follows access_token= in the robot&apos;s address.</source>
        <translation>機器人位址中 access_token= 後面的部分。</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>加簽金鑰</translation>
    </message>
    <message>
        <source>SEC…, when the robot checks signatures.</source>
        <translation>SEC…，啟用「加簽」時填寫。</translation>
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
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Empty: 465 for tls, 587 for starttls</source>
        <translation>留空：TLS 用 465，STARTTLS 用 587</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>QQ and 163 ask for an authorization code instead.</source>
        <translation>QQ 信箱和 163 信箱請填授權碼。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>寄件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Several addresses are separated by commas.</source>
        <translation>多個位址用逗號分隔。</translation>
    </message>
    <message>
        <source>Webhook token</source>
        <translation>Webhook 權杖</translation>
    </message>
    <message>
        <source>What follows /hook/ in the robot&apos;s address.</source>
        <translation>機器人位址中 /hook/ 後面的部分。</translation>
    </message>
    <message>
        <source>When the robot checks signatures.</source>
        <translation>啟用「簽名驗證」時填寫。</translation>
    </message>
    <message>
        <source>Lark: https://open.larksuite.com</source>
        <translation>Lark：https://open.larksuite.com</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Whoever knows it can read along: choose one nobody guesses.</source>
        <translation>知道主題的人都能看到訊息，請取一個猜不到的名字。</translation>
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
        <translation>機器人 Token</translation>
    </message>
    <message>
        <source>From @BotFather.</source>
        <translation>由 @BotFather 提供。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Its number, or @name of a channel.</source>
        <translation>對話數字 ID，或頻道的 @名稱。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>https://… Kept as a secret, as most hold a key.</source>
        <translation>https://… 位址多含金鑰，因此作為機密儲存。</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization 標頭</translation>
    </message>
    <message>
        <source>For example: Bearer …</source>
        <translation>例如：Bearer …</translation>
    </message>
    <message>
        <source>JSON to send</source>
        <translation>要傳送的 JSON</translation>
    </message>
    <message>
        <source>{title}, {body}, {kind}, {name}, {link} and {time} are filled in. Empty: all of it.</source>
        <translation>會填入 {title}、{body}、{kind}、{name}、{link} 和 {time}。留空則傳送全部內容。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What follows key= in the robot&apos;s address.</source>
        <translation>機器人位址中 key= 後面的部分。</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>釘釘</translation>
    </message>
    <message>
        <source>Feishu</source>
        <translation>飛書</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企業微信</translation>
    </message>
    <message>
        <source>ServerChan</source>
        <translation>Server醬</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>The key or password is missing or not accepted. Enter it again.</source>
        <translation>金鑰或密碼缺失，或不被接受，請重新填寫。</translation>
    </message>
    <message>
        <source>The service does not know this address or key. Check them.</source>
        <translation>對方服務不認識這個位址或金鑰，請檢查。</translation>
    </message>
    <message>
        <source>The service asks for fewer messages.</source>
        <translation>訊息傳送過於頻繁，對方服務要求放慢。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒絕：%1</translation>
    </message>
    <message>
        <source>The service refused the message: %1</source>
        <translation>對方服務拒絕了訊息：%1</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Add a channel: %1</source>
        <translation>新增管道：%1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>管道：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>推送內容</translation>
    </message>
    <message>
        <source>This version does not know the service “%1”.</source>
        <translation>此版本不支援服務「%1」。</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>已儲存，重新輸入可取代</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>傳送測試(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <translation>請填寫「%1」。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>請填寫名稱。</translation>
    </message>
    <message>
        <source>Choose what it gets.</source>
        <translation>請選擇推送內容。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在傳送…</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>已傳送，請查看是否收到。</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>未能儲存：%1</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this. Check it.</source>
        <translation>「%1」填寫有誤，請檢查。</translation>
    </message>
</context>
<context>
    <name>ChannelsPanel</name>
    <message>
        <source>No channel yet: messages reach this computer only.</source>
        <translation>還沒有管道：訊息只在本機顯示。</translation>
    </message>
    <message>
        <source>Channels for pushed messages</source>
        <translation>推送管道</translation>
    </message>
    <message>
        <source>Keys and passwords are kept where logins are kept, and are not shown again.</source>
        <translation>金鑰和密碼與登入資訊存放在同一處，不會再次顯示。</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>新增管道</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 = name of a channel</extracomment>
        <translation>啟用 %1</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>傳送測試</translation>
    </message>
    <message>
        <source>Send a test to %1</source>
        <translation>向 %1 傳送測試</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>編輯 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>已傳送，請查看是否收到。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在傳送…</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>移除管道</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除「%1」？</translation>
    </message>
    <message>
        <source>Its key or password is deleted, too.</source>
        <translation>其金鑰或密碼也會一併刪除。</translation>
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
            <numerusform>%n 分鐘前</numerusform>
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
        <translation>錄製與投稿</translation>
    </message>
    <message>
        <source>written</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>上傳</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Written to disk</source>
        <translation>磁碟寫入</translation>
    </message>
    <message>
        <source>Processor</source>
        <extracomment>100% is one core of the processor</extracomment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Window delay</source>
        <translation>介面延遲</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負載</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>1 小時</translation>
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
        <translation>關閉視窗</translation>
    </message>
    <message>
        <source>Keep recording in the background?</source>
        <translation>要在後臺繼續錄製嗎？</translation>
    </message>
    <message>
        <source>Minimised to the tray, biliup-qt goes on watching and recording.</source>
        <translation>最小化到系統匣後，biliup-qt 會繼續監控和錄製。</translation>
    </message>
    <message>
        <source>Remember my choice</source>
        <translation>記住選擇</translation>
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
        <translation>最小化到系統匣</translation>
    </message>
</context>
<context>
    <name>ConfigNotices</name>
    <message>
        <source>config.toml, line %1: “%2” was not taken and stays as it was. %3</source>
        <extracomment>%1 = a line number, %2 = the name of a setting, %3 = what is allowed, a sentence</extracomment>
        <translation>config.toml 第 %1 行：「%2」未被採用，仍為原值。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken from config.toml</source>
        <translation>
            <numerusform>已採用 config.toml 中的 %n 項設定</numerusform>
        </translation>
    </message>
    <message>
        <source>config.toml was written anew; the unreadable one is kept as %1</source>
        <translation>已重新寫入 config.toml；無法讀取的那份儲存為 %1</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>（另有 %n 處）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it and write a good one</source>
        <translation>另存它並重新寫入</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>config.toml, line %1: “%2” could not be written, as this line is in its way. It works all the same; mend the line.</source>
        <extracomment>%1 = a line number, %2 = the name of a setting</extracomment>
        <translation>config.toml 第 %1 行：無法寫入「%2」，因為這一行擋住了它。設定仍然有效；請修正這一行。</translation>
    </message>
    <message>
        <source>config.toml cannot be read: line %1 is not valid TOML. Everything stays as it was.</source>
        <translation>config.toml 無法讀取：第 %1 行不是有效的 TOML。所有設定保持不變。</translation>
    </message>
    <message>
        <source>config.toml cannot be used; the log says why. Everything stays as it was.</source>
        <translation>config.toml 無法使用，原因請見日誌。所有設定保持不變。</translation>
    </message>
</context>
<context>
    <name>CoverEdit</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Chosen by Bilibili</source>
        <translation>由 B 站自動擷取</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>本機圖片</translation>
    </message>
    <message>
        <source>The live cover</source>
        <translation>直播封面</translation>
    </message>
    <message>
        <source>A frame of the video</source>
        <translation>從影片擷取</translation>
    </message>
    <message>
        <source>File of the cover</source>
        <translation>封面檔案</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>將圖片拖到這裡</translation>
    </message>
    <message>
        <source>Second of the frame</source>
        <translation>擷取位置（秒）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>The picture that “Save the cover image” keeps beside the recording</source>
        <translation>使用「儲存封面圖片」存放在錄影旁的圖片</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>還沒有主播。貼上直播間連結即可開始</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>新增主播</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄製中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>直播未錄</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>剩餘空間</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>正在錄製</translation>
    </message>
    <message>
        <source>Nobody is being recorded. It starts by itself when a streamer goes live.</source>
        <translation>當前沒有錄製。主播開播後會自動開始</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上傳中</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>今日錄製</translation>
    </message>
    <message numerus="yes">
        <source>%n monitored</source>
        <translation>
            <numerusform>監控中 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>排隊 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n 個主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%n 個稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
</context>
<context>
    <name>DeleteFilesDialog</name>
    <message>
        <source>Delete recordings</source>
        <translation>刪除錄影</translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) (%1) to the trash?</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>將 %n 個檔案（%1）移到資源回收筒？</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are being recorded are kept.</source>
        <translation>正在錄製的檔案會保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到資源回收筒</translation>
    </message>
</context>
<context>
    <name>DeleteStreamersDialog</name>
    <message>
        <source>Delete streamers</source>
        <translation>刪除主播</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n streamer(s)?</source>
        <translation>
            <numerusform>刪除 %n 個主播？</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording is running: it will be stopped and finished first.</source>
        <translation>正在錄製，將先停止並收尾</translation>
    </message>
    <message>
        <source>Also move the recordings to the trash</source>
        <translation>同時刪除錄影（移到資源回收筒）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>Also move %n recording(s) (%1) to the trash</source>
        <extracomment>%1 = a size such as 38 GiB</extracomment>
        <translation>
            <numerusform>同時刪除錄影 %n 個（%1），移到資源回收筒</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no recordings to delete</source>
        <translation>沒有可刪除的錄影</translation>
    </message>
    <message>
        <source>%1 is being finished, please wait a moment</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 正在收尾，請稍候</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個檔案無法移到資源回收筒，已保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTemplateDialog</name>
    <message>
        <source>Delete template</source>
        <translation>刪除範本</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>刪除範本「%1」？</translation>
    </message>
    <message>
        <source>These streamers use it, and will use the default template: %1</source>
        <translation>以下主播正在使用它，之後將改用預設範本：%1</translation>
    </message>
    <message>
        <source>Archives that are queued already keep their fields.</source>
        <translation>已在佇列中的稿件不受影響。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>DeliverySection</name>
    <message>
        <source>Upload</source>
        <translation>上傳</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>帳號(&amp;U)</translation>
    </message>
    <message>
        <source>Sub&amp;mit</source>
        <translation>投稿方式(&amp;M)</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>先由我確認</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>只上傳，不投稿</translation>
    </message>
    <message>
        <source>Upload &amp;when</source>
        <translation>上傳時機(&amp;W)</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>每個分段完成後立即上傳</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>下播後上傳</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交時機</translation>
    </message>
    <message>
        <source>Once, when everything is uploaded</source>
        <translation>全部上傳完後一次提交</translation>
    </message>
    <message>
        <source>With the first part; later ones are appended</source>
        <translation>第一個分P 傳完即提交，其餘追加</translation>
    </message>
    <message>
        <source>Empty: the name of the file</source>
        <translation>留空：使用檔名</translation>
    </message>
    <message>
        <source>Title of a part</source>
        <translation>分P 標題</translation>
    </message>
    <message>
        <source>Upload &amp;line</source>
        <translation>上傳線路(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>投稿介面(&amp;I)</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>自動選擇</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>網頁</translation>
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
        <translation>0 = 跟隨設定。部分線路最多支援 8。</translation>
    </message>
    <message>
        <source>Pieces at once</source>
        <translation>並行分片數</translation>
    </message>
    <message>
        <source>The default account</source>
        <extracomment>%1 = name of an account</extracomment>
        <translation>預設帳號</translation>
    </message>
    <message>
        <source>The default account (%1)</source>
        <translation>預設帳號（%1）</translation>
    </message>
    <message>
        <source>%1 (login expired)</source>
        <translation>%1（登入已失效）</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未登入）</translation>
    </message>
    <message>
        <source>No account yet. %1</source>
        <translation>還沒有帳號。%1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>去登入</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>跟隨設定</translation>
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
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>匯出診斷包</translation>
    </message>
    <message>
        <source>These files help to find a fault. Cookies, tokens, UIDs and the names of your accounts are masked; look through them before you give them to anybody.</source>
        <translation>這些檔案有助於排查故障。Cookie、權杖、UID 和帳號名稱已遮蔽；交給他人之前請先過目。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
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
        <translation>診斷包已儲存</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未儲存的變更</translation>
    </message>
    <message>
        <source>Discard the unsaved changes?</source>
        <translation>放棄未儲存的變更？</translation>
    </message>
    <message>
        <source>Continue editing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
</context>
<context>
    <name>DiskView</name>
    <message>
        <source>Disks</source>
        <translation>磁碟</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>剩餘 %1，共 %2</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1：已用 %2</translation>
    </message>
    <message>
        <source>Full in about %1 at the present rate</source>
        <translation>以目前錄製速度，約 %1後寫滿</translation>
    </message>
    <message>
        <source>Full in about %1 at the pace of the last week</source>
        <translation>以最近一週的速度，約 %1後寫滿</translation>
    </message>
    <message>
        <source>Not filling up</source>
        <translation>空間沒有明顯減少</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>傳輸</translation>
    </message>
</context>
<context>
    <name>EditUploadDialog</name>
    <message>
        <source>Edit the submission</source>
        <translation>編輯投稿資訊</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>儲存並投稿</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The disk is full. Recording continues when there is space again.</source>
        <translation>磁碟已滿。有空間後會繼續錄製。</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Choose another one in the settings.</source>
        <translation>資料夾無法寫入，請在設定中換一個。</translation>
    </message>
    <message>
        <source>The file or folder is gone.</source>
        <translation>檔案或資料夾已不存在。</translation>
    </message>
    <message>
        <source>The disk reported an error (%1).</source>
        <translation>磁碟報告錯誤（%1）。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>無法連線伺服器，會自動重試。</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself.</source>
        <translation>伺服器響應超時，會自動重試。</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>伺服器拒絕了請求（%1）。</translation>
    </message>
    <message>
        <source>Too many requests: checking has slowed down by itself.</source>
        <translation>請求過於頻繁，已自動降低檢測頻率。</translation>
    </message>
    <message>
        <source>The site gave an answer this program does not understand. An update may help.</source>
        <translation>網站返回了無法識別的內容，更新程式也許能解決。</translation>
    </message>
    <message>
        <source>It does not exist (any more). Check the link.</source>
        <translation>物件不存在或已被刪除，請檢查連結。</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>該平臺需要登入。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒絕：%1</translation>
    </message>
    <message>
        <source>The program&apos;s database reported an error. Restart the program.</source>
        <translation>程式資料庫出錯，請重啟程式。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Record or export it again, or leave it out.</source>
        <translation>檔案是空的（0 位元組）。請重新錄製或匯出，或不要選它。</translation>
    </message>
    <message>
        <source>This is not allowed, or something else has the same name or link.</source>
        <translation>不允許這樣做，或者已有相同的名稱或連結。</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>沒有及時回應</translation>
    </message>
    <message>
        <source>the answer was an error (%1)</source>
        <translation>回應為錯誤（%1）</translation>
    </message>
    <message>
        <source>too many requests, it asks for a break</source>
        <translation>請求過於頻繁，對方要求稍後再試</translation>
    </message>
    <message>
        <source>no answer this program can use</source>
        <translation>沒有得到可用的回應</translation>
    </message>
</context>
<context>
    <name>EventsDock</name>
    <message>
        <source>No events yet</source>
        <translation>暫無事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件型別</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>搜尋事件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Show muted kinds again</source>
        <translation>恢復顯示被遮蔽的型別</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the file</source>
        <translation>顯示檔案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Mute this kind</source>
        <translation>遮蔽此類事件(&amp;M)</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>沒有匹配的結果</translation>
    </message>
</context>
<context>
    <name>ExampleSessions</name>
    <message>
        <source>Broadcast of the preview</source>
        <translation>用於預覽的直播</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>範例</translation>
    </message>
</context>
<context>
    <name>ExportAccountDialog</name>
    <message>
        <source>Export login</source>
        <translation>匯出登入資訊</translation>
    </message>
    <message>
        <source>Export the login of %1?</source>
        <translation>匯出 %1 的登入資訊？</translation>
    </message>
    <message>
        <source>The file cookies.json is as good as the password: whoever has it can publish, delete and spend as this account. Keep it to yourself and delete it when it is not needed any more.</source>
        <translation>cookies.json 等同於密碼：拿到它的人可以用此帳號投稿、刪稿和消費。請勿外傳，不再需要時請刪除。</translation>
    </message>
    <message>
        <source>biliup reads it. When two programs use the same login, the one that renews it logs the other one out.</source>
        <translation>biliup 可以直接讀取。兩個程式共用同一登入時，其中一個更新會讓另一個失效。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>選擇檔案(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>Name of the streamer</source>
        <translation>主播名稱</translation>
    </message>
    <message>
        <source>Title of the broadcast</source>
        <translation>直播標題</translation>
    </message>
    <message>
        <source>Link of the room</source>
        <translation>直播間連結</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分割槽</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平臺</translation>
    </message>
    <message>
        <source>Room number</source>
        <translation>房間號</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>畫質</translation>
    </message>
    <message>
        <source>Number of the broadcast</source>
        <translation>場次編號</translation>
    </message>
    <message>
        <source>Number of the part</source>
        <translation>分段序號</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和時間</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Enter a file name</source>
        <translation>請輸入檔名</translation>
    </message>
    <message>
        <source>Unknown variable {%1}</source>
        <translation>未知變數 {%1}</translation>
    </message>
    <message>
        <source>Contains characters that are not allowed: &lt; &gt; : &quot; | ? *</source>
        <translation>含有不允許的字元 &lt; &gt; : &quot; | ? *</translation>
    </message>
    <message>
        <source>Not a file name: check the braces, and use no &quot;..&quot; and no leading slash</source>
        <translation>不是有效的檔名：請檢查花括號，不要使用“..”或以斜槓開頭</translation>
    </message>
    <message>
        <source>Insert variable</source>
        <translation>插入變數</translation>
    </message>
</context>
<context>
    <name>FileNameEdit</name>
    <message>
        <source>Preview: %1</source>
        <translation>預覽：%1</translation>
    </message>
    <message>
        <source>The path is too long: the title will be shortened</source>
        <translation>預覽路徑超過 240 字元，將截斷標題</translation>
    </message>
    <message>
        <source>A file of the same name gets (1) added by itself</source>
        <translation>同名檔案會自動加 (1)</translation>
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
        <translation>錄製中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播中</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>未開播</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>出錯</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平臺</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a chip of the filter: %1 is its name, %2 how many there are</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平臺</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>顯示 %1/%2</translation>
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
        <translation>正在寫完檔案，確保可以正常播放。</translation>
    </message>
    <message>
        <source>Recordings finished</source>
        <translation>已收尾的錄製</translation>
    </message>
    <message>
        <source>Quit by force</source>
        <translation>強制退出</translation>
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
        <translation>檔案裡沒有可以挽救的畫面或聲音。</translation>
    </message>
    <message>
        <source>Merge recordings</source>
        <translation>合併錄影</translation>
    </message>
    <message>
        <source>Repair recordings</source>
        <translation>修復錄影</translation>
    </message>
    <message numerus="yes">
        <source>Merging %n file(s) into one</source>
        <translation>
            <numerusform>正在把 %n 個檔案合併為一個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repairing %n file(s)</source>
        <translation>
            <numerusform>正在修復 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals stay as they are; the new files stand beside them.</source>
        <translation>原檔案保持不變，新檔案放在旁邊。</translation>
    </message>
    <message>
        <source>Progress of the repair</source>
        <translation>修復進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小時</numerusform>
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
        <translation>交給 shell 執行整行命令</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>保留原始檔案</translation>
    </message>
    <message>
        <source>Program and arguments; spaces inside one need &quot;quotes&quot;</source>
        <translation>程式和參數；含空格的參數請加&quot;引號&quot;</translation>
    </message>
    <message>
        <source>What happened, as JSON</source>
        <translation>事件資訊（JSON）</translation>
    </message>
    <message>
        <source>The files, one a line</source>
        <translation>檔案路徑，每行一個</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>A folder; without a leading slash inside the recordings folder</source>
        <translation>目標資料夾；相對路徑以錄影資料夾為起點</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>Its &amp;input</source>
        <translation>標準輸入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>最長時間(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>When a broadcast begins</source>
        <translation>開播時</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>分段完成時</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>下播後</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿後</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>執行程式</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>移動檔案</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>轉封裝為 MP4</translation>
    </message>
    <message>
        <source>Move the files to the trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>執行：%1</translation>
    </message>
    <message>
        <source>Move to: %1</source>
        <translation>移動到：%1</translation>
    </message>
    <message>
        <source>Convert to MP4, keep the original</source>
        <translation>轉封裝為 MP4，保留原始檔案</translation>
    </message>
    <message>
        <source>To the trash, once the archive is open</source>
        <translation>稿件開放瀏覽後移到垃圾桶</translation>
    </message>
    <message>
        <source>It was not found: %1</source>
        <translation>找不到：%1</translation>
    </message>
    <message>
        <source>It took too long and was ended. Give it more time in the hook.</source>
        <translation>執行逾時，已被終止。可在鉤子中延長時限。</translation>
    </message>
    <message>
        <source>It ended with exit code %1. The log has its output.</source>
        <translation>程式以結束代碼 %1 結束，輸出見記錄檔。</translation>
    </message>
    <message>
        <source>It crashed. The log has its output.</source>
        <translation>程式當掉，輸出見記錄檔。</translation>
    </message>
    <message>
        <source>A file could not be moved or written: %1</source>
        <translation>檔案無法移動或寫入：%1</translation>
    </message>
</context>
<context>
    <name>HooksEdit</name>
    <message>
        <source>Recording does not wait for it. There are no files yet.</source>
        <translation>錄製不會等待它；此時還沒有檔案。</translation>
    </message>
    <message>
        <source>For each file, before it is uploaded.</source>
        <translation>對每個分段執行，在上傳之前。</translation>
    </message>
    <message>
        <source>For all files of the broadcast, before what is left is uploaded.</source>
        <translation>對本場全部檔案執行，在上傳剩餘檔案之前。</translation>
    </message>
    <message>
        <source>For the files that were posted. Deleting waits until the archive is open.</source>
        <translation>對已投稿的檔案執行；刪除會等到稿件開放瀏覽。</translation>
    </message>
    <message>
        <source>Try with the last recording</source>
        <translation>用最近一次錄影試執行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時機</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Programs run; files stay where they are</source>
        <translation>會真正執行程式，但不移動或刪除檔案</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>輸出</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>新增步驟</translation>
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
        <translation>移除步驟</translation>
    </message>
    <message>
        <source>%1, step %2: fill in what to do</source>
        <extracomment>%1 = when it runs, %2 = number</extracomment>
        <translation>%1，第 %2 步：請填寫要做什麼</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>鉤子</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 個步驟</numerusform>
        </translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在執行…</translation>
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
        <translation>已轉換</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在讀取 %1…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>將要匯入的內容</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>匯入項</translation>
    </message>
    <message>
        <source>As</source>
        <translation>匯入為</translation>
    </message>
    <message>
        <source>Report of every key</source>
        <translation>逐項報告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中的項</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Here, and why</source>
        <translation>對應設定與說明</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>匯入進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>匯入(&amp;I)</translation>
    </message>
    <message>
        <source>This file cannot be imported. %1</source>
        <translation>無法匯入這個檔案。%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>%1: %2. Nothing is changed before you click Import.</source>
        <extracomment>%1 = name of a file, %2 = what kind of file it is</extracomment>
        <translation>%1：%2。點擊「匯入」之前不會做任何變更。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登入資訊</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿範本</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1（已暫停）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>已新增 %n 個主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) were there already</source>
        <translation>
            <numerusform>%n 個主播已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>已新增 %n 個範本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>已新增 %n 個帳號</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>已變更 %n 項設定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over, see below</source>
        <translation>
            <numerusform>%n 項未能匯入，見下方</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken over</source>
        <translation>沒有匯入任何內容</translation>
    </message>
    <message>
        <source>Settings for %1</source>
        <extracomment>%1 = name of a platform</extracomment>
        <translation>%1 的設定</translation>
    </message>
    <message>
        <source>Also &amp;hooks, player and cleanup: they run programs or delete files here</source>
        <translation>同時匯入掛鉤(&amp;H)、播放器和自動清理：它們會在本機執行程式或刪除檔案</translation>
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
        <translation>檔案太大，不是登入資訊</translation>
    </message>
    <message>
        <source>Import a login</source>
        <translation>匯入登入資訊</translation>
    </message>
    <message>
        <source>Paste cookies.json of biliup, the Cookie header of a browser that is logged in, or an exported cookie file; or open such a file.</source>
        <translation>貼上 biliup 的 cookies.json、已登入瀏覽器的 Cookie 標頭，或匯出的 Cookie 檔案內容；也可以直接開啟檔案。</translation>
    </message>
    <message>
        <source>Login to import</source>
        <translation>要匯入的登入資訊</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>開啟檔案(&amp;O)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>匯入(&amp;I)</translation>
    </message>
    <message>
        <source>Open a login</source>
        <translation>開啟登入檔案</translation>
    </message>
    <message>
        <source>A login needs the cookies SESSDATA and bili_jct; not both of them are here.</source>
        <translation>登入資訊需要同時包含 SESSDATA 和 bili_jct，目前不完整。</translation>
    </message>
    <message>
        <source>Cookies and a token: every way to publish works.</source>
        <translation>包含 Cookie 和權杖，所有投稿介面均可用。</translation>
    </message>
    <message>
        <source>Cookies only: publishes as the web page does. Log in by QR code to have it renewed by itself.</source>
        <translation>僅有 Cookie，只能使用網頁投稿介面，且無法自動更新；掃碼登入可自動更新。</translation>
    </message>
    <message>
        <source>Asking Bilibili who that is…</source>
        <translation>正在向嗶哩嗶哩驗證…</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>an account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>this version uses no login of that site</source>
        <translation>本版本不使用該網站的登入資訊</translation>
    </message>
    <message>
        <source>no range of two times</source>
        <translation>不是由兩個時刻組成的時段</translation>
    </message>
    <message>
        <source>every day; biliup does not keep to it</source>
        <translation>每天生效；biliup 並未遵守此項</translation>
    </message>
    <message>
        <source>biliup does not keep to it</source>
        <translation>biliup 並未遵守此項</translation>
    </message>
    <message>
        <source>converted when a file is finished</source>
        <translation>在檔案完成後轉換</translation>
    </message>
    <message>
        <source>there is no such file; log in here instead</source>
        <translation>沒有這個檔案，請在本程式中登入</translation>
    </message>
    <message>
        <source>no step this program has there</source>
        <translation>本程式在此處沒有這種步驟</translation>
    </message>
    <message>
        <source>hook: delete</source>
        <translation>鉤子：刪除</translation>
    </message>
    <message>
        <source>to the trash, and only when the archive is open</source>
        <translation>移到資源回收筒，且僅在稿件開放瀏覽後</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>鉤子</translation>
    </message>
    <message>
        <source>template &quot;%1&quot;</source>
        <translation>投稿範本「%1」</translation>
    </message>
    <message>
        <source>it has the same fields</source>
        <translation>各項內容相同</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>沒有連結</translation>
    </message>
    <message>
        <source>streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>no section</source>
        <translation>不是一個小節</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的項</translation>
    </message>
    <message>
        <source>posted at once</source>
        <translation>立即投稿</translation>
    </message>
    <message>
        <source>publishing at that time</source>
        <translation>在該時間發佈</translation>
    </message>
    <message>
        <source>publishing %1 s after the submission</source>
        <translation>投稿後 %1 秒發佈</translation>
    </message>
    <message>
        <source>a delay; biliup sends it as a time, which the site refuses</source>
        <translation>這是延遲；biliup 把它當作時間傳送，會被網站拒絕</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>不是 JSON 物件</translation>
    </message>
    <message>
        <source>template: extra JSON</source>
        <translation>投稿範本：額外 JSON</translation>
    </message>
    <message>
        <source>template: %1</source>
        <translation>投稿範本：%1</translation>
    </message>
    <message>
        <source>not a value of this kind</source>
        <translation>值的類型不對</translation>
    </message>
    <message>
        <source>template: tags</source>
        <translation>投稿範本：標籤</translation>
    </message>
    <message>
        <source>template: cover</source>
        <translation>投稿範本：封面</translation>
    </message>
    <message>
        <source>template: mentions</source>
        <translation>投稿範本：@ 提及</translation>
    </message>
    <message>
        <source>one for all streamers here: %1</source>
        <translation>在這裡所有主播共用一個：%1</translation>
    </message>
    <message>
        <source>the nearest that is allowed here (%1)</source>
        <translation>取允許範圍內最接近的值（%1）</translation>
    </message>
    <message>
        <source>bytes became MiB</source>
        <translation>位元組換算為 MiB</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>不是時間</translation>
    </message>
    <message>
        <source>whole minutes</source>
        <translation>取整到分鐘</translation>
    </message>
    <message>
        <source>smaller files are kept and not uploaded; biliup deletes them</source>
        <translation>較小的檔案保留但不上傳；biliup 會刪除它們</translation>
    </message>
    <message>
        <source>a slash would make folders here</source>
        <translation>在這裡斜線表示資料夾</translation>
    </message>
    <message>
        <source>this program cannot make file names of it</source>
        <translation>本程式無法據此產生檔名</translation>
    </message>
    <message>
        <source>the nearest quality</source>
        <translation>最接近的畫質</translation>
    </message>
    <message>
        <source>an order of protocols, the wished one first</source>
        <translation>協定的順序，所選的排在最前</translation>
    </message>
    <message>
        <source>templates: interface %1</source>
        <translation>投稿範本：介面 %1</translation>
    </message>
    <message>
        <source>the client interface is gone</source>
        <translation>client 介面已經停用</translation>
    </message>
    <message>
        <source>streamers: automatic upload off</source>
        <translation>主播：不自動投稿</translation>
    </message>
    <message>
        <source>there is one uploader here</source>
        <translation>本程式只有一種上傳方式</translation>
    </message>
    <message>
        <source>and the templates take it as their cover, which biliup forgets</source>
        <translation>投稿範本也用它作封面，biliup 會漏掉</translation>
    </message>
    <message>
        <source>a switch instead of a codec</source>
        <translation>這裡是開關，不是編碼</translation>
    </message>
    <message>
        <source>of each room instead of each platform</source>
        <translation>按每個直播間，而不是每個平台</translation>
    </message>
    <message>
        <source>there is one engine here, for every site</source>
        <translation>本程式只有一個引擎，適用於所有網站</translation>
    </message>
    <message>
        <source>has no effect in biliup either</source>
        <translation>在 biliup 中也不起作用</translation>
    </message>
    <message>
        <source>has no effect in biliup either; see upload.limitMBps</source>
        <translation>在 biliup 中也不起作用；請用 upload.limitMBps</translation>
    </message>
    <message>
        <source>gone from biliup</source>
        <translation>biliup 已移除此項</translation>
    </message>
    <message>
        <source>gone from biliup; uploads always go on here</source>
        <translation>biliup 已移除此項；在這裡上傳總會繼續</translation>
    </message>
    <message>
        <source>only for the Python version</source>
        <translation>僅用於 Python 版本</translation>
    </message>
    <message>
        <source>other CDNs are always tried here</source>
        <translation>在這裡總會嘗試其他 CDN</translation>
    </message>
    <message>
        <source>the protocols are tried in their order here</source>
        <translation>在這裡按順序嘗試各協定</translation>
    </message>
    <message>
        <source>this program does it by itself or not at all</source>
        <translation>本程式自動處理或不支援</translation>
    </message>
    <message>
        <source>chat is not recorded by this version</source>
        <translation>本版本不錄製彈幕</translation>
    </message>
    <message>
        <source>this version does not record Douyu</source>
        <translation>本版本不錄製鬥魚</translation>
    </message>
    <message>
        <source>this version does not record Douyin</source>
        <translation>本版本不錄製抖音</translation>
    </message>
    <message>
        <source>this version does not record Kuaishou</source>
        <translation>本版本不錄製快手</translation>
    </message>
    <message>
        <source>this version does not record YouTube</source>
        <translation>本版本不錄製 YouTube</translation>
    </message>
    <message>
        <source>this version does not record Twitch</source>
        <translation>本版本不錄製 Twitch</translation>
    </message>
    <message>
        <source>this version does not record TwitCasting</source>
        <translation>本版本不錄製 TwitCasting</translation>
    </message>
    <message>
        <source>this version does not record Missevan</source>
        <translation>本版本不錄製貓耳</translation>
    </message>
    <message>
        <source>this version does not record CC</source>
        <translation>本版本不錄製網易 CC</translation>
    </message>
    <message>
        <source>this version does not record Kilakila</source>
        <translation>本版本不錄製克拉克拉</translation>
    </message>
    <message>
        <source>not set: files are cut by their size only</source>
        <translation>未設定：只按大小分段</translation>
    </message>
    <message>
        <source>this version has no such setting</source>
        <translation>本版本沒有這項設定</translation>
    </message>
    <message>
        <source>it cannot differ here</source>
        <translation>此處不能單獨設定</translation>
    </message>
    <message>
        <source>there is no such choice; &quot;%1&quot; is taken</source>
        <translation>沒有這個選項，改用「%1」</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>沒有名稱</translation>
    </message>
    <message>
        <source>template</source>
        <translation>投稿範本</translation>
    </message>
    <message>
        <source>it has no link</source>
        <translation>沒有連結</translation>
    </message>
    <message>
        <source>streamer, paused</source>
        <translation>主播（已暫停）</translation>
    </message>
    <message>
        <source>a newer version wrote it; what is not known here is left out</source>
        <translation>由更新的版本寫出，本版本不認識的內容會略過</translation>
    </message>
    <message>
        <source>not recorded there either</source>
        <translation>在原程式中也不錄製</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>沒有直播間</translation>
    </message>
    <message>
        <source>no link in it</source>
        <translation>其中沒有連結</translation>
    </message>
    <message>
        <source>no Bilibili login that this program can read</source>
        <translation>沒有本程式能識別的 B 站登入資訊</translation>
    </message>
    <message>
        <source>biliup-qt export</source>
        <translation>biliup-qt 匯出檔案</translation>
    </message>
    <message>
        <source>Bilibili login</source>
        <translation>B 站登入資訊</translation>
    </message>
    <message>
        <source>link list</source>
        <translation>連結清單</translation>
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
        <translation>暫無日誌</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>顯示的最低級別</translation>
    </message>
    <message>
        <source>Debug and above</source>
        <translation>除錯及以上</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>資訊及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和錯誤</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>僅錯誤</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜尋日誌</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自動換行</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>開啟日誌資料夾</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部來源</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>No matching lines</source>
        <translation>沒有匹配的結果</translation>
    </message>
</context>
<context>
    <name>LookupTexts</name>
    <message>
        <source>Bilibili cannot be reached.</source>
        <translation>無法連線到 B 站。</translation>
    </message>
    <message>
        <source>Bilibili did not answer in time.</source>
        <translation>B 站沒有及時回應。</translation>
    </message>
    <message>
        <source>Bilibili asks to slow down. Try again later.</source>
        <translation>B 站要求放慢速度，請稍後再試。</translation>
    </message>
    <message>
        <source>The account&apos;s login is missing or not valid any more. Log in again.</source>
        <translation>該帳號未登入或登入已失效，請重新登入。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recordings folder</source>
        <translation>開啟錄影資料夾(&amp;R)</translation>
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
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Status bar</source>
        <translation>狀態列(&amp;S)</translation>
    </message>
    <message>
        <source>Default &amp;layout</source>
        <translation>恢復預設版面(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>轉到篩選框</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>轉到視窗的下一部分</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>幫助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>快捷鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>開啟日誌資料夾(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About biliup-qt…</source>
        <translation>關於 biliup-qt(&amp;A)…</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具欄</translation>
    </message>
    <message>
        <source>Filter by name, title, link or tag</source>
        <translation>按名稱、標題、連結或標籤篩選</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>導航</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n 個新事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>關閉視窗(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;submission…</source>
        <translation>新增投稿(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;diagnostics…</source>
        <translation>匯出診斷包(&amp;D)…</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>檢查更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>上傳…</translation>
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
        <translation>要 @ 的使用者名稱</translation>
    </message>
    <message>
        <source>Name of a user</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>UID of the user</source>
        <translation>使用者的 UID</translation>
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
            <numerusform>%1 等 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewUploadDialog</name>
    <message>
        <source>Upload and submit</source>
        <translation>開始上傳並投稿</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>僅上傳，暫不投稿</translation>
    </message>
    <message>
        <source>New submission</source>
        <translation>新增投稿</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>投稿範本(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>投稿範本</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>不使用範本</translation>
    </message>
    <message>
        <source>Choose at least one file</source>
        <translation>請至少選擇一個檔案</translation>
    </message>
</context>
<context>
    <name>NextSplit</name>
    <message>
        <source>in %1</source>
        <extracomment>until a file is cut; %1 is a duration</extracomment>
        <translation>%1 後</translation>
    </message>
    <message>
        <source>after %1 more</source>
        <extracomment>until a file is cut; %1 is a size</extracomment>
        <translation>再錄 %1 後</translation>
    </message>
    <message>
        <source>in %1 or after %2 more</source>
        <extracomment>until a file is cut; %1 is a duration, %2 a size</extracomment>
        <translation>%1 後，或再錄 %2 後</translation>
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
        <translation>%1 開播了</translation>
    </message>
    <message>
        <source>The recording of %1 has failed</source>
        <translation>%1 錄製失敗</translation>
    </message>
    <message>
        <source>The recording of %1 broke off</source>
        <translation>%1 錄製中斷</translation>
    </message>
    <message numerus="yes">
        <source>%1 Next try in %n s.</source>
        <extracomment>%1 = why</extracomment>
        <translation>
            <numerusform>%1 %n 秒後重試。</numerusform>
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
            <numerusform>%n 個檔案，%1，%2</numerusform>
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
            <numerusform>%1 · %nP · 審核中</numerusform>
        </translation>
    </message>
    <message>
        <source>Not submitted: %1</source>
        <translation>投稿失敗：%1</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>稿件被退回：%1</translation>
    </message>
    <message>
        <source>Not converted: %1</source>
        <translation>轉換失敗：%1</translation>
    </message>
    <message>
        <source>A hook failed: %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>後處理失敗：%1</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>%1: %2 left. Recording there has stopped.</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>%1 剩餘 %2，該處的錄製已停止。</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1 剩餘 %2</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>磁碟空間不足</translation>
    </message>
    <message>
        <source>%1, enough for about %2</source>
        <extracomment>%1 = &quot;D:/x: 9 GiB left&quot;, %2 = &quot;2 hours&quot;</extracomment>
        <translation>%1，約可再錄 %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在錄製 %1</translation>
    </message>
    <message>
        <source>The login of “%1” is no longer valid</source>
        <translation>帳號「%1」登入已失效</translation>
    </message>
    <message>
        <source>Its uploads wait and go on after a new login.</source>
        <translation>其上傳任務正在等待，重新登入後自動繼續。</translation>
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
            <numerusform>%n 位主播開播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) began</source>
        <translation>
            <numerusform>%n 個錄製已開始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) broke off</source>
        <translation>
            <numerusform>%n 個錄製中斷</numerusform>
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
            <numerusform>%n 個稿件投稿成功</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) not submitted or returned</source>
        <translation>
            <numerusform>%n 個稿件投稿失敗或被退回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) after recording failed</source>
        <translation>
            <numerusform>%n 個後處理步驟失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) are no longer valid</source>
        <translation>
            <numerusform>%n 個帳號登入已失效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) are full or nearly so</source>
        <translation>
            <numerusform>%n 個磁碟已滿或將滿</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Open the live room</source>
        <translation>開啟直播間</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>立即錄製</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>A message from biliup-qt</source>
        <translation>來自 biliup-qt 的訊息</translation>
    </message>
    <message>
        <source>Messages get through here.</source>
        <translation>這個管道可以收到訊息。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個檔案無法移到資源回收筒，已保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Old recordings could not be cleaned up</source>
        <translation>舊錄影無法清理</translation>
    </message>
    <message>
        <source>Old recordings were cleaned up</source>
        <translation>已清理舊錄影</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, moved to the trash</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 個檔案（%1）已移到資源回收筒</numerusform>
        </translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 已發布</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings were cleaned up %n time(s)</source>
        <translation>
            <numerusform>已清理舊錄影 %n 次</numerusform>
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
        <translation>跟隨全域（當前：%1）</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>錄影</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿範本</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Pair a device</source>
        <translation>配對裝置</translation>
    </message>
    <message>
        <source>Scan this with your phone&apos;s camera</source>
        <translation>用手機相機掃描</translation>
    </message>
    <message>
        <source>Code that opens the page and signs it in</source>
        <translation>開啟頁面並登入的 QR 碼</translation>
    </message>
    <message>
        <source>May look</source>
        <translation>只能檢視</translation>
    </message>
    <message>
        <source>May look and operate</source>
        <translation>可以檢視和操作</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>更新 QR 碼(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Remote viewing is off.</source>
        <translation>遠端檢視已關閉。</translation>
    </message>
    <message>
        <source>It works on this computer only. To let a phone in, choose the local network in the settings.</source>
        <translation>目前僅限本機存取。如需用手機檢視，請在設定中選擇「區域網路」。</translation>
    </message>
    <message>
        <source>The phone must be in the same network: %1</source>
        <translation>手機須連線到同一網路：%1</translation>
    </message>
    <message>
        <source>Valid once, for %1</source>
        <extracomment>%1 = time like 4:59</extracomment>
        <translation>僅可使用一次，%1 內有效</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>QR 碼已過期</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登入</translation>
    </message>
</context>
<context>
    <name>PartitionPicker</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Search partitions</source>
        <translation>搜尋分區</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>分區</translation>
    </message>
</context>
<context>
    <name>PartsEdit</name>
    <message>
        <source>Videos (%1)</source>
        <translation>影片 (%1)</translation>
    </message>
    <message>
        <source>Parts of the archive</source>
        <translation>稿件的分P</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>新增檔案…</translation>
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
        <translation>從稿件中移除</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>選擇影片</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n 個分P，共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 個分P</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = &quot;Remove&quot; or &quot;Sign out&quot;, %2 = a name</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>新增使用者…(&amp;A)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nobody yet. Devices can be paired without a password, too.</source>
        <translation>還沒有使用者。也可以不設密碼，直接配對裝置。</translation>
    </message>
    <message>
        <source>watching now</source>
        <translation>正在檢視</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <extracomment>%1 = date and time</extracomment>
        <translation>最近存取 %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>沒有人登入。</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>移除使用者</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除「%1」？</translation>
    </message>
    <message>
        <source>Wherever this user is signed in, it is over at once.</source>
        <translation>該使用者的所有登入將立即失效。</translation>
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
        <translation>%1 的設定</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部還原(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Platforms</name>
    <message>
        <source>Bilibili</source>
        <translation>嗶哩嗶哩</translation>
    </message>
    <message>
        <source>Huya</source>
        <translation>虎牙</translation>
    </message>
    <message>
        <source>Direct link</source>
        <translation>直播流直連</translation>
    </message>
</context>
<context>
    <name>PlatformsPanel</name>
    <message>
        <source>What differs for one platform</source>
        <translation>按平台個別設定</translation>
    </message>
    <message>
        <source>It counts for all streamers there that have no setting of their own.</source>
        <translation>對該平台上沒有個別設定的所有主播生效。</translation>
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
        <translation>檔案不存在：%1</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放棄未儲存的變更？</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes) and was left out. Record or export it again.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 是空檔案（0 位元組），未加入。請重新錄製或匯出。</translation>
    </message>
    <message>
        <source>%1 is no video and was left out: with it Bilibili refuses the whole archive.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 不是影片，已被排除：帶上它，B 站會拒收整個稿件。</translation>
    </message>
</context>
<context>
    <name>PostFacts</name>
    <message>
        <source>No account</source>
        <translation>沒有帳號</translation>
    </message>
    <message>
        <source>only I can see it</source>
        <translation>僅自己可見</translation>
    </message>
    <message>
        <source>no reprints</source>
        <translation>禁止轉載</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>開啟充電</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>杜比音效</translation>
    </message>
    <message>
        <source>Hi-Res</source>
        <translation>Hi-Res 無損音質</translation>
    </message>
    <message>
        <source>no comments</source>
        <translation>關閉評論</translation>
    </message>
    <message>
        <source>no danmaku</source>
        <translation>關閉彈幕</translation>
    </message>
    <message>
        <source>Repost of %1</source>
        <extracomment>%1 = where it comes from</extracomment>
        <translation>轉載自 %1</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自製</translation>
    </message>
    <message>
        <source>opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>定時 %1 發布</translation>
    </message>
    <message>
        <source>opens %1 after the submission</source>
        <extracomment>%1 = like &quot;5 hours&quot;</extracomment>
        <translation>投稿 %1後發布</translation>
    </message>
</context>
<context>
    <name>PostPreview</name>
    <message>
        <source>(the name of the first file)</source>
        <translation>（第一個檔案的名稱）</translation>
    </message>
    <message>
        <source>repost from %1</source>
        <extracomment>%1 = where a repost comes from</extracomment>
        <translation>轉載自 %1</translation>
    </message>
    <message>
        <source>the live room</source>
        <translation>直播間</translation>
    </message>
    <message>
        <source>own work</source>
        <translation>自製</translation>
    </message>
    <message>
        <source>appears %1</source>
        <translation>%1 發布</translation>
    </message>
    <message>
        <source>appears %1 hours after the submission</source>
        <translation>投稿後 %1 小時發布</translation>
    </message>
    <message>
        <source>Feed: %1</source>
        <translation>動態：%1</translation>
    </message>
</context>
<context>
    <name>PostProblem</name>
    <message>
        <source>At most %1 tags</source>
        <translation>最多 %1 個標籤</translation>
    </message>
    <message>
        <source>The tag “%1” is longer than %2 characters</source>
        <translation>標籤「%1」超過 %2 字</translation>
    </message>
    <message>
        <source>The tag “%1” is there twice</source>
        <translation>標籤「%1」重複</translation>
    </message>
    <message>
        <source>At least 1 tag</source>
        <translation>至少 1 個標籤</translation>
    </message>
    <message>
        <source>Enter a title</source>
        <translation>請填寫標題</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters</source>
        <translation>標題超過 %1 字</translation>
    </message>
    <message>
        <source>The description is longer than %1 characters</source>
        <translation>簡介超過 %1 字</translation>
    </message>
    <message>
        <source>The feed text is longer than %1 characters</source>
        <translation>動態超過 %1 字</translation>
    </message>
    <message>
        <source>A repost needs its source</source>
        <translation>轉載必須填寫來源</translation>
    </message>
    <message>
        <source>Own work or repost?</source>
        <translation>請選擇自製或轉載</translation>
    </message>
    <message>
        <source>Choose a time from 4 hours to 15 days after the submission</source>
        <translation>定時發布需在 4 小時後、15 天內</translation>
    </message>
    <message>
        <source>The UID of %1 has digits only</source>
        <translation>%1 的 UID 只能是數字</translation>
    </message>
    <message>
        <source>Choose a partition</source>
        <translation>請選擇分區</translation>
    </message>
    <message>
        <source>This is not a JSON object: %1</source>
        <translation>不是有效的 JSON 物件：%1</translation>
    </message>
    <message>
        <source>The account is not logged in</source>
        <translation>帳號未登入</translation>
    </message>
    <message>
        <source>The cover is smaller than 960×600 and may be sent back</source>
        <translation>封面小於 960×600，可能被退回</translation>
    </message>
    <message>
        <source>There is no picture in this file</source>
        <translation>無法從這個檔案讀取圖片</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>biliup-qt goes on in the background</source>
        <translation>biliup-qt 已在後臺執行</translation>
    </message>
    <message>
        <source>Click the tray icon to come back; the settings can change this.</source>
        <translation>點選系統匣圖示恢復，可在設定中更改</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>當前桌面沒有系統匣</translation>
    </message>
    <message>
        <source>Shuts down when finished</source>
        <translation>錄完後關機</translation>
    </message>
    <message>
        <source>Quits when finished</source>
        <translation>錄完後退出</translation>
    </message>
    <message>
        <source>As soon as nothing is recorded or uploaded any more; nothing new begins.</source>
        <translation>沒有錄製和上傳在進行時執行；在此之前不會開始新的錄製。</translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message>
        <source>The disk of %1 is full (%2 free). Recordings there were closed and go on when there is space again.</source>
        <translation>%1 所在磁碟已滿（剩餘 %2）。錄製已收尾，有空間後自動繼續</translation>
    </message>
    <message>
        <source>The disk of %1 gets full: %2 free.</source>
        <translation>%1 所在磁碟空間不足：剩餘 %2</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>%1 says there are too many requests. Checking it goes on at %2 by itself.</source>
        <extracomment>%1 is a platform, %2 a time of day</extracomment>
        <translation>%1：請求過於頻繁，將在 %2 自動恢復檢測</translation>
    </message>
    <message>
        <source>There is no network. Everything goes on by itself when it is back.</source>
        <translation>當前沒有網路，恢復後會自動繼續</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢測</translation>
    </message>
    <message>
        <source>The database was damaged, so the program began with an empty one. There is no backup of it; the damaged one is kept as %1.</source>
        <translation>資料庫已損毀，程式已改用一個空的資料庫。它沒有備份；損毀的資料庫保留為 %1。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one; there is a backup of %2.</source>
        <extracomment>%1 = a file, %2 = date and time</extracomment>
        <translation>資料庫已損毀，保留為 %1。程式已改用一個空的資料庫；有一份 %2 的備份。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>檢視</translation>
    </message>
</context>
<context>
    <name>ProxyEdit</name>
    <message>
        <source>As for everything else</source>
        <translation>與上面相同</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟隨系統</translation>
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
        <translation>代理要求登入</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理位址</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>測試：%1</translation>
    </message>
    <message>
        <source>Names and passwords are not kept here: give them to the system&apos;s proxy.</source>
        <translation>這裡不儲存使用者名稱和密碼：請在系統代理裡設定。</translation>
    </message>
    <message>
        <source>Enter the address and the port, such as 127.0.0.1:7890</source>
        <translation>請輸入位址和連接埠，例如 127.0.0.1:7890</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>正在詢問嗶哩嗶哩…</translation>
    </message>
    <message>
        <source>It works: %1 ms</source>
        <translation>可用：%1 毫秒</translation>
    </message>
    <message>
        <source>It does not work: %1</source>
        <extracomment>%1 = why, in a few words</extracomment>
        <translation>無法使用：%1</translation>
    </message>
</context>
<context>
    <name>PublishSection</name>
    <message>
        <source>No reprint without permission</source>
        <translation>未經授權禁止轉載</translation>
    </message>
    <message>
        <source>The declaration below an own work</source>
        <translation>自製稿件下方的聲明</translation>
    </message>
    <message>
        <source>Charging panel</source>
        <translation>充電面板</translation>
    </message>
    <message>
        <source>Visible to me only</source>
        <translation>僅自己可見</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>浮水印</translation>
    </message>
    <message>
        <source>Dolby sound</source>
        <translation>杜比音效</translation>
    </message>
    <message>
        <source>Only for files that have it</source>
        <translation>僅當檔案本身支援時有效</translation>
    </message>
    <message>
        <source>Hi-Res sound</source>
        <translation>Hi-Res 無損音質</translation>
    </message>
    <message>
        <source>Select comments</source>
        <translation>精選評論</translation>
    </message>
    <message>
        <source>A comment appears after you have chosen it</source>
        <translation>評論由你精選後才顯示</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>關閉評論</translation>
    </message>
    <message>
        <source>No danmaku</source>
        <translation>關閉彈幕</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>發布選項</translation>
    </message>
    <message>
        <source>Appea&amp;rs</source>
        <translation>發布時間(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Feed text</source>
        <translation>粉絲動態(&amp;F)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>聲明與互動</translation>
    </message>
    <message>
        <source>&amp;Season</source>
        <translation>合集(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>話題(&amp;O)</translation>
    </message>
    <message>
        <source>Number of the topic; empty = none</source>
        <translation>話題編號；留空則不參與</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>活動(&amp;V)</translation>
    </message>
    <message>
        <source>Number of the activity; empty = none</source>
        <translation>活動編號；留空則不參與</translation>
    </message>
    <message>
        <source>More fields of the submission as JSON; they win over all others</source>
        <translation>以 JSON 附加的投稿欄位，優先於其他所有設定</translation>
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
        <translation>審核通過後立即發布</translation>
    </message>
    <message>
        <source>Some hours after submitting</source>
        <translation>投稿後延時發布</translation>
    </message>
    <message>
        <source>At a fixed time</source>
        <translation>定時發布</translation>
    </message>
    <message>
        <source>Hours after submitting</source>
        <translation>投稿後多少小時</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小時</translation>
    </message>
    <message>
        <source>Time of publishing</source>
        <translation>發布時間</translation>
    </message>
    <message>
        <source>%1 h later</source>
        <extracomment>%1 = hours after the submission</extracomment>
        <translation>延時 %1 小時</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>QR code for Bilibili&apos;s app</source>
        <translation>供嗶哩嗶哩 App 掃描的 QR Code</translation>
    </message>
</context>
<context>
    <name>QrLoginDialog</name>
    <message>
        <source>Asking Bilibili for a code…</source>
        <translation>正在取得 QR Code…</translation>
    </message>
    <message>
        <source>Scan the code with Bilibili&apos;s app</source>
        <translation>請用嗶哩嗶哩 App 掃碼</translation>
    </message>
    <message>
        <source>Scanned: confirm it on the phone</source>
        <translation>已掃碼，請在手機上確認</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登入有效</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>QR Code 已過期</translation>
    </message>
    <message>
        <source>Log in to Bilibili</source>
        <translation>登入嗶哩嗶哩</translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>重新登入 %1</translation>
    </message>
    <message>
        <source>As a TV (recommended)</source>
        <translation>TV 端登入（推薦）</translation>
    </message>
    <message>
        <source>As a browser</source>
        <translation>網頁登入</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>複製連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import cookies instead…</source>
        <translation>改用 Cookie 匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>更新 QR Code(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copied. Open it in a browser that is logged in to Bilibili, then confirm there.</source>
        <translation>已複製。請在已登入嗶哩嗶哩的瀏覽器中開啟並確認。</translation>
    </message>
    <message>
        <source>Bilibili does not answer; asking again…</source>
        <translation>嗶哩嗶哩沒有回應，正在重試…</translation>
    </message>
    <message>
        <source>Gives cookies and a token: every way to publish works.</source>
        <translation>同時取得 Cookie 和權杖，所有投稿介面均可用。</translation>
    </message>
    <message>
        <source>Gives cookies only: publishes as the web page does.</source>
        <translation>僅取得 Cookie，只能使用網頁投稿介面。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>已登入：%1</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重試(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>金鑰圈已鎖定，請在桌面彈出的視窗中解鎖。</translation>
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
        <translation>進行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已投稿</translation>
    </message>
    <message>
        <source>No uploads. They appear by themselves after a recording, as its template wants; you can also upload videos by hand.</source>
        <translation>沒有上傳任務。錄製結束後會按範本自動出現，也可以手動上傳影片。</translation>
    </message>
    <message>
        <source>No matching uploads</source>
        <translation>沒有符合的結果</translation>
    </message>
    <message>
        <source>New submission…</source>
        <translation>新增投稿…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除篩選</translation>
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
        <translation>全部繼續</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暫停</translation>
    </message>
    <message>
        <source>Undo the remo&amp;val</source>
        <translation>復原移除(&amp;V)</translation>
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
            <numerusform>正在錄製 %n 場</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was recorded so far gets lost: files are closed properly.</source>
        <translation>已錄製的內容不會丟失，檔案會正常收尾。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止並退出</translation>
    </message>
    <message>
        <source>Quit when finished</source>
        <translation>錄完後退出</translation>
    </message>
    <message>
        <source>Keep running (minimise)</source>
        <translation>繼續執行（最小化）</translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) being uploaded</source>
        <translation>
            <numerusform>%n 個稿件正在上傳</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads go on at the next start where they were.</source>
        <translation>下次啟動時從中斷處繼續上傳。</translation>
    </message>
    <message>
        <source>Shut down the computer when everything is finished</source>
        <translation>全部完成後關機</translation>
    </message>
    <message>
        <source>Shut down when finished</source>
        <translation>錄完後關機</translation>
    </message>
</context>
<context>
    <name>RecordingVerbs</name>
    <message>
        <source>This name cannot be used, or another file has it</source>
        <translation>這個名稱不能用，或已被另一個檔案佔用</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s), %1 repairs</source>
        <extracomment>%1 is a number of repairs</extracomment>
        <translation>
            <numerusform>新增 %n 個檔案，修復 %1 處</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being uploaded: rename it afterwards</source>
        <translation>正在上傳，請之後再重新命名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>New name of the file</source>
        <translation>新的檔案名稱</translation>
    </message>
    <message numerus="yes">
        <source>%n missing entry(s) removed</source>
        <translation>
            <numerusform>已移除 %n 筆遺失記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>清理缺失記錄</translation>
    </message>
    <message numerus="yes">
        <source>Take %n missing file(s) out of the list?</source>
        <translation>
            <numerusform>要從清單中移除 %n 個遺失的檔案嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files on a drive that is not connected count as missing, too: connect it first to keep their entries.</source>
        <translation>此操作無法復原。未連接的磁碟上的檔案也算遺失：如要保留這些記錄，請先接上磁碟。</translation>
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
        <translation>已上傳</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未上傳</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄製中</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>檔案缺失</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>缺失 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中斷</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>時長</translation>
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
        <translation>投稿狀態</translation>
    </message>
    <message>
        <source>State</source>
        <translation>檔案狀態</translation>
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
        <translation>（已刪除的主播）</translation>
    </message>
    <message>
        <source>%1, file missing</source>
        <translation>%1，檔案缺失</translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message>
        <source>No matching recordings</source>
        <translation>沒有匹配的結果</translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>清理缺失記錄</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>錄影</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>開啟資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>刪除(&amp;D)…</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時間範圍</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>全部時間</translation>
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
        <translation>錄影型別</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>全部錄影</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未上傳</translation>
    </message>
    <message>
        <source>With missing files</source>
        <translation>有檔案缺失</translation>
    </message>
    <message>
        <source>All streamers</source>
        <translation>全部主播</translation>
    </message>
    <message>
        <source>No recordings yet. Broadcasts are saved to %1 by themselves</source>
        <translation>還沒有錄影。開播後會自動儲存到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s)</source>
        <translation>
            <numerusform>%n 場</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個檔案</numerusform>
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
            <numerusform>已選 %n 個檔案，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個檔案無法移到資源回收筒，已保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>已將 %n 個檔案移到資源回收筒，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert to &amp;MP4</source>
        <translation>轉封裝為 MP4(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are being converted to MP4</source>
        <translation>
            <numerusform>正在將 %n 個檔案轉封裝為 MP4</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to convert: the files are MP4 already</source>
        <translation>無需轉封裝：檔案已經是 MP4</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>修復(&amp;R)…</translation>
    </message>
    <message>
        <source>Mer&amp;ge into one…</source>
        <translation>合併為一個(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重新命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Upload…</source>
        <translation>上傳(&amp;U)…</translation>
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
        <translation>配對裝置…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>開啟頁面(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>複製連結(&amp;C)</translation>
    </message>
    <message>
        <source>Use a&amp;nother port</source>
        <translation>換一個連接埠(&amp;N)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Off. Switch it on below to watch from a browser.</source>
        <translation>未開啟。在下方開啟後即可用瀏覽器檢視。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在啟動…</translation>
    </message>
    <message numerus="yes">
        <source>On · %n viewer(s)</source>
        <translation>
            <numerusform>已開啟 · %n 人正在檢視</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 is in use</source>
        <translation>連接埠 %1 已被佔用</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <extracomment>%1 = hexadecimal digits; browsers show the same for a self-made certificate</extracomment>
        <translation>憑證指紋（SHA-256）：%1</translation>
    </message>
    <message>
        <source>There is no free port: %1</source>
        <translation>沒有可用的連接埠：%1</translation>
    </message>
</context>
<context>
    <name>RemoteTexts</name>
    <message>
        <source>Operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>檢視者</translation>
    </message>
    <message>
        <source>Paired device</source>
        <translation>已配對裝置</translation>
    </message>
</context>
<context>
    <name>RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>登出帳號</translation>
    </message>
    <message>
        <source>Remove the login of %1?</source>
        <translation>登出 %1？</translation>
    </message>
    <message>
        <source>Only this computer forgets it; nothing changes on Bilibili. Uploads of this account wait until it is logged in again.</source>
        <translation>僅刪除本機上的登入資訊，不影響嗶哩嗶哩上的內容。該帳號的上傳任務會等待，直到重新登入。</translation>
    </message>
    <message>
        <source>Streamers that publish with it: %1</source>
        <translation>使用此帳號投稿的主播：%1</translation>
    </message>
    <message>
        <source>Templates that name it: %1</source>
        <translation>使用此帳號的範本：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>登出</translation>
    </message>
</context>
<context>
    <name>RemoveUploadsDialog</name>
    <message>
        <source>Remove uploads</source>
        <translation>移除任務</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n upload(s) from the list?</source>
        <translation>
            <numerusform>從列表移除 %n 個任務？</numerusform>
        </translation>
    </message>
    <message>
        <source>The files on your disk stay.</source>
        <translation>本機檔案會保留。</translation>
    </message>
    <message>
        <source>The archives on Bilibili stay; their state is not followed any more.</source>
        <translation>B 站上的稿件會保留，但不再追蹤其狀態。</translation>
    </message>
    <message>
        <source>What was already sent of them is lost.</source>
        <translation>已上傳的部分會遺失。</translation>
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
        <translation>重設設定</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>要重設全部設定嗎？</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from the default:</source>
        <extracomment>%n = how many settings</extracomment>
        <translation>
            <numerusform>有 %n 項設定與預設值不同：</numerusform>
        </translation>
    </message>
    <message>
        <source>New recordings go to the default folder then.</source>
        <translation>之後的新錄影將儲存到預設資料夾。</translation>
    </message>
    <message>
        <source>Remote viewing is switched off, and its settings are reset, too.</source>
        <translation>遠端檢視將被關閉，其設定也會恢復預設。</translation>
    </message>
    <message>
        <source>Accounts, streamers, templates and the channels of notifications stay, and so does what differs for single platforms or streamers.</source>
        <translation>帳號、主播、範本和通知管道會保留，為個別平台或主播單獨設定的內容也會保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>This file is no backup of biliup-qt, or it is damaged. Nothing was changed.</source>
        <translation>這不是 biliup-qt 的備份，或已損壞。未作任何更改。</translation>
    </message>
    <message>
        <source>A newer version of biliup-qt wrote this backup. Nothing was changed.</source>
        <translation>此備份由更新版本的 biliup-qt 寫入。未作任何更改。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>正在檢查備份…</translation>
    </message>
    <message>
        <source>Password of the backup</source>
        <translation>備份的密碼</translation>
    </message>
    <message>
        <source>&amp;Without the logins</source>
        <translation>不還原登入資訊(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;At the next start</source>
        <translation>下次啟動時(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>繼續(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>There are logins in this backup, sealed by a password.</source>
        <translation>此備份中有以密碼加密的登入資訊。</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>密碼不對</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>備份完好</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n 個主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 個範本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>%n 個投稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s)</source>
        <translation>
            <numerusform>%n 個登入</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1: %2.
It takes the place of everything here at the next start. What is here now is kept in a folder beside it.</source>
        <extracomment>%1 = date and time, %2 = what is in it</extracomment>
        <translation>備份於 %1：%2。
下次啟動時它會取代這裡的一切；現有資料會保留在旁邊的資料夾裡。</translation>
    </message>
    <message>
        <source>Do &amp;not restore</source>
        <translation>不還原(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>立即結束(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Clean up recordings</source>
        <translation>清理錄影</translation>
    </message>
    <message>
        <source>Removed streamer</source>
        <translation>已刪除的主播</translation>
    </message>
    <message>
        <source>Files that would be moved to the trash</source>
        <translation>將移到資源回收筒的檔案</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself?</source>
        <translation>要自動清理舊錄影嗎？</translation>
    </message>
    <message>
        <source>Clean up old recordings in this way?</source>
        <translation>要依此方式清理舊錄影嗎？</translation>
    </message>
    <message>
        <source>Looking at the recordings…</source>
        <translation>正在查看錄影…</translation>
    </message>
    <message>
        <source>Recordings that are nowhere else go, too.</source>
        <translation>沒有其他備份的錄影也會被清理。</translation>
    </message>
    <message>
        <source>The program looks again every hour. What is being recorded, converted or uploaded stays, and files in the trash use space until it is emptied.</source>
        <translation>程式每小時檢查一次。正在錄製、轉換或上傳的檔案會保留；資源回收筒中的檔案在清空前仍占用空間。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Nothing is ever moved as long as neither days nor a size is set.</source>
        <translation>天數和大小都未設定時，不會移動任何檔案。</translation>
    </message>
    <message>
        <source>Nothing would be moved now.</source>
        <translation>現在沒有需要移動的檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, would be moved to the trash now.</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>現在會有 %n 個檔案（%1）移到資源回收筒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionModel</name>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>超過 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 GiB</source>
        <extracomment>%1 = number</extracomment>
        <translation>超出 %1 GiB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>錄製時間</translation>
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
        <translation>沒有找到可以開啟 %1 的檔案管理器</translation>
    </message>
    <message>
        <source>The file has been moved or deleted.</source>
        <translation>檔案已被移動或刪除</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>無法建立資料夾 %1</translation>
    </message>
    <message>
        <source>No program is set up to play this file.</source>
        <translation>沒有可以播放此檔案的程式</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>無法啟動 %1。</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Nothing waits for your word. Archives whose template says “ask me first” are shown here when they are uploaded.</source>
        <translation>沒有待確認的稿件。範本設為「投稿前先問我」的稿件上傳完成後會出現在這裡。</translation>
    </message>
    <message>
        <source>Archives to review</source>
        <translation>待確認的稿件</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
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
        <translation>合集編號；留空則不加入</translation>
    </message>
    <message>
        <source>Number of its section; empty = the first</source>
        <translation>小節編號；留空則為第一個</translation>
    </message>
    <message>
        <source>Ask Bilibili for the account&apos;s seasons again</source>
        <translation>重新向 B 站取得該帳號的合集</translation>
    </message>
    <message>
        <source>Number of the season</source>
        <translation>合集編號</translation>
    </message>
    <message>
        <source>Number of its section</source>
        <translation>小節編號</translation>
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
        <translation>小節 %1</translation>
    </message>
    <message>
        <source>Season %1, section %2</source>
        <translation>合集 %1，小節 %2</translation>
    </message>
    <message>
        <source>Log in to choose from your seasons, or enter the numbers.</source>
        <translation>登入後可從你的合集中選擇，也可以直接填寫編號。</translation>
    </message>
    <message>
        <source>Asking Bilibili for the seasons…</source>
        <translation>正在向 B 站取得合集…</translation>
    </message>
    <message>
        <source>The seasons cannot be listed, but their numbers can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>無法取得合集清單，但可以直接填寫編號。%1</translation>
    </message>
    <message>
        <source>The account has no season with this number.</source>
        <translation>該帳號沒有這個編號的合集。</translation>
    </message>
    <message>
        <source>The account has no season yet. They are made on Bilibili&apos;s website.</source>
        <translation>該帳號還沒有合集，請先在 B 站網頁上建立。</translation>
    </message>
</context>
<context>
    <name>SecretStoreDialog</name>
    <message>
        <source>In the system&apos;s &amp;keychain</source>
        <translation>系統金鑰圈(&amp;K)</translation>
    </message>
    <message>
        <source>Encrypted and locked together with your desktop. The best place.</source>
        <translation>加密儲存，隨桌面工作階段一起鎖定，最安全。</translation>
    </message>
    <message>
        <source>In a &amp;file that only you can read</source>
        <translation>僅本使用者可讀的檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Not encrypted: whoever gets at your files or their backups gets the login, too.</source>
        <translation>不加密：能讀取你的檔案或備份的人，也能拿到登入資訊。</translation>
    </message>
    <message>
        <source>Only until the program &amp;ends</source>
        <translation>僅本次執行有效(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing is written. Log in again after each start.</source>
        <translation>不寫入磁碟，每次啟動後需要重新登入。</translation>
    </message>
    <message>
        <source>Where logins are kept</source>
        <translation>登入資訊儲存位置</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>金鑰圈已鎖定</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1</source>
        <translation>無法將登入資訊儲存到%1</translation>
    </message>
    <message>
        <source>Where shall logins be kept?</source>
        <translation>登入資訊儲存在哪裡？</translation>
    </message>
    <message>
        <source>Unlock it in the window your desktop shows, or choose another place.</source>
        <translation>請在桌面彈出的視窗中解鎖，或改存到其他位置。</translation>
    </message>
    <message>
        <source>A login is as good as a password, so it is never just written somewhere. Choose where it shall be, or set up a keychain (on Linux: GNOME Keyring or KWallet) and try again.</source>
        <translation>登入資訊等同於密碼，不會被隨意寫入磁碟。請選擇儲存位置，或安裝金鑰圈（Linux：GNOME Keyring 或 KWallet）後重試。</translation>
    </message>
    <message>
        <source>Logins that are there move to the place you choose.</source>
        <translation>已有的登入資訊會移到所選位置。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重試(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Keep them there</source>
        <translation>儲存到這裡(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>已刪除 %1</translation>
    </message>
    <message>
        <source>Went live</source>
        <translation>開播</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>開播：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <translation>
            <numerusform>%n 個檔案，%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording stopped by hand: %1</source>
        <extracomment>%1 = &quot;3 file(s), 1:02:33, 1.8 GiB&quot;</extracomment>
        <translation>手動停止錄製：%1</translation>
    </message>
    <message>
        <source>Broadcast ended: %1</source>
        <translation>下播：%1</translation>
    </message>
    <message>
        <source>Part %1 saved: %2, %3 (%4)</source>
        <extracomment>%1 = number, %2 = length, %3 = size, %4 = why it ended</extracomment>
        <translation>第 %1 段已儲存：%2，%3（%4）</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting. %1</source>
        <translation>連線中斷，正在重連。%1</translation>
    </message>
    <message>
        <source>Recording broke off. %1</source>
        <translation>錄製中斷。%1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已刪除：%1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>已移動：%1</translation>
    </message>
    <message>
        <source>Not converted: %1. %2</source>
        <translation>轉換失敗：%1。%2</translation>
    </message>
    <message>
        <source>Converted: %1</source>
        <translation>已轉換：%1</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time: %n file(s) had to be finished</source>
        <translation>
            <numerusform>上次未正常退出，%n 個檔案需要收尾</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, recording stopped: %1, %2 left</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>磁碟已滿，已停止錄製：%1，剩餘 %2</translation>
    </message>
    <message>
        <source>Disk space is low: %1, %2 left</source>
        <translation>磁碟空間不足：%1，剩餘 %2</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests; checking again after %2</source>
        <extracomment>%1 = platform, %2 = time of day</extracomment>
        <translation>%1 提示請求過於頻繁，%2 後再檢測</translation>
    </message>
    <message>
        <source>The network is back</source>
        <translation>網路已恢復</translation>
    </message>
    <message>
        <source>No network; recording goes on by itself when it is back</source>
        <translation>當前沒有網路，恢復後會自動繼續</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>Submission failed. %1</source>
        <translation>投稿失敗。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) added to %1</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>已向 %1 追加 %n 個分P</numerusform>
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
        <translation>已釋出：%1</translation>
    </message>
    <message>
        <source>The account %1 needs a new login</source>
        <translation>賬號“%1”登入已失效</translation>
    </message>
    <message>
        <source>Hook “%1”, step %2 failed. %3</source>
        <extracomment>%1 = when it runs, %2 = number, %3 = why</extracomment>
        <translation>鉤子「%1」第 %2 步失敗。%3</translation>
    </message>
    <message>
        <source>Messages do not get through to “%1”. %2</source>
        <extracomment>%1 = name of a channel, %2 = why</extracomment>
        <translation>訊息無法送達「%1」。%2</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %1; %n file(s) stay, the trash refused them</source>
        <extracomment>%1 = number of files that went, %n = those that did not</extracomment>
        <translation>
            <numerusform>已清理舊錄影 %1 個；另有 %n 個檔案無法移到資源回收筒，已保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %n file(s), %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>已清理舊錄影：%n 個檔案，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with a cover of Bilibili&apos;s choice: the one from the recording could not be used. %2</source>
        <extracomment>%1 = &quot;Submitted: BV..., 3 parts&quot;, %2 = why</extracomment>
        <translation>%1，封面由 B 站自動選取：錄製取得的封面無法使用。%2</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available: %2</source>
        <extracomment>%1 = version, %2 = address of a web page</extracomment>
        <translation>biliup-qt %1 已發布：%2</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one.</source>
        <translation>資料庫已損毀，保留為 %1。程式已改用一個空的資料庫。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟隨系統</translation>
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
        <translation>開機自動啟動</translation>
    </message>
    <message>
        <source>Starts minimised.</source>
        <translation>啟動後最小化。</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>啟動時最小化</translation>
    </message>
    <message>
        <source>Close button</source>
        <translation>關閉按鈕</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>詢問</translation>
    </message>
    <message>
        <source>Minimise to the tray</source>
        <translation>最小化到系統匣</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show the tray icon</source>
        <translation>顯示系統匣圖示</translation>
    </message>
    <message>
        <source>Keep the computer awake while recording</source>
        <translation>錄製時阻止睡眠</translation>
    </message>
    <message>
        <source>The display may still sleep.</source>
        <translation>顯示器仍可關閉。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字號</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>緊湊行</translation>
    </message>
    <message>
        <source>Live thumbnails</source>
        <translation>直播縮圖</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Selected streamer</source>
        <translation>僅選中</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>全部錄製</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>錄影資料夾</translation>
    </message>
    <message>
        <source>Empty: the folder &quot;biliup-qt&quot; in your videos folder.</source>
        <translation>留空則使用“影片”資料夾下的 biliup-qt。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>檔名</translation>
    </message>
    <message>
        <source>Variables in braces; a slash starts a folder.</source>
        <translation>花括號內為變數，斜槓表示資料夾。</translation>
    </message>
    <message>
        <source>New file every</source>
        <translation>按時長分段</translation>
    </message>
    <message>
        <source>0 means no limit. Files are always cut at a keyframe.</source>
        <translation>0 表示不限；總是在關鍵幀處分段。</translation>
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
        <translation>標題變化時分段</translation>
    </message>
    <message>
        <source>Delete files smaller than</source>
        <translation>丟棄小於此大小的檔案</translation>
    </message>
    <message>
        <source>Only files without a broadcast worth keeping; each one is written to the ledger.</source>
        <translation>只丟棄沒有保留價值的檔案，每一個都會記錄在案。</translation>
    </message>
    <message>
        <source>Wait for the streamer to come back</source>
        <translation>下播確認時間</translation>
    </message>
    <message>
        <source>A drop shorter than this stays one broadcast.</source>
        <translation>短於此時間的中斷仍算同一場直播。</translation>
    </message>
    <message>
        <source>Recordings at the same time</source>
        <translation>最大同時錄製數</translation>
    </message>
    <message>
        <source>0 means no limit. Streamers of a higher priority come first.</source>
        <translation>0 表示不限；優先順序高的主播優先。</translation>
    </message>
    <message>
        <source>Treat as a drop when nothing comes for</source>
        <translation>無資料多久視為斷流</translation>
    </message>
    <message>
        <source>Keep gaps in time</source>
        <translation>保留時間空隙</translation>
    </message>
    <message>
        <source>Off: missing seconds are closed, which Bilibili&apos;s upload check asks for.</source>
        <translation>關：缺失的時間會被補齊，符合嗶哩嗶哩的上傳檢查要求。</translation>
    </message>
    <message>
        <source>Remove filler data</source>
        <translation>去除填充資料</translation>
    </message>
    <message>
        <source>Some senders pad their stream; the picture is the same without.</source>
        <translation>有些推流端會填充無用資料，去除後畫面不變。</translation>
    </message>
    <message>
        <source>Continue in the same file after a drop</source>
        <translation>斷線重連後繼續寫入同一檔案</translation>
    </message>
    <message>
        <source>Convert to MP4 when a file is finished</source>
        <translation>檔案完成後轉封裝為 MP4</translation>
    </message>
    <message>
        <source>The picture and sound are copied, not encoded again.</source>
        <translation>只複製音影片，不重新編碼。</translation>
    </message>
    <message>
        <source>Keep the original after converting</source>
        <translation>轉封裝後保留原檔案</translation>
    </message>
    <message>
        <source>Save the cover image</source>
        <translation>儲存封面</translation>
    </message>
    <message>
        <source>New thumbnail every</source>
        <translation>縮圖更新間隔</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>檢測間隔</translation>
    </message>
    <message>
        <source>0 means as often as the platform allows. Less than 20 s may trigger risk control.</source>
        <translation>0 表示按平臺預設；低於 20 秒可能觸發風控。</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>錄製時段</translation>
    </message>
    <message>
        <source>A list of {&quot;days&quot;: [1 = Monday ... 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;}: local time, a range may cross midnight, a day ends at 24:00.</source>
        <translation>形如 {&quot;days&quot;: [1（週一）… 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;} 的列表：本地時間，可以跨午夜，一天到 24:00 結束。</translation>
    </message>
    <message>
        <source>Skip broadcasts whose title contains</source>
        <translation>標題包含以下內容時不錄</translation>
    </message>
    <message>
        <source>Record only broadcasts whose title contains</source>
        <translation>僅錄標題包含以下內容的直播</translation>
    </message>
    <message>
        <source>Only tell me, do not record</source>
        <translation>僅提醒不錄</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Higher ones get a free place first.</source>
        <translation>數值高的優先獲得空位。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>HLS: segments to start with</source>
        <translation>HLS：從最近幾個分片開始</translation>
    </message>
    <message>
        <source>HLS: start with the oldest segment</source>
        <translation>HLS：從最早的分片開始</translation>
    </message>
    <message>
        <source>HLS: leave out inserted advertising</source>
        <translation>HLS：跳過插入的廣告</translation>
    </message>
    <message>
        <source>HLS: low latency</source>
        <translation>HLS：低延遲</translation>
    </message>
    <message>
        <source>HLS: time limit without a byte</source>
        <translation>HLS：無資料超時</translation>
    </message>
    <message>
        <source>Bilibili: quality</source>
        <translation>嗶哩嗶哩：畫質</translation>
    </message>
    <message>
        <source>What the site grants without a login is at most 250.</source>
        <translation>未登入時最高只能獲得超清。</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>杜比</translation>
    </message>
    <message>
        <source>Original, true colour</source>
        <translation>原畫真彩</translation>
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
        <translation>原畫</translation>
    </message>
    <message>
        <source>Blu-ray</source>
        <translation>藍光</translation>
    </message>
    <message>
        <source>Super</source>
        <translation>超清</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高畫質</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>流暢</translation>
    </message>
    <message>
        <source>Bilibili: protocols in order</source>
        <translation>嗶哩嗶哩：協議優先順序</translation>
    </message>
    <message>
        <source>flv, fmp4 and ts, separated by commas.</source>
        <translation>flv、fmp4、ts，用逗號分隔。</translation>
    </message>
    <message>
        <source>Bilibili: codecs in order</source>
        <translation>嗶哩嗶哩：編碼優先順序</translation>
    </message>
    <message>
        <source>avc, hevc and av1, separated by commas.</source>
        <translation>avc、hevc、av1，用逗號分隔。</translation>
    </message>
    <message>
        <source>Bilibili: preferred CDNs</source>
        <translation>嗶哩嗶哩：優先的 CDN</translation>
    </message>
    <message>
        <source>Bilibili: own API address</source>
        <translation>嗶哩嗶哩：自定義 API 地址</translation>
    </message>
    <message>
        <source>Empty: https://api.live.bilibili.com</source>
        <translation>留空則使用 https://api.live.bilibili.com</translation>
    </message>
    <message>
        <source>Bilibili: API address when the first fails</source>
        <translation>嗶哩嗶哩：備用 API 地址</translation>
    </message>
    <message>
        <source>Huya: highest bitrate</source>
        <translation>虎牙：最高位元速率</translation>
    </message>
    <message>
        <source>0 means the source.</source>
        <translation>0 表示原始位元速率。</translation>
    </message>
    <message>
        <source>Huya: protocol</source>
        <translation>虎牙：協議</translation>
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
        <translation>虎牙：優先的 CDN</translation>
    </message>
    <message>
        <source>Huya: HEVC when there is one</source>
        <translation>虎牙：有 HEVC 時優先使用</translation>
    </message>
    <message>
        <source>Huya: allow the enhanced picture</source>
        <translation>虎牙：允許增強畫質</translation>
    </message>
    <message>
        <source>Direct links: User-Agent</source>
        <translation>直鏈：User-Agent</translation>
    </message>
    <message>
        <source>Direct links: Referer</source>
        <translation>直鏈：Referer</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Time limit of a request</source>
        <translation>請求超時</translation>
    </message>
    <message>
        <source>Warn when less is free than</source>
        <translation>剩餘空間預警</translation>
    </message>
    <message>
        <source>Stop recording when less is free than</source>
        <translation>停止錄製的剩餘空間</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日誌級別</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>除錯</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Keep log lines for</source>
        <translation>日誌保留時間</translation>
    </message>
    <message>
        <source>Archives uploaded at the same time</source>
        <translation>同時上傳的稿件數</translation>
    </message>
    <message>
        <source>Pieces of a file sent at the same time</source>
        <translation>分片併發數</translation>
    </message>
    <message>
        <source>Some lines allow no more than 8.</source>
        <translation>部分線路最多允許 8。</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>上傳線路</translation>
    </message>
    <message>
        <source>Empty: the fastest, measured once an hour.</source>
        <translation>留空則自動選擇最快的線路，每小時測速一次。</translation>
    </message>
    <message>
        <source>Upload no faster than</source>
        <translation>上傳限速</translation>
    </message>
    <message>
        <source>Upload only between</source>
        <translation>僅在此時段上傳</translation>
    </message>
    <message>
        <source>For example 23:00-07:00; empty means always.</source>
        <translation>例如 23:00-07:00，留空表示全天。</translation>
    </message>
    <message>
        <source>Try a failed upload again</source>
        <translation>上傳失敗重試次數</translation>
    </message>
    <message>
        <source>Do not upload files smaller than</source>
        <translation>不上傳小於此大小的檔案</translation>
    </message>
    <message>
        <source>They are kept.</source>
        <translation>檔案會保留。</translation>
    </message>
    <message>
        <source>Upload while recording</source>
        <translation>邊錄邊傳</translation>
    </message>
    <message>
        <source>Files are then cut by size only: at the chosen one, or 2 GiB. What is shorter at the end is sent once more as a whole.</source>
        <translation>開啟後只依大小分段（未設定大小時為 2 GiB）。最後不足該大小的一段會重新完整上傳。</translation>
    </message>
    <message>
        <source>Files whose archive is open on Bilibili</source>
        <translation>稿件在 B 站開放瀏覽後，本機檔案</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>Bilibili: watch as</source>
        <translation>嗶哩嗶哩：觀看帳號</translation>
    </message>
    <message>
        <source>default: the default account; none: logged out; or the number (UID) of an account.</source>
        <translation>default：預設帳號；none：不登入；也可填某個帳號的 UID。</translation>
    </message>
    <message>
        <source>Template of streamers and files that name none</source>
        <translation>未指定範本的主播和檔案所用的範本</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Its UID; empty: as in the template.</source>
        <translation>填寫 UID；留空則跟隨範本。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿方式</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>跟隨範本</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>先由我確認</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>只上傳，不投稿</translation>
    </message>
    <message>
        <source>Upload when</source>
        <translation>上傳時機</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>每個分段完成後立即上傳</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>下播後上傳</translation>
    </message>
    <message>
        <source>When a broadcast begins</source>
        <translation>開播時</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>分段完成時</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>下播後</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿後</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>遠端檢視</translation>
    </message>
    <message>
        <source>A web page and an interface for programs, for people with a password or a paired device.</source>
        <translation>網頁與程式介面，供有密碼或已配對裝置的人使用。</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>存取範圍</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>The local network</source>
        <translation>區域網路</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>With a certificate made here</source>
        <translation>使用本機產生的憑證</translation>
    </message>
    <message>
        <source>With my certificate</source>
        <translation>使用我的憑證</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>A PEM file with the whole chain.</source>
        <translation>包含完整憑證鏈的 PEM 檔案。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>A PEM file without a password.</source>
        <translation>沒有密碼的 PEM 檔案。</translation>
    </message>
    <message>
        <source>A sign-in is valid for</source>
        <translation>登入有效期</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>本機的其他主機名稱</translation>
    </message>
    <message>
        <source>Addresses and localhost always work; a request for any other name is refused unless it is listed here.</source>
        <translation>IP 位址和 localhost 一律可用；以其他名稱存取會被拒絕，除非列在這裡。</translation>
    </message>
    <message>
        <source>Path behind a reverse proxy</source>
        <translation>反向代理後的路徑</translation>
    </message>
    <message>
        <source>For example /recorder; empty: none.</source>
        <translation>例如 /recorder；留空表示沒有。</translation>
    </message>
    <message>
        <source>Believe a reverse proxy on this computer</source>
        <translation>信任本機上的反向代理</translation>
    </message>
    <message>
        <source>Who asks and whether it is encrypted is then read from X-Forwarded-For and X-Forwarded-Proto.</source>
        <translation>存取者是誰、是否加密，將從 X-Forwarded-For 和 X-Forwarded-Proto 讀取。</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>A program, with arguments if need be; %f is the file. Empty: what the system opens videos with.</source>
        <translation>要用的程式，可帶參數；%f 代表檔案。留空：用系統預設的影片程式開啟。</translation>
    </message>
    <message>
        <source>For checking rooms and for accounts. No address on this computer goes through a proxy.</source>
        <translation>用於檢測直播間和帳號。本機位址不走代理。</translation>
    </message>
    <message>
        <source>Proxy for recording</source>
        <translation>錄製代理</translation>
    </message>
    <message>
        <source>What is being recorded uses it from its next connection on.</source>
        <translation>正在錄製的從下一次連線起使用。</translation>
    </message>
    <message>
        <source>Proxy for uploading</source>
        <translation>上傳代理</translation>
    </message>
    <message>
        <source>Uploads that are running use it from the next piece on.</source>
        <translation>正在上傳的從下一個分片起使用。</translation>
    </message>
    <message>
        <source>User-Agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Empty: that of a current browser.</source>
        <translation>留空：使用目前瀏覽器的識別。</translation>
    </message>
    <message>
        <source>A streamer goes live</source>
        <translation>開播</translation>
    </message>
    <message>
        <source>A recording begins</source>
        <translation>開始錄製</translation>
    </message>
    <message>
        <source>A recording breaks off</source>
        <translation>錄製中斷或失敗</translation>
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
        <translation>投稿失敗或被退回</translation>
    </message>
    <message>
        <source>A hook or a conversion fails</source>
        <translation>後處理失敗</translation>
    </message>
    <message>
        <source>A login is no longer valid</source>
        <translation>登入失效</translation>
    </message>
    <message>
        <source>A disk gets full</source>
        <translation>磁碟不足</translation>
    </message>
    <message>
        <source>Tell nothing, only list it</source>
        <translation>靜音：僅列入事件清單</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>勿擾時段</translation>
    </message>
    <message>
        <source>For example 22:00-08:00; empty means none. What happens then is only listed.</source>
        <translation>例如 22:00-08:00；留空表示不設。期間發生的事只列入事件清單。</translation>
    </message>
    <message>
        <source>Do not disturb until</source>
        <translation>勿擾至</translation>
    </message>
    <message>
        <source>Tell in one message what happens within</source>
        <translation>合併通知的時間範圍</translation>
    </message>
    <message>
        <source>0 tells each by itself, at once.</source>
        <translation>0 表示逐則立即通知。</translation>
    </message>
    <message>
        <source>Where messages are pushed to</source>
        <translation>推送管道</translation>
    </message>
    <message>
        <source>Their passwords and keys are kept in the keychain.</source>
        <translation>密碼和金鑰儲存在鑰匙圈中。</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Copies of the database to keep</source>
        <translation>保留的資料庫備份數</translation>
    </message>
    <message>
        <source>One is made each day, beside the database.</source>
        <translation>每天備份一次，儲存在資料庫旁邊。</translation>
    </message>
    <message>
        <source>Streamers whose hooks run at the same time</source>
        <translation>同時執行後處理的主播數</translation>
    </message>
    <message>
        <source>Those of one streamer always run one after the other.</source>
        <translation>同一主播的後處理始終依序執行。</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>檢查更新</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest version and tells you; nothing is downloaded.</source>
        <translation>向 GitHub 查詢最新版本並提示，不會下載任何內容。</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>每週一次</translation>
    </message>
    <message>
        <source>Old recordings are cleaned up</source>
        <translation>舊錄影被清理</translation>
    </message>
    <message>
        <source>There is a new version</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>強調色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉紅色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Stream format</source>
        <translation>直播串流格式</translation>
    </message>
    <message>
        <source>Tried first where a site offers it in the same quality. Automatic: in the order of each platform.</source>
        <translation>網站以相同畫質提供時優先嘗試。自動：依各平台的順序。</translation>
    </message>
    <message>
        <source>Off helps where addresses of IPv6 are handed out but lead nowhere. RTMP, RTSP and what else is neither FLV nor HLS nor SRT still uses them.</source>
        <translation>網路配發了 IPv6 位址卻無法連通時，關閉它會有幫助。RTMP、RTSP 以及 FLV、HLS、SRT 以外的串流仍會使用 IPv6。</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself</source>
        <translation>自動清理舊錄影</translation>
    </message>
    <message>
        <source>They are moved to the trash, which gives their space back when it is emptied.</source>
        <translation>移到資源回收筒；清空資源回收筒後才會釋放空間。</translation>
    </message>
    <message>
        <source>Keep recordings for</source>
        <translation>錄影保留時間</translation>
    </message>
    <message>
        <source>Keep recordings up to</source>
        <translation>錄影總大小上限</translation>
    </message>
    <message>
        <source>The oldest go first; 0 means no limit.</source>
        <translation>最舊的先清理；0 表示不限。</translation>
    </message>
    <message>
        <source>Clean up only what is open on Bilibili</source>
        <translation>只清理已在 B 站開放瀏覽的錄影</translation>
    </message>
    <message>
        <source>Off: recordings go that are nowhere else.</source>
        <translation>關閉後，沒有其他備份的錄影也會被清理。</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>One per line</source>
        <translation>每行一個</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>選擇：%1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>General</source>
        <translation>常規</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄製</translation>
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
        <translation>網路</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>後處理</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>遠端檢視</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高階</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平臺</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Default: %1</source>
        <translation>恢復預設：%1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢復預設值：%1</translation>
    </message>
    <message>
        <source>● Default: %1</source>
        <translation>● 預設：%1</translation>
    </message>
    <message>
        <source>● Not as by default</source>
        <translation>● 與預設不同</translation>
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
        <translation>分鐘</translation>
    </message>
</context>
<context>
    <name>SettingValue</name>
    <message>
        <source>On</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已設定</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Enter %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>請輸入 %1–%2</translation>
    </message>
    <message>
        <source>This value is not allowed here</source>
        <translation>此處不允許這個值</translation>
    </message>
    <message>
        <source>as often as the platform allows</source>
        <translation>依平台預設</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Counts from the next recording on.</source>
        <translation>從下一次錄製起生效。</translation>
    </message>
    <message>
        <source>Counts from the next upload on.</source>
        <translation>從下一次上傳起生效。</translation>
    </message>
    <message>
        <source>Enter 0 or %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>請輸入 0 或 %1–%2</translation>
    </message>
    <message>
        <source>Asking this often may trigger the platform&apos;s risk control</source>
        <translation>檢測過於頻繁，可能觸發平台風控</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No matching settings</source>
        <translation>沒有匹配的結果</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>設定分組</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>還原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>有 %n 項未儲存</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>設定已儲存</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷鍵</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜尋快捷鍵</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ShutdownCountdown</name>
    <message>
        <source>Shut down the computer</source>
        <translation>關機</translation>
    </message>
    <message>
        <source>Everything is finished: files are closed and what was being uploaded is done.</source>
        <translation>全部完成：檔案已收尾，正在上傳的稿件也已傳完。</translation>
    </message>
    <message>
        <source>Time until the computer shuts down</source>
        <translation>距離關機的時間</translation>
    </message>
    <message>
        <source>Shut down now</source>
        <translation>立即關機</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>The computer shuts down in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後關機</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitEdit</name>
    <message>
        <source>By duration</source>
        <translation>按時長</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>When the title changes</source>
        <translation>標題變化時</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小單位</translation>
    </message>
    <message>
        <source>Too short (at least 1 minute)</source>
        <translation>分段過小（最少 1 分鐘）</translation>
    </message>
    <message>
        <source>Too small (at least 10 MiB)</source>
        <translation>分段過小（最少 10 MiB）</translation>
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
        <translation>未開播</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>檢測中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>直播未錄</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄製中</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>重連中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>收尾中</translation>
    </message>
    <message>
        <source>Off schedule</source>
        <translation>非錄製時段</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>出錯</translation>
    </message>
    <message>
        <source>Reconnecting %1/%2</source>
        <extracomment>%1 and %2 are numbers: attempt 2 of 5</extracomment>
        <translation>重連中 %1/%2</translation>
    </message>
    <message>
        <source>The live room does not exist or is banned.</source>
        <translation>直播間不存在或已被封禁</translation>
    </message>
    <message>
        <source>Stopped by hand: recording starts again with the next broadcast.</source>
        <translation>已手動停止，下一場直播再自動錄製</translation>
    </message>
    <message>
        <source>The site says live, but gives no stream yet.</source>
        <translation>網站顯示已開播，但還沒有直播流</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>開始錄製</translation>
    </message>
    <message>
        <source>New file: time limit</source>
        <translation>新檔案：達到時長上限</translation>
    </message>
    <message>
        <source>New file: size limit</source>
        <translation>新檔案：達到大小上限</translation>
    </message>
    <message>
        <source>New file: picture or sound changed</source>
        <translation>新檔案：畫面或聲音引數變化</translation>
    </message>
    <message>
        <source>New file: title changed</source>
        <translation>新檔案：標題變化</translation>
    </message>
    <message>
        <source>New file: split by hand</source>
        <translation>新檔案：手動分段</translation>
    </message>
    <message>
        <source>New file: after a break</source>
        <translation>新檔案：中斷之後</translation>
    </message>
    <message>
        <source>Broadcast ended</source>
        <translation>下播</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>因故障結束</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>該平臺需要登入。</translation>
    </message>
    <message>
        <source>The broadcast is only for those who paid.</source>
        <translation>付費直播，需要購買</translation>
    </message>
    <message>
        <source>The live room has a password.</source>
        <translation>直播間有密碼</translation>
    </message>
    <message>
        <source>The broadcast is not available in your region.</source>
        <translation>直播在你所在的地區不可用</translation>
    </message>
    <message>
        <source>The broadcast is age-restricted.</source>
        <translation>直播有年齡限制</translation>
    </message>
    <message>
        <source>The broadcast is only for members.</source>
        <translation>僅限會員觀看</translation>
    </message>
    <message>
        <source>The platform asks for a captcha.</source>
        <translation>平臺要求完成驗證</translation>
    </message>
    <message>
        <source>The broadcast is protected and cannot be recorded.</source>
        <translation>直播受保護，無法錄製</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>與 %1 是同一個直播間，只錄製一次。請移除其中一個。</translation>
    </message>
</context>
<context>
    <name>StatsModel</name>
    <message>
        <source>Uploaded by hand</source>
        <translation>手動上傳</translation>
    </message>
    <message>
        <source>Removed streamer %1</source>
        <translation>已刪除的主播 %1</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>錄製時長</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>場次</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>斷流</translation>
    </message>
</context>
<context>
    <name>StatsView</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>沒有錄製。</translation>
    </message>
    <message>
        <source>Recorded and published</source>
        <translation>錄製與投稿統計</translation>
    </message>
    <message>
        <source>Time of the statistics</source>
        <translation>統計的時間範圍</translation>
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
        <translation>全部錄製的接收速度</translation>
    </message>
    <message>
        <source>Show these streamers</source>
        <translation>篩選這些主播</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>錄製 %1</translation>
    </message>
    <message>
        <source>Live, not recorded %1</source>
        <translation>直播未錄 %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>出錯 %1</translation>
    </message>
    <message>
        <source>Monitored %1</source>
        <translation>監控 %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空閒</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>剩餘空間</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>檢視上傳工作</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>上傳 %1</translation>
    </message>
    <message>
        <source>Others in your network can look in. Show the settings</source>
        <translation>區域網路內的其他裝置可以檢視。開啟設定</translation>
    </message>
    <message numerus="yes">
        <source>Network: %n viewer(s)</source>
        <translation>
            <numerusform>區域網路：%n 人檢視</numerusform>
        </translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>遠端檢視</translation>
    </message>
    <message>
        <source>What all uploads send together</source>
        <translation>所有上傳的總速度</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>%1 %2 free (about %3)</source>
        <extracomment>%1 is a volume, %2 a size, %3 a duration: D: 182 GiB free (about 36 hours)</extracomment>
        <translation>%1 剩餘 %2（約 %3）</translation>
    </message>
    <message>
        <source>%1 %2 free</source>
        <extracomment>%1 is a volume, %2 a size</extracomment>
        <translation>%1 剩餘 %2</translation>
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
        <translation>新增主播(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add from the &amp;clipboard…</source>
        <translation>從剪貼簿新增(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Record now</source>
        <translation>立即錄製(&amp;R)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>&amp;Stop recording</source>
        <translation>停止錄製(&amp;S)</translation>
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
        <translation>監控並自動錄製(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Watch the recording</source>
        <translation>用播放器觀看(&amp;W)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>開啟資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Open live room in the &amp;browser</source>
        <translation>開啟直播間(&amp;B)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>複製連結(&amp;L)</translation>
    </message>
    <message>
        <source>Se&amp;ttings of this streamer…</source>
        <translation>主播設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>刪除(&amp;D)…</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>詳情(&amp;E)</translation>
    </message>
    <message>
        <source>Start monitoring all</source>
        <translation>全部開始監控</translation>
    </message>
    <message>
        <source>Pause monitoring all</source>
        <translation>全部暫停監控</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>已複製 %n 個連結</numerusform>
        </translation>
    </message>
    <message>
        <source>Only n&amp;otify, do not record</source>
        <translation>僅提醒不錄(&amp;O)</translation>
    </message>
    <message>
        <source>Ren&amp;ame</source>
        <translation>重新命名(&amp;A)</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>立即檢測(&amp;N)</translation>
    </message>
    <message>
        <source>Chec&amp;k all now</source>
        <translation>全部立即檢測(&amp;K)</translation>
    </message>
    <message>
        <source>%1 is not live now</source>
        <translation>%1 目前未開播</translation>
    </message>
    <message>
        <source>Choose a player…</source>
        <translation>選擇播放器…</translation>
    </message>
    <message>
        <source>Wh&amp;y is it not recorded?</source>
        <translation>為什麼沒在錄製(&amp;Y)？</translation>
    </message>
</context>
<context>
    <name>StreamerCellDelegate</name>
    <message>
        <source>New name</source>
        <translation>新名稱</translation>
    </message>
</context>
<context>
    <name>StreamerColumns</name>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平臺</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>分割槽</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>開播時長</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>位元速率/速度比</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>畫質</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>上次直播</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次檢測</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Submission template</source>
        <translation>投稿範本</translation>
    </message>
</context>
<context>
    <name>StreamerDetails</name>
    <message>
        <source>Select a streamer to see its details.</source>
        <translation>選擇一個主播檢視詳情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>This broadcast</source>
        <translation>本場直播</translation>
    </message>
    <message>
        <source>Log of this streamer</source>
        <translation>該主播的日誌</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳情</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>已複製詳情</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後重試</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it not recorded?</source>
        <translation>為什麼沒在錄製？</translation>
    </message>
</context>
<context>
    <name>StreamerFacts</name>
    <message>
        <source>Duration</source>
        <translation>時長</translation>
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
        <translation>畫質</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線路</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files so far</source>
        <translation>已有檔案</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>上次直播</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次檢測</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>StreamerModel</name>
    <message>
        <source>Received %1 of broadcast at %2 of its own speed; 100% keeps up with it.
File: %3
Size so far: %4</source>
        <translation>已接收 %1 的直播內容，速度為直播的 %2；100% 表示完全跟上。
檔案：%3
已錄大小：%4</translation>
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
        <translation>直播標題</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 的設定</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>設定分組</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常規</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>錄製</translation>
    </message>
    <message>
        <source>Hours and filters</source>
        <translation>時段與過濾</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>後處理</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗號分隔</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>標籤(&amp;T)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>恢復此頁為全域</translation>
    </message>
    <message>
        <source>Every setting of this page as everywhere</source>
        <translation>此頁所有設定都跟隨全域</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>請輸入名稱</translation>
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
        <translation>本場跳過</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Fit columns to their content</source>
        <translation>自適應列寬</translation>
    </message>
    <message>
        <source>Manual order</source>
        <translation>手動排序</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>恢復預設列</translation>
    </message>
</context>
<context>
    <name>StreamersPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>還沒有主播。貼上直播間連結即可開始</translation>
    </message>
    <message>
        <source>No streamer matches the filter.</source>
        <translation>沒有匹配的主播</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>主播</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>新增主播</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
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
        <translation>匯入…</translation>
    </message>
    <message>
        <source>It can record:</source>
        <translation>支援的平台：</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Type a tag, then Enter</source>
        <translation>輸入標籤後按 Enter</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <extracomment>%1 = a tag</extracomment>
        <translation>移除標籤 %1</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>標籤（以逗號分隔）：</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>標籤(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>新增標籤(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>No template yet. A template says how recordings are posted to Bilibili: title, partition, tags and more</source>
        <translation>還沒有投稿範本。範本決定錄影如何投稿到 B 站：標題、分區、標籤等</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新增範本</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>投稿範本</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立副本</translation>
    </message>
    <message>
        <source>Use for streamers without a template</source>
        <translation>設為預設範本</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>範本名稱</translation>
    </message>
    <message>
        <source>Template &amp;name</source>
        <translation>範本名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>還原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>The template has unsaved changes</source>
        <translation>範本有未儲存的變更</translation>
    </message>
    <message>
        <source>Used for streamers without a template</source>
        <translation>預設範本</translation>
    </message>
    <message numerus="yes">
        <source>Chosen by %n streamer(s)</source>
        <translation>
            <numerusform>%n 個主播正在使用</numerusform>
        </translation>
    </message>
    <message>
        <source>No streamer has chosen it</source>
        <translation>沒有主播使用</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Template “%1” deleted</source>
        <translation>已刪除範本「%1」</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>請輸入名稱</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>範本已儲存</translation>
    </message>
    <message>
        <source>Another template has this name</source>
        <translation>已有同名範本</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Was live already: %1</source>
        <translation>啟動時已在直播：%1</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>開播：%1</translation>
    </message>
    <message>
        <source>Stopped by hand after %1, %2</source>
        <translation>手動停止，時長 %1，%2</translation>
    </message>
    <message>
        <source>Broadcast ended after %1, %2</source>
        <translation>下播，時長 %1，%2</translation>
    </message>
    <message>
        <source>File %1 finished: %2, %3</source>
        <extracomment>%1 is a number, %2 a duration, %3 a size</extracomment>
        <translation>檔案 %1 已完成：%2，%3</translation>
    </message>
    <message>
        <source>Connection lost (%1/%2). %3</source>
        <translation>連線中斷（%1/%2）。%3</translation>
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
        <translation>訊息中的操作</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Settings to take along</source>
        <translation>設定的匯出與匯入</translation>
    </message>
    <message>
        <source>One file with all settings, templates and streamers, without logins. Importing shows first what would change.</source>
        <translation>一個檔案包含全部設定、範本和主播，不含登入資訊。匯入前會先顯示將改動什麼。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Backup of everything</source>
        <translation>整體備份</translation>
    </message>
    <message>
        <source>Also the list of recordings, uploads and statistics, and with a password the logins. The recordings themselves are not in it.</source>
        <translation>還包括錄影清單、投稿和統計；設了密碼時也包括登入資訊。不含錄影檔案本身。</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>備份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>還原(&amp;R)…</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>匯出設定</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已匯出到 %1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message>
        <source>Settings (*.json *.toml)</source>
        <translation>設定 (*.json *.toml)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite3)</source>
        <translation>備份 (*.zip *.sqlite3)</translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>沒有進行中的傳輸</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>傳輸</translation>
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
        <translation>同時上傳</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) running</source>
        <translation>
            <numerusform>%n 個任務進行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Recording now</source>
        <translation>正在錄製</translation>
    </message>
    <message>
        <source>Pause monitoring</source>
        <translation>暫停監控</translation>
    </message>
    <message>
        <source>Open recordings folder</source>
        <translation>開啟錄影資料夾</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Hide window</source>
        <translation>隱藏主視窗</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>顯示主視窗</translation>
    </message>
    <message numerus="yes">
        <source>Recording %n</source>
        <translation>
            <numerusform>錄製 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 個問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Monitoring paused</source>
        <translation>監控已暫停</translation>
    </message>
    <message>
        <source>Nothing is being recorded</source>
        <translation>當前沒有錄製</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>勿擾至 %1</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>勿擾 1 小時</translation>
    </message>
    <message numerus="yes">
        <source>Uploading %n</source>
        <translation>
            <numerusform>上傳 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>檢查更新</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重試(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open release page</source>
        <translation>開啟發布頁面(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Asking for the latest version…</source>
        <translation>正在查詢最新版本…</translation>
    </message>
    <message>
        <source>The latest version is not known</source>
        <translation>無法得知最新版本</translation>
    </message>
    <message>
        <source>biliup-qt %1 is up to date</source>
        <translation>biliup-qt %1 已是最新版本</translation>
    </message>
    <message>
        <source>You have %1.</source>
        <extracomment>%1 = the version that runs</extracomment>
        <translation>目前版本為 %1。</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 已發布</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>GitHub cannot be reached. Check the network and the proxy in the settings.</source>
        <translation>無法連線 GitHub。請檢查網路和設定中的代理。</translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again later, or through a proxy.</source>
        <translation>GitHub 回應逾時。請稍後重試，或使用代理。</translation>
    </message>
    <message>
        <source>GitHub has been asked too often from your network. Try again in an hour.</source>
        <translation>你的網路向 GitHub 查詢過於頻繁。請一小時後重試。</translation>
    </message>
    <message>
        <source>GitHub knows no release of biliup-qt.</source>
        <translation>GitHub 上沒有 biliup-qt 的發布版本。</translation>
    </message>
    <message>
        <source>GitHub gave an answer this program does not understand. Look at the page of the project.</source>
        <translation>程式無法理解 GitHub 的回應。請查看專案頁面。</translation>
    </message>
</context>
<context>
    <name>UploadActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暫停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on, try again</source>
        <translation>繼續 / 重試(&amp;G)</translation>
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
        <translation>編輯投稿資訊(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit and re&amp;submit…</source>
        <translation>編輯並重新提交(&amp;S)…</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>開啟稿件(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>複製 BV 號(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;recording in its folder</source>
        <translation>在資料夾中顯示錄影(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已複製：%1</translation>
    </message>
    <message>
        <source>Change the &amp;line…</source>
        <translation>更換線路(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>UploadCells</name>
    <message>
        <source>No account</source>
        <translation>沒有帳號</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 個分P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) submitted</source>
        <translation>
            <numerusform>已投稿 %n 個分P</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>%1 of %2 = numbers of parts</extracomment>
        <translation>第 %1/%2 個分P</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 = time like 12:30</extracomment>
        <translation>剩餘 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>重試 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>新增於 %1</translation>
    </message>
    <message>
        <source>%1% · %2 of %3</source>
        <extracomment>%1 = percent, %2 and %3 = sizes</extracomment>
        <translation>%1% · %2 / %3</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線路</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
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
        <translation>自動把直播投稿到 B 站(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>投稿範本(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>帳號(&amp;C)</translation>
    </message>
    <message>
        <source>The default template (%1)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>預設範本（%1）</translation>
    </message>
    <message>
        <source>The default template</source>
        <translation>預設範本</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（已刪除）</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>跟隨範本</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未登入）</translation>
    </message>
    <message>
        <source>No account is logged in yet: uploads wait until one is.</source>
        <translation>還沒有登入帳號：上傳會等待登入後開始。</translation>
    </message>
    <message>
        <source>There is no template yet: archives wait for you to fill in their fields.</source>
        <translation>還沒有範本：稿件會等待你填寫資訊。</translation>
    </message>
</context>
<context>
    <name>UploadMenu</name>
    <message>
        <source>Submission te&amp;mplate</source>
        <translation>投稿範本(&amp;M)</translation>
    </message>
</context>
<context>
    <name>UploadNotices</name>
    <message>
        <source>An archive is uploaded and waits for your word</source>
        <translation>有稿件已上傳完成，等待你確認投稿</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>去確認</translation>
    </message>
    <message>
        <source>Bilibili returned “%1”: %2</source>
        <extracomment>%1 = title of an archive, %2 = what Bilibili says</extracomment>
        <translation>稿件「%1」被退回：%2</translation>
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
            <numerusform>已移除 %n 個任務</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>UploadTexts</name>
    <message>
        <source>Bilibili asks to slow down: goes on in %1</source>
        <extracomment>%1 = time like 14:59</extracomment>
        <translation>B 站要求放慢速度，%1 後繼續</translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <extracomment>%1 of %2 = number of the next try, %3 = time like 0:32</extracomment>
        <translation>第 %1/%2 次，%3 後重試</translation>
    </message>
    <message>
        <source>Waiting for the broadcast&apos;s end</source>
        <translation>等待下播</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上傳中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Waiting for a login</source>
        <translation>等待登入</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重試</translation>
    </message>
    <message>
        <source>Uploaded, not submitted</source>
        <translation>已上傳，待投稿</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>投稿中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審核中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已發布</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The account&apos;s turn comes in %1</source>
        <extracomment>%1 = time like 0:12; an account may do only so much at a time</extracomment>
        <translation>為避免過於頻繁，%1 後輪到此帳號</translation>
    </message>
    <message>
        <source>Uploads are paused</source>
        <translation>已暫停全部上傳</translation>
    </message>
    <message>
        <source>Goes on by itself after you log in again</source>
        <translation>重新登入後自動繼續</translation>
    </message>
    <message>
        <source>Submit it soon: what is uploaded expires after about 10 hours</source>
        <translation>請盡快投稿：已上傳的檔案約 10 小時後失效</translation>
    </message>
    <message>
        <source>Submit it when you are ready</source>
        <translation>確認無誤後即可投稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>錄製中</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已傳一部分</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上傳</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已投稿</translation>
    </message>
    <message>
        <source>Left out, too small</source>
        <translation>太小，未上傳</translation>
    </message>
    <message>
        <source>Transcoding</source>
        <translation>轉碼中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定時發布</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開放瀏覽</translation>
    </message>
    <message>
        <source>Transcoding failed</source>
        <translation>轉碼失敗</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>The login is not valid any more. Log in again.</source>
        <translation>登入已失效，請重新掃碼登入。</translation>
    </message>
    <message>
        <source>Bilibili did not accept the login&apos;s check value; it is renewed and tried again.</source>
        <translation>校驗失敗，已自動重新整理並重試。</translation>
    </message>
    <message>
        <source>Too many uploads in a short time. If Bilibili asks for a verification, do it once on its website or in its app.</source>
        <translation>短時間內上傳過多。如果 B 站要求驗證，請在網頁或 App 裡完成一次。</translation>
    </message>
    <message>
        <source>Too many submissions. Post once by hand in Bilibili&apos;s app, then go on here.</source>
        <translation>投稿太頻繁。請在手機 App 手動投一次後再繼續。</translation>
    </message>
    <message>
        <source>The last submission was only a moment ago.</source>
        <translation>投稿間隔過短。</translation>
    </message>
    <message>
        <source>The title is longer than 80 characters.</source>
        <translation>標題超過 80 字。</translation>
    </message>
    <message>
        <source>The same video was submitted a short time ago. Look at the list of archives first.</source>
        <translation>同一影片短時間內重複投稿，請先查看稿件列表。</translation>
    </message>
    <message>
        <source>Bilibili&apos;s risk control is at work; the account rests for a while.</source>
        <translation>觸發風控，帳號暫停一會兒。</translation>
    </message>
    <message>
        <source>Bilibili calls the request invalid: a fault of this program.</source>
        <translation>B 站認為請求無效：這是本程式的問題。</translation>
    </message>
    <message>
        <source>%1 is gone. Put it back and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 已不存在。請放回原處後重試，或不帶它繼續。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Record or export it again and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 是空檔案（0 位元組）。請重新錄製或匯出後重試，或不帶它繼續。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Look at the disk and at who may read the file, then try again.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 無法讀取。請檢查磁碟和檔案的讀取權限後重試。</translation>
    </message>
    <message>
        <source>%1 was not uploaded: %2</source>
        <extracomment>%1 = name of a file, %2 = why</extracomment>
        <translation>%1 未能上傳：%2</translation>
    </message>
    <message>
        <source>Not clear whether Bilibili has it: its list is looked at again in %1</source>
        <extracomment>%1 = time like 0:32; a submit was sent, and no clear answer came</extracomment>
        <translation>尚不清楚 B 站是否已收到：%1 後再次查看稿件列表</translation>
    </message>
    <message>
        <source>Bilibili has accepted it and does not list it yet</source>
        <translation>B 站已接收，稿件列表中尚未出現</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1</source>
        <extracomment>%1 = path of a file and why</extracomment>
        <translation>檔案無法讀取或寫入：%1</translation>
    </message>
    <message>
        <source>An archive holds at most %1 files, these are %2. Take some out, or make a second archive of them.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>一個稿件最多 %1 個檔案，這裡有 %2 個。請去掉一些，或另建一個稿件。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>被拒絕：%1</translation>
    </message>
</context>
<context>
    <name>UploadWayBox</name>
    <message>
        <source>Do not upload</source>
        <translation>不上傳</translation>
    </message>
    <message>
        <source>Upload without a template</source>
        <translation>上傳，不使用範本</translation>
    </message>
</context>
<context>
    <name>UploadsPage</name>
    <message>
        <source>Kinds of uploads</source>
        <translation>投稿分類</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>上傳佇列</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>B 站稿件</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>待確認（%1）</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待確認</translation>
    </message>
</context>
<context>
    <name>UserCompleter</name>
    <message>
        <source>Users found</source>
        <translation>找到的使用者</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋…</translation>
    </message>
    <message>
        <source>Users cannot be searched, but name and UID can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>無法搜尋使用者，但可以直接填寫名稱和 UID。%1</translation>
    </message>
    <message>
        <source>%1 · UID %2 · followers: %3</source>
        <extracomment>A user: %1 = name, %2 = UID, %3 = a number</extracomment>
        <translation>%1 · UID %2 · 粉絲 %3</translation>
    </message>
    <message>
        <source>No user of that name was found.</source>
        <translation>沒有找到這個名稱的使用者。</translation>
    </message>
</context>
<context>
    <name>WaysEdit</name>
    <message>
        <source>Desktop</source>
        <translation>系統通知</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
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
        <translation>僅事件清單</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Arrow keys move, Space switches a half hour.</source>
        <translation>方向鍵移動，空格切換半小時。</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>晚間</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>時區 %1</translation>
    </message>
    <message>
        <source>Choose at least one half hour</source>
        <translation>請至少選擇半小時</translation>
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
        <translation>還沒有檢測過。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often; it is asked again at %1.</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>平台限制了請求頻率，將於 %1 再次檢測。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often.</source>
        <translation>平台限制了請求頻率。</translation>
    </message>
    <message>
        <source>The site gives no usable answer. It is asked again by itself.</source>
        <translation>平台沒有給出可用的回應，將自動重試。</translation>
    </message>
    <message>
        <source>The site says that there is no such room. Check the link.</source>
        <translation>平台表示沒有這個直播間，請檢查連結。</translation>
    </message>
    <message>
        <source>The site shows it to some people only. A login of such a person may help.</source>
        <translation>該直播僅對部分觀眾開放，使用有權限的帳號登入可能有幫助。</translation>
    </message>
    <message>
        <source>The site says that it is not live.</source>
        <translation>平台表示未開播。</translation>
    </message>
    <message>
        <source>It is live, but the site gives no stream yet.</source>
        <translation>已開播，但平台還沒有給出直播流。</translation>
    </message>
    <message>
        <source>No site of this version takes its link.</source>
        <translation>此版本沒有平台支援這個連結。</translation>
    </message>
    <message>
        <source>The program does not watch now.</source>
        <translation>程式目前沒有在監控。</translation>
    </message>
    <message>
        <source>It is not monitored. Switch monitoring on.</source>
        <translation>未監控該主播，請開啟監控。</translation>
    </message>
    <message>
        <source>Monitoring is paused for all streamers.</source>
        <translation>已暫停監控全部主播。</translation>
    </message>
    <message>
        <source>It is outside its hours; they begin at %1.</source>
        <extracomment>%1 = a time</extracomment>
        <translation>不在錄製時段內，下次時段從 %1 開始。</translation>
    </message>
    <message>
        <source>It is outside its hours.</source>
        <translation>不在錄製時段內。</translation>
    </message>
    <message>
        <source>This broadcast was stopped by hand and is not recorded again. “Record now” does.</source>
        <translation>本場已手動停止，不再自動錄製；可點「立即錄製」。</translation>
    </message>
    <message>
        <source>It is set to be told only, not to be recorded.</source>
        <translation>已設為僅提醒不錄。</translation>
    </message>
    <message>
        <source>Its title is filtered out: %1</source>
        <translation>標題被過濾：%1</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to: %1</source>
        <translation>磁碟已滿或無法寫入：%1</translation>
    </message>
    <message>
        <source>As many recordings run as are allowed (%1).</source>
        <translation>已達到同時錄製上限（%1）。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在錄製。</translation>
    </message>
    <message>
        <source>Its connection broke; it is being connected again.</source>
        <translation>連線中斷，正在重連。</translation>
    </message>
    <message>
        <source>Its files are being closed.</source>
        <translation>正在收尾檔案。</translation>
    </message>
    <message>
        <source>Nothing is in the way: recording begins with the next check.</source>
        <translation>沒有阻礙：下次檢測時開始錄製。</translation>
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
        <translation>直播中，暫無直播流</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>未開播</translation>
    </message>
    <message>
        <source>no such room</source>
        <translation>直播間不存在</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>請求過於頻繁</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>無回應</translation>
    </message>
    <message>
        <source>of this streamer</source>
        <translation>該主播的設定</translation>
    </message>
    <message>
        <source>of its platform</source>
        <translation>平台設定</translation>
    </message>
    <message>
        <source>of the settings</source>
        <translation>全域設定</translation>
    </message>
    <message>
        <source>default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>與 %1 是同一個直播間，只錄製一次。請移除其中一個。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why is %1 not recorded?</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 為什麼沒在錄製？</translation>
    </message>
    <message>
        <source>&amp;Settings of this streamer…</source>
        <translation>主播設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即檢測(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Last check</source>
        <extracomment>%1 = a time, %2 = &quot;live&quot;, &quot;not live&quot;, ...</extracomment>
        <translation>上次檢測</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次檢測</translation>
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
            <numerusform>已新增 %n 個主播</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) deleted</source>
        <translation>
            <numerusform>已刪除 %n 個主播</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>設定已儲存</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>檢視錄影</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time; %n file(s) were completed</source>
        <translation>
            <numerusform>上次未正常結束，%n 個檔案已收尾</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from another recorder</source>
        <translation>從其他錄影軟體匯入</translation>
    </message>
    <message>
        <source>Configurations and lists</source>
        <translation>設定檔和清單</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
</context>
</TS>
