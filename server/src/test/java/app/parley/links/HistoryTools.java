package app.parley.links;

import app.parley.Mailroom;
import app.parley.SettableClock;
import app.parley.conversations.Participants;
import app.parley.conversations.Sendings;
import app.parley.feed.Feed;
import app.parley.platform.Tenant;
import org.springframework.stereotype.Component;

/** What a walk needs of the program. */
@Component
record HistoryTools(
    Mailroom mailroom,
    HistoryDesk desk,
    SettableClock clock,
    Tenant tenant,
    Feed feed,
    Sendings sendings,
    Participants participants) {}
