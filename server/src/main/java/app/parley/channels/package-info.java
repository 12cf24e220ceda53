@NullMarked
package app.parley.channels;

import org.jspecify.annotations.NullMarked;
