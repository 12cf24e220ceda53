package app.parley.simulator.world;

/**
 * What a customer writes to: a page, or one number of a Twilio account.
 *
 * @param account the page id, or the account SID
 * @param address the page id, or the number without prefix
 */
public record Line(Channel channel, String account, String address) {}
