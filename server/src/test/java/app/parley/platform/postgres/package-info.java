@NullMarked
package app.parley.platform.postgres;

import org.jspecify.annotations.NullMarked;
