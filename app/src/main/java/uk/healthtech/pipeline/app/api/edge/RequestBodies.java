package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Reads a request's body whole, before anything is made of it: no longer than allowed and in UTF-8,
 * kept, so that the same idempotency key can be told to come with the same request.
 */
final class RequestBodies extends OncePerRequestFilter {
  static final int MOST_BYTES = 256 * 1024;

  /** Where a file comes in, which its controller reads by itself, piece by piece. */
  private static final String FILES = "/api/v1/imports";

  private static final String BODY = RequestBodies.class.getName() + ".body";

  private final HandlerExceptionResolver problems;

  RequestBodies(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /**
   * SHA-256 over method, path, body and the role and organisation acted in: one person may ask the
   * same for two organisations, and those are two requests.
   */
  static String hash(HttpServletRequest request, Actor actor) {
    byte[] body = (byte[]) Objects.requireNonNull(request.getAttribute(BODY));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String head =
          String.join(
              " ",
              request.getMethod(),
              request.getRequestURI(),
              actor.role().name(),
              actor.organisation().toString());
      sha256.update((head + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isFile(request)) {
      if (isForm(request)) {
        response.setHeader("Connection", "close");
        problems.resolveException(
            request, response, null, NotDone.invalid(EdgeProblem.WRONG_FILE_TYPE));
      } else {
        request.setAttribute(BODY, new byte[0]);
        chain.doFilter(request, response);
      }
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      // The rest stays unread, so nothing more can be made of this connection.
      response.setHeader("Connection", "close");
      problems.resolveException(
          request, response, null, NotDone.invalid(EdgeProblem.BODY_TOO_LARGE));
    } else if (!isUtf8(body)) {
      problems.resolveException(
          request, response, null, NotDone.invalid(EdgeProblem.WRONG_ENCODING));
    } else {
      request.setAttribute(BODY, body);
      chain.doFilter(new Read(request, body), response);
    }
  }

  /** Whether it comes where files do. JSON there is read like any other and refused later. */
  private static boolean isFile(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(FILES)
        && !isOf(request, MediaType.APPLICATION_JSON_VALUE);
  }

  /** Whether the servlet container would take it apart, which is no way for a file of this size. */
  private static boolean isForm(HttpServletRequest request) {
    return isOf(request, "multipart/")
        || isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static boolean isOf(HttpServletRequest request, String type) {
    String given = request.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
  }

  /** UTF-16 and UTF-32 show by their zero bytes, which no JSON in UTF-8 has. */
  private static boolean isUtf8(byte[] body) {
    for (byte b : body) {
      if (b == 0) {
        return false;
      }
    }
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The request with its body at hand. */
  private static final class Read extends HttpServletRequestWrapper {
    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("Bodies are read at once");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
