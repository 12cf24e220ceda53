package app.parley.conversations;

import java.util.Map;

/** Which of the provider's templates a reply is, by its id there, and what fills its variables. */
public record TemplateUse(String id, Map<String, String> variables) {}
