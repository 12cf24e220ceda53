package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A tenant. */
public record Company(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}
