package app.parley.simulator.world;

import java.util.function.Supplier;

/**
 * What both providers' stand-ins know.
 *
 * @param address of this program, known once the port is open
 */
public record World(
    Accounts accounts,
    Customers customers,
    Watchers watchers,
    Ids ids,
    ShiftedClock clock,
    Supplier<String> address,
    SentFiles files) {}
