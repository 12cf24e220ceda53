package app.parley.providers.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows before anybody has written.
 *
 * @param name what the company is called
 * @param greeting null: in the window's own words
 * @param away the same
 * @param colleagues first names of some who are available; none when nobody is
 */
record Look(
    String name,
    String color,
    @Nullable String greeting,
    @Nullable String away,
    List<String> colleagues) {}
