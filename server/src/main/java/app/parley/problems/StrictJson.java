package app.parley.problems;

import app.parley.problems.Refused.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a body as exactly what a record says: every component that is not {@code @Nullable} must be
 * there, nothing else may be, nothing is converted. Components are named as in the JSON, and boxed.
 */
@Component
final class StrictJson {
  private static final int LONGEST_BODY = 1 << 20;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxStringLength(256 * 1024)
          .maxNumberLength(64)
          .maxNameLength(256)
          .maxTokenCount(50_000)
          .build();

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /** Throws Refused naming every bad field. */
  Object read(InputStream body, Type type) throws IOException {
    var tree = tree(text(body));
    var errors = new ArrayList<FieldError>();
    new JsonShape(mapper, errors).check(tree, type);
    Refused.ifAny(errors);
    try {
      return mapper.treeToValue(tree, mapper.constructType(type));
    } catch (JacksonException e) {
      throw e.getCause() instanceof Refused refused ? refused : notJson();
    }
  }

  private JsonNode tree(String text) {
    try {
      var tree = mapper.readTree(text);
      if (tree.isMissingNode()) {
        throw notJson();
      }
      return tree;
    } catch (JacksonException e) {
      throw notJson();
    }
  }

  private static String text(InputStream body) throws IOException {
    var bytes = body.readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw new Refused(ProblemType.TOO_LARGE, "A JSON body can be 1 MiB at most.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw notJson();
    }
  }

  private static Refused notJson() {
    return new Refused(
        ProblemType.INVALID_REQUEST,
        "The body is not one JSON document in UTF-8, with each name once and at most 32 deep.");
  }
}
