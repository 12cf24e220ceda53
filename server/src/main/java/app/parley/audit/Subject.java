package app.parley.audit;

/** What or whom something was done to, by the name of that moment. */
public record Subject(long id, String name) {}
