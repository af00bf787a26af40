<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About biliup-qt</source>
        <translation>biliup-qt について</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>バージョン情報をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Records live streams the moment they start and publishes them on Bilibili.</source>
        <translation>配信が始まるとすぐに録画し、ビリビリ動画へ投稿します。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>GNU 一般公衆利用許諾書バージョン 3 以降に基づくフリーソフトウェアです。無保証です。</translation>
    </message>
    <message>
        <source>Built with: %1</source>
        <translation>使用コンポーネント：%1</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>アップデートを確認…</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Log in again</source>
        <translation>再ログイン</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Make it the &amp;default</source>
        <translation>既定にする(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;new the login</source>
        <translation>ログインを更新(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>今すぐ確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log in again…</source>
        <translation>再ログイン(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>UID %1</source>
        <translation>UID %1</translation>
    </message>
    <message>
        <source>cookies only</source>
        <translation>Cookie のみ</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 に確認</translation>
    </message>
    <message>
        <source>No streamer publishes with it</source>
        <translation>このアカウントで投稿する配信者はいません</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n streamer(s)</source>
        <translation>
            <numerusform>%n 人の配信者が使用中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 件のテンプレート</numerusform>
        </translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>%1 として再ログイン</translation>
    </message>
    <message>
        <source>Check the login of %1</source>
        <translation>%1 のログインを確認</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 のその他の操作</translation>
    </message>
</context>
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Logged in as %1. The login of %2 is still to be renewed.</source>
        <translation>%1 としてログインしました。%2 はまだ再ログインが必要です。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>%1 としてログインしました</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message>
        <source>The login of %1 has expired. Its uploads wait and go on after a new login.</source>
        <translation>%1 のログインが切れました。アップロードは待機中で、再ログイン後に再開します。</translation>
    </message>
    <message>
        <source>The login of %1 expires in %2.</source>
        <translation>%1 のログインはあと %2 で切れます。</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>再ログイン</translation>
    </message>
    <message>
        <source>The keychain is locked, so logins cannot be read. Unlock it in the window your desktop shows.</source>
        <translation>キーチェーンがロックされているためログインを読み取れません。デスクトップのウィンドウで解除してください。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1, so nothing can be published.</source>
        <translation>ログイン情報を%1に保存できないため、投稿できません。</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>別の方法…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Bilibili finds that %1 uploads too fast. Its uploads go on at %2 by themselves.</source>
        <extracomment>%1 is an account, %2 a time of day</extracomment>
        <translation>ビリビリが %1 のアップロードを速すぎると判断しました。%2 に自動で再開します。</translation>
    </message>
    <message>
        <source>Show uploads</source>
        <translation>アップロードを表示</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>Logged in</source>
        <translation>ログイン中</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>まもなく期限切れ</translation>
    </message>
    <message>
        <source>Expired: log in again</source>
        <translation>期限切れ：再ログインしてください</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>%1 に終了</translation>
    </message>
    <message>
        <source>Valid until %1, %2 left</source>
        <extracomment>%1 is a day, %2 a span such as &quot;12 days&quot;</extracomment>
        <translation>%1 まで有効、残り %2</translation>
    </message>
    <message>
        <source>Bilibili cannot be reached. Check the network and try again.</source>
        <translation>ビリビリに接続できません。ネットワークを確認してもう一度お試しください。</translation>
    </message>
    <message>
        <source>Bilibili does not accept this login (any more). Log in by QR code.</source>
        <translation>このログインは使えません。QR コードでログインしてください。</translation>
    </message>
    <message>
        <source>Bilibili asks for a break. Try again in a few minutes.</source>
        <translation>リクエストが多すぎます。数分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation>自分だけが読めるファイル</translation>
    </message>
    <message>
        <source>memory, until the program ends</source>
        <translation>メモリ（終了まで）</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>システムのキーチェーン</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>&amp;Log in by QR code…</source>
        <translation>QR コードでログイン(&amp;L)…</translation>
    </message>
    <message>
        <source>Publishing on Bilibili needs a login; recording alone does not</source>
        <translation>ビリビリへの投稿にはログインが必要です。録画だけなら不要です</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Log in by QR code…</source>
        <translation>QR コードでログイン…</translation>
    </message>
    <message>
        <source>Import a login…</source>
        <translation>ログインを取り込む…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>変更(&amp;C)…</translation>
    </message>
    <message>
        <source>Change where logins are kept</source>
        <translation>ログイン情報の保存先を変更</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n アカウント</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>キーチェーンがロックされています。デスクトップに表示されたウィンドウで解除してください。</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1.</source>
        <translation>ログイン情報を%1に保存できません。</translation>
    </message>
    <message>
        <source>Logins are kept in %1.</source>
        <translation>ログイン情報は%1に保存されます。</translation>
    </message>
    <message>
        <source>The login of %1 was renewed</source>
        <translation>%1 のログインを更新しました</translation>
    </message>
    <message>
        <source>The login of %1 is good</source>
        <translation>%1 のログインは有効です</translation>
    </message>
    <message>
        <source>The login was written to %1</source>
        <translation>ログインを %1 に書き出しました</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>The login of %1 was removed</source>
        <translation>%1 のログインを削除しました</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>AddLines</name>
    <message>
        <source>Recognised as %1, room %2</source>
        <extracomment>%1 = platform, %2 = room number or name</extracomment>
        <translation>%1 のルーム %2 と認識</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>追加済み：%1</translation>
    </message>
    <message>
        <source>Unsupported link: %1</source>
        <extracomment>%1 = host name</extracomment>
        <translation>未対応のリンク：%1</translation>
    </message>
    <message>
        <source>No link in this line</source>
        <translation>この行にリンクがありません</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>追加中…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加しました</translation>
    </message>
    <message>
        <source>Recognised as a direct link</source>
        <translation>直リンクとして認識</translation>
    </message>
</context>
<context>
    <name>AddLinesModel</name>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>認識結果</translation>
    </message>
</context>
<context>
    <name>AddStreamerDialog</name>
    <message>
        <source>Add streamers</source>
        <translation>配信者を追加</translation>
    </message>
    <message>
        <source>Links of live rooms, one per line. Share texts with a link inside work too.</source>
        <translation>配信ルームのリンクを 1 行に 1 つ。リンクを含む共有テキストも使えます。</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>リンク(&amp;L)</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>認識結果</translation>
    </message>
    <message>
        <source>As on the platform</source>
        <translation>プラットフォーム上の名前</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>カンマ区切り</translation>
    </message>
    <message>
        <source>Start &amp;monitoring at once</source>
        <translation>すぐに監視を開始(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>画質(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>Progress of adding</source>
        <translation>追加の進行状況</translation>
    </message>
    <message>
        <source>Add an&amp;yway</source>
        <translation>それでも追加(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Add and &amp;continue</source>
        <translation>追加して続ける(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>設定に従う</translation>
    </message>
    <message>
        <source>Enter the link of a live room</source>
        <translation>配信ルームのリンクを入力してください</translation>
    </message>
    <message>
        <source>Unsupported link: %1. Use a link of a supported platform or of a stream.</source>
        <translation>未対応のリンク：%1。対応プラットフォームのルームかストリームのリンクを使ってください。</translation>
    </message>
    <message>
        <source>Already added: %1</source>
        <translation>追加済み：%1</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 に問い合わせ中…</translation>
    </message>
    <message>
        <source>This room does not exist or was banned</source>
        <translation>ルームが存在しないか、BAN されています</translation>
    </message>
    <message>
        <source>This platform needs cookies: log in on the accounts page first</source>
        <translation>このプラットフォームには Cookie が必要です。先にアカウントページでログインしてください</translation>
    </message>
    <message>
        <source>Cannot reach %1: %2</source>
        <translation>%1 に接続できません：%2</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>再試行(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not added</source>
        <translation>
            <numerusform>%n 行は追加されませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>配信者を %n 人追加しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Submission template</source>
        <translation>投稿テンプレート(&amp;S)</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add user</source>
        <translation>ユーザーを追加</translation>
    </message>
    <message>
        <source>Who may look in?</source>
        <translation>誰が見られますか？</translation>
    </message>
    <message>
        <source>An operator may start, stop and upload, too; a viewer only looks.</source>
        <translation>操作者は録画の開始・停止や投稿もできます。閲覧者は見るだけです。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>役割(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>もう一度(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>パスワードは %n 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords differ.</source>
        <translation>パスワードが一致しません。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>%n 文字以上。</numerusform>
        </translation>
    </message>
    <message>
        <source>This name cannot be used, or is taken.</source>
        <translation>この名前は使えないか、既に使われています。</translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>The database with streamers, uploads and statistics, and its copies. Another one is chosen with --profile when the program starts.</source>
        <translation>配信者・投稿・統計のデータベースとそのコピーがあります。別の場所は起動時に --profile で指定します。</translation>
    </message>
    <message>
        <source>Reset &amp;all settings…</source>
        <translation>すべての設定をリセット(&amp;A)…</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Every setting back to how it was at first. You are asked before.</source>
        <translation>すべての設定を初期状態に戻します。実行前に確認します。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>All settings are at their defaults</source>
        <translation>すべての設定は既定値です</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>%n 件の設定をリセットしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>The profile cannot be opened.</source>
        <translation>プロファイルを開けません。</translation>
    </message>
    <message>
        <source>Saving the recordings</source>
        <translation>録画を保存しています</translation>
    </message>
</context>
<context>
    <name>ArchiveEditor</name>
    <message>
        <source>Save and resubmit</source>
        <translation>保存して再提出</translation>
    </message>
    <message>
        <source>Edit the archive</source>
        <translation>投稿を編集</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>ビリビリに問い合わせ中…</translation>
    </message>
    <message>
        <source>An archive keeps at least one of its parts</source>
        <translation>既存のパートを少なくとも 1 つ残してください</translation>
    </message>
    <message>
        <source>The archive is in review again</source>
        <translation>投稿は再び審査中です</translation>
    </message>
    <message>
        <source>The new files were not added: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>新しいファイルを追加できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>ArchivesModel</name>
    <message>
        <source>Opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>%1 に公開</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>再生数</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>投稿済み</translation>
    </message>
</context>
<context>
    <name>ArchivesView</name>
    <message>
        <source>Show older ones</source>
        <translation>さらに古いものを表示</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>ビリビリの投稿</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>ビリビリで開く(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit and resubmit…</source>
        <translation>編集して再提出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>BV 番号をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Show its &amp;upload</source>
        <translation>アップロードを表示(&amp;U)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>State of archives</source>
        <translation>投稿の状態</translation>
    </message>
    <message>
        <source>All archives</source>
        <translation>すべての投稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審査中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Ask Bilibili now</source>
        <translation>今すぐ更新</translation>
    </message>
    <message>
        <source>Log in to see the archives of your account.</source>
        <translation>ログインするとアカウントの投稿が表示されます。</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>ビリビリに問い合わせ中…</translation>
    </message>
    <message>
        <source>No matching archives</source>
        <translation>一致する投稿はありません</translation>
    </message>
    <message>
        <source>This account has no archives yet.</source>
        <translation>このアカウントにはまだ投稿がありません。</translation>
    </message>
    <message>
        <source>%1 of %2 archives, as of %3</source>
        <extracomment>%1 of %2 = numbers of archives, %3 = time of day</extracomment>
        <translation>%2 件中 %1 件を表示（%3 時点）</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Back up everything but the recordings</source>
        <translation>録画ファイル以外をすべてバックアップ</translation>
    </message>
    <message>
        <source>Settings, streamers, templates, uploads, the list of recordings, events and statistics.</source>
        <translation>設定、配信者、テンプレート、投稿、録画の一覧、イベント、統計。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>バックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Also the &amp;logins, sealed by a password</source>
        <translation>ログイン情報もパスワードで暗号化して含める(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>もう一度(&amp;A)</translation>
    </message>
    <message>
        <source>Without it nobody can get at the logins, not even you.</source>
        <translation>パスワードがないと、あなた自身でもログイン情報を取り出せません。</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>バックアップ (*.zip)</translation>
    </message>
    <message>
        <source>Use at least %1 characters</source>
        <translation>%1 文字以上にしてください</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>2 つのパスワードが一致しません</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2)</source>
        <extracomment>%1 is a path, %2 a size</extracomment>
        <translation>%1 にバックアップしました（%2）</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BasicSection</name>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Empty: the name of the first file</source>
        <translation>空欄：最初のファイルの名前</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>タイトル(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>タグ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>概要(&amp;D)</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>メンション</translation>
    </message>
    <message>
        <source>As the partition says</source>
        <translation>分区に従う</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自作</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>転載</translation>
    </message>
    <message>
        <source>Source of the repost</source>
        <translation>転載元</translation>
    </message>
    <message>
        <source>Empty: the link of the live room</source>
        <translation>空欄：配信ルームのリンク</translation>
    </message>
    <message>
        <source>Where it comes from: a link or a text</source>
        <translation>出典：リンクまたは説明</translation>
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
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cover</source>
        <translation>カバー(&amp;C)</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>プレビュー：%1</translation>
    </message>
</context>
<context>
    <name>ChangeLineDialog</name>
    <message>
        <source>Change the upload line</source>
        <translation>アップロード回線の変更</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>アップロード回線</translation>
    </message>
    <message>
        <source>Send the rest through another line?</source>
        <translation>残りを別の回線でアップロードしますか？</translation>
    </message>
    <message>
        <source>Files that are complete on the site stay there, and nothing is submitted twice.</source>
        <translation>完了したファイルはそのまま残り、二重に投稿されることはありません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>回線を変更</translation>
    </message>
    <message>
        <source>A file that is not complete is sent from its start again: %1 were sent of it already.</source>
        <extracomment>%1 = &quot;1.2 GiB&quot;</extracomment>
        <translation>未完了のファイルは最初から送り直します（送信済み %1）。</translation>
    </message>
    <message>
        <source>Nothing that was sent is sent again.</source>
        <translation>送信済みの内容を送り直すことはありません。</translation>
    </message>
    <message>
        <source>The file that is being recorded stays on its line.</source>
        <translation>録画中のファイルは今の回線のままです。</translation>
    </message>
    <message>
        <source>It is not known yet what was sent. A file that is not complete is sent from its start again.</source>
        <translation>送信済みの量はまだわかりません。未完了のファイルは最初から送り直します。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Device key</source>
        <translation>デバイスキー</translation>
    </message>
    <message>
        <source>The part of the address the app shows behind the server.</source>
        <translation>アプリに表示されるアドレスの、サーバーの後ろの部分。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>What follows access_token= in the robot&apos;s address.</source>
        <translation>ロボットのアドレスの access_token= に続く部分。</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>署名の秘密鍵</translation>
    </message>
    <message>
        <source>SEC…, when the robot checks signatures.</source>
        <translation>SEC…。署名を確認する設定のとき。</translation>
    </message>
    <message>
        <source>For example smtp.qq.com</source>
        <translation>例: smtp.qq.com</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Empty: 465 for tls, 587 for starttls</source>
        <translation>空欄: TLS は 465、STARTTLS は 587</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>QQ and 163 ask for an authorization code instead.</source>
        <translation>QQ と 163 では認証コードを使います。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Several addresses are separated by commas.</source>
        <translation>複数のアドレスはコンマで区切ります。</translation>
    </message>
    <message>
        <source>Webhook token</source>
        <translation>Webhook トークン</translation>
    </message>
    <message>
        <source>What follows /hook/ in the robot&apos;s address.</source>
        <translation>ロボットのアドレスの /hook/ に続く部分。</translation>
    </message>
    <message>
        <source>When the robot checks signatures.</source>
        <translation>署名を確認する設定のとき。</translation>
    </message>
    <message>
        <source>Lark: https://open.larksuite.com</source>
        <translation>Lark: https://open.larksuite.com</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Whoever knows it can read along: choose one nobody guesses.</source>
        <translation>知っている人は誰でも読めます。推測されない名前にしてください。</translation>
    </message>
    <message>
        <source>SendKey</source>
        <translation>SendKey</translation>
    </message>
    <message>
        <source>SCT… or sctp…</source>
        <translation>SCT… または sctp…</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>ボットトークン</translation>
    </message>
    <message>
        <source>From @BotFather.</source>
        <translation>@BotFather から取得します。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Its number, or @name of a channel.</source>
        <translation>チャットの番号、またはチャンネルの @名前。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>https://… Kept as a secret, as most hold a key.</source>
        <translation>https://… 多くはキーを含むため、秘密として保管します。</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization ヘッダー</translation>
    </message>
    <message>
        <source>For example: Bearer …</source>
        <translation>例: Bearer …</translation>
    </message>
    <message>
        <source>JSON to send</source>
        <translation>送信する JSON</translation>
    </message>
    <message>
        <source>{title}, {body}, {kind}, {name}, {link} and {time} are filled in. Empty: all of it.</source>
        <translation>{title}、{body}、{kind}、{name}、{link}、{time} が埋め込まれます。空欄ならすべて送ります。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What follows key= in the robot&apos;s address.</source>
        <translation>ロボットのアドレスの key= に続く部分。</translation>
    </message>
    <message>
        <source>DingTalk</source>
        <translation>DingTalk</translation>
    </message>
    <message>
        <source>Feishu</source>
        <translation>Feishu</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>WeCom</translation>
    </message>
    <message>
        <source>ServerChan</source>
        <translation>ServerChan</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>The key or password is missing or not accepted. Enter it again.</source>
        <translation>キーまたはパスワードがないか、受け付けられません。入力し直してください。</translation>
    </message>
    <message>
        <source>The service does not know this address or key. Check them.</source>
        <translation>サービスがこのアドレスまたはキーを認識しません。確認してください。</translation>
    </message>
    <message>
        <source>The service asks for fewer messages.</source>
        <translation>メッセージが多すぎるとサービスが求めています。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒否されました: %1</translation>
    </message>
    <message>
        <source>The service refused the message: %1</source>
        <translation>サービスがメッセージを拒否しました: %1</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Add a channel: %1</source>
        <translation>チャンネルを追加: %1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>チャンネル: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>受け取る内容</translation>
    </message>
    <message>
        <source>This version does not know the service “%1”.</source>
        <translation>このバージョンはサービス「%1」に対応していません。</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>保存済み。入力すると置き換えます</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>テスト送信(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <translation>「%1」を入力してください。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>Choose what it gets.</source>
        <translation>受け取る内容を選んでください。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>送信しました。届いたか確認してください。</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this. Check it.</source>
        <translation>「%1」はこのままでは使えません。確認してください。</translation>
    </message>
</context>
<context>
    <name>ChannelsPanel</name>
    <message>
        <source>No channel yet: messages reach this computer only.</source>
        <translation>チャンネルはまだありません。通知はこのコンピューターだけに表示されます。</translation>
    </message>
    <message>
        <source>Channels for pushed messages</source>
        <translation>プッシュ通知のチャンネル</translation>
    </message>
    <message>
        <source>Keys and passwords are kept where logins are kept, and are not shown again.</source>
        <translation>キーとパスワードはログイン情報と同じ場所に保管され、再表示されません。</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>チャンネルを追加</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 = name of a channel</extracomment>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>テスト送信</translation>
    </message>
    <message>
        <source>Send a test to %1</source>
        <translation>%1 にテスト送信</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 を編集</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>送信しました。届いたか確認してください。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>チャンネルの削除</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Its key or password is deleted, too.</source>
        <translation>キーやパスワードも削除されます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>on the axis of a chart: be short</comment>
        <translation>
            <numerusform>%n 分前</numerusform>
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
        <translation>録画とアップロード</translation>
    </message>
    <message>
        <source>written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Written to disk</source>
        <translation>ディスク書き込み</translation>
    </message>
    <message>
        <source>Processor</source>
        <extracomment>100% is one core of the processor</extracomment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Window delay</source>
        <translation>画面の遅延</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>リアルタイム</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>30 日</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Keep recording in the background?</source>
        <translation>バックグラウンドで録画を続けますか？</translation>
    </message>
    <message>
        <source>Minimised to the tray, biliup-qt goes on watching and recording.</source>
        <translation>トレイに最小化しても、biliup-qt は監視と録画を続けます。</translation>
    </message>
    <message>
        <source>Remember my choice</source>
        <translation>選択を記憶する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Minimise to the tray</source>
        <translation>トレイに最小化</translation>
    </message>
</context>
<context>
    <name>ConfigNotices</name>
    <message>
        <source>config.toml, line %1: “%2” was not taken and stays as it was. %3</source>
        <extracomment>%1 = a line number, %2 = the name of a setting, %3 = what is allowed, a sentence</extracomment>
        <translation>config.toml の %1 行目：「%2」は取り込まれず、元の値のままです。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken from config.toml</source>
        <translation>
            <numerusform>config.toml から %n 件の設定を取り込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>config.toml was written anew; the unreadable one is kept as %1</source>
        <translation>config.toml を書き直しました。読めなかったものは %1 として残してあります</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>（ほか %n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it and write a good one</source>
        <translation>残して書き直す</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>config.toml, line %1: “%2” could not be written, as this line is in its way. It works all the same; mend the line.</source>
        <extracomment>%1 = a line number, %2 = the name of a setting</extracomment>
        <translation>config.toml の %1 行目：この行が妨げになっているため「%2」を書き込めませんでした。設定は有効です。この行を直してください。</translation>
    </message>
    <message>
        <source>config.toml cannot be read: line %1 is not valid TOML. Everything stays as it was.</source>
        <translation>config.toml を読み込めません：%1 行目が TOML として正しくありません。設定はすべて元のままです。</translation>
    </message>
    <message>
        <source>config.toml cannot be used; the log says why. Everything stays as it was.</source>
        <translation>config.toml を使えません。理由はログにあります。設定はすべて元のままです。</translation>
    </message>
</context>
<context>
    <name>CoverEdit</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Chosen by Bilibili</source>
        <translation>Bilibili に任せる</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>画像ファイル</translation>
    </message>
    <message>
        <source>The live cover</source>
        <translation>配信のカバー</translation>
    </message>
    <message>
        <source>A frame of the video</source>
        <translation>動画のフレーム</translation>
    </message>
    <message>
        <source>File of the cover</source>
        <translation>カバーのファイル</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>画像をここにドロップ</translation>
    </message>
    <message>
        <source>Second of the frame</source>
        <translation>フレームの位置（秒）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>カバー</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The picture that “Save the cover image” keeps beside the recording</source>
        <translation>「カバー画像を保存」で録画の横に残した画像</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>配信者がまだいません。配信ルームのリンクを貼り付けて始めましょう。</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>配信者を追加</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>配信中（未録画）</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Nobody is being recorded. It starts by itself when a streamer goes live.</source>
        <translation>現在録画はありません。配信が始まると自動で録画します。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>Recorded today</source>
        <translation>今日の録画</translation>
    </message>
    <message numerus="yes">
        <source>%n monitored</source>
        <translation>
            <numerusform>%n 件を監視中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待機中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>配信者 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>動画 %n 本</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
</context>
<context>
    <name>DeleteFilesDialog</name>
    <message>
        <source>Delete recordings</source>
        <translation>録画を削除</translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) (%1) to the trash?</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 個のファイル（%1）をゴミ箱に移動しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are being recorded are kept.</source>
        <translation>録画中のファイルは残ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
</context>
<context>
    <name>DeleteStreamersDialog</name>
    <message>
        <source>Delete streamers</source>
        <translation>配信者を削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n streamer(s)?</source>
        <translation>
            <numerusform>配信者 %n 人を削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording is running: it will be stopped and finished first.</source>
        <translation>録画中です。先に停止して仕上げます。</translation>
    </message>
    <message>
        <source>Also move the recordings to the trash</source>
        <translation>録画もゴミ箱に移動</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>Also move %n recording(s) (%1) to the trash</source>
        <extracomment>%1 = a size such as 38 GiB</extracomment>
        <translation>
            <numerusform>録画 %n 個（%1）もゴミ箱に移動</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no recordings to delete</source>
        <translation>削除する録画はありません</translation>
    </message>
    <message>
        <source>%1 is being finished, please wait a moment</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 を仕上げ中です。少しお待ちください</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個のファイルはゴミ箱に移動できず、残しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTemplateDialog</name>
    <message>
        <source>Delete template</source>
        <translation>テンプレートを削除</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>テンプレート「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>These streamers use it, and will use the default template: %1</source>
        <translation>次の配信者が使用中で、以後は既定のテンプレートを使います：%1</translation>
    </message>
    <message>
        <source>Archives that are queued already keep their fields.</source>
        <translation>キューにある稿件には影響しません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>DeliverySection</name>
    <message>
        <source>Upload</source>
        <translation>アップロード</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>アカウント(&amp;U)</translation>
    </message>
    <message>
        <source>Sub&amp;mit</source>
        <translation>投稿方法(&amp;M)</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動で投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>確認してから</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>アップロードのみ（投稿しない）</translation>
    </message>
    <message>
        <source>Upload &amp;when</source>
        <translation>アップロードの時機(&amp;W)</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>ファイルが完成したとき</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>配信が終わったとき</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>投稿の時機</translation>
    </message>
    <message>
        <source>Once, when everything is uploaded</source>
        <translation>すべて終わってから一度に</translation>
    </message>
    <message>
        <source>With the first part; later ones are appended</source>
        <translation>最初のパートで投稿し、残りは追加</translation>
    </message>
    <message>
        <source>Empty: the name of the file</source>
        <translation>空欄：ファイル名</translation>
    </message>
    <message>
        <source>Title of a part</source>
        <translation>パートのタイトル</translation>
    </message>
    <message>
        <source>Upload &amp;line</source>
        <translation>アップロード回線(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>インターフェース(&amp;I)</translation>
    </message>
    <message>
        <source>Chosen by itself</source>
        <translation>自動選択</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>ウェブ</translation>
    </message>
    <message>
        <source>App</source>
        <translation>アプリ</translation>
    </message>
    <message>
        <source>BCut (必剪)</source>
        <translation>必剪（BCut）</translation>
    </message>
    <message>
        <source>0 = as in the settings. Some lines allow no more than 8.</source>
        <translation>0 = 設定に従う。8 までの回線もあります。</translation>
    </message>
    <message>
        <source>Pieces at once</source>
        <translation>同時に送る断片</translation>
    </message>
    <message>
        <source>The default account</source>
        <extracomment>%1 = name of an account</extracomment>
        <translation>既定のアカウント</translation>
    </message>
    <message>
        <source>The default account (%1)</source>
        <translation>既定のアカウント（%1）</translation>
    </message>
    <message>
        <source>%1 (login expired)</source>
        <translation>%1（ログイン切れ）</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未ログイン）</translation>
    </message>
    <message>
        <source>No account yet. %1</source>
        <translation>アカウントがありません。%1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>設定に従う</translation>
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
        <translation>診断情報の書き出し</translation>
    </message>
    <message>
        <source>These files help to find a fault. Cookies, tokens, UIDs and the names of your accounts are masked; look through them before you give them to anybody.</source>
        <translation>これらのファイルは不具合の調査に役立ちます。Cookie、トークン、UID、アカウント名は伏せてあります。人に渡す前に内容を確認してください。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>Diagnostics saved</source>
        <translation>診断情報を保存しました</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>Discard the unsaved changes?</source>
        <translation>未保存の変更を破棄しますか？</translation>
    </message>
    <message>
        <source>Continue editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>DiskView</name>
    <message>
        <source>Disks</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>空き %1 / %2</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1：%2 使用中</translation>
    </message>
    <message>
        <source>Full in about %1 at the present rate</source>
        <translation>現在の速度で約 %1後に満杯</translation>
    </message>
    <message>
        <source>Full in about %1 at the pace of the last week</source>
        <translation>直近 1 週間のペースで約 %1後に満杯</translation>
    </message>
    <message>
        <source>Not filling up</source>
        <translation>容量はほとんど減っていません</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>転送</translation>
    </message>
</context>
<context>
    <name>EditUploadDialog</name>
    <message>
        <source>Edit the submission</source>
        <translation>投稿情報を編集</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>保存して投稿</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The disk is full. Recording continues when there is space again.</source>
        <translation>ディスクがいっぱいです。空きができると録画を続けます。</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Choose another one in the settings.</source>
        <translation>フォルダーに書き込めません。設定で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file or folder is gone.</source>
        <translation>ファイルまたはフォルダーがありません。</translation>
    </message>
    <message>
        <source>The disk reported an error (%1).</source>
        <translation>ディスクエラー（%1）。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>サーバーに接続できません。自動で再試行します。</translation>
    </message>
    <message>
        <source>The server did not answer in time. It is tried again by itself.</source>
        <translation>サーバーが時間内に応答しません。自動で再試行します。</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>サーバーが要求を拒否しました（%1）。</translation>
    </message>
    <message>
        <source>Too many requests: checking has slowed down by itself.</source>
        <translation>リクエストが多すぎます。確認の頻度を自動で下げました。</translation>
    </message>
    <message>
        <source>The site gave an answer this program does not understand. An update may help.</source>
        <translation>サイトの応答を解釈できません。更新で解決する場合があります。</translation>
    </message>
    <message>
        <source>It does not exist (any more). Check the link.</source>
        <translation>存在しません。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>プラットフォームへのログインが必要です。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒否されました：%1</translation>
    </message>
    <message>
        <source>The program&apos;s database reported an error. Restart the program.</source>
        <translation>データベースエラーです。プログラムを再起動してください。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes). Record or export it again, or leave it out.</source>
        <translation>ファイルが空です（0 バイト）。録画または書き出しをやり直すか、選択から外してください。</translation>
    </message>
    <message>
        <source>This is not allowed, or something else has the same name or link.</source>
        <translation>許可されていないか、同じ名前またはリンクがすでにあります。</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>接続できません</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>時間内に応答がありません</translation>
    </message>
    <message>
        <source>the answer was an error (%1)</source>
        <translation>応答がエラーでした（%1）</translation>
    </message>
    <message>
        <source>too many requests, it asks for a break</source>
        <translation>リクエストが多すぎるため、しばらく待つ必要があります</translation>
    </message>
    <message>
        <source>no answer this program can use</source>
        <translation>利用できる応答がありません</translation>
    </message>
</context>
<context>
    <name>EventsDock</name>
    <message>
        <source>No events yet</source>
        <translation>イベントはまだありません</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>イベントの種類</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>すべてのイベント</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>イベントを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Show muted kinds again</source>
        <translation>非表示の種類を再表示</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the file</source>
        <translation>ファイルを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Mute this kind</source>
        <translation>この種類を非表示(&amp;M)</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>一致するイベントはありません</translation>
    </message>
</context>
<context>
    <name>ExampleSessions</name>
    <message>
        <source>Broadcast of the preview</source>
        <translation>プレビューに使う配信</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>例</translation>
    </message>
</context>
<context>
    <name>ExportAccountDialog</name>
    <message>
        <source>Export login</source>
        <translation>ログインの書き出し</translation>
    </message>
    <message>
        <source>Export the login of %1?</source>
        <translation>%1 のログインを書き出しますか？</translation>
    </message>
    <message>
        <source>The file cookies.json is as good as the password: whoever has it can publish, delete and spend as this account. Keep it to yourself and delete it when it is not needed any more.</source>
        <translation>cookies.json はパスワードと同じです。持っている人はこのアカウントで投稿・削除・支払いができます。他人に渡さず、不要になったら削除してください。</translation>
    </message>
    <message>
        <source>biliup reads it. When two programs use the same login, the one that renews it logs the other one out.</source>
        <translation>biliup で読み込めます。二つのプログラムで同じログインを使うと、一方が更新したとき他方はログアウトされます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>ファイルを選ぶ(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>Name of the streamer</source>
        <translation>配信者の名前</translation>
    </message>
    <message>
        <source>Title of the broadcast</source>
        <translation>配信タイトル</translation>
    </message>
    <message>
        <source>Link of the room</source>
        <translation>ルームのリンク</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Room number</source>
        <translation>ルーム番号</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Number of the broadcast</source>
        <translation>配信の番号</translation>
    </message>
    <message>
        <source>Number of the part</source>
        <translation>パート番号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Enter a file name</source>
        <translation>ファイル名を入力してください</translation>
    </message>
    <message>
        <source>Unknown variable {%1}</source>
        <translation>不明な変数 {%1}</translation>
    </message>
    <message>
        <source>Contains characters that are not allowed: &lt; &gt; : &quot; | ? *</source>
        <translation>使えない文字が含まれています：&lt; &gt; : &quot; | ? *</translation>
    </message>
    <message>
        <source>Not a file name: check the braces, and use no &quot;..&quot; and no leading slash</source>
        <translation>ファイル名として無効です。波括弧を確認し、「..」や先頭のスラッシュは使わないでください</translation>
    </message>
    <message>
        <source>Insert variable</source>
        <translation>変数を挿入</translation>
    </message>
</context>
<context>
    <name>FileNameEdit</name>
    <message>
        <source>Preview: %1</source>
        <translation>プレビュー：%1</translation>
    </message>
    <message>
        <source>The path is too long: the title will be shortened</source>
        <translation>パスが長すぎるため、タイトルを短縮します</translation>
    </message>
    <message>
        <source>A file of the same name gets (1) added by itself</source>
        <translation>同名のファイルには自動で (1) が付きます</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>配信中</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a chip of the filter: %1 is its name, %2 how many there are</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>すべてのプラットフォーム</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%2 件中 %1 件を表示</translation>
    </message>
</context>
<context>
    <name>FinishingDialog</name>
    <message>
        <source>Quit biliup-qt</source>
        <translation>biliup-qt を終了</translation>
    </message>
    <message>
        <source>The files are being closed so that they play everywhere.</source>
        <translation>どこでも再生できるようにファイルを仕上げています。</translation>
    </message>
    <message>
        <source>Recordings finished</source>
        <translation>仕上げ済みの録画</translation>
    </message>
    <message>
        <source>Quit by force</source>
        <translation>強制終了</translation>
    </message>
    <message>
        <source>Finishing %1 of %2…</source>
        <extracomment>%1 of %2 recordings are closed</extracomment>
        <translation>仕上げ中 %1/%2…</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>There is no picture and no sound in the file that could be saved.</source>
        <translation>救える映像も音声もファイルにありません。</translation>
    </message>
    <message>
        <source>Merge recordings</source>
        <translation>録画を結合</translation>
    </message>
    <message>
        <source>Repair recordings</source>
        <translation>録画を修復</translation>
    </message>
    <message numerus="yes">
        <source>Merging %n file(s) into one</source>
        <translation>
            <numerusform>%n 個のファイルを 1 つに結合しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repairing %n file(s)</source>
        <translation>
            <numerusform>%n 個のファイルを修復しています</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals stay as they are; the new files stand beside them.</source>
        <translation>元のファイルはそのままで、新しいファイルが隣に作られます。</translation>
    </message>
    <message>
        <source>Progress of the repair</source>
        <translation>修復の進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>昨日 %1</translation>
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
        <translation>シェルの 1 行として実行</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>元のファイルを残す</translation>
    </message>
    <message>
        <source>Program and arguments; spaces inside one need &quot;quotes&quot;</source>
        <translation>プログラムと引数。空白を含むものは&quot;引用符&quot;で囲む</translation>
    </message>
    <message>
        <source>What happened, as JSON</source>
        <translation>出来事（JSON）</translation>
    </message>
    <message>
        <source>The files, one a line</source>
        <translation>ファイルを 1 行に 1 つ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A folder; without a leading slash inside the recordings folder</source>
        <translation>移動先フォルダー。相対パスは録画フォルダーから</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>コマンド(&amp;C)</translation>
    </message>
    <message>
        <source>Its &amp;input</source>
        <translation>標準入力(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>制限時間(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>When a broadcast begins</source>
        <translation>配信が始まったとき</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>ファイルが完成したとき</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>配信が終わったとき</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿したとき</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>プログラムを実行</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>ファイルを移動</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>MP4 に変換</translation>
    </message>
    <message>
        <source>Move the files to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>実行：%1</translation>
    </message>
    <message>
        <source>Move to: %1</source>
        <translation>移動先：%1</translation>
    </message>
    <message>
        <source>Convert to MP4, keep the original</source>
        <translation>MP4 に変換（元を残す）</translation>
    </message>
    <message>
        <source>To the trash, once the archive is open</source>
        <translation>稿件の公開後にゴミ箱へ</translation>
    </message>
    <message>
        <source>It was not found: %1</source>
        <translation>見つかりません：%1</translation>
    </message>
    <message>
        <source>It took too long and was ended. Give it more time in the hook.</source>
        <translation>時間切れで終了しました。フックの制限時間を延ばしてください。</translation>
    </message>
    <message>
        <source>It ended with exit code %1. The log has its output.</source>
        <translation>終了コード %1 で終わりました。出力はログにあります。</translation>
    </message>
    <message>
        <source>It crashed. The log has its output.</source>
        <translation>クラッシュしました。出力はログにあります。</translation>
    </message>
    <message>
        <source>A file could not be moved or written: %1</source>
        <translation>ファイルを移動または書き込みできません：%1</translation>
    </message>
</context>
<context>
    <name>HooksEdit</name>
    <message>
        <source>Recording does not wait for it. There are no files yet.</source>
        <translation>録画は待ちません。まだファイルはありません。</translation>
    </message>
    <message>
        <source>For each file, before it is uploaded.</source>
        <translation>ファイルごとに、アップロードの前に。</translation>
    </message>
    <message>
        <source>For all files of the broadcast, before what is left is uploaded.</source>
        <translation>配信の全ファイルに、残りのアップロードの前に。</translation>
    </message>
    <message>
        <source>For the files that were posted. Deleting waits until the archive is open.</source>
        <translation>投稿したファイルに。削除は稿件の公開を待ちます。</translation>
    </message>
    <message>
        <source>Try with the last recording</source>
        <translation>最新の録画で試す</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時機</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Programs run; files stay where they are</source>
        <translation>プログラムは実行され、ファイルはそのままです</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>手順を追加</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>手順を削除</translation>
    </message>
    <message>
        <source>%1, step %2: fill in what to do</source>
        <extracomment>%1 = when it runs, %2 = number</extracomment>
        <translation>%1、手順 %2：内容を入力してください</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>フック</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 個の手順</numerusform>
        </translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 = number of a step, %2 = what came of it</extracomment>
        <translation>手順 %1：%2</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Taken</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>読めない</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>取り込む内容</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>取り込む項目</translation>
    </message>
    <message>
        <source>As</source>
        <translation>取り込み先</translation>
    </message>
    <message>
        <source>Report of every key</source>
        <translation>項目ごとの報告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Here, and why</source>
        <translation>対応する設定と理由</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>インポートの進行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>This file cannot be imported. %1</source>
        <translation>このファイルは取り込めません。%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1: %2. Nothing is changed before you click Import.</source>
        <extracomment>%1 = name of a file, %2 = what kind of file it is</extracomment>
        <translation>%1：%2。「インポート」を押すまで何も変更されません。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>login</source>
        <translation>ログイン情報</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1（一時停止）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>配信者を %n 件追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) were there already</source>
        <translation>
            <numerusform>%n 件の配信者は登録済みです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>テンプレートを %n 件追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>アカウントを %n 件追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>設定を %n 件変更しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over, see below</source>
        <translation>
            <numerusform>%n 件を取り込めませんでした。下を参照</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken over</source>
        <translation>何も取り込みませんでした</translation>
    </message>
    <message>
        <source>Settings for %1</source>
        <extracomment>%1 = name of a platform</extracomment>
        <translation>%1 の設定</translation>
    </message>
    <message>
        <source>Also &amp;hooks, player and cleanup: they run programs or delete files here</source>
        <translation>フック(&amp;H)、プレーヤー、自動整理も取り込む：このパソコンでプログラムを実行したりファイルを削除したりします</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>（非公開）</translation>
    </message>
</context>
<context>
    <name>ImportLoginDialog</name>
    <message>
        <source>the file is too large for a login</source>
        <translation>ログイン情報にしては大きすぎます</translation>
    </message>
    <message>
        <source>Import a login</source>
        <translation>ログインを取り込む</translation>
    </message>
    <message>
        <source>Paste cookies.json of biliup, the Cookie header of a browser that is logged in, or an exported cookie file; or open such a file.</source>
        <translation>biliup の cookies.json、ログイン済みブラウザーの Cookie ヘッダー、書き出した Cookie ファイルの内容を貼り付けるか、ファイルを開いてください。</translation>
    </message>
    <message>
        <source>Login to import</source>
        <translation>取り込むログイン</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>Open a login</source>
        <translation>ログインファイルを開く</translation>
    </message>
    <message>
        <source>A login needs the cookies SESSDATA and bili_jct; not both of them are here.</source>
        <translation>ログインには SESSDATA と bili_jct の両方が必要ですが、揃っていません。</translation>
    </message>
    <message>
        <source>Cookies and a token: every way to publish works.</source>
        <translation>Cookie とトークンあり：すべての投稿方法が使えます。</translation>
    </message>
    <message>
        <source>Cookies only: publishes as the web page does. Log in by QR code to have it renewed by itself.</source>
        <translation>Cookie のみ：ウェブと同じ方法で投稿します。自動更新するには QR コードでログインしてください。</translation>
    </message>
    <message>
        <source>Asking Bilibili who that is…</source>
        <translation>ビリビリに確認中…</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>an account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>this version uses no login of that site</source>
        <translation>このバージョンはそのサイトのログインを使いません</translation>
    </message>
    <message>
        <source>no range of two times</source>
        <translation>二つの時刻による範囲ではありません</translation>
    </message>
    <message>
        <source>every day; biliup does not keep to it</source>
        <translation>毎日有効です。biliup はこれを守りません</translation>
    </message>
    <message>
        <source>biliup does not keep to it</source>
        <translation>biliup はこれを守りません</translation>
    </message>
    <message>
        <source>converted when a file is finished</source>
        <translation>ファイルの完成後に変換します</translation>
    </message>
    <message>
        <source>there is no such file; log in here instead</source>
        <translation>そのファイルはありません。こちらでログインしてください</translation>
    </message>
    <message>
        <source>no step this program has there</source>
        <translation>このプログラムのここにはない手順です</translation>
    </message>
    <message>
        <source>hook: delete</source>
        <translation>フック：削除</translation>
    </message>
    <message>
        <source>to the trash, and only when the archive is open</source>
        <translation>ごみ箱へ移します。動画が公開された後に限ります</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>フック</translation>
    </message>
    <message>
        <source>template &quot;%1&quot;</source>
        <translation>投稿テンプレート「%1」</translation>
    </message>
    <message>
        <source>it has the same fields</source>
        <translation>項目が同じです</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>リンクがありません</translation>
    </message>
    <message>
        <source>streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>no section</source>
        <translation>セクションではありません</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>不明なキー</translation>
    </message>
    <message>
        <source>posted at once</source>
        <translation>すぐに投稿します</translation>
    </message>
    <message>
        <source>publishing at that time</source>
        <translation>その時刻に公開</translation>
    </message>
    <message>
        <source>publishing %1 s after the submission</source>
        <translation>投稿の %1 秒後に公開</translation>
    </message>
    <message>
        <source>a delay; biliup sends it as a time, which the site refuses</source>
        <translation>遅延です。biliup は時刻として送り、サイトに拒否されます</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>template: extra JSON</source>
        <translation>投稿テンプレート：追加の JSON</translation>
    </message>
    <message>
        <source>template: %1</source>
        <translation>投稿テンプレート：%1</translation>
    </message>
    <message>
        <source>not a value of this kind</source>
        <translation>値の種類が違います</translation>
    </message>
    <message>
        <source>template: tags</source>
        <translation>投稿テンプレート：タグ</translation>
    </message>
    <message>
        <source>template: cover</source>
        <translation>投稿テンプレート：カバー</translation>
    </message>
    <message>
        <source>template: mentions</source>
        <translation>投稿テンプレート：メンション</translation>
    </message>
    <message>
        <source>one for all streamers here: %1</source>
        <translation>ここではすべての配信者に共通です：%1</translation>
    </message>
    <message>
        <source>the nearest that is allowed here (%1)</source>
        <translation>許される範囲で最も近い値（%1）</translation>
    </message>
    <message>
        <source>bytes became MiB</source>
        <translation>バイトを MiB に換算しました</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>時間ではありません</translation>
    </message>
    <message>
        <source>whole minutes</source>
        <translation>分単位に丸めました</translation>
    </message>
    <message>
        <source>smaller files are kept and not uploaded; biliup deletes them</source>
        <translation>小さいファイルは残し、投稿しません。biliup は削除します</translation>
    </message>
    <message>
        <source>a slash would make folders here</source>
        <translation>ここではスラッシュはフォルダーを意味します</translation>
    </message>
    <message>
        <source>this program cannot make file names of it</source>
        <translation>このプログラムでは、これからファイル名を作れません</translation>
    </message>
    <message>
        <source>the nearest quality</source>
        <translation>最も近い画質</translation>
    </message>
    <message>
        <source>an order of protocols, the wished one first</source>
        <translation>プロトコルの順序。希望のものが先頭です</translation>
    </message>
    <message>
        <source>templates: interface %1</source>
        <translation>投稿テンプレート：インターフェース %1</translation>
    </message>
    <message>
        <source>the client interface is gone</source>
        <translation>client インターフェースは廃止されました</translation>
    </message>
    <message>
        <source>streamers: automatic upload off</source>
        <translation>配信者：自動投稿しない</translation>
    </message>
    <message>
        <source>there is one uploader here</source>
        <translation>ここではアップローダーは一つです</translation>
    </message>
    <message>
        <source>and the templates take it as their cover, which biliup forgets</source>
        <translation>投稿テンプレートのカバーにも使います。biliup は忘れます</translation>
    </message>
    <message>
        <source>a switch instead of a codec</source>
        <translation>コーデックではなく切り替えです</translation>
    </message>
    <message>
        <source>of each room instead of each platform</source>
        <translation>プラットフォームごとではなく配信ルームごとです</translation>
    </message>
    <message>
        <source>there is one engine here, for every site</source>
        <translation>ここではすべてのサイトに一つのエンジンを使います</translation>
    </message>
    <message>
        <source>has no effect in biliup either</source>
        <translation>biliup でも効果がありません</translation>
    </message>
    <message>
        <source>has no effect in biliup either; see upload.limitMBps</source>
        <translation>biliup でも効果がありません。upload.limitMBps を使ってください</translation>
    </message>
    <message>
        <source>gone from biliup</source>
        <translation>biliup から削除されました</translation>
    </message>
    <message>
        <source>gone from biliup; uploads always go on here</source>
        <translation>biliup から削除されました。ここではアップロードは常に続きます</translation>
    </message>
    <message>
        <source>only for the Python version</source>
        <translation>Python 版専用です</translation>
    </message>
    <message>
        <source>other CDNs are always tried here</source>
        <translation>ここでは常に他の CDN も試します</translation>
    </message>
    <message>
        <source>the protocols are tried in their order here</source>
        <translation>ここではプロトコルを順に試します</translation>
    </message>
    <message>
        <source>this program does it by itself or not at all</source>
        <translation>このプログラムは自動で行うか、行いません</translation>
    </message>
    <message>
        <source>chat is not recorded by this version</source>
        <translation>このバージョンは弾幕を録画しません</translation>
    </message>
    <message>
        <source>this version does not record Douyu</source>
        <translation>このバージョンは Douyu を録画しません</translation>
    </message>
    <message>
        <source>this version does not record Douyin</source>
        <translation>このバージョンは Douyin を録画しません</translation>
    </message>
    <message>
        <source>this version does not record Kuaishou</source>
        <translation>このバージョンは快手を録画しません</translation>
    </message>
    <message>
        <source>this version does not record YouTube</source>
        <translation>このバージョンは YouTube を録画しません</translation>
    </message>
    <message>
        <source>this version does not record Twitch</source>
        <translation>このバージョンは Twitch を録画しません</translation>
    </message>
    <message>
        <source>this version does not record TwitCasting</source>
        <translation>このバージョンはツイキャスを録画しません</translation>
    </message>
    <message>
        <source>this version does not record Missevan</source>
        <translation>このバージョンは Missevan を録画しません</translation>
    </message>
    <message>
        <source>this version does not record CC</source>
        <translation>このバージョンは CC を録画しません</translation>
    </message>
    <message>
        <source>this version does not record Kilakila</source>
        <translation>このバージョンは Kilakila を録画しません</translation>
    </message>
    <message>
        <source>not set: files are cut by their size only</source>
        <translation>未設定：サイズだけで分割します</translation>
    </message>
    <message>
        <source>this version has no such setting</source>
        <translation>このバージョンにはない設定です</translation>
    </message>
    <message>
        <source>it cannot differ here</source>
        <translation>ここでは個別に設定できません</translation>
    </message>
    <message>
        <source>there is no such choice; &quot;%1&quot; is taken</source>
        <translation>その選択肢はありません。「%1」を使います</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>名前がありません</translation>
    </message>
    <message>
        <source>template</source>
        <translation>投稿テンプレート</translation>
    </message>
    <message>
        <source>it has no link</source>
        <translation>リンクがありません</translation>
    </message>
    <message>
        <source>streamer, paused</source>
        <translation>配信者（一時停止中）</translation>
    </message>
    <message>
        <source>a newer version wrote it; what is not known here is left out</source>
        <translation>新しいバージョンが書いたファイルです。ここで不明な項目は省かれます</translation>
    </message>
    <message>
        <source>not recorded there either</source>
        <translation>元のプログラムでも録画されません</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>配信ルームがありません</translation>
    </message>
    <message>
        <source>no link in it</source>
        <translation>リンクが含まれていません</translation>
    </message>
    <message>
        <source>no Bilibili login that this program can read</source>
        <translation>このプログラムで読めるBilibiliのログイン情報がありません</translation>
    </message>
    <message>
        <source>biliup-qt export</source>
        <translation>biliup-qtのエクスポート</translation>
    </message>
    <message>
        <source>Bilibili login</source>
        <translation>Bilibiliのログイン情報</translation>
    </message>
    <message>
        <source>link list</source>
        <translation>リンクの一覧</translation>
    </message>
</context>
<context>
    <name>LogDock</name>
    <message>
        <source>Jump to latest</source>
        <translation>最新へ移動</translation>
    </message>
    <message>
        <source>No log lines yet</source>
        <translation>ログはまだありません</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>表示する最低レベル</translation>
    </message>
    <message>
        <source>Debug and above</source>
        <translation>デバッグ以上</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>情報以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>ログを検索</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>行を折り返す</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>すべてのソース</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>No matching lines</source>
        <translation>一致する行はありません</translation>
    </message>
</context>
<context>
    <name>LookupTexts</name>
    <message>
        <source>Bilibili cannot be reached.</source>
        <translation>B 站に接続できません。</translation>
    </message>
    <message>
        <source>Bilibili did not answer in time.</source>
        <translation>B 站から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Bilibili asks to slow down. Try again later.</source>
        <translation>B 站が速度を落とすよう求めています。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The account&apos;s login is missing or not valid any more. Log in again.</source>
        <translation>このアカウントはログインしていないか、ログインが無効になっています。もう一度ログインしてください。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recordings folder</source>
        <translation>録画フォルダーを開く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Streamer</source>
        <translation>配信者(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Status bar</source>
        <translation>ステータスバー(&amp;S)</translation>
    </message>
    <message>
        <source>Default &amp;layout</source>
        <translation>既定のレイアウト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>フィルターへ移動</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>ウィンドウの次の部分へ移動</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>ログフォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About biliup-qt…</source>
        <translation>biliup-qt について(&amp;A)…</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Filter by name, title, link or tag</source>
        <translation>名前・タイトル・リンク・タグで絞り込み</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>新しいイベント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>ウィンドウを閉じる(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;submission…</source>
        <translation>新規投稿(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>インポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;diagnostics…</source>
        <translation>診断情報を書き出す(&amp;D)…</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>アップデートを確認(&amp;U)…</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>アップロード…</translation>
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
        <translation>%1 ミリ秒</translation>
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
        <translation>メンション</translation>
    </message>
    <message>
        <source>Name of a user to mention</source>
        <translation>メンションするユーザー名</translation>
    </message>
    <message>
        <source>Name of a user</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>UID of the user</source>
        <translation>ユーザーの UID</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Do not mention %1 (UID %2)</source>
        <extracomment>%1 = name of a user, %2 = their UID</extracomment>
        <translation>%1（UID %2）のメンションを外す</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <extracomment>%1 = five names, %n = how many there are with these</extracomment>
        <translation>
            <numerusform>%1 など計 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewUploadDialog</name>
    <message>
        <source>Upload and submit</source>
        <translation>アップロードして投稿</translation>
    </message>
    <message>
        <source>Upload only</source>
        <translation>アップロードのみ</translation>
    </message>
    <message>
        <source>New submission</source>
        <translation>新規投稿</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>テンプレート(&amp;T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>テンプレートなし</translation>
    </message>
    <message>
        <source>Choose at least one file</source>
        <translation>ファイルを 1 つ以上選んでください</translation>
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
        <translation>あと %1 で</translation>
    </message>
    <message>
        <source>in %1 or after %2 more</source>
        <extracomment>until a file is cut; %1 is a duration, %2 a size</extracomment>
        <translation>%1 後、またはあと %2 で</translation>
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
        <translation>%1 はすでに配信中です</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1 が配信を始めました</translation>
    </message>
    <message>
        <source>The recording of %1 has failed</source>
        <translation>%1 の録画に失敗しました</translation>
    </message>
    <message>
        <source>The recording of %1 broke off</source>
        <translation>%1 の録画が途切れました</translation>
    </message>
    <message numerus="yes">
        <source>%1 Next try in %n s.</source>
        <extracomment>%1 = why</extracomment>
        <translation>
            <numerusform>%1 %n 秒後に再試行します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The broadcast of %1 is over</source>
        <translation>%1 の配信が終わりました</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <extracomment>%1 = length, %2 = size</extracomment>
        <translation>
            <numerusform>%n ファイル、%1、%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation>投稿しました: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n part(s) · in review</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>%1 · %nP · 審査中</numerusform>
        </translation>
    </message>
    <message>
        <source>Not submitted: %1</source>
        <translation>投稿できませんでした: %1</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>差し戻されました: %1</translation>
    </message>
    <message>
        <source>Not converted: %1</source>
        <translation>変換できませんでした: %1</translation>
    </message>
    <message>
        <source>A hook failed: %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>フックが失敗しました: %1</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>%1: %2 left. Recording there has stopped.</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>%1: 残り %2。そこへの録画は止まりました。</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: 残り %2</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>ディスクの空きが少なくなりました</translation>
    </message>
    <message>
        <source>%1, enough for about %2</source>
        <extracomment>%1 = &quot;D:/x: 9 GiB left&quot;, %2 = &quot;2 hours&quot;</extracomment>
        <translation>%1、あと約 %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>%1 を録画中</translation>
    </message>
    <message>
        <source>The login of “%1” is no longer valid</source>
        <translation>「%1」のログインが無効になりました</translation>
    </message>
    <message>
        <source>Its uploads wait and go on after a new login.</source>
        <translation>アップロードは待機し、再ログイン後に続行します。</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) are live already</source>
        <translation>
            <numerusform>%n 人がすでに配信中です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) went live</source>
        <translation>
            <numerusform>%n 人が配信を始めました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) began</source>
        <translation>
            <numerusform>%n 件の録画が始まりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) broke off</source>
        <translation>
            <numerusform>%n 件の録画が途切れました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) are over</source>
        <translation>
            <numerusform>%n 件の配信が終わりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) submitted</source>
        <translation>
            <numerusform>%n 件を投稿しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) not submitted or returned</source>
        <translation>
            <numerusform>%n 件が投稿できないか差し戻されました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) after recording failed</source>
        <translation>
            <numerusform>録画後の処理が %n 件失敗しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) are no longer valid</source>
        <translation>
            <numerusform>%n 件のログインが無効になりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) are full or nearly so</source>
        <translation>
            <numerusform>%n 台のディスクがいっぱいか残りわずかです</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open the live room</source>
        <translation>配信ルームを開く</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>今すぐ録画</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>再ログイン</translation>
    </message>
    <message>
        <source>A message from biliup-qt</source>
        <translation>biliup-qt からのメッセージ</translation>
    </message>
    <message>
        <source>Messages get through here.</source>
        <translation>ここにメッセージが届きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個のファイルはゴミ箱に移動できず、残しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Old recordings could not be cleaned up</source>
        <translation>古い録画を整理できませんでした</translation>
    </message>
    <message>
        <source>Old recordings were cleaned up</source>
        <translation>古い録画を整理しました</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, moved to the trash</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 個のファイル（%1）をゴミ箱に移動しました</numerusform>
        </translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 が公開されました</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings were cleaned up %n time(s)</source>
        <translation>
            <numerusform>古い録画を %n 回整理しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverrideLine</name>
    <message>
        <source>off</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>As everywhere (now: %1)</source>
        <extracomment>%1 = the value of the layer above</extracomment>
        <translation>全体設定に従う（現在：%1）</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Pair a device</source>
        <translation>端末をペアリング</translation>
    </message>
    <message>
        <source>Scan this with your phone&apos;s camera</source>
        <translation>スマートフォンのカメラで読み取ってください</translation>
    </message>
    <message>
        <source>Code that opens the page and signs it in</source>
        <translation>ページを開いてログインするコード</translation>
    </message>
    <message>
        <source>May look</source>
        <translation>見るだけ</translation>
    </message>
    <message>
        <source>May look and operate</source>
        <translation>閲覧と操作</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新しいコード(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Remote viewing is off.</source>
        <translation>リモート表示はオフです。</translation>
    </message>
    <message>
        <source>It works on this computer only. To let a phone in, choose the local network in the settings.</source>
        <translation>このコンピューターでのみ使えます。スマートフォンから見るには、設定でローカルネットワークを選んでください。</translation>
    </message>
    <message>
        <source>The phone must be in the same network: %1</source>
        <translation>スマートフォンを同じネットワークに接続してください: %1</translation>
    </message>
    <message>
        <source>Valid once, for %1</source>
        <extracomment>%1 = time like 4:59</extracomment>
        <translation>1 回限り有効、残り %1</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>コードの有効期限が切れました</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>ログイン中</translation>
    </message>
</context>
<context>
    <name>PartitionPicker</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Search partitions</source>
        <translation>分区を検索</translation>
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
        <translation>動画 (%1)</translation>
    </message>
    <message>
        <source>Parts of the archive</source>
        <translation>投稿のパート</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>投稿から外す</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>動画を選択</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n パート、計 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n パート</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>ログイン中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = &quot;Remove&quot; or &quot;Sign out&quot;, %2 = a name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>ユーザーを追加…(&amp;A)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Nobody yet. Devices can be paired without a password, too.</source>
        <translation>まだ誰もいません。パスワードなしで端末をペアリングすることもできます。</translation>
    </message>
    <message>
        <source>watching now</source>
        <translation>閲覧中</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <extracomment>%1 = date and time</extracomment>
        <translation>最終アクセス %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>誰もログインしていません。</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>ユーザーを削除</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 を削除しますか？</translation>
    </message>
    <message>
        <source>Wherever this user is signed in, it is over at once.</source>
        <translation>このユーザーのログインはすべて直ちに終了します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PlatformSettingsDialog</name>
    <message>
        <source>Settings for %1</source>
        <extracomment>%1 = name of a platform</extracomment>
        <translation>%1 の設定</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>すべて戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
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
        <translation>Bilibili</translation>
    </message>
    <message>
        <source>Huya</source>
        <translation>Huya</translation>
    </message>
    <message>
        <source>Direct link</source>
        <translation>直接リンク</translation>
    </message>
</context>
<context>
    <name>PlatformsPanel</name>
    <message>
        <source>What differs for one platform</source>
        <translation>プラットフォームごとの設定</translation>
    </message>
    <message>
        <source>It counts for all streamers there that have no setting of their own.</source>
        <translation>個別の設定がない、そのプラットフォームのすべての配信者に使われます。</translation>
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
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The file does not exist: %1</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>ファイルがありません：%1</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>変更を破棄しますか？</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes) and was left out. Record or export it again.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 は空（0 バイト）のため除外しました。録画または書き出しをやり直してください。</translation>
    </message>
    <message>
        <source>%1 is no video and was left out: with it Bilibili refuses the whole archive.</source>
        <extracomment>%1 = path of a file</extracomment>
        <translation>%1 は動画ではないため除外しました。これが含まれると、Bilibili は投稿全体を拒否します。</translation>
    </message>
</context>
<context>
    <name>PostFacts</name>
    <message>
        <source>No account</source>
        <translation>アカウントなし</translation>
    </message>
    <message>
        <source>only I can see it</source>
        <translation>自分のみ</translation>
    </message>
    <message>
        <source>no reprints</source>
        <translation>転載禁止</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>チャージあり</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>ドルビー</translation>
    </message>
    <message>
        <source>Hi-Res</source>
        <translation>ハイレゾ</translation>
    </message>
    <message>
        <source>no comments</source>
        <translation>コメントなし</translation>
    </message>
    <message>
        <source>no danmaku</source>
        <translation>弾幕なし</translation>
    </message>
    <message>
        <source>Repost of %1</source>
        <extracomment>%1 = where it comes from</extracomment>
        <translation>転載元：%1</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自作</translation>
    </message>
    <message>
        <source>opens %1</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>%1 に公開</translation>
    </message>
    <message>
        <source>opens %1 after the submission</source>
        <extracomment>%1 = like &quot;5 hours&quot;</extracomment>
        <translation>投稿の%1後に公開</translation>
    </message>
</context>
<context>
    <name>PostPreview</name>
    <message>
        <source>(the name of the first file)</source>
        <translation>（最初のファイルの名前）</translation>
    </message>
    <message>
        <source>repost from %1</source>
        <extracomment>%1 = where a repost comes from</extracomment>
        <translation>%1 から転載</translation>
    </message>
    <message>
        <source>the live room</source>
        <translation>配信ルーム</translation>
    </message>
    <message>
        <source>own work</source>
        <translation>自作</translation>
    </message>
    <message>
        <source>appears %1</source>
        <translation>%1 に公開</translation>
    </message>
    <message>
        <source>appears %1 hours after the submission</source>
        <translation>投稿の %1 時間後に公開</translation>
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
        <translation>タグは %1 個まで</translation>
    </message>
    <message>
        <source>The tag “%1” is longer than %2 characters</source>
        <translation>タグ「%1」が %2 文字を超えています</translation>
    </message>
    <message>
        <source>The tag “%1” is there twice</source>
        <translation>タグ「%1」が重複しています</translation>
    </message>
    <message>
        <source>At least 1 tag</source>
        <translation>タグを 1 つ以上入力してください</translation>
    </message>
    <message>
        <source>Enter a title</source>
        <translation>タイトルを入力してください</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters</source>
        <translation>タイトルが %1 文字を超えています</translation>
    </message>
    <message>
        <source>The description is longer than %1 characters</source>
        <translation>概要が %1 文字を超えています</translation>
    </message>
    <message>
        <source>The feed text is longer than %1 characters</source>
        <translation>動態の文が %1 文字を超えています</translation>
    </message>
    <message>
        <source>A repost needs its source</source>
        <translation>転載には出典が必要です</translation>
    </message>
    <message>
        <source>Own work or repost?</source>
        <translation>自作か転載かを選んでください</translation>
    </message>
    <message>
        <source>Choose a time from 4 hours to 15 days after the submission</source>
        <translation>投稿の 4 時間後から 15 日以内を選んでください</translation>
    </message>
    <message>
        <source>The UID of %1 has digits only</source>
        <translation>%1 の UID は数字だけです</translation>
    </message>
    <message>
        <source>Choose a partition</source>
        <translation>分区を選んでください</translation>
    </message>
    <message>
        <source>This is not a JSON object: %1</source>
        <translation>JSON オブジェクトではありません：%1</translation>
    </message>
    <message>
        <source>The account is not logged in</source>
        <translation>アカウントにログインしていません</translation>
    </message>
    <message>
        <source>The cover is smaller than 960×600 and may be sent back</source>
        <translation>カバーが 960×600 より小さく、差し戻されることがあります</translation>
    </message>
    <message>
        <source>There is no picture in this file</source>
        <translation>このファイルから画像を読めません</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>biliup-qt goes on in the background</source>
        <translation>biliup-qt はバックグラウンドで動作しています</translation>
    </message>
    <message>
        <source>Click the tray icon to come back; the settings can change this.</source>
        <translation>トレイアイコンをクリックすると戻ります。設定で変更できます。</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>このデスクトップにはトレイがありません</translation>
    </message>
    <message>
        <source>Shuts down when finished</source>
        <translation>終わったらシャットダウン</translation>
    </message>
    <message>
        <source>Quits when finished</source>
        <translation>終わったら終了</translation>
    </message>
    <message>
        <source>As soon as nothing is recorded or uploaded any more; nothing new begins.</source>
        <translation>録画もアップロードもなくなり次第実行します。新しい録画は始まりません。</translation>
    </message>
</context>
<context>
    <name>ProblemBanners</name>
    <message>
        <source>The disk of %1 is full (%2 free). Recordings there were closed and go on when there is space again.</source>
        <translation>%1 のディスクがいっぱいです（残り %2）。録画を閉じました。空きができると再開します。</translation>
    </message>
    <message>
        <source>The disk of %1 gets full: %2 free.</source>
        <translation>%1 のディスクの空きが少なくなっています：残り %2</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>%1 says there are too many requests. Checking it goes on at %2 by itself.</source>
        <extracomment>%1 is a platform, %2 a time of day</extracomment>
        <translation>%1 へのリクエストが多すぎます。%2 に自動で再開します。</translation>
    </message>
    <message>
        <source>There is no network. Everything goes on by itself when it is back.</source>
        <translation>ネットワークがありません。回復すると自動で再開します。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>The database was damaged, so the program began with an empty one. There is no backup of it; the damaged one is kept as %1.</source>
        <translation>データベースが壊れていたため、空のデータベースで始めました。バックアップはありません。壊れたものは %1 として残してあります。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one; there is a backup of %2.</source>
        <extracomment>%1 = a file, %2 = date and time</extracomment>
        <translation>データベースが壊れていたので %1 として残し、空のデータベースで始めました。%2 のバックアップがあります。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>見る</translation>
    </message>
</context>
<context>
    <name>ProxyEdit</name>
    <message>
        <source>As for everything else</source>
        <translation>上と同じ</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>None</source>
        <translation>使わない</translation>
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
        <translation>プロキシがログインを求めています</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>テスト：%1</translation>
    </message>
    <message>
        <source>Names and passwords are not kept here: give them to the system&apos;s proxy.</source>
        <translation>ここにはユーザー名とパスワードを保存しません。システムのプロキシに設定してください。</translation>
    </message>
    <message>
        <source>Enter the address and the port, such as 127.0.0.1:7890</source>
        <translation>アドレスとポートを入力してください（例：127.0.0.1:7890）</translation>
    </message>
    <message>
        <source>Asking Bilibili…</source>
        <translation>ビリビリに問い合わせています…</translation>
    </message>
    <message>
        <source>It works: %1 ms</source>
        <translation>使えます：%1 ミリ秒</translation>
    </message>
    <message>
        <source>It does not work: %1</source>
        <extracomment>%1 = why, in a few words</extracomment>
        <translation>使えません：%1</translation>
    </message>
</context>
<context>
    <name>PublishSection</name>
    <message>
        <source>No reprint without permission</source>
        <translation>無断転載禁止</translation>
    </message>
    <message>
        <source>The declaration below an own work</source>
        <translation>自作の動画に表示される宣言</translation>
    </message>
    <message>
        <source>Charging panel</source>
        <translation>充電パネル</translation>
    </message>
    <message>
        <source>Visible to me only</source>
        <translation>自分だけに公開</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>透かし</translation>
    </message>
    <message>
        <source>Dolby sound</source>
        <translation>ドルビー音声</translation>
    </message>
    <message>
        <source>Only for files that have it</source>
        <translation>対応するファイルのみ</translation>
    </message>
    <message>
        <source>Hi-Res sound</source>
        <translation>ハイレゾ音声</translation>
    </message>
    <message>
        <source>Select comments</source>
        <translation>コメントを選んで表示</translation>
    </message>
    <message>
        <source>A comment appears after you have chosen it</source>
        <translation>選んだコメントだけが表示されます</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>コメントを閉じる</translation>
    </message>
    <message>
        <source>No danmaku</source>
        <translation>弾幕を閉じる</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Appea&amp;rs</source>
        <translation>公開時刻(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Feed text</source>
        <translation>動態の文(&amp;F)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
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
        <translation>話題の番号；空欄 = なし</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>イベント(&amp;V)</translation>
    </message>
    <message>
        <source>Number of the activity; empty = none</source>
        <translation>イベントの番号；空欄 = なし</translation>
    </message>
    <message>
        <source>More fields of the submission as JSON; they win over all others</source>
        <translation>JSON で追加する投稿項目。ほかの設定より優先されます</translation>
    </message>
    <message>
        <source>E&amp;xtra JSON</source>
        <translation>追加 JSON(&amp;X)</translation>
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
        <translation>審査が通りしだい</translation>
    </message>
    <message>
        <source>Some hours after submitting</source>
        <translation>投稿から一定時間後</translation>
    </message>
    <message>
        <source>At a fixed time</source>
        <translation>指定の時刻</translation>
    </message>
    <message>
        <source>Hours after submitting</source>
        <translation>投稿からの時間</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time of publishing</source>
        <translation>公開時刻</translation>
    </message>
    <message>
        <source>%1 h later</source>
        <extracomment>%1 = hours after the submission</extracomment>
        <translation>%1 時間後</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>QR code for Bilibili&apos;s app</source>
        <translation>ビリビリアプリ用の QR コード</translation>
    </message>
</context>
<context>
    <name>QrLoginDialog</name>
    <message>
        <source>Asking Bilibili for a code…</source>
        <translation>QR コードを取得中…</translation>
    </message>
    <message>
        <source>Scan the code with Bilibili&apos;s app</source>
        <translation>ビリビリアプリで読み取ってください</translation>
    </message>
    <message>
        <source>Scanned: confirm it on the phone</source>
        <translation>読み取りました。スマホで確認してください</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>ログイン中</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>コードの有効期限が切れました</translation>
    </message>
    <message>
        <source>Log in to Bilibili</source>
        <translation>ビリビリにログイン</translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>%1 として再ログイン</translation>
    </message>
    <message>
        <source>As a TV (recommended)</source>
        <translation>テレビとして（推奨）</translation>
    </message>
    <message>
        <source>As a browser</source>
        <translation>ブラウザーとして</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import cookies instead…</source>
        <translation>Cookie を取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新しいコード(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copied. Open it in a browser that is logged in to Bilibili, then confirm there.</source>
        <translation>コピーしました。ビリビリにログイン済みのブラウザーで開いて確認してください。</translation>
    </message>
    <message>
        <source>Bilibili does not answer; asking again…</source>
        <translation>ビリビリから応答がありません。再試行中…</translation>
    </message>
    <message>
        <source>Gives cookies and a token: every way to publish works.</source>
        <translation>Cookie とトークンを取得：すべての投稿方法が使えます。</translation>
    </message>
    <message>
        <source>Gives cookies only: publishes as the web page does.</source>
        <translation>Cookie のみ：ウェブと同じ方法で投稿します。</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>%1 としてログインしました</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The keychain is locked: unlock it in the window your desktop shows.</source>
        <translation>キーチェーンがロックされています。デスクトップに表示されたウィンドウで解除してください。</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>投稿済み</translation>
    </message>
    <message>
        <source>No uploads. They appear by themselves after a recording, as its template wants; you can also upload videos by hand.</source>
        <translation>アップロードはありません。録画後にテンプレートに従って自動で現れます。手動で追加することもできます。</translation>
    </message>
    <message>
        <source>No matching uploads</source>
        <translation>一致するものはありません</translation>
    </message>
    <message>
        <source>New submission…</source>
        <translation>新規投稿…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
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
        <translation>すべて再開</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>すべて停止</translation>
    </message>
    <message>
        <source>Undo the remo&amp;val</source>
        <translation>削除を元に戻す(&amp;V)</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit biliup-qt</source>
        <translation>biliup-qt を終了</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) in progress</source>
        <translation>
            <numerusform>%n 件を録画中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was recorded so far gets lost: files are closed properly.</source>
        <translation>録画済みの内容は失われません。ファイルは正しく閉じられます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止して終了</translation>
    </message>
    <message>
        <source>Quit when finished</source>
        <translation>録画が終わったら終了</translation>
    </message>
    <message>
        <source>Keep running (minimise)</source>
        <translation>実行を続ける（最小化）</translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) being uploaded</source>
        <translation>
            <numerusform>%n 件の投稿をアップロード中</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads go on at the next start where they were.</source>
        <translation>アップロードは次回の起動時に続きから再開します。</translation>
    </message>
    <message>
        <source>Shut down the computer when everything is finished</source>
        <translation>すべて終わったらコンピューターをシャットダウンする</translation>
    </message>
    <message>
        <source>Shut down when finished</source>
        <translation>終わったらシャットダウン</translation>
    </message>
</context>
<context>
    <name>RecordingVerbs</name>
    <message>
        <source>This name cannot be used, or another file has it</source>
        <translation>この名前は使えないか、別のファイルが使っています</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s), %1 repairs</source>
        <extracomment>%1 is a number of repairs</extracomment>
        <translation>
            <numerusform>新しいファイル %n 個、修復 %1 か所</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being uploaded: rename it afterwards</source>
        <translation>アップロード中です。終わってから名前を変えてください</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>New name of the file</source>
        <translation>新しいファイル名</translation>
    </message>
    <message numerus="yes">
        <source>%n missing entry(s) removed</source>
        <translation>
            <numerusform>見つからない項目を %n 件外しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>見つからない項目を整理</translation>
    </message>
    <message numerus="yes">
        <source>Take %n missing file(s) out of the list?</source>
        <translation>
            <numerusform>見つからない %n 個のファイルを一覧から外しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files on a drive that is not connected count as missing, too: connect it first to keep their entries.</source>
        <translation>元に戻せません。接続されていないドライブのファイルも見つからないものとして扱われます。記録を残すには先にドライブを接続してください。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Uploaded</source>
        <extracomment>%1 of %2 files are uploaded</extracomment>
        <translation>アップロード済み</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未アップロード</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n 個のファイルなし</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル数</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>投稿状況</translation>
    </message>
    <message>
        <source>State</source>
        <translation>ファイルの状態</translation>
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
        <translation>（削除された配信者）</translation>
    </message>
    <message>
        <source>%1, file missing</source>
        <translation>%1、ファイルなし</translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message>
        <source>No matching recordings</source>
        <translation>一致する録画はありません</translation>
    </message>
    <message>
        <source>Clean up missing entries</source>
        <translation>見つからない記録を整理</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Kind of recordings</source>
        <translation>録画の種類</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>すべての録画</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <translation>未アップロード</translation>
    </message>
    <message>
        <source>With missing files</source>
        <translation>ファイルが欠けたもの</translation>
    </message>
    <message>
        <source>All streamers</source>
        <translation>すべての配信者</translation>
    </message>
    <message>
        <source>No recordings yet. Broadcasts are saved to %1 by themselves</source>
        <translation>録画はまだありません。配信が始まると自動で %1 に保存します</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s)</source>
        <translation>
            <numerusform>配信 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>ファイル %n 個</numerusform>
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
            <numerusform>%n 個を選択、%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n 個のファイルはゴミ箱に移動できず、残しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 個のファイルをゴミ箱に移動しました（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert to &amp;MP4</source>
        <translation>MP4 に変換(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are being converted to MP4</source>
        <translation>
            <numerusform>%n 個のファイルを MP4 に変換しています</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to convert: the files are MP4 already</source>
        <translation>変換するものはありません。ファイルはすでに MP4 です</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>修復(&amp;R)…</translation>
    </message>
    <message>
        <source>Mer&amp;ge into one…</source>
        <translation>1 つに結合(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>名前を変更(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Upload…</source>
        <translation>アップロード(&amp;U)…</translation>
    </message>
    <message>
        <source>Re&amp;submit…</source>
        <translation>再投稿(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>RemotePanel</name>
    <message>
        <source>&amp;Pair a device…</source>
        <translation>端末をペアリング…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>ページを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>アドレスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Use a&amp;nother port</source>
        <translation>別のポートを使う(&amp;N)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Off. Switch it on below to watch from a browser.</source>
        <translation>オフです。下でオンにするとブラウザーから見られます。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>起動中…</translation>
    </message>
    <message numerus="yes">
        <source>On · %n viewer(s)</source>
        <translation>
            <numerusform>オン · %n 人が閲覧中</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 is in use</source>
        <translation>ポート %1 は使用中です</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256): %1</source>
        <extracomment>%1 = hexadecimal digits; browsers show the same for a self-made certificate</extracomment>
        <translation>証明書のフィンガープリント (SHA-256): %1</translation>
    </message>
    <message>
        <source>There is no free port: %1</source>
        <translation>空いているポートがありません: %1</translation>
    </message>
</context>
<context>
    <name>RemoteTexts</name>
    <message>
        <source>Operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Paired device</source>
        <translation>ペアリングした端末</translation>
    </message>
</context>
<context>
    <name>RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>アカウントの削除</translation>
    </message>
    <message>
        <source>Remove the login of %1?</source>
        <translation>%1 のログインを削除しますか？</translation>
    </message>
    <message>
        <source>Only this computer forgets it; nothing changes on Bilibili. Uploads of this account wait until it is logged in again.</source>
        <translation>このパソコンからログインを消すだけで、ビリビリ側は何も変わりません。このアカウントのアップロードは再ログインまで待機します。</translation>
    </message>
    <message>
        <source>Streamers that publish with it: %1</source>
        <translation>このアカウントで投稿する配信者：%1</translation>
    </message>
    <message>
        <source>Templates that name it: %1</source>
        <translation>このアカウントを使うテンプレート：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>RemoveUploadsDialog</name>
    <message>
        <source>Remove uploads</source>
        <translation>アップロードを削除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n upload(s) from the list?</source>
        <translation>
            <numerusform>%n 件をリストから削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The files on your disk stay.</source>
        <translation>ディスク上のファイルは残ります。</translation>
    </message>
    <message>
        <source>The archives on Bilibili stay; their state is not followed any more.</source>
        <translation>ビリビリの投稿は残りますが、状態は追跡されなくなります。</translation>
    </message>
    <message>
        <source>What was already sent of them is lost.</source>
        <translation>送信済みの部分は失われます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ResetSettingsDialog</name>
    <message>
        <source>Reset settings</source>
        <translation>設定のリセット</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>すべての設定をリセットしますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from the default:</source>
        <extracomment>%n = how many settings</extracomment>
        <translation>
            <numerusform>既定値と異なる設定が %n 件あります：</numerusform>
        </translation>
    </message>
    <message>
        <source>New recordings go to the default folder then.</source>
        <translation>以後の録画は既定のフォルダーに保存されます。</translation>
    </message>
    <message>
        <source>Remote viewing is switched off, and its settings are reset, too.</source>
        <translation>リモート表示はオフになり、その設定も既定値に戻ります。</translation>
    </message>
    <message>
        <source>Accounts, streamers, templates and the channels of notifications stay, and so does what differs for single platforms or streamers.</source>
        <translation>アカウント、配信者、テンプレート、通知チャンネルは残り、個別のプラットフォームや配信者の設定もそのままです。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>This file is no backup of biliup-qt, or it is damaged. Nothing was changed.</source>
        <translation>biliup-qt のバックアップではないか、壊れています。何も変更していません。</translation>
    </message>
    <message>
        <source>A newer version of biliup-qt wrote this backup. Nothing was changed.</source>
        <translation>より新しい biliup-qt のバックアップです。何も変更していません。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>バックアップを確認しています…</translation>
    </message>
    <message>
        <source>Password of the backup</source>
        <translation>バックアップのパスワード</translation>
    </message>
    <message>
        <source>&amp;Without the logins</source>
        <translation>ログイン情報なしで(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;At the next start</source>
        <translation>次の起動時に(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>続ける(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There are logins in this backup, sealed by a password.</source>
        <translation>このバックアップにはパスワードで暗号化されたログイン情報があります。</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>パスワードが違います</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>バックアップは正常です</translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>配信者 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>テンプレート %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>投稿 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s)</source>
        <translation>
            <numerusform>ログイン %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1: %2.
It takes the place of everything here at the next start. What is here now is kept in a folder beside it.</source>
        <extracomment>%1 = date and time, %2 = what is in it</extracomment>
        <translation>%1 のもの：%2。
次の起動時に、ここにあるものすべてと入れ替わります。今のデータは隣のフォルダーに残ります。</translation>
    </message>
    <message>
        <source>Do &amp;not restore</source>
        <translation>復元しない(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>今すぐ終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Clean up recordings</source>
        <translation>録画の整理</translation>
    </message>
    <message>
        <source>Removed streamer</source>
        <translation>削除された配信者</translation>
    </message>
    <message>
        <source>Files that would be moved to the trash</source>
        <translation>ゴミ箱に移動されるファイル</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself?</source>
        <translation>古い録画を自動で整理しますか？</translation>
    </message>
    <message>
        <source>Clean up old recordings in this way?</source>
        <translation>この条件で古い録画を整理しますか？</translation>
    </message>
    <message>
        <source>Looking at the recordings…</source>
        <translation>録画を調べています…</translation>
    </message>
    <message>
        <source>Recordings that are nowhere else go, too.</source>
        <translation>ほかのどこにもない録画も対象になります。</translation>
    </message>
    <message>
        <source>The program looks again every hour. What is being recorded, converted or uploaded stays, and files in the trash use space until it is emptied.</source>
        <translation>1 時間ごとに確認します。録画中、変換中、アップロード中のものは残ります。ゴミ箱のファイルは、空にするまで容量を使います。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing is ever moved as long as neither days nor a size is set.</source>
        <translation>日数もサイズも設定されていない間は、何も移動しません。</translation>
    </message>
    <message>
        <source>Nothing would be moved now.</source>
        <translation>今すぐ移動されるファイルはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, would be moved to the trash now.</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n 個のファイル（%1）が今すぐゴミ箱に移動されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionModel</name>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>%n 日より古い</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 GiB</source>
        <extracomment>%1 = number</extracomment>
        <translation>%1 GiB を超過</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>録画日時</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>No file manager was found to open %1</source>
        <translation>%1 を開くファイルマネージャーがありません</translation>
    </message>
    <message>
        <source>The file has been moved or deleted.</source>
        <translation>ファイルは移動または削除されました。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>No program is set up to play this file.</source>
        <translation>このファイルを再生できるプログラムがありません。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を起動できません。</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Nothing waits for your word. Archives whose template says “ask me first” are shown here when they are uploaded.</source>
        <translation>確認待ちの投稿はありません。テンプレートが「投稿前に確認」の場合、アップロード後にここに表示されます。</translation>
    </message>
    <message>
        <source>Archives to review</source>
        <translation>確認待ちの投稿</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿する</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Submit all</source>
        <translation>すべて投稿</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>SeasonEdit</name>
    <message>
        <source>Number of the season; empty = none</source>
        <translation>合集の番号；空欄 = なし</translation>
    </message>
    <message>
        <source>Number of its section; empty = the first</source>
        <translation>節の番号；空欄 = 最初の節</translation>
    </message>
    <message>
        <source>Ask Bilibili for the account&apos;s seasons again</source>
        <translation>このアカウントの合集を B 站から取得し直す</translation>
    </message>
    <message>
        <source>Number of the season</source>
        <translation>合集の番号</translation>
    </message>
    <message>
        <source>Number of its section</source>
        <translation>節の番号</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Season %1</source>
        <translation>合集 %1</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>節 %1</translation>
    </message>
    <message>
        <source>Season %1, section %2</source>
        <translation>合集 %1、節 %2</translation>
    </message>
    <message>
        <source>Log in to choose from your seasons, or enter the numbers.</source>
        <translation>ログインすると合集を選べます。番号を直接入力することもできます。</translation>
    </message>
    <message>
        <source>Asking Bilibili for the seasons…</source>
        <translation>B 站から合集を取得しています…</translation>
    </message>
    <message>
        <source>The seasons cannot be listed, but their numbers can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>合集の一覧を取得できませんが、番号は入力できます。%1</translation>
    </message>
    <message>
        <source>The account has no season with this number.</source>
        <translation>このアカウントにその番号の合集はありません。</translation>
    </message>
    <message>
        <source>The account has no season yet. They are made on Bilibili&apos;s website.</source>
        <translation>このアカウントにはまだ合集がありません。合集は B 站のウェブサイトで作成します。</translation>
    </message>
</context>
<context>
    <name>SecretStoreDialog</name>
    <message>
        <source>In the system&apos;s &amp;keychain</source>
        <translation>システムのキーチェーン(&amp;K)</translation>
    </message>
    <message>
        <source>Encrypted and locked together with your desktop. The best place.</source>
        <translation>暗号化され、デスクトップと一緒にロックされます。最も安全です。</translation>
    </message>
    <message>
        <source>In a &amp;file that only you can read</source>
        <translation>自分だけが読めるファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Not encrypted: whoever gets at your files or their backups gets the login, too.</source>
        <translation>暗号化されません：ファイルやバックアップを見られる人はログインも使えます。</translation>
    </message>
    <message>
        <source>Only until the program &amp;ends</source>
        <translation>プログラムの終了まで(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing is written. Log in again after each start.</source>
        <translation>何も書き込みません。起動のたびにログインが必要です。</translation>
    </message>
    <message>
        <source>Where logins are kept</source>
        <translation>ログイン情報の保存先</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>Logins cannot be kept in %1</source>
        <translation>ログイン情報を%1に保存できません</translation>
    </message>
    <message>
        <source>Where shall logins be kept?</source>
        <translation>ログイン情報をどこに保存しますか？</translation>
    </message>
    <message>
        <source>Unlock it in the window your desktop shows, or choose another place.</source>
        <translation>デスクトップのウィンドウで解除するか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>A login is as good as a password, so it is never just written somewhere. Choose where it shall be, or set up a keychain (on Linux: GNOME Keyring or KWallet) and try again.</source>
        <translation>ログイン情報はパスワードと同じなので、勝手に書き込むことはありません。保存先を選ぶか、キーチェーン（Linux では GNOME Keyring か KWallet）を用意してもう一度お試しください。</translation>
    </message>
    <message>
        <source>Logins that are there move to the place you choose.</source>
        <translation>保存済みのログインは選んだ場所へ移されます。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Keep them there</source>
        <translation>ここに保存(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Added</source>
        <translation>追加しました</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 を削除しました</translation>
    </message>
    <message>
        <source>Went live</source>
        <translation>配信開始</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>配信開始：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <translation>
            <numerusform>%n ファイル、%1、%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording stopped by hand: %1</source>
        <extracomment>%1 = &quot;3 file(s), 1:02:33, 1.8 GiB&quot;</extracomment>
        <translation>手動で録画を停止：%1</translation>
    </message>
    <message>
        <source>Broadcast ended: %1</source>
        <translation>配信終了：%1</translation>
    </message>
    <message>
        <source>Part %1 saved: %2, %3 (%4)</source>
        <extracomment>%1 = number, %2 = length, %3 = size, %4 = why it ended</extracomment>
        <translation>パート %1 を保存：%2、%3（%4）</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting. %1</source>
        <translation>接続が切れました。再接続中。%1</translation>
    </message>
    <message>
        <source>Recording broke off. %1</source>
        <translation>録画が中断しました。%1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>移動：%1</translation>
    </message>
    <message>
        <source>Not converted: %1. %2</source>
        <translation>変換できませんでした：%1。%2</translation>
    </message>
    <message>
        <source>Converted: %1</source>
        <translation>変換完了：%1</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time: %n file(s) had to be finished</source>
        <translation>
            <numerusform>前回正常に終了しませんでした。%n 個のファイルを仕上げました</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, recording stopped: %1, %2 left</source>
        <extracomment>%1 = folder, %2 = free space</extracomment>
        <translation>ディスクがいっぱいのため録画を停止：%1、残り %2</translation>
    </message>
    <message>
        <source>Disk space is low: %1, %2 left</source>
        <translation>空き容量が不足：%1、残り %2</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests; checking again after %2</source>
        <extracomment>%1 = platform, %2 = time of day</extracomment>
        <translation>%1 からリクエスト制限。%2 以降に再確認します</translation>
    </message>
    <message>
        <source>The network is back</source>
        <translation>ネットワークが回復しました</translation>
    </message>
    <message>
        <source>No network; recording goes on by itself when it is back</source>
        <translation>ネットワークがありません。回復すると自動で再開します</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Submission failed. %1</source>
        <translation>投稿に失敗しました。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) added to %1</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>%1 に %n パートを追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted: %1, %n part(s)</source>
        <translation>
            <numerusform>投稿しました：%1、%n パート</numerusform>
        </translation>
    </message>
    <message>
        <source>Submission returned: %1. %2</source>
        <extracomment>%1 = BV id, %2 = what Bilibili says</extracomment>
        <translation>投稿が差し戻されました：%1。%2</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>公開されました：%1</translation>
    </message>
    <message>
        <source>The account %1 needs a new login</source>
        <translation>アカウント「%1」は再ログインが必要です</translation>
    </message>
    <message>
        <source>Hook “%1”, step %2 failed. %3</source>
        <extracomment>%1 = when it runs, %2 = number, %3 = why</extracomment>
        <translation>フック「%1」の手順 %2 が失敗しました。%3</translation>
    </message>
    <message>
        <source>Messages do not get through to “%1”. %2</source>
        <extracomment>%1 = name of a channel, %2 = why</extracomment>
        <translation>「%1」にメッセージが届きません。%2</translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %1; %n file(s) stay, the trash refused them</source>
        <extracomment>%1 = number of files that went, %n = those that did not</extracomment>
        <translation>
            <numerusform>古い録画を %1 個整理しました。%n 個のファイルはゴミ箱に移動できず、残っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %n file(s), %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>古い録画を整理しました: %n 個のファイル、%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with a cover of Bilibili&apos;s choice: the one from the recording could not be used. %2</source>
        <extracomment>%1 = &quot;Submitted: BV..., 3 parts&quot;, %2 = why</extracomment>
        <translation>%1。録画から取得したカバーを使えなかったため、カバーは Bilibili が選んだものになりました。%2</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available: %2</source>
        <extracomment>%1 = version, %2 = address of a web page</extracomment>
        <translation>biliup-qt %1 が公開されました: %2</translation>
    </message>
    <message>
        <source>The database was damaged and is kept as %1. The program began with an empty one.</source>
        <translation>データベースが壊れていたので %1 として残し、空のデータベースで始めました。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>システムに従う</translation>
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
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Starts minimised.</source>
        <translation>最小化して起動します。</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>最小化して起動</translation>
    </message>
    <message>
        <source>Close button</source>
        <translation>閉じるボタン</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Minimise to the tray</source>
        <translation>トレイに最小化</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Show the tray icon</source>
        <translation>トレイアイコンを表示</translation>
    </message>
    <message>
        <source>Keep the computer awake while recording</source>
        <translation>録画中はスリープさせない</translation>
    </message>
    <message>
        <source>The display may still sleep.</source>
        <translation>画面はスリープします。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>行を詰める</translation>
    </message>
    <message>
        <source>Live thumbnails</source>
        <translation>ライブサムネイル</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Selected streamer</source>
        <translation>選択中のみ</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>すべての録画</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>録画フォルダー</translation>
    </message>
    <message>
        <source>Empty: the folder &quot;biliup-qt&quot; in your videos folder.</source>
        <translation>空欄の場合は「ビデオ」フォルダー内の biliup-qt。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Variables in braces; a slash starts a folder.</source>
        <translation>波括弧内は変数、スラッシュでフォルダーを区切ります。</translation>
    </message>
    <message>
        <source>New file every</source>
        <translation>時間で分割</translation>
    </message>
    <message>
        <source>0 means no limit. Files are always cut at a keyframe.</source>
        <translation>0 は無制限。必ずキーフレームで分割します。</translation>
    </message>
    <message>
        <source>New file at a size of</source>
        <translation>サイズで分割</translation>
    </message>
    <message>
        <source>0 means no limit.</source>
        <translation>0 は無制限。</translation>
    </message>
    <message>
        <source>New file when the title changes</source>
        <translation>タイトル変更時に分割</translation>
    </message>
    <message>
        <source>Delete files smaller than</source>
        <translation>これより小さいファイルを削除</translation>
    </message>
    <message>
        <source>Only files without a broadcast worth keeping; each one is written to the ledger.</source>
        <translation>残す価値のないファイルのみ。すべて台帳に記録されます。</translation>
    </message>
    <message>
        <source>Wait for the streamer to come back</source>
        <translation>配信再開を待つ時間</translation>
    </message>
    <message>
        <source>A drop shorter than this stays one broadcast.</source>
        <translation>これより短い切断は同じ配信として扱います。</translation>
    </message>
    <message>
        <source>Recordings at the same time</source>
        <translation>同時録画数</translation>
    </message>
    <message>
        <source>0 means no limit. Streamers of a higher priority come first.</source>
        <translation>0 は無制限。優先度の高い配信者が先です。</translation>
    </message>
    <message>
        <source>Treat as a drop when nothing comes for</source>
        <translation>データが来ないとき切断とみなす時間</translation>
    </message>
    <message>
        <source>Keep gaps in time</source>
        <translation>時間の空白を保つ</translation>
    </message>
    <message>
        <source>Off: missing seconds are closed, which Bilibili&apos;s upload check asks for.</source>
        <translation>オフ：欠けた時間を詰めます。ビリビリのアップロード検査に適合します。</translation>
    </message>
    <message>
        <source>Remove filler data</source>
        <translation>フィラーデータを除去</translation>
    </message>
    <message>
        <source>Some senders pad their stream; the picture is the same without.</source>
        <translation>一部の配信は無駄なデータで埋められています。除去しても映像は同じです。</translation>
    </message>
    <message>
        <source>Continue in the same file after a drop</source>
        <translation>切断後も同じファイルに続ける</translation>
    </message>
    <message>
        <source>Convert to MP4 when a file is finished</source>
        <translation>完了したファイルを MP4 に変換</translation>
    </message>
    <message>
        <source>The picture and sound are copied, not encoded again.</source>
        <translation>映像と音声はコピーされ、再エンコードしません。</translation>
    </message>
    <message>
        <source>Keep the original after converting</source>
        <translation>変換後も元のファイルを残す</translation>
    </message>
    <message>
        <source>Save the cover image</source>
        <translation>カバー画像を保存</translation>
    </message>
    <message>
        <source>New thumbnail every</source>
        <translation>サムネイルの更新間隔</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>確認間隔</translation>
    </message>
    <message>
        <source>0 means as often as the platform allows. Less than 20 s may trigger risk control.</source>
        <translation>0 はプラットフォームの既定。20 秒未満は制限を招くことがあります。</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>録画する時間帯</translation>
    </message>
    <message>
        <source>A list of {&quot;days&quot;: [1 = Monday ... 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;}: local time, a range may cross midnight, a day ends at 24:00.</source>
        <translation>{&quot;days&quot;: [1 = 月曜 … 7], &quot;from&quot;: &quot;19:00&quot;, &quot;to&quot;: &quot;02:00&quot;} のリスト：現地時間、日付をまたげます。1 日は 24:00 で終わります。</translation>
    </message>
    <message>
        <source>Skip broadcasts whose title contains</source>
        <translation>タイトルに含まれていたら録画しない</translation>
    </message>
    <message>
        <source>Record only broadcasts whose title contains</source>
        <translation>タイトルに含まれる配信だけ録画</translation>
    </message>
    <message>
        <source>Only tell me, do not record</source>
        <translation>通知のみ、録画しない</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Higher ones get a free place first.</source>
        <translation>大きいほど先に録画します。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>HLS: segments to start with</source>
        <translation>HLS：開始するセグメント数</translation>
    </message>
    <message>
        <source>HLS: start with the oldest segment</source>
        <translation>HLS：最も古いセグメントから開始</translation>
    </message>
    <message>
        <source>HLS: leave out inserted advertising</source>
        <translation>HLS：挿入広告を除く</translation>
    </message>
    <message>
        <source>HLS: low latency</source>
        <translation>HLS：低遅延</translation>
    </message>
    <message>
        <source>HLS: time limit without a byte</source>
        <translation>HLS：無データのタイムアウト</translation>
    </message>
    <message>
        <source>Bilibili: quality</source>
        <translation>ビリビリ：画質</translation>
    </message>
    <message>
        <source>What the site grants without a login is at most 250.</source>
        <translation>未ログインでは最大「超清」までです。</translation>
    </message>
    <message>
        <source>Dolby</source>
        <translation>ドルビー</translation>
    </message>
    <message>
        <source>Original, true colour</source>
        <translation>オリジナル（True Color）</translation>
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
        <translation>オリジナル</translation>
    </message>
    <message>
        <source>Blu-ray</source>
        <translation>ブルーレイ</translation>
    </message>
    <message>
        <source>Super</source>
        <translation>超高画質</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高画質</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>低画質</translation>
    </message>
    <message>
        <source>Bilibili: protocols in order</source>
        <translation>ビリビリ：プロトコルの優先順</translation>
    </message>
    <message>
        <source>flv, fmp4 and ts, separated by commas.</source>
        <translation>flv、fmp4、ts をカンマ区切りで。</translation>
    </message>
    <message>
        <source>Bilibili: codecs in order</source>
        <translation>ビリビリ：コーデックの優先順</translation>
    </message>
    <message>
        <source>avc, hevc and av1, separated by commas.</source>
        <translation>avc、hevc、av1 をカンマ区切りで。</translation>
    </message>
    <message>
        <source>Bilibili: preferred CDNs</source>
        <translation>ビリビリ：優先する CDN</translation>
    </message>
    <message>
        <source>Bilibili: own API address</source>
        <translation>ビリビリ：API アドレス</translation>
    </message>
    <message>
        <source>Empty: https://api.live.bilibili.com</source>
        <translation>空欄：https://api.live.bilibili.com</translation>
    </message>
    <message>
        <source>Bilibili: API address when the first fails</source>
        <translation>ビリビリ：予備の API アドレス</translation>
    </message>
    <message>
        <source>Huya: highest bitrate</source>
        <translation>Huya：最大ビットレート</translation>
    </message>
    <message>
        <source>0 means the source.</source>
        <translation>0 はソースのまま。</translation>
    </message>
    <message>
        <source>Huya: protocol</source>
        <translation>Huya：プロトコル</translation>
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
        <translation>Huya：優先する CDN</translation>
    </message>
    <message>
        <source>Huya: HEVC when there is one</source>
        <translation>Huya：HEVC があれば使う</translation>
    </message>
    <message>
        <source>Huya: allow the enhanced picture</source>
        <translation>Huya：拡張画質を許可</translation>
    </message>
    <message>
        <source>Direct links: User-Agent</source>
        <translation>直リンク：User-Agent</translation>
    </message>
    <message>
        <source>Direct links: Referer</source>
        <translation>直リンク：Referer</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Time limit of a request</source>
        <translation>リクエストのタイムアウト</translation>
    </message>
    <message>
        <source>Warn when less is free than</source>
        <translation>空き容量がこれを下回ると警告</translation>
    </message>
    <message>
        <source>Stop recording when less is free than</source>
        <translation>空き容量がこれを下回ると録画停止</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>ログレベル</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Keep log lines for</source>
        <translation>ログの保存期間</translation>
    </message>
    <message>
        <source>Archives uploaded at the same time</source>
        <translation>同時にアップロードする投稿数</translation>
    </message>
    <message>
        <source>Pieces of a file sent at the same time</source>
        <translation>同時に送る分割数</translation>
    </message>
    <message>
        <source>Some lines allow no more than 8.</source>
        <translation>回線によっては 8 までです。</translation>
    </message>
    <message>
        <source>Upload line</source>
        <translation>アップロード回線</translation>
    </message>
    <message>
        <source>Empty: the fastest, measured once an hour.</source>
        <translation>空欄：1 時間ごとに測定し最速の回線を使います。</translation>
    </message>
    <message>
        <source>Upload no faster than</source>
        <translation>アップロード速度の上限</translation>
    </message>
    <message>
        <source>Upload only between</source>
        <translation>アップロードする時間帯</translation>
    </message>
    <message>
        <source>For example 23:00-07:00; empty means always.</source>
        <translation>例：23:00-07:00。空欄は常時。</translation>
    </message>
    <message>
        <source>Try a failed upload again</source>
        <translation>失敗したアップロードの再試行回数</translation>
    </message>
    <message>
        <source>Do not upload files smaller than</source>
        <translation>これより小さいファイルはアップロードしない</translation>
    </message>
    <message>
        <source>They are kept.</source>
        <translation>ファイルは残ります。</translation>
    </message>
    <message>
        <source>Upload while recording</source>
        <translation>録画しながらアップロード</translation>
    </message>
    <message>
        <source>Files are then cut by size only: at the chosen one, or 2 GiB. What is shorter at the end is sent once more as a whole.</source>
        <translation>有効にするとサイズだけで分割します（未設定なら 2 GiB）。最後の短いファイルは全体を送り直します。</translation>
    </message>
    <message>
        <source>Files whose archive is open on Bilibili</source>
        <translation>Bilibili で公開された投稿のファイル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Bilibili: watch as</source>
        <translation>ビリビリ：視聴アカウント</translation>
    </message>
    <message>
        <source>default: the default account; none: logged out; or the number (UID) of an account.</source>
        <translation>default：既定のアカウント、none：ログインしない、またはアカウントの番号（UID）。</translation>
    </message>
    <message>
        <source>Template of streamers and files that name none</source>
        <translation>指定のない配信者とファイルのテンプレート</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Its UID; empty: as in the template.</source>
        <translation>UID。空欄：テンプレートに従う。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投稿方法</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>テンプレートに従う</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動で投稿</translation>
    </message>
    <message>
        <source>After I have looked at it</source>
        <translation>確認してから</translation>
    </message>
    <message>
        <source>Not at all: upload the files only</source>
        <translation>アップロードのみ（投稿しない）</translation>
    </message>
    <message>
        <source>Upload when</source>
        <translation>アップロードの時機</translation>
    </message>
    <message>
        <source>A file is finished</source>
        <translation>ファイルが完成したとき</translation>
    </message>
    <message>
        <source>The broadcast is over</source>
        <translation>配信が終わったとき</translation>
    </message>
    <message>
        <source>When a broadcast begins</source>
        <translation>配信が始まったとき</translation>
    </message>
    <message>
        <source>When a file is finished</source>
        <translation>ファイルが完成したとき</translation>
    </message>
    <message>
        <source>When the broadcast is over</source>
        <translation>配信が終わったとき</translation>
    </message>
    <message>
        <source>When the archive is posted</source>
        <translation>投稿したとき</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>リモート表示</translation>
    </message>
    <message>
        <source>A web page and an interface for programs, for people with a password or a paired device.</source>
        <translation>パスワードを持つ人やペアリングした端末のためのウェブページと API。</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>アクセス元</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>The local network</source>
        <translation>ローカルネットワーク</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>暗号化（TLS）</translation>
    </message>
    <message>
        <source>With a certificate made here</source>
        <translation>ここで作成した証明書を使う</translation>
    </message>
    <message>
        <source>With my certificate</source>
        <translation>自分の証明書を使う</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>A PEM file with the whole chain.</source>
        <translation>証明書チェーン全体を含む PEM ファイル。</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>A PEM file without a password.</source>
        <translation>パスワードのない PEM ファイル。</translation>
    </message>
    <message>
        <source>A sign-in is valid for</source>
        <translation>サインインの有効期間</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>このコンピューターの別名</translation>
    </message>
    <message>
        <source>Addresses and localhost always work; a request for any other name is refused unless it is listed here.</source>
        <translation>IP アドレスと localhost は常に使えます。ほかの名前でのアクセスは、ここに書かれていない限り拒否されます。</translation>
    </message>
    <message>
        <source>Path behind a reverse proxy</source>
        <translation>リバースプロキシでのパス</translation>
    </message>
    <message>
        <source>For example /recorder; empty: none.</source>
        <translation>例: /recorder。空欄ならなし。</translation>
    </message>
    <message>
        <source>Believe a reverse proxy on this computer</source>
        <translation>このコンピューターのリバースプロキシを信頼する</translation>
    </message>
    <message>
        <source>Who asks and whether it is encrypted is then read from X-Forwarded-For and X-Forwarded-Proto.</source>
        <translation>アクセス元と暗号化の有無を X-Forwarded-For と X-Forwarded-Proto から読み取ります。</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>プレーヤー</translation>
    </message>
    <message>
        <source>A program, with arguments if need be; %f is the file. Empty: what the system opens videos with.</source>
        <translation>使用するプログラム（引数も可）。%f はファイルを表します。空欄：システム既定の動画アプリで開きます。</translation>
    </message>
    <message>
        <source>For checking rooms and for accounts. No address on this computer goes through a proxy.</source>
        <translation>ルームの確認とアカウントに使います。このコンピューター上のアドレスはプロキシを通しません。</translation>
    </message>
    <message>
        <source>Proxy for recording</source>
        <translation>録画用プロキシ</translation>
    </message>
    <message>
        <source>What is being recorded uses it from its next connection on.</source>
        <translation>録画中のものは次の接続から使います。</translation>
    </message>
    <message>
        <source>Proxy for uploading</source>
        <translation>アップロード用プロキシ</translation>
    </message>
    <message>
        <source>Uploads that are running use it from the next piece on.</source>
        <translation>実行中のアップロードは次のチャンクから使います。</translation>
    </message>
    <message>
        <source>User-Agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Empty: that of a current browser.</source>
        <translation>空欄：現在のブラウザーのものを使います。</translation>
    </message>
    <message>
        <source>A streamer goes live</source>
        <translation>配信の開始</translation>
    </message>
    <message>
        <source>A recording begins</source>
        <translation>録画の開始</translation>
    </message>
    <message>
        <source>A recording breaks off</source>
        <translation>録画の中断や失敗</translation>
    </message>
    <message>
        <source>A broadcast is over</source>
        <translation>配信の終了</translation>
    </message>
    <message>
        <source>An archive is submitted</source>
        <translation>投稿の完了</translation>
    </message>
    <message>
        <source>A submission fails or is returned</source>
        <translation>投稿の失敗や差し戻し</translation>
    </message>
    <message>
        <source>A hook or a conversion fails</source>
        <translation>フックや変換の失敗</translation>
    </message>
    <message>
        <source>A login is no longer valid</source>
        <translation>ログインの失効</translation>
    </message>
    <message>
        <source>A disk gets full</source>
        <translation>ディスクの空き不足</translation>
    </message>
    <message>
        <source>Tell nothing, only list it</source>
        <translation>通知せず、一覧にだけ載せる</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>おやすみ時間</translation>
    </message>
    <message>
        <source>For example 22:00-08:00; empty means none. What happens then is only listed.</source>
        <translation>例: 22:00-08:00。空欄ならなし。その間の出来事は一覧にだけ載ります。</translation>
    </message>
    <message>
        <source>Do not disturb until</source>
        <translation>おやすみモードの終了</translation>
    </message>
    <message>
        <source>Tell in one message what happens within</source>
        <translation>まとめて通知する時間</translation>
    </message>
    <message>
        <source>0 tells each by itself, at once.</source>
        <translation>0 なら一件ずつすぐに通知します。</translation>
    </message>
    <message>
        <source>Where messages are pushed to</source>
        <translation>プッシュ先</translation>
    </message>
    <message>
        <source>Their passwords and keys are kept in the keychain.</source>
        <translation>パスワードとキーはキーチェーンに保管されます。</translation>
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
        <translation>保持するデータベースのバックアップ数</translation>
    </message>
    <message>
        <source>One is made each day, beside the database.</source>
        <translation>毎日 1 つ、データベースと同じ場所に作成します。</translation>
    </message>
    <message>
        <source>Streamers whose hooks run at the same time</source>
        <translation>同時に後処理を実行する配信者の数</translation>
    </message>
    <message>
        <source>Those of one streamer always run one after the other.</source>
        <translation>同じ配信者の後処理は常に順番に実行されます。</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>アップデートを確認</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest version and tells you; nothing is downloaded.</source>
        <translation>GitHub に最新バージョンを問い合わせて知らせます。何もダウンロードしません。</translation>
    </message>
    <message>
        <source>Once a week</source>
        <translation>週に 1 回</translation>
    </message>
    <message>
        <source>Old recordings are cleaned up</source>
        <translation>古い録画が整理された</translation>
    </message>
    <message>
        <source>There is a new version</source>
        <translation>新しいバージョンがある</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>アクセントカラー</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>ブルー</translation>
    </message>
    <message>
        <source>Stream format</source>
        <translation>配信ストリームの形式</translation>
    </message>
    <message>
        <source>Tried first where a site offers it in the same quality. Automatic: in the order of each platform.</source>
        <translation>サイトが同じ画質で提供していれば最初に試します。自動：各プラットフォームの順序に従います。</translation>
    </message>
    <message>
        <source>Off helps where addresses of IPv6 are handed out but lead nowhere. RTMP, RTSP and what else is neither FLV nor HLS nor SRT still uses them.</source>
        <translation>IPv6 アドレスが割り当てられていても通信できない場合は、オフにすると改善します。RTMP、RTSP など、FLV・HLS・SRT 以外のストリームは引き続き IPv6 を使います。</translation>
    </message>
    <message>
        <source>Clean up old recordings by itself</source>
        <translation>古い録画を自動で整理する</translation>
    </message>
    <message>
        <source>They are moved to the trash, which gives their space back when it is emptied.</source>
        <translation>ゴミ箱に移動します。空き容量は、ゴミ箱を空にすると増えます。</translation>
    </message>
    <message>
        <source>Keep recordings for</source>
        <translation>録画を残す期間</translation>
    </message>
    <message>
        <source>Keep recordings up to</source>
        <translation>残す録画の合計サイズ</translation>
    </message>
    <message>
        <source>The oldest go first; 0 means no limit.</source>
        <translation>古いものから整理します。0 は無制限です。</translation>
    </message>
    <message>
        <source>Clean up only what is open on Bilibili</source>
        <translation>Bilibili で公開済みのものだけを整理する</translation>
    </message>
    <message>
        <source>Off: recordings go that are nowhere else.</source>
        <translation>オフにすると、ほかのどこにもない録画も対象になります。</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>One per line</source>
        <translation>1 行に 1 つ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>選択：%1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画</translation>
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
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>後処理</translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>リモート表示</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>プラットフォーム</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Default: %1</source>
        <translation>既定：%1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>既定値に戻す：%1</translation>
    </message>
    <message>
        <source>● Default: %1</source>
        <translation>● 既定：%1</translation>
    </message>
    <message>
        <source>● Not as by default</source>
        <translation>● 既定と異なります</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>SettingValue</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Enter %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>%1～%2 を入力してください</translation>
    </message>
    <message>
        <source>This value is not allowed here</source>
        <translation>この値は使えません</translation>
    </message>
    <message>
        <source>as often as the platform allows</source>
        <translation>プラットフォームの既定</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Counts from the next recording on.</source>
        <translation>次の録画から有効になります。</translation>
    </message>
    <message>
        <source>Counts from the next upload on.</source>
        <translation>次のアップロードから有効になります。</translation>
    </message>
    <message>
        <source>Enter 0 or %1–%2</source>
        <extracomment>a number outside its limits</extracomment>
        <translation>0 または %1–%2 を入力してください</translation>
    </message>
    <message>
        <source>Asking this often may trigger the platform&apos;s risk control</source>
        <translation>確認の間隔が短すぎると、プラットフォームのリスク制御が働くことがあります</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>No matching settings</source>
        <translation>一致する設定はありません</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>設定グループ</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>未保存の変更 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>設定を保存しました</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ShutdownCountdown</name>
    <message>
        <source>Shut down the computer</source>
        <translation>シャットダウン</translation>
    </message>
    <message>
        <source>Everything is finished: files are closed and what was being uploaded is done.</source>
        <translation>すべて完了しました。ファイルは閉じられ、アップロードも終わっています。</translation>
    </message>
    <message>
        <source>Time until the computer shuts down</source>
        <translation>シャットダウンまでの時間</translation>
    </message>
    <message>
        <source>Shut down now</source>
        <translation>今すぐシャットダウン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>The computer shuts down in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後にシャットダウンします</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitEdit</name>
    <message>
        <source>By duration</source>
        <translation>時間で</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>サイズで</translation>
    </message>
    <message>
        <source>When the title changes</source>
        <translation>タイトル変更時</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>サイズの単位</translation>
    </message>
    <message>
        <source>Too short (at least 1 minute)</source>
        <translation>短すぎます（1 分以上）</translation>
    </message>
    <message>
        <source>Too small (at least 10 MiB)</source>
        <translation>小さすぎます（10 MiB 以上）</translation>
    </message>
    <message>
        <source>Cut files</source>
        <translation>ファイルの分割</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Not live</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Live, not recorded</source>
        <translation>配信中（未録画）</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げ中</translation>
    </message>
    <message>
        <source>Off schedule</source>
        <translation>時間外</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Reconnecting %1/%2</source>
        <extracomment>%1 and %2 are numbers: attempt 2 of 5</extracomment>
        <translation>再接続中 %1/%2</translation>
    </message>
    <message>
        <source>The live room does not exist or is banned.</source>
        <translation>ルームが存在しないか、BAN されています</translation>
    </message>
    <message>
        <source>Stopped by hand: recording starts again with the next broadcast.</source>
        <translation>手動で停止しました。次の配信からまた録画します。</translation>
    </message>
    <message>
        <source>The site says live, but gives no stream yet.</source>
        <translation>配信中と表示されていますが、まだストリームがありません。</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>録画開始</translation>
    </message>
    <message>
        <source>New file: time limit</source>
        <translation>新しいファイル：時間の上限</translation>
    </message>
    <message>
        <source>New file: size limit</source>
        <translation>新しいファイル：サイズの上限</translation>
    </message>
    <message>
        <source>New file: picture or sound changed</source>
        <translation>新しいファイル：映像・音声の形式変更</translation>
    </message>
    <message>
        <source>New file: title changed</source>
        <translation>新しいファイル：タイトル変更</translation>
    </message>
    <message>
        <source>New file: split by hand</source>
        <translation>新しいファイル：手動分割</translation>
    </message>
    <message>
        <source>New file: after a break</source>
        <translation>新しいファイル：中断後</translation>
    </message>
    <message>
        <source>Broadcast ended</source>
        <translation>配信終了</translation>
    </message>
    <message>
        <source>Ended by a fault</source>
        <translation>障害により終了</translation>
    </message>
    <message>
        <source>The platform wants a login.</source>
        <translation>プラットフォームへのログインが必要です。</translation>
    </message>
    <message>
        <source>The broadcast is only for those who paid.</source>
        <translation>有料配信です。</translation>
    </message>
    <message>
        <source>The live room has a password.</source>
        <translation>ルームにパスワードがあります。</translation>
    </message>
    <message>
        <source>The broadcast is not available in your region.</source>
        <translation>お住まいの地域では視聴できません。</translation>
    </message>
    <message>
        <source>The broadcast is age-restricted.</source>
        <translation>年齢制限があります。</translation>
    </message>
    <message>
        <source>The broadcast is only for members.</source>
        <translation>メンバー限定配信です。</translation>
    </message>
    <message>
        <source>The platform asks for a captcha.</source>
        <translation>プラットフォームが認証を求めています。</translation>
    </message>
    <message>
        <source>The broadcast is protected and cannot be recorded.</source>
        <translation>保護された配信のため録画できません。</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>%1 と同じ配信ルームなので、録画は一度だけ行われます。どちらか一方を削除してください。</translation>
    </message>
</context>
<context>
    <name>StatsModel</name>
    <message>
        <source>Uploaded by hand</source>
        <translation>手動アップロード</translation>
    </message>
    <message>
        <source>Removed streamer %1</source>
        <translation>削除した配信者 %1</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>録画時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>配信数</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>切断</translation>
    </message>
</context>
<context>
    <name>StatsView</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>録画はありません。</translation>
    </message>
    <message>
        <source>Recorded and published</source>
        <translation>録画と投稿の統計</translation>
    </message>
    <message>
        <source>Time of the statistics</source>
        <translation>統計の期間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>過去 365 日</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>What all recordings receive together</source>
        <translation>すべての録画の受信速度</translation>
    </message>
    <message>
        <source>Show these streamers</source>
        <translation>これらの配信者を表示</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>録画 %1</translation>
    </message>
    <message>
        <source>Live, not recorded %1</source>
        <translation>未録画 %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>Monitored %1</source>
        <translation>監視 %1</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>Show the uploads</source>
        <translation>アップロードを表示</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>アップロード中 %1</translation>
    </message>
    <message>
        <source>Others in your network can look in. Show the settings</source>
        <translation>ネットワーク内の他の端末から見られます。設定を表示</translation>
    </message>
    <message numerus="yes">
        <source>Network: %n viewer(s)</source>
        <translation>
            <numerusform>ネットワーク: %n 人が閲覧中</numerusform>
        </translation>
    </message>
    <message>
        <source>Remote viewing</source>
        <translation>リモート表示</translation>
    </message>
    <message>
        <source>What all uploads send together</source>
        <translation>すべてのアップロードの合計速度</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>%1 %2 free (about %3)</source>
        <extracomment>%1 is a volume, %2 a size, %3 a duration: D: 182 GiB free (about 36 hours)</extracomment>
        <translation>%1 空き %2（約 %3）</translation>
    </message>
    <message>
        <source>%1 %2 free</source>
        <extracomment>%1 is a volume, %2 a size</extracomment>
        <translation>%1 空き %2</translation>
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
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <extracomment>%1 is what the button takes back, for screen readers</extracomment>
        <translation>キャンセル: %1</translation>
    </message>
</context>
<context>
    <name>StreamerActions</name>
    <message>
        <source>&amp;Add streamers…</source>
        <translation>配信者を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add from the &amp;clipboard…</source>
        <translation>クリップボードから追加(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Record now</source>
        <translation>今すぐ録画(&amp;R)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>&amp;Stop recording</source>
        <translation>録画を停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>S&amp;plit now</source>
        <translation>今すぐ分割(&amp;P)</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>&amp;Monitor and record by itself</source>
        <translation>監視して自動録画(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Watch the recording</source>
        <translation>録画を見る(&amp;W)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open live room in the &amp;browser</source>
        <translation>ブラウザーでルームを開く(&amp;B)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Se&amp;ttings of this streamer…</source>
        <translation>この配信者の設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>詳細(&amp;E)</translation>
    </message>
    <message>
        <source>Start monitoring all</source>
        <translation>すべての監視を開始</translation>
    </message>
    <message>
        <source>Pause monitoring all</source>
        <translation>すべての監視を一時停止</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>リンクを %n 件コピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Only n&amp;otify, do not record</source>
        <translation>通知のみ(&amp;O)</translation>
    </message>
    <message>
        <source>Ren&amp;ame</source>
        <translation>名前を変更(&amp;A)</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>今すぐ確認(&amp;N)</translation>
    </message>
    <message>
        <source>Chec&amp;k all now</source>
        <translation>すべて今すぐ確認(&amp;K)</translation>
    </message>
    <message>
        <source>%1 is not live now</source>
        <translation>%1 は現在配信していません</translation>
    </message>
    <message>
        <source>Choose a player…</source>
        <translation>プレーヤーを選ぶ…</translation>
    </message>
    <message>
        <source>Wh&amp;y is it not recorded?</source>
        <translation>録画されない理由(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>StreamerCellDelegate</name>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
</context>
<context>
    <name>StreamerColumns</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Streamer</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>配信時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>ビットレート/速度</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>前回の配信</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>次の確認</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Submission template</source>
        <translation>投稿テンプレート</translation>
    </message>
</context>
<context>
    <name>StreamerDetails</name>
    <message>
        <source>Select a streamer to see its details.</source>
        <translation>配信者を選ぶと詳細が表示されます</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>This broadcast</source>
        <translation>今回の配信</translation>
    </message>
    <message>
        <source>Log of this streamer</source>
        <translation>この配信者のログ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>詳細をコピーしました</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後に再試行します</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it not recorded?</source>
        <translation>録画されない理由</translation>
    </message>
</context>
<context>
    <name>StreamerFacts</name>
    <message>
        <source>Duration</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files so far</source>
        <translation>これまでのファイル</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Last live</source>
        <translation>前回の配信</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>次の確認</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
</context>
<context>
    <name>StreamerModel</name>
    <message>
        <source>Received %1 of broadcast at %2 of its own speed; 100% keeps up with it.
File: %3
Size so far: %4</source>
        <translation>配信 %1 分を受信、速度は配信の %2。100% で追いついています。
ファイル：%3
これまでのサイズ：%4</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <extracomment>%1 = &quot;in 12:30 or after 1.2 GiB more&quot;</extracomment>
        <translation>次のファイル：%1</translation>
    </message>
</context>
<context>
    <name>StreamerSettingsDialog</name>
    <message>
        <source>Title of the broadcast</source>
        <translation>配信タイトル</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 の設定</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>設定グループ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Hours and filters</source>
        <translation>時間帯とフィルター</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>後処理</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>カンマ区切り</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>このページを全体設定に戻す</translation>
    </message>
    <message>
        <source>Every setting of this page as everywhere</source>
        <translation>このページの設定をすべて全体設定に従わせる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>名前を入力してください</translation>
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
        <translation>今回はスキップ</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Fit columns to their content</source>
        <translation>列幅を内容に合わせる</translation>
    </message>
    <message>
        <source>Manual order</source>
        <translation>手動の並び順</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>既定の列</translation>
    </message>
</context>
<context>
    <name>StreamersPage</name>
    <message>
        <source>No streamers yet. Paste the link of a live room to begin.</source>
        <translation>配信者がまだいません。配信ルームのリンクを貼り付けて始めましょう。</translation>
    </message>
    <message>
        <source>No streamer matches the filter.</source>
        <translation>フィルターに一致する配信者はいません</translation>
    </message>
    <message>
        <source>Streamers</source>
        <translation>配信者</translation>
    </message>
    <message>
        <source>Add streamers</source>
        <translation>配信者を追加</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Table or cards</source>
        <translation>表またはカード</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>It can record:</source>
        <translation>対応サイト：</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Type a tag, then Enter</source>
        <translation>タグを入力して Enter</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <extracomment>%1 = a tag</extracomment>
        <translation>タグ %1 を削除</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>タグ（コンマ区切り）:</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>タグ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>新しいタグ(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>No template yet. A template says how recordings are posted to Bilibili: title, partition, tags and more</source>
        <translation>テンプレートがありません。録画を Bilibili に投稿するときのタイトル、分区、タグなどを決めます</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新しいテンプレート</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Use for streamers without a template</source>
        <translation>既定のテンプレートにする</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>テンプレートの名前</translation>
    </message>
    <message>
        <source>Template &amp;name</source>
        <translation>テンプレート名(&amp;N)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The template has unsaved changes</source>
        <translation>テンプレートに未保存の変更があります</translation>
    </message>
    <message>
        <source>Used for streamers without a template</source>
        <translation>既定のテンプレート</translation>
    </message>
    <message numerus="yes">
        <source>Chosen by %n streamer(s)</source>
        <translation>
            <numerusform>%n 人の配信者が使用中</numerusform>
        </translation>
    </message>
    <message>
        <source>No streamer has chosen it</source>
        <translation>使用している配信者はいません</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>%1（コピー）</translation>
    </message>
    <message>
        <source>Template “%1” deleted</source>
        <translation>テンプレート「%1」を削除しました</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>名前を入力してください</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>テンプレートを保存しました</translation>
    </message>
    <message>
        <source>Another template has this name</source>
        <translation>同じ名前のテンプレートがあります</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Was live already: %1</source>
        <translation>起動時に配信中：%1</translation>
    </message>
    <message>
        <source>Went live: %1</source>
        <translation>配信開始：%1</translation>
    </message>
    <message>
        <source>Stopped by hand after %1, %2</source>
        <translation>手動で停止：%1、%2</translation>
    </message>
    <message>
        <source>Broadcast ended after %1, %2</source>
        <translation>配信終了：%1、%2</translation>
    </message>
    <message>
        <source>File %1 finished: %2, %3</source>
        <extracomment>%1 is a number, %2 a duration, %3 a size</extracomment>
        <translation>ファイル %1 完了：%2、%3</translation>
    </message>
    <message>
        <source>Connection lost (%1/%2). %3</source>
        <translation>接続が切れました（%1/%2）。%3</translation>
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
        <translation>メッセージの操作</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Settings to take along</source>
        <translation>設定の書き出しと読み込み</translation>
    </message>
    <message>
        <source>One file with all settings, templates and streamers, without logins. Importing shows first what would change.</source>
        <translation>すべての設定・テンプレート・配信者を 1 つのファイルに（ログイン情報は除く）。読み込む前に、何が変わるかを表示します。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Backup of everything</source>
        <translation>全体のバックアップ</translation>
    </message>
    <message>
        <source>Also the list of recordings, uploads and statistics, and with a password the logins. The recordings themselves are not in it.</source>
        <translation>録画の一覧・投稿・統計も、パスワードを付ければログイン情報も含みます。録画ファイルそのものは含みません。</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>バックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>復元(&amp;R)…</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>設定を書き出す</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定を読み込む</translation>
    </message>
    <message>
        <source>Settings (*.json *.toml)</source>
        <translation>設定 (*.json *.toml)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>Backups (*.zip *.sqlite3)</source>
        <translation>バックアップ (*.zip *.sqlite3)</translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>転送中のものはありません</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>転送</translation>
    </message>
    <message>
        <source> MB/s</source>
        <translation> MB/s</translation>
    </message>
    <message>
        <source>0 means no limit</source>
        <translation>0 は無制限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同時実行</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) running</source>
        <translation>
            <numerusform>%n 件実行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Recording now</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Pause monitoring</source>
        <translation>監視を一時停止</translation>
    </message>
    <message>
        <source>Open recordings folder</source>
        <translation>録画フォルダーを開く</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Hide window</source>
        <translation>ウィンドウを隠す</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>ウィンドウを表示</translation>
    </message>
    <message numerus="yes">
        <source>Recording %n</source>
        <translation>
            <numerusform>録画 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Monitoring paused</source>
        <translation>監視を一時停止中</translation>
    </message>
    <message>
        <source>Nothing is being recorded</source>
        <translation>録画していません</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>%1 まで通知しない</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>1 時間通知しない</translation>
    </message>
    <message numerus="yes">
        <source>Uploading %n</source>
        <translation>
            <numerusform>アップロード %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Check for updates</source>
        <translation>アップデートを確認</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open release page</source>
        <translation>リリースページを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Asking for the latest version…</source>
        <translation>最新バージョンを問い合わせています…</translation>
    </message>
    <message>
        <source>The latest version is not known</source>
        <translation>最新バージョンが分かりません</translation>
    </message>
    <message>
        <source>biliup-qt %1 is up to date</source>
        <translation>biliup-qt %1 は最新です</translation>
    </message>
    <message>
        <source>You have %1.</source>
        <extracomment>%1 = the version that runs</extracomment>
        <translation>お使いのバージョンは %1 です。</translation>
    </message>
    <message>
        <source>biliup-qt %1 is available</source>
        <translation>biliup-qt %1 が公開されました</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>GitHub cannot be reached. Check the network and the proxy in the settings.</source>
        <translation>GitHub に接続できません。ネットワークと設定のプロキシを確認してください。</translation>
    </message>
    <message>
        <source>GitHub did not answer in time. Try again later, or through a proxy.</source>
        <translation>GitHub からの応答が間に合いませんでした。しばらくしてから、またはプロキシ経由で再試行してください。</translation>
    </message>
    <message>
        <source>GitHub has been asked too often from your network. Try again in an hour.</source>
        <translation>お使いのネットワークから GitHub への問い合わせが多すぎます。1 時間後に再試行してください。</translation>
    </message>
    <message>
        <source>GitHub knows no release of biliup-qt.</source>
        <translation>GitHub に biliup-qt のリリースがありません。</translation>
    </message>
    <message>
        <source>GitHub gave an answer this program does not understand. Look at the page of the project.</source>
        <translation>GitHub の応答を理解できません。プロジェクトのページを確認してください。</translation>
    </message>
</context>
<context>
    <name>UploadActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on, try again</source>
        <translation>再開・再試行(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Submit now</source>
        <translation>今すぐ投稿(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>先頭へ(&amp;F)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit and re&amp;submit…</source>
        <translation>編集して再提出(&amp;S)…</translation>
    </message>
    <message>
        <source>Open on &amp;Bilibili</source>
        <translation>ビリビリで開く(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy BV number</source>
        <translation>BV 番号をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;recording in its folder</source>
        <translation>録画をフォルダーで表示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました：%1</translation>
    </message>
    <message>
        <source>Change the &amp;line…</source>
        <translation>回線を変更(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>UploadCells</name>
    <message>
        <source>No account</source>
        <translation>アカウントなし</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n パート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) submitted</source>
        <translation>
            <numerusform>%n パート投稿済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>%1 of %2 = numbers of parts</extracomment>
        <translation>パート %1/%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 = time like 12:30</extracomment>
        <translation>残り %1</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>再試行 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>追加：%1</translation>
    </message>
    <message>
        <source>%1% · %2 of %3</source>
        <extracomment>%1 = percent, %2 and %3 = sizes</extracomment>
        <translation>%1% · %2 / %3</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>投稿</translation>
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
        <translation>配信を自動で Bilibili に投稿(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>テンプレート(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>アカウント(&amp;C)</translation>
    </message>
    <message>
        <source>The default template (%1)</source>
        <extracomment>%1 = name of a template</extracomment>
        <translation>既定のテンプレート（%1）</translation>
    </message>
    <message>
        <source>The default template</source>
        <translation>既定のテンプレート</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1（削除済み）</translation>
    </message>
    <message>
        <source>As in the template</source>
        <translation>テンプレートに従う</translation>
    </message>
    <message>
        <source>UID %1 (not logged in)</source>
        <translation>UID %1（未ログイン）</translation>
    </message>
    <message>
        <source>No account is logged in yet: uploads wait until one is.</source>
        <translation>ログイン中のアカウントがありません。ログインまで待機します。</translation>
    </message>
    <message>
        <source>There is no template yet: archives wait for you to fill in their fields.</source>
        <translation>テンプレートがありません。稿件は入力を待ちます。</translation>
    </message>
</context>
<context>
    <name>UploadMenu</name>
    <message>
        <source>Submission te&amp;mplate</source>
        <translation>投稿テンプレート(&amp;M)</translation>
    </message>
</context>
<context>
    <name>UploadNotices</name>
    <message>
        <source>An archive is uploaded and waits for your word</source>
        <translation>アップロードが完了し、確認待ちの投稿があります</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Bilibili returned “%1”: %2</source>
        <extracomment>%1 = title of an archive, %2 = what Bilibili says</extracomment>
        <translation>投稿「%1」が差し戻されました：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>UploadRemoval</name>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation>
            <numerusform>%n 件を削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>UploadTexts</name>
    <message>
        <source>Bilibili asks to slow down: goes on in %1</source>
        <extracomment>%1 = time like 14:59</extracomment>
        <translation>ビリビリから速度制限中：%1 後に再開します</translation>
    </message>
    <message>
        <source>Try %1 of %2 in %3</source>
        <extracomment>%1 of %2 = number of the next try, %3 = time like 0:32</extracomment>
        <translation>%3 後に再試行（%1/%2 回目）</translation>
    </message>
    <message>
        <source>Waiting for the broadcast&apos;s end</source>
        <translation>配信終了待ち</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Waiting for a login</source>
        <translation>ログイン待ち</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>再試行待ち</translation>
    </message>
    <message>
        <source>Uploaded, not submitted</source>
        <translation>アップロード済み・未投稿</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>投稿処理中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審査中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開済み</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The account&apos;s turn comes in %1</source>
        <extracomment>%1 = time like 0:12; an account may do only so much at a time</extracomment>
        <translation>このアカウントの順番まで %1</translation>
    </message>
    <message>
        <source>Uploads are paused</source>
        <translation>アップロードは停止中です</translation>
    </message>
    <message>
        <source>Goes on by itself after you log in again</source>
        <translation>再ログインすると自動で再開します</translation>
    </message>
    <message>
        <source>Submit it soon: what is uploaded expires after about 10 hours</source>
        <translation>早めに投稿してください：アップロード済みファイルは約 10 時間で失効します</translation>
    </message>
    <message>
        <source>Submit it when you are ready</source>
        <translation>確認できたら投稿してください</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>録画中</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>途中まで送信</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>アップロード済み</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>投稿済み</translation>
    </message>
    <message>
        <source>Left out, too small</source>
        <translation>小さいため除外</translation>
    </message>
    <message>
        <source>Transcoding</source>
        <translation>変換中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>予約公開</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>公開中</translation>
    </message>
    <message>
        <source>Transcoding failed</source>
        <translation>変換失敗</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック済み</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>The login is not valid any more. Log in again.</source>
        <translation>ログインが無効になりました。もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Bilibili did not accept the login&apos;s check value; it is renewed and tried again.</source>
        <translation>検証値が拒否されました。自動で更新して再試行します。</translation>
    </message>
    <message>
        <source>Too many uploads in a short time. If Bilibili asks for a verification, do it once on its website or in its app.</source>
        <translation>短時間にアップロードしすぎました。認証を求められた場合は、サイトかアプリで一度行ってください。</translation>
    </message>
    <message>
        <source>Too many submissions. Post once by hand in Bilibili&apos;s app, then go on here.</source>
        <translation>投稿が多すぎます。アプリから手動で一度投稿してから再開してください。</translation>
    </message>
    <message>
        <source>The last submission was only a moment ago.</source>
        <translation>前回の投稿から間がありません。</translation>
    </message>
    <message>
        <source>The title is longer than 80 characters.</source>
        <translation>タイトルが 80 文字を超えています。</translation>
    </message>
    <message>
        <source>The same video was submitted a short time ago. Look at the list of archives first.</source>
        <translation>同じ動画が少し前に投稿されています。先に投稿一覧を確認してください。</translation>
    </message>
    <message>
        <source>Bilibili&apos;s risk control is at work; the account rests for a while.</source>
        <translation>リスク管理が作動したため、アカウントをしばらく休ませます。</translation>
    </message>
    <message>
        <source>Bilibili calls the request invalid: a fault of this program.</source>
        <translation>リクエストが無効とされました。このプログラムの不具合です。</translation>
    </message>
    <message>
        <source>%1 is gone. Put it back and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 が見つかりません。元の場所に戻して再試行するか、これを除いて続けてください。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Record or export it again and try again, or go on without it.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 は空です（0 バイト）。録画または書き出しをやり直して再試行するか、これを除いて続けてください。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Look at the disk and at who may read the file, then try again.</source>
        <extracomment>%1 = name of a file</extracomment>
        <translation>%1 を読み込めません。ディスクとファイルの読み取り権限を確認して再試行してください。</translation>
    </message>
    <message>
        <source>%1 was not uploaded: %2</source>
        <extracomment>%1 = name of a file, %2 = why</extracomment>
        <translation>%1 をアップロードできませんでした: %2</translation>
    </message>
    <message>
        <source>Not clear whether Bilibili has it: its list is looked at again in %1</source>
        <extracomment>%1 = time like 0:32; a submit was sent, and no clear answer came</extracomment>
        <translation>ビリビリに届いたか不明です：%1後に投稿一覧をもう一度確認します</translation>
    </message>
    <message>
        <source>Bilibili has accepted it and does not list it yet</source>
        <translation>ビリビリは受理しましたが、まだ一覧に出ていません</translation>
    </message>
    <message>
        <source>A file could not be read or written: %1</source>
        <extracomment>%1 = path of a file and why</extracomment>
        <translation>ファイルを読み書きできませんでした: %1</translation>
    </message>
    <message>
        <source>An archive holds at most %1 files, these are %2. Take some out, or make a second archive of them.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>一つの動画に入るファイルは最大 %1 個ですが、%2 個あります。減らすか、もう一つ動画を作ってください。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>%1 = why</extracomment>
        <translation>拒否されました：%1</translation>
    </message>
</context>
<context>
    <name>UploadWayBox</name>
    <message>
        <source>Do not upload</source>
        <translation>アップロードしない</translation>
    </message>
    <message>
        <source>Upload without a template</source>
        <translation>テンプレートなしでアップロード</translation>
    </message>
</context>
<context>
    <name>UploadsPage</name>
    <message>
        <source>Kinds of uploads</source>
        <translation>投稿の種類</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Archives on Bilibili</source>
        <translation>ビリビリの投稿</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>確認待ち（%1）</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>確認待ち</translation>
    </message>
</context>
<context>
    <name>UserCompleter</name>
    <message>
        <source>Users found</source>
        <translation>見つかったユーザー</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Users cannot be searched, but name and UID can be entered. %1</source>
        <extracomment>%1 = a sentence</extracomment>
        <translation>ユーザーを検索できませんが、名前と UID は入力できます。%1</translation>
    </message>
    <message>
        <source>%1 · UID %2 · followers: %3</source>
        <extracomment>A user: %1 = name, %2 = UID, %3 = a number</extracomment>
        <translation>%1 · UID %2 · フォロワー %3</translation>
    </message>
    <message>
        <source>No user of that name was found.</source>
        <translation>その名前のユーザーは見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>WaysEdit</name>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = what happened, %2 = &quot;Desktop&quot;, &quot;Sound&quot; or &quot;Push&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>only listed</source>
        <translation>一覧のみ</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Arrow keys move, Space switches a half hour.</source>
        <translation>矢印キーで移動、スペースで 30 分を切り替え。</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>いつでも</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>夜間</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>タイムゾーン %1</translation>
    </message>
    <message>
        <source>Choose at least one half hour</source>
        <translation>30 分以上を選んでください</translation>
    </message>
</context>
<context>
    <name>WeekHours</name>
    <message>
        <source>At any time</source>
        <translation>いつでも</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <extracomment>%1 = days of the week, %2 and %3 = times of day</extracomment>
        <translation>%1 %2～%3</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>毎日</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>It has not been checked yet.</source>
        <translation>まだ確認していません。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often; it is asked again at %1.</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>サイトの制限により、%1 に再確認します。</translation>
    </message>
    <message>
        <source>The site wants to be asked less often.</source>
        <translation>サイトが問い合わせの間隔を空けるよう求めています。</translation>
    </message>
    <message>
        <source>The site gives no usable answer. It is asked again by itself.</source>
        <translation>サイトから使える応答がありません。自動で再確認します。</translation>
    </message>
    <message>
        <source>The site says that there is no such room. Check the link.</source>
        <translation>そのルームは存在しないそうです。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The site shows it to some people only. A login of such a person may help.</source>
        <translation>一部の人だけが見られます。見られる人のログインで録画できるかもしれません。</translation>
    </message>
    <message>
        <source>The site says that it is not live.</source>
        <translation>配信していないそうです。</translation>
    </message>
    <message>
        <source>It is live, but the site gives no stream yet.</source>
        <translation>配信中ですが、ストリームがまだありません。</translation>
    </message>
    <message>
        <source>No site of this version takes its link.</source>
        <translation>このバージョンで対応するサイトがありません。</translation>
    </message>
    <message>
        <source>The program does not watch now.</source>
        <translation>プログラムは監視していません。</translation>
    </message>
    <message>
        <source>It is not monitored. Switch monitoring on.</source>
        <translation>監視していません。監視をオンにしてください。</translation>
    </message>
    <message>
        <source>Monitoring is paused for all streamers.</source>
        <translation>すべての監視を一時停止しています。</translation>
    </message>
    <message>
        <source>It is outside its hours; they begin at %1.</source>
        <extracomment>%1 = a time</extracomment>
        <translation>録画時間外です。%1 に始まります。</translation>
    </message>
    <message>
        <source>It is outside its hours.</source>
        <translation>録画時間外です。</translation>
    </message>
    <message>
        <source>This broadcast was stopped by hand and is not recorded again. “Record now” does.</source>
        <translation>この配信は手動で止めたため録画しません。「今すぐ録画」で再開できます。</translation>
    </message>
    <message>
        <source>It is set to be told only, not to be recorded.</source>
        <translation>通知のみで録画しない設定です。</translation>
    </message>
    <message>
        <source>Its title is filtered out: %1</source>
        <translation>タイトルが除外されています: %1</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to: %1</source>
        <translation>ディスクがいっぱいか書き込めません: %1</translation>
    </message>
    <message>
        <source>As many recordings run as are allowed (%1).</source>
        <translation>同時録画の上限（%1）に達しています。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>録画中です。</translation>
    </message>
    <message>
        <source>Its connection broke; it is being connected again.</source>
        <translation>接続が切れ、再接続中です。</translation>
    </message>
    <message>
        <source>Its files are being closed.</source>
        <translation>ファイルを閉じています。</translation>
    </message>
    <message>
        <source>Nothing is in the way: recording begins with the next check.</source>
        <translation>妨げはありません。次の確認で録画を始めます。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>live</source>
        <translation>配信中</translation>
    </message>
    <message>
        <source>live, without a stream</source>
        <translation>配信中（ストリームなし）</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>配信していない</translation>
    </message>
    <message>
        <source>no such room</source>
        <translation>ルームがない</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>問い合わせが多すぎる</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>of this streamer</source>
        <translation>この配信者の設定</translation>
    </message>
    <message>
        <source>of its platform</source>
        <translation>プラットフォームの設定</translation>
    </message>
    <message>
        <source>of the settings</source>
        <translation>全体の設定</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>It is the same live room as %1, which is recorded once. Remove one of the two.</source>
        <extracomment>%1 = the name of another streamer</extracomment>
        <translation>%1 と同じ配信ルームなので、録画は一度だけ行われます。どちらか一方を削除してください。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why is %1 not recorded?</source>
        <extracomment>%1 = name of a streamer</extracomment>
        <translation>%1 が録画されない理由</translation>
    </message>
    <message>
        <source>&amp;Settings of this streamer…</source>
        <translation>配信者の設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>今すぐ確認(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Last check</source>
        <extracomment>%1 = a time, %2 = &quot;live&quot;, &quot;not live&quot;, ...</extracomment>
        <translation>前回の確認</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>次の確認</translation>
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
            <numerusform>配信者を %n 人追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) deleted</source>
        <translation>
            <numerusform>配信者を %n 人削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>設定を保存しました</translation>
    </message>
    <message>
        <source>Show recordings</source>
        <translation>録画を表示</translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time; %n file(s) were completed</source>
        <translation>
            <numerusform>前回は正常に終了しませんでした。%n 件のファイルを修復しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from another recorder</source>
        <translation>ほかの録画ソフトからインポート</translation>
    </message>
    <message>
        <source>Configurations and lists</source>
        <translation>設定ファイルとリスト</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
</context>
</TS>
