package app.madang.client.ui;

import app.madang.client.call.CallControl;
import app.madang.client.call.port.LocalMedia;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileSharing;
import app.madang.client.devices.DeviceChoice;
import app.madang.client.media.DirectDisplay;
import app.madang.client.media.Hearing;
import app.madang.client.media.SoundLevels;
import app.madang.client.media.VideoFeeds;
import app.madang.client.quality.BandwidthSaving;
import app.madang.client.statistics.StatisticsHistory;

/** All that the window needs from the rest of the program. Everything in it returns at once. */
public record WindowServices(
        CallControl call,
        VideoFeeds feeds,
        DirectDisplay display,
        SoundLevels levels,
        Hearing hearing,
        LocalMedia media,
        OwnPicture picture,
        DeviceChoice devices,
        ScreenLook screens,
        Hosting hosting,
        Checkup checkup,
        Preferences preferences,
        StatisticsHistory statistics,
        StatisticsFiles statisticsFiles,
        Conversation chat,
        FileSharing files,
        BandwidthSaving saving,
        Opener opener,
        Notifications notifications) {}
