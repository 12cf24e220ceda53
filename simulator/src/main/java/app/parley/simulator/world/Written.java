package app.parley.simulator.world;

import java.util.List;

/**
 * What became of a {@link Writing}.
 *
 * @param id the provider's message id
 * @param order its place among the customer's messages
 * @param calls the numbers of the webhook calls, empty when no webhook is known
 */
public record Written(String id, long order, List<Long> calls) {}
