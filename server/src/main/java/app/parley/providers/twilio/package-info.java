/** WhatsApp and SMS by Twilio: signatures, calls, sending. */
@NullMarked
package app.parley.providers.twilio;

import org.jspecify.annotations.NullMarked;
