/** Mails to users by the operator's mail server. */
@NullMarked
package app.parley.platform.mail;

import org.jspecify.annotations.NullMarked;
