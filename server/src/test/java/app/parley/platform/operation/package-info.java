@NullMarked
package app.parley.platform.operation;

import org.jspecify.annotations.NullMarked;
