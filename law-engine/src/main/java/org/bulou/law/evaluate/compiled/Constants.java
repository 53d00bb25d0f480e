package org.bulou.law.evaluate.compiled;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The objects generated code refers to, each once, in the order in which they were met. */
final class Constants {
  private static final DirectMethodHandleDesc CLASS_DATA_AT =
      ConstantDescs.ofConstantBootstrap(
          ConstantDescs.CD_MethodHandles,
          "classDataAt",
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int);

  private final List<Object> all = new ArrayList<>();
  private final Map<Object, Integer> places = new IdentityHashMap<>();

  /** A loadable constant that is the object. */
  DynamicConstantDesc<Object> of(Object object, ClassDesc type) {
    int place =
        places.computeIfAbsent(
            object,
            o -> {
              all.add(o);
              return all.size() - 1;
            });
    return DynamicConstantDesc.ofNamed(
        CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, type, (Integer) place);
  }

  List<Object> all() {
    return List.copyOf(all);
  }
}
