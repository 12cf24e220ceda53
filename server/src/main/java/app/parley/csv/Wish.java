package app.parley.csv;

import app.parley.crm.ContactPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row wants: an item with these fields, under this id if it is there already, and of the
 * person and the organization that are called so.
 */
record Wish(
    @Nullable String id,
    ObjectNode fields,
    List<ContactPoint> emails,
    List<ContactPoint> phones,
    @Nullable String person,
    @Nullable String organization) {}
