package app.parley.channels;

import java.util.List;
import java.util.Map;

/** A channel that its provider has confirmed. */
public record NewChannel(
    String provider,
    String account,
    String name,
    long ownerId,
    Sharing sharing,
    List<Long> users,
    Map<String, String> settings,
    Map<String, String> secrets) {}
