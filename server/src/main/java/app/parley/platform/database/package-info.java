@NullMarked
package app.parley.platform.database;

import org.jspecify.annotations.NullMarked;
