@NullMarked
package app.parley.platform;

import org.jspecify.annotations.NullMarked;
