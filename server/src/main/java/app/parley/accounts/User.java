package app.parley.accounts;

/** A person who can log in while active. Users are deactivated, never deleted. */
public record User(long id, String name, String email, Role role, boolean active) {}
