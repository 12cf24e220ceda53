/** The started programs as strangers meet them: from outside, over HTTP, and mortal. */
@NullMarked
package app.parley.walks;

import org.jspecify.annotations.NullMarked;
