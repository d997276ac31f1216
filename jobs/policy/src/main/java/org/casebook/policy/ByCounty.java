package org.casebook.policy;

import java.io.Serializable;
import java.util.Map;

/** A value that some counties have for themselves and all others share. */
public record ByCounty<V>(Map<County, V> own, V other) implements Serializable {

    public V of(County county) {
        return own.getOrDefault(county, other);
    }
}
