package org.bulou.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bulou.ledger.PublicData;
import org.bulou.ledger.json.Json;
import org.bulou.ledger.json.JsonReader;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle, good proofs and deliberately wrong ones. */
class MerkleVectorsTest {
  @Test
  void shouldJudgeEveryInclusionVector() throws IOException {
    List<Path> files = PublicData.files(PublicData.folder("merkle/inclusion"));
    assertTrue(files.size() > 90, () -> "only " + files.size() + " vectors");
    for (Path file : files) {
      Vector vector = Vector.read(file);
      boolean holds =
          vector.wellFormed()
              && new ProofCheck()
                  .includes(
                      vector.hash("leafHash"),
                      vector.number("leafIdx"),
                      vector.number("treeSize"),
                      vector.hashes(),
                      vector.hash("root"));
      assertEquals(!vector.flag("wantErr"), holds, file + ": " + vector.of().get("desc"));
    }
  }

  @Test
  void shouldJudgeEveryConsistencyVector() throws IOException {
    Path folder = PublicData.folder("merkle").resolve("consistency");
    assumeTrue(Files.isDirectory(folder), "merkle at BULOU_DATA holds no consistency vectors");
    for (Path file : PublicData.files(folder)) {
      Vector vector = Vector.read(file);
      boolean holds =
          vector.wellFormed()
              && new ProofCheck()
                  .consistent(
                      vector.number("size1"),
                      vector.hash("root1"),
                      vector.number("size2"),
                      vector.hash("root2"),
                      vector.hashes());
      assertEquals(!vector.flag("wantErr"), holds, file + ": " + vector.of().get("desc"));
    }
  }

  /** One file. Hashes of a wrong length are a reason to refuse, here as in our readers. */
  private record Vector(Map<String, Json> of) {
    static Vector read(Path file) throws IOException {
      Json.Obj object = (Json.Obj) JsonReader.read(file.toString(), Files.readAllBytes(file));
      return new Vector(object.members());
    }

    Hash hash(String name) {
      return Hash.of(decode(of.get(name)));
    }

    /** Are all hashes hashes? */
    boolean wellFormed() {
      List<Json> hashes = new ArrayList<>();
      if (of.get("proof") instanceof Json.Arr array) {
        hashes.addAll(array.items());
      }
      of.forEach(
          (name, value) -> {
            if (name.startsWith("root") || name.equals("leafHash")) {
              hashes.add(value);
            }
          });
      return hashes.stream().allMatch(hash -> decode(hash).length == Hash.SIZE);
    }

    long number(String name) {
      // Sizes beyond 2^53 come as numbers; the few there are exact powers of two or out of range.
      return (long) ((Json.Num) of.get(name)).value();
    }

    boolean flag(String name) {
      return ((Json.Bool) of.get(name)).value();
    }

    List<Hash> hashes() {
      if (!(of.get("proof") instanceof Json.Arr array)) {
        return List.of();
      }
      List<Hash> hashes = new ArrayList<>();
      for (Json item : array.items()) {
        hashes.add(Hash.of(decode(item)));
      }
      return hashes;
    }

    private static byte[] decode(Json text) {
      return text instanceof Json.Str s ? Base64.getDecoder().decode(s.value()) : new byte[0];
    }
  }
}
