package uk.healthtech.pipeline.app.process;

import static uk.healthtech.pipeline.app.process.RunningProduct.field;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Gets people of a running product their tokens, as the tutorial does. */
record People(RunningProduct product, String administrator) {
  static final String ADMINISTRATOR = "administrator@localhost";
  static final String PASSWORD = "three trains to Harrogate";

  /** The administrator of a first start, with a password chosen. */
  static People ofFirstStart(RunningProduct product) throws IOException, InterruptedException {
    choosePassword(product, ADMINISTRATOR, product.oneTimePassword());
    return new People(product, token(product, ADMINISTRATOR, "ADMINISTRATOR"));
  }

  /** A new person's token in a role at the organisation of an ODS code. */
  String admit(String name, String role, String ods) throws IOException, InterruptedException {
    String email = name + "@example.org";
    HttpResponse<String> account =
        product.call(
            "POST",
            "/accounts",
            "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email),
            bearer(administrator));
    String id = field(account, "id");
    String organisation =
        field(product.call("GET", "/organisations?ods=" + ods, null, bearer(administrator)), "id");
    field(
        product.call(
            "POST",
            "/accounts/" + id + "/grants",
            "{\"role\": \"%s\", \"organisation\": \"%s\"}".formatted(role, organisation),
            bearer(administrator)),
        "sequence");
    choosePassword(product, email, field(account, "oneTimePassword"));
    return token(product, email, role);
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  static Map<String, String> bearer(String token, String key) {
    return Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key);
  }

  private static void choosePassword(RunningProduct product, String email, String present)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        product.call(
            "POST",
            "/password",
            "{\"newPassword\": \"%s\"}".formatted(PASSWORD),
            basic(email, present));
    if (answer.statusCode() != 204) {
      throw new AssertionError(answer.statusCode() + answer.body());
    }
  }

  private static String token(RunningProduct product, String email, String role)
      throws IOException, InterruptedException {
    return field(
        product.call(
            "POST",
            "/tokens",
            "{\"role\": \"%s\", \"label\": \"test\"}".formatted(role),
            basic(email, PASSWORD)),
        "token");
  }

  static Map<String, String> basic(String email, String password) {
    return Map.of(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }
}
