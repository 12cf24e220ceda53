package app.parley.live;

import app.parley.feed.ChangeKind;

/** What one change says, and to whom. */
record Told(long seq, ChangeKind kind, Audience audience, EventData data) {}
