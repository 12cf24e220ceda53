@NullMarked
package app.parley.feed;

import org.jspecify.annotations.NullMarked;
