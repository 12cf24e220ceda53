/** The embedded PostgreSQL: unpacked, started, watched and stopped by Parley itself. */
@NullMarked
package app.parley.platform.postgres;

import org.jspecify.annotations.NullMarked;
