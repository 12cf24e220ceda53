/**
 * Every call of the API's document with what it cannot take. What is asked is made from the
 * document, so a new call is covered as soon as it stands there.
 */
@NullMarked
package app.parley.badinput;

import org.jspecify.annotations.NullMarked;
