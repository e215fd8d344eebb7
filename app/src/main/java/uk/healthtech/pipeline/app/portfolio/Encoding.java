package uk.healthtech.pipeline.app.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/**
 * How the text of a file is written: as its mark says, or UTF-8, or else Windows-1252.
 *
 * @param mark how many bytes say so at its beginning
 * @param isGuessed whether nothing says so
 */
record Encoding(Charset charset, int mark, boolean isGuessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] MARK_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] MARK_16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] MARK_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};

  /** Text has hardly any control characters; one in so many characters makes it none. */
  private static final int CONTROLS_ONE_IN = 100;

  /** The encoding of a file that is text. */
  static Encoding of(Path file) throws UnreadableFile, IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(3);
    }
    if (Arrays.equals(first, MARK_8)) {
      return marked(file, new Encoding(StandardCharsets.UTF_8, 3, false));
    }
    if (first.length > 1 && Arrays.equals(Arrays.copyOf(first, 2), MARK_16_BIG)) {
      return marked(file, new Encoding(StandardCharsets.UTF_16BE, 2, false));
    }
    if (first.length > 1 && Arrays.equals(Arrays.copyOf(first, 2), MARK_16_LITTLE)) {
      return marked(file, new Encoding(StandardCharsets.UTF_16LE, 2, false));
    }
    Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0, false);
    if (utf8.fits(file)) {
      return utf8;
    }
    Encoding windows = new Encoding(WINDOWS, 0, true);
    windows.fits(file);
    return windows;
  }

  private static Encoding marked(Path file, Encoding said) throws UnreadableFile, IOException {
    if (!said.fits(file)) {
      throw new UnreadableFile(Reason.BROKEN_TEXT);
    }
    return said;
  }

  /** The text behind the mark; what fits nowhere comes as the character for that. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
      return new BufferedReader(new InputStreamReader(in, charset));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Whether the whole file is written so.
   *
   * @throws UnreadableFile if it is, and is no text all the same
   */
  private boolean fits(Path file) throws UnreadableFile, IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(isGuessed ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
            .onUnmappableCharacter(
                isGuessed ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    long all = 0;
    long controls = 0;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(mark);
      boolean end = false;
      while (!end) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = n < 0;
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
        chars.flip();
        all += chars.remaining();
        for (int i = 0; i < chars.remaining(); i++) {
          char c = chars.charAt(i);
          if (c == 0) {
            throw new UnreadableFile(Reason.NOT_A_TABLE);
          }
          controls += Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
        }
        chars.clear();
      }
    }
    if (controls * CONTROLS_ONE_IN > all) {
      throw new UnreadableFile(Reason.NOT_A_TABLE);
    }
    return true;
  }
}
