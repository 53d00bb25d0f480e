package org.bulou.server.access.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one SVG path over a square of {@link #size} units, its quiet zone included.
 *
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  static QrCode of(String text) {
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
          }
        }
      }
      return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
