/** What every answer has, and the API's description. */
@NullMarked
package app.parley.platform.http;

import org.jspecify.annotations.NullMarked;
