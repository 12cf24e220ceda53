/** What an operator looks at: health, measurements, the line that says it is ready. */
@NullMarked
package app.parley.platform.operation;

import org.jspecify.annotations.NullMarked;
