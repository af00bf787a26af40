<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountCard</name>
    <message numerus="yes">
        <source>Used by %n streamer(s)</source>
        <translation>
            <numerusform>Used by %n streamer</numerusform>
            <numerusform>Used by %n streamers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddStreamerDialog</name>
    <message numerus="yes">
        <source>%n line(s) were not added</source>
        <translation>
            <numerusform>%n line was not added</numerusform>
            <numerusform>%n lines were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>%n streamer added</numerusform>
            <numerusform>%n streamers added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>A password has at least %n character.</numerusform>
            <numerusform>A password has at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message numerus="yes">
        <source>%n setting(s) reset</source>
        <translation>
            <numerusform>%n setting reset</numerusform>
            <numerusform>%n settings reset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>on the axis of a chart: be short</comment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfigNotices</name>
    <message numerus="yes">
        <source>%n setting(s) taken from config.toml</source>
        <translation>
            <numerusform>%n setting taken from config.toml</numerusform>
            <numerusform>%n settings taken from config.toml</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%n monitored</source>
        <translation>
            <numerusform>%n monitored</numerusform>
            <numerusform>%n monitored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n streamer</numerusform>
            <numerusform>%n streamers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s)</source>
        <translation>
            <numerusform>%n archive</numerusform>
            <numerusform>%n archives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteFilesDialog</name>
    <message numerus="yes">
        <source>Move %n file(s) (%1) to the trash?</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>Move %n file (%1) to the trash?</numerusform>
            <numerusform>Move %n files (%1) to the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteStreamersDialog</name>
    <message numerus="yes">
        <source>Delete %n streamer(s)?</source>
        <translation>
            <numerusform>Delete %n streamer?</numerusform>
            <numerusform>Delete %n streamers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also move %n recording(s) (%1) to the trash</source>
        <extracomment>%1 = a size such as 38 GiB</extracomment>
        <translation>
            <numerusform>Also move %n recording (%1) to the trash</numerusform>
            <numerusform>Also move %n recordings (%1) to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n file could not be moved to the trash and was kept</numerusform>
            <numerusform>%n files could not be moved to the trash and were kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>Merging %n file(s) into one</source>
        <translation>
            <numerusform>Merging %n file into one</numerusform>
            <numerusform>Merging %n files into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repairing %n file(s)</source>
        <translation>
            <numerusform>Repairing %n file</numerusform>
            <numerusform>Repairing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HooksEdit</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>%n streamer added</numerusform>
            <numerusform>%n streamers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) were there already</source>
        <translation>
            <numerusform>%n streamer was there already</numerusform>
            <numerusform>%n streamers were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) added</source>
        <translation>
            <numerusform>%n template added</numerusform>
            <numerusform>%n templates added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>%n account added</numerusform>
            <numerusform>%n accounts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed</source>
        <translation>
            <numerusform>%n setting changed</numerusform>
            <numerusform>%n settings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken over, see below</source>
        <translation>
            <numerusform>%n could not be taken over, see below</numerusform>
            <numerusform>%n could not be taken over, see below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <extracomment>%1 = five names, %n = how many there are with these</extracomment>
        <translation>
            <numerusform>%1 and others, %n in all</numerusform>
            <numerusform>%1 and others, %n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notify</name>
    <message numerus="yes">
        <source>%1 Next try in %n s.</source>
        <extracomment>%1 = why</extracomment>
        <translation>
            <numerusform>%1 Next try in %n s.</numerusform>
            <numerusform>%1 Next try in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <extracomment>%1 = length, %2 = size</extracomment>
        <translation>
            <numerusform>%n file, %1, %2</numerusform>
            <numerusform>%n files, %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n part(s) · in review</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>%1 · %n part · in review</numerusform>
            <numerusform>%1 · %n parts · in review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) are live already</source>
        <translation>
            <numerusform>%n streamer is live already</numerusform>
            <numerusform>%n streamers are live already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) went live</source>
        <translation>
            <numerusform>%n streamer went live</numerusform>
            <numerusform>%n streamers went live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) began</source>
        <translation>
            <numerusform>%n recording began</numerusform>
            <numerusform>%n recordings began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) broke off</source>
        <translation>
            <numerusform>%n recording broke off</numerusform>
            <numerusform>%n recordings broke off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) are over</source>
        <translation>
            <numerusform>%n broadcast is over</numerusform>
            <numerusform>%n broadcasts are over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) submitted</source>
        <translation>
            <numerusform>%n archive submitted</numerusform>
            <numerusform>%n archives submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) not submitted or returned</source>
        <translation>
            <numerusform>%n archive not submitted or returned</numerusform>
            <numerusform>%n archives not submitted or returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) after recording failed</source>
        <translation>
            <numerusform>%n step after recording failed</numerusform>
            <numerusform>%n steps after recording failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) are no longer valid</source>
        <translation>
            <numerusform>%n login is no longer valid</numerusform>
            <numerusform>%n logins are no longer valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) are full or nearly so</source>
        <translation>
            <numerusform>%n disk is full or nearly so</numerusform>
            <numerusform>%n disks are full or nearly so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n file could not be moved to the trash and was kept</numerusform>
            <numerusform>%n files could not be moved to the trash and were kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, moved to the trash</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n file, %1, moved to the trash</numerusform>
            <numerusform>%n files, %1, moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings were cleaned up %n time(s)</source>
        <translation>
            <numerusform>Old recordings were cleaned up %n time</numerusform>
            <numerusform>Old recordings were cleaned up %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsEdit</name>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n part, %1</numerusform>
            <numerusform>%n parts, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message numerus="yes">
        <source>%n recording(s) in progress</source>
        <translation>
            <numerusform>%n recording in progress</numerusform>
            <numerusform>%n recordings in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) being uploaded</source>
        <translation>
            <numerusform>%n submission being uploaded</numerusform>
            <numerusform>%n submissions being uploaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingVerbs</name>
    <message numerus="yes">
        <source>%n new file(s), %1 repairs</source>
        <extracomment>%1 is a number of repairs</extracomment>
        <translation>
            <numerusform>%n new file, %1 repairs</numerusform>
            <numerusform>%n new files, %1 repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing entry(s) removed</source>
        <translation>
            <numerusform>One missing entry removed</numerusform>
            <numerusform>%n missing entries removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n missing file(s) out of the list?</source>
        <translation>
            <numerusform>Take one missing file out of the list?</numerusform>
            <numerusform>Take %n missing files out of the list?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingsPage</name>
    <message numerus="yes">
        <source>%n broadcast(s)</source>
        <translation>
            <numerusform>%n broadcast</numerusform>
            <numerusform>%n broadcasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) selected, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n file selected, %1</numerusform>
            <numerusform>%n files selected, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be moved to the trash and were kept</source>
        <translation>
            <numerusform>%n file could not be moved to the trash and was kept</numerusform>
            <numerusform>%n files could not be moved to the trash and were kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash, %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n file moved to the trash, %1</numerusform>
            <numerusform>%n files moved to the trash, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are being converted to MP4</source>
        <translation>
            <numerusform>%n file is being converted to MP4</numerusform>
            <numerusform>%n files are being converted to MP4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemotePanel</name>
    <message numerus="yes">
        <source>On · %n viewer(s)</source>
        <translation>
            <numerusform>On · %n viewer</numerusform>
            <numerusform>On · %n viewers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveUploadsDialog</name>
    <message numerus="yes">
        <source>Remove %n upload(s) from the list?</source>
        <translation>
            <numerusform>Remove %n upload from the list?</numerusform>
            <numerusform>Remove %n uploads from the list?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResetSettingsDialog</name>
    <message numerus="yes">
        <source>%n setting(s) differ from the default:</source>
        <extracomment>%n = how many settings</extracomment>
        <translation>
            <numerusform>%n setting differs from the default:</numerusform>
            <numerusform>%n settings differ from the default:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n streamer(s)</source>
        <translation>
            <numerusform>%n streamer</numerusform>
            <numerusform>%n streamers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s)</source>
        <translation>
            <numerusform>%n upload</numerusform>
            <numerusform>%n uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s)</source>
        <translation>
            <numerusform>%n login</numerusform>
            <numerusform>%n logins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message numerus="yes">
        <source>%n file(s), %1, would be moved to the trash now.</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>%n file, %1, would be moved to the trash now.</numerusform>
            <numerusform>%n files, %1, would be moved to the trash now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionModel</name>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>older than %n day</numerusform>
            <numerusform>older than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message numerus="yes">
        <source>%n file(s), %1, %2</source>
        <translation>
            <numerusform>%n file, %1, %2</numerusform>
            <numerusform>%n files, %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time: %n file(s) had to be finished</source>
        <translation>
            <numerusform>The program did not end normally last time: %n file had to be finished</numerusform>
            <numerusform>The program did not end normally last time: %n files had to be finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) added to %1</source>
        <extracomment>%1 = BV id</extracomment>
        <translation>
            <numerusform>%n part added to %1</numerusform>
            <numerusform>%n parts added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted: %1, %n part(s)</source>
        <translation>
            <numerusform>Submitted: %1, %n part</numerusform>
            <numerusform>Submitted: %1, %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %1; %n file(s) stay, the trash refused them</source>
        <extracomment>%1 = number of files that went, %n = those that did not</extracomment>
        <translation>
            <numerusform>Old recordings cleaned up: %1; %n file stays, the trash refused it</numerusform>
            <numerusform>Old recordings cleaned up: %1; %n files stay, the trash refused them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Old recordings cleaned up: %n file(s), %1</source>
        <extracomment>%1 = size</extracomment>
        <translation>
            <numerusform>Old recordings cleaned up: %n file, %1</numerusform>
            <numerusform>Old recordings cleaned up: %n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShutdownCountdown</name>
    <message numerus="yes">
        <source>The computer shuts down in %n second(s)</source>
        <translation>
            <numerusform>The computer shuts down in %n second</numerusform>
            <numerusform>The computer shuts down in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Network: %n viewer(s)</source>
        <translation>
            <numerusform>Network: %n viewer</numerusform>
            <numerusform>Network: %n viewers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreamerActions</name>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreamerDetails</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>Chosen by %n streamer(s)</source>
        <translation>
            <numerusform>Chosen by %n streamer</numerusform>
            <numerusform>Chosen by %n streamers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransfersDock</name>
    <message numerus="yes">
        <source>%n upload(s) running</source>
        <translation>
            <numerusform>%n upload running</numerusform>
            <numerusform>%n uploads running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Recording %n</source>
        <translation>
            <numerusform>Recording %n</numerusform>
            <numerusform>Recording %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uploading %n</source>
        <translation>
            <numerusform>Uploading %n</numerusform>
            <numerusform>Uploading %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadCells</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) submitted</source>
        <translation>
            <numerusform>%n part submitted</numerusform>
            <numerusform>%n parts submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadRemoval</name>
    <message numerus="yes">
        <source>%n upload(s) removed</source>
        <translation>
            <numerusform>%n upload removed</numerusform>
            <numerusform>%n uploads removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message numerus="yes">
        <source>%n streamer(s) added</source>
        <translation>
            <numerusform>%n streamer added</numerusform>
            <numerusform>%n streamers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streamer(s) deleted</source>
        <translation>
            <numerusform>%n streamer deleted</numerusform>
            <numerusform>%n streamers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program did not end normally last time; %n file(s) were completed</source>
        <translation>
            <numerusform>The program did not end normally last time; %n file was completed</numerusform>
            <numerusform>The program did not end normally last time; %n files were completed</numerusform>
        </translation>
    </message>
</context>
</TS>
