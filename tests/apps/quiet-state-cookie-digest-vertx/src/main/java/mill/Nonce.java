package mill;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A word given to a browser in a cookie, to be shown again when it comes back. */
final class Nonce {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;

  Nonce(String name) {
    this.name = "__Host-" + name;
  }

  String give(RoutingContext context) {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String word = HexFormat.of().formatHex(bytes);
    context.response().addCookie(
        Cookie.cookie(name, word).setHttpOnly(true).setSecure(true).setPath("/").setSameSite(CookieSameSite.LAX).setMaxAge(600));
    return word;
  }

  /** Ends the request unless it shows the word under the parameter. */
  void demand(RoutingContext context, String parameter) {
    Cookie given = context.request().getCookie(name);
    String shown = context.request().getParam(parameter, "");
    if (given == null || !same(given.getValue(), shown)) {
      context.fail(403);
      return;
    }
    context.response().removeCookie(name);
    context.next();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
