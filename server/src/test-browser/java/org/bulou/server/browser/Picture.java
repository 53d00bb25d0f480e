package org.bulou.server.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A screenshot with at most 256 colours, so that a repository can hold a dozen. Pages have few
 * colours; what lies between two of them is the edge of a letter and takes the nearest that is kept.
 */
final class Picture {
  private static final int MOST = 256;

  private Picture() {}

  /** Writes it where a document finds it. */
  static void write(byte[] png, Path to) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    List<Integer> kept = kept(full);
    BufferedImage small =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette(kept));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int index = nearest.computeIfAbsent(full.getRGB(x, y), c -> nearest(c, kept));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    Files.createDirectories(to.toAbsolutePath().getParent());
    ImageIO.write(small, "png", to.toFile());
  }

  /** The colours that most points have; equal ones by their number, so that it is always the same. */
  private static List<Integer> kept(BufferedImage image) {
    Map<Integer, Integer> points = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        points.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    return points.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static IndexColorModel palette(List<Integer> kept) {
    int[] colours = kept.stream().mapToInt(c -> c).toArray();
    return new IndexColorModel(
        8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private static int nearest(int colour, List<Integer> kept) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < kept.size() && least > 0; i++) {
      int distance = distance(colour, kept.get(i));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}
