@NullMarked
package app.parley.providers;

import org.jspecify.annotations.NullMarked;
