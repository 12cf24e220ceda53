@NullMarked
package app.parley.conversations;

import org.jspecify.annotations.NullMarked;
