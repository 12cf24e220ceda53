/** The mail server of nobody: takes what is mailed to anybody and shows it. */
@NullMarked
package app.parley.simulator.mail;

import org.jspecify.annotations.NullMarked;
