/**
 * Measures a started Parley from outside, beside the plainest program that writes the same rows.
 */
@NullMarked
package app.parley.bench;

import org.jspecify.annotations.NullMarked;
