package uk.healthtech.pipeline.app.portfolio;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.portfolio.UnreadableFile.Reason;

/**
 * Looks through a spreadsheet before it is read, for what would take more memory or time than any
 * table that a person made: an archive that unpacks without end, cells far outside the sheet, texts
 * of many megabytes, formulas by the hundred thousand.
 */
final class XlsxGuard {
  /** The most formulas. */
  static final int MOST_FORMULAS = 200_000;

  /** The most formulas that fill several cells at once: each cell is compared with all of them. */
  private static final int MOST_ARRAY_FORMULAS = 1_000;

  private static final int MOST_ENTRIES = 10_000;

  /** Unpacked, all of it. */
  private static final long MOST_BYTES = 400L * 1024 * 1024;

  /** Unpacked, of anything that is no sheet: the reader keeps the table of texts in memory. */
  private static final long MOST_BESIDE = 64L * 1024 * 1024;

  /** As spreadsheets have them, to column XFD. */
  private static final int MOST_COLUMNS = 16_384;

  /** In one cell, its formula and markup counted: a longer one is no cell of a spreadsheet. */
  private static final int MOST_IN_CELL = 1 << 18;

  private static final XMLInputFactory XML = factory();

  private final Unpacked unpacked = new Unpacked();
  private int formulas;
  private int arrayFormulas;

  private XlsxGuard() {}

  /**
   * Looks through a file.
   *
   * @throws UnreadableFile if it is no XLSX file, or not to be read
   */
  static void check(Path file) throws UnreadableFile, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("mimetype") != null || zip.getEntry("xl/workbook.bin") != null) {
        throw new UnreadableFile(Reason.OTHER_SPREADSHEET);
      }
      if (zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
        throw new UnreadableFile(Reason.NOT_A_TABLE);
      }
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableFile(Reason.UNPACKS_TOO_BIG);
      }
      XlsxGuard guard = new XlsxGuard();
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        try (InputStream in = zip.getInputStream(entries.nextElement())) {
          guard.look(in);
        }
      }
    } catch (ZipException e) {
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    } catch (UncheckedIOException e) {
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
  }

  private void look(InputStream entry) throws UnreadableFile, IOException {
    unpacked.begin();
    try (BufferedInputStream in = new BufferedInputStream(unpacked.counting(entry))) {
      in.mark(4);
      byte[] first = in.readNBytes(4);
      in.reset();
      if (isXml(first)) {
        lookAtXml(in);
      } else {
        in.transferTo(OutputStream.nullOutputStream());
      }
    } catch (UnpacksTooBig e) {
      throw new UnreadableFile(Reason.UNPACKS_TOO_BIG);
    } catch (XMLStreamException e) {
      for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnpacksTooBig) {
          throw new UnreadableFile(Reason.UNPACKS_TOO_BIG);
        }
      }
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    } catch (ZipException e) {
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
  }

  /** Whether it begins as XML does in any encoding; pictures and the like begin otherwise. */
  private static boolean isXml(byte[] first) {
    for (byte one : first) {
      if (one == '<') {
        return true;
      }
    }
    return false;
  }

  private void lookAtXml(InputStream in) throws UnreadableFile, XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(in);
    try {
      int row = 0;
      int column = 0;
      int characters = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            switch (xml.getLocalName()) {
              case "worksheet" -> unpacked.isSheet();
              case "row" -> {
                row++;
                column = 0;
              }
              case "c" -> {
                column = column(xml.getAttributeValue(null, "r"), column);
                characters = 0;
              }
              case "f" -> formula(xml.getAttributeValue(null, "t"));
              default -> {}
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            characters += xml.getTextLength();
            if (unpacked.sheet && characters > MOST_IN_CELL) {
              throw new UnreadableFile(Reason.CELL_TOO_LONG, row);
            }
          }
          // There is no need of one in a spreadsheet, and many tricks with it.
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
          default -> {}
        }
      }
    } finally {
      xml.close();
    }
  }

  /** The number of a cell's column, from 1. */
  private static int column(@Nullable String address, int before) throws UnreadableFile {
    int column = 0;
    if (address == null) {
      column = before + 1;
    } else {
      for (int i = 0; i < address.length() && column <= MOST_COLUMNS; i++) {
        char c = Character.toUpperCase(address.charAt(i));
        if (c >= '0' && c <= '9') {
          break;
        }
        column = column * 26 + (c - 'A' + 1);
      }
    }
    if (column < 1 || column > MOST_COLUMNS) {
      throw new UnreadableFile(Reason.BROKEN_SPREADSHEET);
    }
    return column;
  }

  private void formula(@Nullable String kind) throws UnreadableFile {
    formulas++;
    arrayFormulas += "array".equals(kind) ? 1 : 0;
    if (formulas > MOST_FORMULAS || arrayFormulas > MOST_ARRAY_FORMULAS) {
      throw new UnreadableFile(Reason.TOO_MANY_FORMULAS, MOST_FORMULAS);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** How much came out of the archive. */
  private static final class Unpacked {
    private long all;
    private long entry;
    private boolean sheet;

    void begin() {
      entry = 0;
      sheet = false;
    }

    void isSheet() {
      sheet = true;
    }

    void count(int bytes) throws UnpacksTooBig {
      all += Math.max(0, bytes);
      entry += Math.max(0, bytes);
      if (all > MOST_BYTES || (!sheet && entry > MOST_BESIDE)) {
        throw new UnpacksTooBig();
      }
    }

    InputStream counting(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          count(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int n = super.read(bytes, from, length);
          count(n);
          return n;
        }
      };
    }
  }

  /** Raised where the bytes are counted. */
  private static final class UnpacksTooBig extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
