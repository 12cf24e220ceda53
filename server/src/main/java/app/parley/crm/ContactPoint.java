package app.parley.crm;

/**
 * A phone number or an e-mail address of a person as it was typed, with a label such as work. One
 * of each kind is the primary one.
 */
public record ContactPoint(String value, boolean primary, String label) {}
