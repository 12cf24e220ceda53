package app.parley.simulator;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that somebody puts at a customer's hand: any bytes, under any name and type. */
final class PutFiles {
  private static final int MOST = 500;

  private final Map<String, Answer.Whole> files =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answer.Whole> eldest) {
              return size() > MOST;
            }
          });

  void addTo(Routes routes) {
    routes
        .on("PUT", "/control/files/{name}", this::put)
        .on("GET", "/files/put/{name}", request -> file(request.part("name")));
  }

  private Answer put(Request request) {
    var name = request.part("name");
    files.put(name, Answer.bytes(200, request.contentType(), request.body()));
    return Answer.json(200, Json.object().put("path", "/files/put/" + name));
  }

  private Answer file(String name) {
    var file = files.get(name);
    if (file == null) {
      throw new Refused(404, "nobody put a file " + name);
    }
    return file;
  }
}
