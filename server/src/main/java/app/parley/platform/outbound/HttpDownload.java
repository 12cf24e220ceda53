package app.parley.platform.outbound;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file to be fetched, once.
 *
 * @param configured whether the operator's settings name the host, which may then lie on this
 *     machine; any other address must be a {@link WebAddress}
 * @param headers names and values
 * @param into the file that takes the bytes; what it held is gone
 */
public record HttpDownload(
    URI address, boolean configured, Map<String, String> headers, Path into) {
  public HttpDownload {
    if (!configured && WebAddress.of(address.toString()).isEmpty()) {
      throw new IllegalArgumentException("Not an address of the public web");
    }
  }
}
