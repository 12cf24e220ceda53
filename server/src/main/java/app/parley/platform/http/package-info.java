/** What every answer has, the screens' files and the API's description. */
@NullMarked
package app.parley.platform.http;

import org.jspecify.annotations.NullMarked;
