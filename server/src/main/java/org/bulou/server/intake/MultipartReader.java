package org.bulou.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a form with files as it flows in: fields into memory within a bound, files straight into
 * the vault. Nothing is ever written in clear.
 */
final class MultipartReader {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_FIELD_BYTES = 400_000;
  private static final int MOST_FIELDS_BYTES = 1_000_000;
  private static final int MOST_HEADER_BYTES = 2_048;
  private static final long MOST_OVERALL = 200L << 20;
  private final Vault vault;
  private final boolean takesFiles;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Uploads uploads = new Uploads();
  private int parts;
  private int fieldBytes;

  /**
   * A reader for one request.
   *
   * @param takesFiles false when files are to be read past and refused
   */
  MultipartReader(Vault vault, boolean takesFiles) {
    this.vault = vault;
    this.takesFiles = takesFiles;
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  Uploads uploads() {
    return uploads;
  }

  /**
   * Reads all of the request.
   *
   * @throws IOException when it is no such form, is broken off, or is far beyond every limit
   */
  void read(HttpServletRequest request) throws IOException {
    JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
    form.setHeaderCharset(StandardCharsets.UTF_8);
    form.setMaxPartHeaderSize(MOST_HEADER_BYTES);
    form.setMaxSize(MOST_OVERALL);
    FileItemInputIterator items = form.getItemIterator(request);
    while (items.hasNext()) {
      part(items.next());
    }
  }

  private void part(FileItemInput item) throws IOException {
    if (++parts > MOST_FIELDS) {
      throw new IOException("too many parts");
    }
    try (InputStream in = item.getInputStream()) {
      if (item.isFormField()) {
        field(String.valueOf(item.getFieldName()), in);
      } else {
        file(Optional.ofNullable(item.getName()).orElse(""), in);
      }
    }
  }

  private void field(String name, InputStream in) throws IOException {
    byte[] value = in.readNBytes(MOST_FIELD_BYTES + 1);
    fieldBytes += value.length;
    if (value.length > MOST_FIELD_BYTES || fieldBytes > MOST_FIELDS_BYTES) {
      throw new IOException("a field is far too long");
    }
    fields
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new String(value, StandardCharsets.UTF_8));
  }

  /** A browser sends an empty part without a name for a file that was not chosen. */
  private void file(String name, InputStream in) throws IOException {
    if (name.isEmpty()) {
      in.transferTo(OutputStream.nullOutputStream());
      return;
    }
    if (!takesFiles) {
      uploads.refuse("intake.problem.files-wait");
    } else if (uploads.files().size() >= Uploads.MOST_FILES) {
      uploads.refuse("intake.problem.files-many");
    }
    if (uploads.problem().isPresent()) {
      in.transferTo(OutputStream.nullOutputStream()); // read past, so that the answer arrives
      return;
    }
    long left = Uploads.MOST_TOTAL - uploads.total();
    Optional<Upload> taken = vault.take(name, in, Math.min(Uploads.MOST_BYTES, left));
    taken.ifPresentOrElse(uploads::add, () -> uploads.refuse("intake.problem.files-large"));
    in.transferTo(OutputStream.nullOutputStream());
  }
}
