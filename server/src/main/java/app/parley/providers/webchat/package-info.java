/**
 * Chat on a company's own web site. The provider is Parley itself: visitors call its doors, and a
 * reply has arrived when it stands among the visitor's lines.
 */
@NullMarked
package app.parley.providers.webchat;

import org.jspecify.annotations.NullMarked;
