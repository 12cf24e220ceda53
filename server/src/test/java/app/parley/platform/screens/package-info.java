@NullMarked
package app.parley.platform.screens;

import org.jspecify.annotations.NullMarked;
