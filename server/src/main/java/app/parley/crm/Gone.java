package app.parley.crm;

/** What a deletion answers. */
record Gone<K>(K id) {}
