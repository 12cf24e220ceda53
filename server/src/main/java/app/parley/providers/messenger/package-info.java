/** Facebook Messenger: its signatures, its calls, its Send API. */
@NullMarked
package app.parley.providers.messenger;

import org.jspecify.annotations.NullMarked;
